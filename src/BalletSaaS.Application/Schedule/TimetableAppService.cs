using BalletSaaS.Accounts;
using BalletSaaS.Bookings;
using BalletSaaS.Credits;
using BalletSaaS.Customers;
using BalletSaaS.Kernel;
using BalletSaaS.Settings;
using BalletSaaS.Tenants;
using Microsoft.EntityFrameworkCore;

namespace BalletSaaS.Schedule;

/// <inheritdoc />
/// <remarks>What is the same for everybody is shared; the caller's own bookings and lots are laid over it (docs/performance.md).</remarks>
public sealed class TimetableAppService(
    BalletSaaSDbContext context, ICurrentTenant currentTenant, ICurrentUser currentUser, StudioDirectory studios, StudioClock clock, ISettings settings,
    SharedTimetable shared, OwnStates states, Family family) : ITimetableAppService
{
    /// <inheritdoc />
    public async Task<PagedResultDto<AvailableClassDto>> GetAvailableAsync(Period period, AvailableFilter filter, PageRequest page, CancellationToken ct)
    {
        var (from, to) = await period.DatesAsync(clock);
        var dancer = await DancerAsync(filter.ForCustomerId, ct);
        var view = new TimetableView(from, to, filter.ForCustomerId is null ? filter : filter with { ForCustomerId = null });
        var week = await shared.ReadAsync(currentTenant.RequiredId, view).WaitAsync(ct);
        var classes = week.Classes.Page(page);
        var mine = await MineAsync(dancer, classes.Items, week.ConfirmedOnly, ct);
        var tenant = await studios.CurrentAsync(currentTenant);
        return new PagedResultDto<AvailableClassDto>([.. classes.Items.Select(shared => Show(shared, tenant, mine, week.Limits))], classes.TotalCount);
    }

    /// <inheritdoc />
    public async Task<ClassDetailDto> GetAsync(Guid instanceId, Guid? forCustomerId, CancellationToken ct)
    {
        var dancer = await DancerAsync(forCustomerId, ct);
        var found = await context.ClassInstances.AsNoTracking().Where(instance => instance.Id == instanceId)
            .Select(instance => new
            {
                Instance = instance,
                context.Classes.IgnoreQueryFilters(SoftDeleted).Single(dance => dance.Id == instance.ClassId).Description,
            })
            .SingleOrDefaultAsync(ct) ?? throw KernelErrors.NotFound.Exception();
        var shared = new SharedClass(found.Instance, clock.Now);
        var mine = await MineAsync(dancer, [shared], await settings.GetAsync(SettingDefinitions.RequireConfirmedEmail) == "true", ct);
        var shown = Show(shared, await studios.CurrentAsync(currentTenant), mine, await settings.GetLimitsAsync());
        return new ClassDetailDto(shown, found.Description, found.Instance.BookingOpensAt, dancer is { } who && mine.State.Lots is not null ? Quote(found.Instance, who, mine) : null);
    }

    /// <summary>For whom: the caller, a child of theirs (404 for anybody else's), or nobody in particular.</summary>
    private async Task<Guid?> DancerAsync(Guid? forCustomerId, CancellationToken ct) =>
        forCustomerId is { } one ? await family.MemberAsync(one, ct) : currentUser.CustomerId;

    /// <summary>
    /// Somebody's live bookings around these instances, their lots, what they bring to classes that ask, and whether the studio waits for them to confirm their e-mail;
    /// nothing of a visitor.
    /// </summary>
    private async Task<Mine> MineAsync(Guid? dancer, IReadOnlyCollection<SharedClass> classes, bool confirmedOnly, CancellationToken ct)
    {
        if (dancer is not { } me || classes.Count == 0)
        {
            return new Mine(OwnState.Nobodys, null, null, false);
        }

        // Whole weeks count against the limits (B8).
        var (first, last) = (classes.Min(shared => shared.Instance.StartsAt).AddDays(-8), classes.Max(shared => shared.Instance.EndsAt).AddDays(8));
        var state = await states.ReadAsync(new OwnQuestion(currentTenant.RequiredId, me, first, last)).WaitAsync(ct);
        // A child's guardian pays when the child's own lots do not suffice.
        var guardians = me == currentUser.CustomerId ? null
            : (await states.ReadAsync(new OwnQuestion(currentTenant.RequiredId, family.Me, first, last)).WaitAsync(ct)).Lots;
        // Few classes ask for a level, an age or an approval (B6).
        var fitness = !classes.Any(shared => shared.Instance.AsksForFitness) ? null
            : await context.Customers.AsNoTracking().Where(customer => customer.Id == me).Select(customer => new Fitness(
                customer.Level, customer.BirthDate, context.ClassApprovals.Where(approval => approval.CustomerId == me).ToList())).SingleOrDefaultAsync(ct);
        return new Mine(state, guardians, fitness, confirmedOnly && await context.Users.AnyAsync(user => user.Id == currentUser.Id && !user.EmailConfirmed, ct));
    }

    private AvailableClassDto Show(SharedClass shared, Tenant tenant, Mine mine, BookingLimits limits)
    {
        var booking = mine.State.Bookings.FirstOrDefault(booking => booking.ClassInstanceId == shared.Instance.Id);
        var refusal = tenant.Status == TenantStatus.Suspended ? TenantErrors.Suspended // P4
            : mine.Unconfirmed ? AccountErrors.EmailNotConfirmed
            : shared.Instance.Refusal(clock.Now, new Applicant(mine.State.Bookings, mine.State.Lots, limits, mine.Fitness, GuardiansLots: mine.GuardiansLots));
        return shared.Shown with
        {
            Bookable = refusal is null,
            Refusal = refusal?.Name,
            MyBooking = booking is null ? null : new MyBookingDto(booking.Id, booking.Status),
            Shared = shared.Shown,
        };
    }

    private BookingQuoteDto Quote(ClassInstance instance, Guid dancer, Mine mine)
    {
        var own = LotSpending.Suffice(mine.State.Lots!, instance.LocalDate, instance.PriceCredits) || mine.GuardiansLots is null;
        var lots = own ? mine.State.Lots! : mine.GuardiansLots!;
        var split = LotSpending.Split(lots, instance.LocalDate, instance.PriceCredits);
        return new BookingQuoteDto(
            instance.PriceCredits,
            [.. (split ?? []).Select(part => new QuotedLotDto(part.Lot.Id, part.Amount, part.Lot.ExpiresOn))],
            split is null ? null : lots.Sum(lot => lot.Remaining) - instance.PriceCredits,
            instance.FreeCancelUntil, instance.LateCancelCost, instance.NoShowCost, own ? dancer : family.Me);
    }

    private static readonly string[] SoftDeleted = ["SoftDelete"];

    private sealed record Mine(OwnState State, IReadOnlyList<CreditLot>? GuardiansLots, Fitness? Fitness, bool Unconfirmed);
}
