using BalletSaaS.Bookings;
using BalletSaaS.Credits;
using BalletSaaS.Kernel;
using BalletSaaS.Memberships;
using BalletSaaS.Progress;
using Microsoft.EntityFrameworkCore;

namespace BalletSaaS.Notifications;

/// <summary>What people are told about what they have and have done: credits, membership, checkpoints, approvals.</summary>
public sealed class AccountNews(BalletSaaSDbContext context, Notifier notifier)
    : IEventHandler<CreditsAdjusted>, IEventHandler<MembershipRenewed>, IEventHandler<MembershipPaused>, IEventHandler<PauseDeclined>,
        IEventHandler<CheckpointReached>, IEventHandler<ApprovalSigned>
{
    /// <inheritdoc />
    public Task HandleAsync(CreditsAdjusted news) => notifier.TellAsync(new Notice(
        NotificationKind.CreditsAdjusted, news.CustomerId, new NotificationFacts { Credits = news.Amount, Balance = news.Balance, Reason = news.Notes }));

    /// <inheritdoc />
    public Task HandleAsync(MembershipRenewed news) => notifier.TellAsync(new Notice(
        NotificationKind.MembershipRenewed, news.CustomerId, new NotificationFacts { Name = news.Plan, Credits = news.Credits, Date = news.RenewsOn, WhoseId = news.CustomerId }));

    /// <inheritdoc />
    public async Task HandleAsync(MembershipPaused news)
    {
        // Taken back before anybody was told: there is nothing to tell any more.
        if (await context.Pauses.AnyAsync(pause => pause.CustomerId == news.CustomerId && pause.FromDate == news.From))
        {
            var facts = new NotificationFacts { From = news.From, To = news.To, Bookings = news.BookingsCancelled, Credits = news.CreditsRefunded, WhoseId = news.CustomerId };
            await notifier.TellAsync(new Notice(NotificationKind.MembershipPaused, news.CustomerId, facts) { AskerId = news.AskerId });
        }
    }

    /// <inheritdoc />
    public Task HandleAsync(PauseDeclined news)
    {
        var facts = new NotificationFacts { From = news.From, To = news.To, Reason = news.Reason, WhoseId = news.CustomerId };
        return notifier.TellAsync(new Notice(NotificationKind.PauseDeclined, news.CustomerId, facts) { AskerId = news.AskerId });
    }

    /// <inheritdoc />
    public async Task HandleAsync(CheckpointReached news)
    {
        // Corrected since (C5), or the studio took the checkpoint away.
        var reached = await (
            from row in context.ReachedCheckpoints
            join checkpoint in context.Checkpoints on row.CheckpointId equals checkpoint.Id
            join instance in context.ClassInstances on row.ClassInstanceId equals instance.Id
            where row.CustomerId == news.CustomerId && row.CheckpointId == news.CheckpointId
            select new NotificationFacts { Name = checkpoint.Name, Class = instance.Name, Date = row.ReachedOn }).SingleOrDefaultAsync();
        if (reached is not null)
        {
            await notifier.TellAsync(new Notice(NotificationKind.CheckpointReached, news.CustomerId, reached));
        }
    }

    /// <inheritdoc />
    public async Task HandleAsync(ApprovalSigned news)
    {
        var signed = await (
            from approval in context.ClassApprovals
            where approval.Id == news.ApprovalId && approval.CustomerId == news.CustomerId
            select new NotificationFacts
            {
                Name = approval.Discipline ?? context.Classes.Where(dance => dance.Id == approval.ClassId).Select(dance => dance.Name).FirstOrDefault(),
                By = context.Users.Where(teacher => teacher.Id == approval.SignedById).Select(teacher => teacher.FirstName + " " + teacher.LastName).First(),
                Date = approval.ValidFrom,
            }).SingleOrDefaultAsync();
        if (signed?.Name is not null)
        {
            await notifier.TellAsync(new Notice(NotificationKind.ApprovalSigned, news.CustomerId, signed));
        }
    }
}
