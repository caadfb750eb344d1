using BalletSaaS.Accounts;
using BalletSaaS.Bookings;
using BalletSaaS.Credits;
using BalletSaaS.Customers;
using BalletSaaS.Kernel;
using BalletSaaS.Tenants;
using Microsoft.EntityFrameworkCore;

namespace BalletSaaS.Schedule;

/// <inheritdoc />
/// <remarks>What is the same for everybody is shared; the caller's own bookings and lots are laid over it (docs/performance.md).</remarks>
public sealed class TimetableAppService(
    Lazy<BalletSaaSDbContext> database, ICurrentTenant currentTenant, ICurrentUser currentUser, StudioDirectory studios, StudioClock clock,
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
        var mine = await MineAsync(dancer, classes.Items, week.Rules, ct);
        return new PagedResultDto<AvailableClassDto>([.. classes.Items.Select(dance => Show(dance, mine))], classes.TotalCount);
    }

    /// <inheritdoc />
    public async Task<ClassDetailDto> GetAsync(Guid instanceId, Guid? forCustomerId, CancellationToken ct)
    {
        var dancer = await DancerAsync(forCustomerId, ct);
        var context = database.Value;
        var found = await context.ClassInstances.AsNoTracking().Where(instance => instance.Id == instanceId)
            .Select(instance => new
            {
                Instance = instance,
                context.Classes.IgnoreQueryFilters(SoftDeleted).Single(dance => dance.Id == instance.ClassId).Description,
            })
            .SingleOrDefaultAsync(ct) ?? throw KernelErrors.NotFound.Exception();
        var dance = new SharedClass(found.Instance, clock.Now);
        var mine = await MineAsync(dancer, [dance], await shared.ReadRulesAsync(), ct);
        return new ClassDetailDto(
            Show(dance, mine), found.Description, found.Instance.BookingOpensAt,
            dancer is { } who && mine.Applicant.Lots is { } lots ? Quote(found.Instance, who, lots, mine.Applicant.GuardiansLots) : null);
    }

    /// <summary>For whom: the caller, a child of theirs (404 for anybody else's), or nobody in particular.</summary>
    private async Task<Guid?> DancerAsync(Guid? forCustomerId, CancellationToken ct) =>
        forCustomerId is { } one ? await family.MemberAsync(one, ct) : currentUser.CustomerId;

    /// <summary>
    /// Somebody as one who might book these instances: live bookings around them, lots, pauses, what they bring to classes that ask,
    /// and why they may book nothing at all. Nothing is known of a visitor.
    /// </summary>
    private async Task<Mine> MineAsync(Guid? dancer, IReadOnlyCollection<SharedClass> classes, StudioRules rules, CancellationToken ct)
    {
        var suspended = (await studios.CurrentAsync(currentTenant)).Status == TenantStatus.Suspended ? TenantErrors.Suspended : null; // P4
        if (dancer is not { } me || classes.Count == 0)
        {
            return new Mine(new Applicant([], null, rules.Limits, null), clock.Now, suspended);
        }

        // Whole weeks count against the limits (B8).
        var (first, last) = (classes.Min(dance => dance.Instance.StartsAt).AddDays(-8), classes.Max(dance => dance.Instance.EndsAt).AddDays(8));
        var state = await states.ReadAsync(new OwnQuestion(currentTenant.RequiredId, me, first, last)).WaitAsync(ct);
        // A child's guardian pays when the child's own lots do not suffice.
        var guardians = me == currentUser.CustomerId ? null
            : (await states.ReadAsync(new OwnQuestion(currentTenant.RequiredId, family.Me, first, last)).WaitAsync(ct)).Lots;
        // Few classes ask for a level, an age or an approval (B6).
        var fitness = classes.Any(dance => dance.Instance.AsksForFitness) ? await FitnessAsync(database.Value, me, ct) : null;
        var unconfirmed = rules.ConfirmedOnly && await database.Value.Users.AnyAsync(user => user.Id == currentUser.Id && !user.EmailConfirmed, ct);
        return new Mine(
            new Applicant(state.Bookings, state.Lots, rules.Limits, fitness, state.Pauses, guardians), clock.Now,
            suspended ?? (unconfirmed ? AccountErrors.EmailNotConfirmed : null));
    }

    private static Task<Fitness?> FitnessAsync(BalletSaaSDbContext context, Guid me, CancellationToken ct) =>
        context.Customers.AsNoTracking().Where(customer => customer.Id == me).Select(customer => new Fitness(
            customer.Level, customer.BirthDate, context.ClassApprovals.Where(approval => approval.CustomerId == me).ToList())).SingleOrDefaultAsync(ct);

    private static AvailableClassDto Show(SharedClass dance, Mine mine)
    {
        var booking = mine.Applicant.Live.FirstOrDefault(booking => booking.ClassInstanceId == dance.Instance.Id);
        var refusal = mine.Barred ?? dance.Instance.Refusal(mine.At, mine.Applicant);
        return dance.Shown with
        {
            Bookable = refusal is null,
            Refusal = refusal?.Name,
            MyBooking = booking is null ? null : new MyBookingDto(booking.Id, booking.Status),
            Shared = dance.Shown,
        };
    }

    private BookingQuoteDto Quote(ClassInstance instance, Guid dancer, IReadOnlyCollection<CreditLot> own, IReadOnlyCollection<CreditLot>? guardians)
    {
        var lots = guardians is null || LotSpending.Suffice(own, instance.LocalDate, instance.PriceCredits) ? own : guardians;
        var split = LotSpending.Split(lots, instance.LocalDate, instance.PriceCredits);
        return new BookingQuoteDto(
            instance.PriceCredits,
            [.. (split ?? []).Select(part => new QuotedLotDto(part.Lot.Id, part.Amount, part.Lot.ExpiresOn))],
            split is null ? null : lots.Sum(lot => lot.Remaining) - instance.PriceCredits,
            instance.FreeCancelUntil, instance.LateCancelCost, instance.NoShowCost, lots == own ? dancer : family.Me);
    }

    private static readonly string[] SoftDeleted = ["SoftDelete"];

    /// <param name="Applicant">Who would dance.</param>
    /// <param name="At">When (UTC).</param>
    /// <param name="Barred">Why they may book nothing, or null.</param>
    private sealed record Mine(Applicant Applicant, DateTimeOffset At, ErrorCode? Barred);
}
