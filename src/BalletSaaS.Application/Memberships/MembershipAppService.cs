using BalletSaaS.Bookings;
using BalletSaaS.Customers;
using BalletSaaS.Kernel;
using BalletSaaS.Tenants;
using Microsoft.EntityFrameworkCore;

namespace BalletSaaS.Memberships;

/// <inheritdoc />
public sealed class MembershipAppService(
    BalletSaaSDbContext context, Family family, ICurrentTenant currentTenant, ICurrentUser user, StudioDirectory studios, StudioClock clock, PauseDays days,
    OutboxDispatcher dispatcher) : IMembershipAppService
{
    /// <summary>So many of a membership's requests for a pause are shown.</summary>
    private const int RequestsShown = 20;

    /// <inheritdoc />
    public async Task<PagedResultDto<MembershipHistoryDto>> GetMineAsync(WhoseRequest whose, PageRequest page, CancellationToken ct) =>
        await HistoryAsync(await family.MemberAsync(whose.ForCustomerId ?? family.Me, ct), page, toStaff: false, ct);

    /// <inheritdoc />
    public async Task<PagedResultDto<MembershipHistoryDto>> GetListAsync(Guid customerId, PageRequest page, CancellationToken ct)
    {
        await CustomerAsync(customerId, ct);
        return await HistoryAsync(customerId, page, toStaff: true, ct);
    }

    /// <inheritdoc />
    public async Task<MembershipHistoryDto> AssignAsync(Guid customerId, AssignMembershipDto input)
    {
        if (input.PlanId is null == input.Type is null)
        {
            throw KernelErrors.Validation.Exception().WithData("field", "planId");
        }

        var today = await clock.TodayAsync();
        var start = input.StartDate ?? today;
        if (Math.Abs(start.DayNumber - today.DayNumber) > MembershipConsts.MaxStartDays)
        {
            throw MembershipErrors.StartInvalid.Exception();
        }

        await RunAsync<Changed>(
            $"select assign_membership({clock.Now}, {today}, {context.TenantId}, {customerId}, {Guid.CreateVersion7(clock.Now)}, {input.PlanId}, {(int?)input.Type}, {start}, {user.Id})");
        return await CurrentAsync(customerId);
    }

    /// <inheritdoc />
    public async Task<MembershipHistoryDto> CancelAsync(Guid customerId, CancelMembershipDto input)
    {
        var reason = input.Reason.Saying("reason")!;
        await RunAsync<Changed>($"select cancel_membership({clock.Now}, {await clock.TodayAsync()}, {context.TenantId}, {customerId}, {reason}, {user.Id})");
        return await CurrentAsync(customerId);
    }

    /// <inheritdoc />
    public async Task<PausePreviewDto> PreviewPauseAsync(Guid customerId, PauseDates dates, PageRequest page, CancellationToken ct)
    {
        await days.CheckAsync(dates.From, dates.To);
        await CustomerAsync(customerId, ct);
        // Zones differ by a day at most; with these instants the index of live bookings serves.
        var (since, until) = (UtcOf(dates.From.AddDays(-2)), UtcOf(dates.To.AddDays(4)));
        var inside = context.Bookings.AsNoTracking().Where(booking => booking.CustomerId == customerId && booking.Status < BookingStatus.Attended
            && booking.LocalDate >= dates.From && booking.LocalDate <= dates.To && booking.StartsAt > clock.Now && booking.EndsAt > since && booking.EndsAt < until);
        var bookings = await inside.OrderBy(booking => booking.EndsAt).ThenBy(booking => booking.Id)
            .Join(context.ClassInstances, booking => booking.ClassInstanceId, instance => instance.Id, (booking, instance) => new PausedBookingDto(
                booking.Id, instance.Name, booking.LocalDate, instance.LocalStartTime, booking.CreditsUsed - booking.CreditsRefunded))
            .ToPageAsync(page, ct);
        var refunded = await inside.SumAsync(booking => booking.CreditsUsed - booking.CreditsRefunded, ct);
        var renewal = await context.Memberships.Where(membership => membership.CustomerId == customerId && membership.IsCurrent)
            .Select(membership => membership.RenewalDate).SingleAsync(ct);
        var length = dates.To.DayNumber - dates.From.DayNumber + 1;
        return new PausePreviewDto(bookings.Items, bookings.TotalCount, refunded, length, renewal >= dates.From ? renewal.Value.AddDays(length) : renewal);
    }

    /// <inheritdoc />
    public async Task<PauseCreatedDto> PauseAsync(Guid customerId, CreatePauseDto input)
    {
        await days.CheckAsync(input.From, input.To);
        var (id, today) = (Guid.CreateVersion7(clock.Now), await clock.TodayAsync());
        var done = await days.WriteAsync($"select pause_membership({clock.Now}, {today}, {context.TenantId}, {customerId}, {id}, {input.From}, {input.To}, {user.Id})");
        dispatcher.Wake(); // seats may be free now
        return done;
    }

    /// <inheritdoc />
    public async Task<MembershipHistoryDto> EndPauseAsync(Guid customerId, Guid pauseId)
    {
        await RunAsync<Changed>($"select end_pause({clock.Now}, {await clock.TodayAsync()}, {context.TenantId}, {customerId}, {pauseId}, {user.Id})");
        return await CurrentAsync(customerId);
    }

    private async Task<T> RunAsync<T>(FormattableString call)
    {
        var done = await context.RunAsync<T>(call);
        dispatcher.Wake(); // seats may be free now
        return done;
    }

    private async Task<PagedResultDto<MembershipHistoryDto>> HistoryAsync(Guid customerId, PageRequest page, bool toStaff, CancellationToken ct) => await Show(
        context.Memberships.AsNoTracking().Where(membership => membership.CustomerId == customerId)
            .OrderByDescending(membership => membership.StartDate).ThenByDescending(membership => membership.Id), await CurrencyAsync(), await clock.TodayAsync(), toStaff).ToPageAsync(page, ct);

    private async Task<MembershipHistoryDto> CurrentAsync(Guid customerId) => await Show(
        context.Memberships.AsNoTracking().Where(membership => membership.CustomerId == customerId && membership.IsCurrent), await CurrencyAsync(), await clock.TodayAsync(), toStaff: true).SingleAsync();

    private IQueryable<MembershipHistoryDto> Show(IQueryable<Membership> memberships, string currency, DateOnly today, bool toStaff)
    {
        var shown = ShownPauseRequest.Of(context, today, toStaff);
        return memberships.Select(membership => new MembershipHistoryDto(
            membership.Id, membership.PlanId, context.Plans.Where(plan => plan.Id == membership.PlanId).Select(plan => plan.Name).SingleOrDefault(),
            membership.Type, membership.Status, membership.StartDate, membership.EndDate, membership.RenewalDate, membership.IsCurrent,
            membership.PriceMinor, currency, membership.CreditsPerPeriod, membership.Rollover, membership.CancellationReason,
            context.Pauses.Where(pause => pause.MembershipId == membership.Id).OrderByDescending(pause => pause.FromDate)
                .Select(pause => new PauseDto(pause.Id, pause.FromDate, pause.ToDate)).ToList(),
            context.PauseRequests.Where(request => request.MembershipId == membership.Id).OrderByDescending(request => request.CreationTime).Take(RequestsShown)
                .Select(shown).ToList()));
    }

    /// <summary>A customer of this studio, or 404 (P1).</summary>
    private async Task CustomerAsync(Guid customerId, CancellationToken ct)
    {
        if (!await context.Customers.AnyAsync(customer => customer.Id == customerId, ct))
        {
            throw KernelErrors.NotFound.Exception();
        }
    }

    private async Task<string> CurrencyAsync() => (await studios.CurrentAsync(currentTenant)).Currency;

    private static DateTimeOffset UtcOf(DateOnly date) => new(date.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);

    private sealed record Changed(Guid Id);
}
