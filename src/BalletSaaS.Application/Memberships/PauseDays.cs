using BalletSaaS.Kernel;
using BalletSaaS.Tenants;

namespace BalletSaaS.Memberships;

/// <summary>What staff who pause and customers who ask for a pause have in common.</summary>
public sealed class PauseDays(BalletSaaSDbContext context, StudioClock clock) : IScopedService
{
    /// <summary>Whether days can be paused at all. Errors: <c>Memberships:PauseInvalid</c>.</summary>
    public async Task CheckAsync(DateOnly from, DateOnly to)
    {
        if (from < await clock.TodayAsync() || to < from || to.DayNumber - from.DayNumber >= MembershipConsts.MaxPauseDays || from.Year > 2200)
        {
            throw MembershipErrors.PauseInvalid.Exception().WithData("days", MembershipConsts.MaxPauseDays);
        }
    }

    /// <summary>Calls an operation that pauses, until nobody books inside at the same moment.</summary>
    public async Task<PauseCreatedDto> WriteAsync(FormattableString call)
    {
        while (true)
        {
            var answer = await context.RunAsync<Answer>(call);
            if (!answer.Again)
            {
                return new PauseCreatedDto(answer.Id, answer.BookingsCancelled, answer.CreditsRefunded);
            }
        }
    }

    private sealed record Answer(Guid Id, int BookingsCancelled, int CreditsRefunded, bool Again);
}
