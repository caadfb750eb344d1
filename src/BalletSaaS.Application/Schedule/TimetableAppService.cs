using BalletSaaS.Accounts;
using BalletSaaS.Bookings;
using BalletSaaS.Credits;
using BalletSaaS.Kernel;
using BalletSaaS.Settings;
using BalletSaaS.Tenants;
using Microsoft.EntityFrameworkCore;

namespace BalletSaaS.Schedule;

/// <inheritdoc />
/// <remarks>What is the same for everybody is shared; the caller's own bookings and lots are laid over it (docs/performance.md).</remarks>
public sealed class TimetableAppService(
    BalletSaaSDbContext context, ICurrentTenant currentTenant, ICurrentUser currentUser, StudioDirectory studios, StudioClock clock, ISettings settings,
    SharedTimetable shared, OwnStates states) : ITimetableAppService
{
    /// <inheritdoc />
    public async Task<PagedResultDto<AvailableClassDto>> GetAvailableAsync(Period period, AvailableFilter filter, PageRequest page, CancellationToken ct)
    {
        var (from, to) = await period.DatesAsync(clock);
        var week = await shared.ReadAsync(currentTenant.RequiredId, new TimetableView(from, to, filter)).WaitAsync(ct);
        var instances = week.Instances.Page(page);
        var mine = await MineAsync(instances.Items, week.ConfirmedOnly, ct);
        var tenant = await studios.CurrentAsync(currentTenant);
        return new PagedResultDto<AvailableClassDto>([.. instances.Items.Select(instance => Show(instance, tenant, mine, week.Limits))], instances.TotalCount);
    }

    /// <inheritdoc />
    public async Task<ClassDetailDto> GetAsync(Guid instanceId, CancellationToken ct)
    {
        var found = await context.ClassInstances.AsNoTracking().Where(instance => instance.Id == instanceId)
            .Select(instance => new
            {
                Instance = instance,
                context.Classes.IgnoreQueryFilters(SoftDeleted).Single(dance => dance.Id == instance.ClassId).Description,
            })
            .SingleOrDefaultAsync(ct) ?? throw KernelErrors.NotFound.Exception();
        var mine = await MineAsync([found.Instance], await settings.GetAsync(SettingDefinitions.RequireConfirmedEmail) == "true", ct);
        var shown = Show(found.Instance, await studios.CurrentAsync(currentTenant), mine, await settings.GetLimitsAsync());
        return new ClassDetailDto(shown, found.Description, found.Instance.BookingOpensAt, mine.State.Lots is { } lots ? Quote(found.Instance, lots) : null);
    }

    /// <summary>
    /// The caller's live bookings around these instances, their lots, what they bring to classes that ask, and whether the studio waits for them to confirm their e-mail;
    /// nothing of a visitor.
    /// </summary>
    private async Task<Mine> MineAsync(IReadOnlyCollection<ClassInstance> instances, bool confirmedOnly, CancellationToken ct)
    {
        if (currentUser.CustomerId is not { } me || instances.Count == 0)
        {
            return new Mine(OwnState.Nobodys, null, false);
        }

        // Whole weeks count against the limits (B8).
        var (first, last) = (instances.Min(instance => instance.StartsAt).AddDays(-8), instances.Max(instance => instance.EndsAt).AddDays(8));
        var state = await states.ReadAsync(new OwnQuestion(currentTenant.RequiredId, me, first, last)).WaitAsync(ct);
        // Few classes ask for a level, an age or an approval (B6).
        var fitness = !instances.Any(instance => instance.AsksForFitness) ? null
            : await context.Customers.AsNoTracking().Where(customer => customer.Id == me).Select(customer => new Fitness(
                customer.Level, customer.BirthDate, context.ClassApprovals.Where(approval => approval.CustomerId == me).ToList())).SingleOrDefaultAsync(ct);
        return new Mine(state, fitness, confirmedOnly && await context.Users.AnyAsync(user => user.Id == currentUser.Id && !user.EmailConfirmed, ct));
    }

    private AvailableClassDto Show(ClassInstance instance, Tenant tenant, Mine mine, BookingLimits limits)
    {
        var booking = mine.State.Bookings.FirstOrDefault(booking => booking.ClassInstanceId == instance.Id);
        var refusal = tenant.Status == TenantStatus.Suspended ? TenantErrors.Suspended // P4
            : mine.Unconfirmed ? AccountErrors.EmailNotConfirmed
            : instance.Refusal(clock.Now, new Applicant(mine.State.Bookings, mine.State.Lots, limits, mine.Fitness));
        return new AvailableClassDto(
            instance.Id, instance.ClassId, instance.Name, instance.InstructorName, instance.StartsAt, instance.EndsAt,
            instance.LocalDate, instance.LocalStartTime, instance.DurationMinutes, instance.MaxCapacity, instance.SpotsLeftAt(clock.Now), instance.WaitlistCount,
            instance.PriceCredits, instance.Color, instance.Level, refusal is null, refusal?.Name,
            booking is null ? null : new MyBookingDto(booking.Id, booking.Status), instance.RoomName, instance.SubstituteFor, instance.MovedFrom);
    }

    private static BookingQuoteDto Quote(ClassInstance instance, IReadOnlyList<CreditLot> lots)
    {
        var split = LotSpending.Split(lots, instance.LocalDate, instance.PriceCredits);
        return new BookingQuoteDto(
            instance.PriceCredits,
            [.. (split ?? []).Select(part => new QuotedLotDto(part.Lot.Id, part.Amount, part.Lot.ExpiresOn))],
            split is null ? null : lots.Sum(lot => lot.Remaining) - instance.PriceCredits,
            instance.FreeCancelUntil, instance.LateCancelCost, instance.NoShowCost);
    }

    private static readonly string[] SoftDeleted = ["SoftDelete"];

    private sealed record Mine(OwnState State, Fitness? Fitness, bool Unconfirmed);
}
