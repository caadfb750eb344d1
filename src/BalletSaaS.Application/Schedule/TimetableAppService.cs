using BalletSaaS.Accounts;
using BalletSaaS.Bookings;
using BalletSaaS.Credits;
using BalletSaaS.Kernel;
using BalletSaaS.Settings;
using BalletSaaS.Tenants;
using Microsoft.EntityFrameworkCore;

namespace BalletSaaS.Schedule;

/// <inheritdoc />
/// <remarks>Two queries: what is the same for everybody, then the caller's own bookings and lots.</remarks>
public sealed class TimetableAppService(
    BalletSaaSDbContext context, ICurrentTenant currentTenant, ICurrentUser currentUser, StudioDirectory studios, StudioClock clock, ISettings settings) : ITimetableAppService
{
    /// <inheritdoc />
    public async Task<PagedResultDto<AvailableClassDto>> GetAvailableAsync(Period period, AvailableFilter filter, PageRequest page, CancellationToken ct)
    {
        var (from, to) = await period.DatesAsync(clock);
        var instances = await context.ClassInstances.AsNoTracking()
            .Where(instance => instance.LocalDate >= from && instance.LocalDate <= to && instance.Status != ClassInstanceStatus.Cancelled)
            .Where(instance => (filter.ClassId == null || instance.ClassId == filter.ClassId)
                && (filter.InstructorId == null || instance.InstructorId == filter.InstructorId))
            .OrderBy(instance => instance.LocalDate).ThenBy(instance => instance.StartsAt).ThenBy(instance => instance.Id)
            .ToPeriodPageAsync(page, ct);
        var mine = await OwnStateAsync(instances.Items, ct);
        var tenant = await studios.CurrentAsync(currentTenant);
        return new PagedResultDto<AvailableClassDto>([.. instances.Items.Select(instance => Show(instance, tenant, mine))], instances.TotalCount);
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
        var mine = await OwnStateAsync([found.Instance], ct);
        var shown = Show(found.Instance, await studios.CurrentAsync(currentTenant), mine);
        return new ClassDetailDto(shown, found.Description, found.Instance.BookingOpensAt, mine.Lots is { } lots ? Quote(found.Instance, lots) : null);
    }

    /// <summary>
    /// The caller's live bookings around these instances, their lots and limits, and whether the studio waits for them to confirm their e-mail;
    /// nothing of a visitor.
    /// </summary>
    private async Task<OwnState> OwnStateAsync(IReadOnlyCollection<ClassInstance> instances, CancellationToken ct)
    {
        if (currentUser.CustomerId is not { } me || instances.Count == 0)
        {
            return OwnState.Nobodys;
        }

        // Whole weeks count against the limits (B8).
        var (first, last) = (instances.Min(instance => instance.StartsAt).AddDays(-8), instances.Max(instance => instance.EndsAt).AddDays(8));
        var limits = new BookingLimits(await settings.GetNumberAsync(SettingDefinitions.MaxPerDay), await settings.GetNumberAsync(SettingDefinitions.MaxPerWeek));
        var confirmedOnly = await settings.GetAsync(SettingDefinitions.RequireConfirmedEmail) == "true";
        return await context.Customers.AsNoTracking().Where(customer => customer.Id == me).Select(customer => new OwnState(
                context.Bookings.Where(booking => booking.CustomerId == me && booking.Status < BookingStatus.Cancelled
                    && booking.EndsAt > first && booking.StartsAt < last).ToList(),
                context.CreditLots.Where(lot => lot.CustomerId == me && lot.Remaining > 0).ToList(),
                confirmedOnly && context.Users.Any(user => user.Id == customer.UserId && !user.EmailConfirmed), limits))
            .SingleOrDefaultAsync(ct) ?? OwnState.Nobodys;
    }

    private AvailableClassDto Show(ClassInstance instance, Tenant tenant, OwnState mine)
    {
        var booking = mine.Bookings.Find(booking => booking.ClassInstanceId == instance.Id);
        var refusal = tenant.Status == TenantStatus.Suspended ? TenantErrors.Suspended // P4
            : mine.Unconfirmed ? AccountErrors.EmailNotConfirmed
            : instance.Refusal(clock.Now, mine.Bookings, mine.Lots, mine.Limits);
        return new AvailableClassDto(
            instance.Id, instance.ClassId, instance.Name, instance.InstructorName, instance.StartsAt, instance.EndsAt,
            instance.LocalDate, instance.LocalStartTime, instance.DurationMinutes, instance.MaxCapacity, instance.SpotsLeft, instance.WaitlistCount,
            instance.PriceCredits, instance.Color, instance.Level, refusal is null, refusal?.Name,
            booking is null ? null : new MyBookingDto(booking.Id, booking.Status), instance.RoomName, instance.SubstituteFor, instance.MovedFrom);
    }

    private static BookingQuoteDto Quote(ClassInstance instance, List<CreditLot> lots)
    {
        var split = LotSpending.Split(lots, instance.LocalDate, instance.PriceCredits);
        return new BookingQuoteDto(
            instance.PriceCredits,
            [.. (split ?? []).Select(part => new QuotedLotDto(part.Lot.Id, part.Amount, part.Lot.ExpiresOn))],
            split is null ? null : lots.Sum(lot => lot.Remaining) - instance.PriceCredits,
            instance.FreeCancelUntil);
    }

    private static readonly string[] SoftDeleted = ["SoftDelete"];

    private sealed record OwnState(List<Booking> Bookings, List<CreditLot>? Lots, bool Unconfirmed, BookingLimits Limits)
    {
        public static readonly OwnState Nobodys = new([], null, false, BookingLimits.None);
    }
}
