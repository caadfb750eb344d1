using BalletSaaS.Kernel;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace BalletSaaS.Accounts;

/// <summary>
/// Asks for the mails with a link, which anybody can have sent to somebody: from whatever addresses they ask, an account gets
/// one of a kind in <see cref="Pause"/>.
/// </summary>
public sealed class LinkMails(BalletSaaSDbContext context, ILookupNormalizer normalizer, IOutbox outbox, TimeProvider time) : IScopedService
{
    /// <summary>Time between two mails of a kind.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromMinutes(5);

    /// <summary>Asks for the mail that sets a new password. The answer is the same, and takes as long, whoever the e-mail is.</summary>
    public Task AskResetAsync(string email) => context.AtomicAsync(async () =>
    {
        var (name, now) = (normalizer.NormalizeEmail(email.Trim()), time.GetUtcNow());
        var before = now - Pause;
        var due = await context.Users.Where(user => user.NormalizedEmail == name && (user.ResetAskedAt == null || user.ResetAskedAt <= before))
            .ExecuteUpdateAsync(set => set.SetProperty(user => user.ResetAskedAt, now)) == 1;
        outbox.Add(new PasswordResetRequested(email, due));
        return await context.SaveChangesAsync();
    });

    /// <summary>Asks for the confirmation mail again. Errors: <c>Kernel:TooManyRequests</c> with the <c>seconds</c> to wait.</summary>
    public Task AskConfirmationAsync(Guid userId) => context.AtomicAsync(async () =>
    {
        var now = time.GetUtcNow();
        var before = now - Pause;
        var due = await context.Users.Where(user => user.Id == userId && (user.ConfirmationAskedAt == null || user.ConfirmationAskedAt <= before))
            .ExecuteUpdateAsync(set => set.SetProperty(user => user.ConfirmationAskedAt, now)) == 1;
        if (!due)
        {
            throw KernelErrors.TooManyRequests.Exception().WithData("seconds", (int)Pause.TotalSeconds);
        }

        outbox.Add(new ConfirmationRequested(userId));
        return await context.SaveChangesAsync();
    });
}
