using System.Security.Cryptography;
using System.Text;
using BalletSaaS.Customers;
using BalletSaaS.Kernel;
using BalletSaaS.Schedule;
using BalletSaaS.Settings;
using BalletSaaS.Tenants;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace BalletSaaS.Bookings;

/// <inheritdoc />
public sealed class CalendarFeedAppService(
    BalletSaaSDbContext context, StudioDirectory studios, StudioClock clock, ISettings settings, StudioLanguage language, Family family, IOptions<AppOptions> app,
    ICurrentTenant currentTenant, ICurrentUser user) : ICalendarFeedAppService
{
    /// <summary>Subscribers keep what they had; a month is enough for what was moved or called off.</summary>
    private const int DaysBack = 31;
    private const int MostEntries = 2_000;

    private Guid Me => user.CustomerId ?? throw CustomerErrors.NotACustomer.Exception();

    /// <inheritdoc />
    public async Task<string> ReadStudioAsync(CancellationToken ct)
    {
        var studio = await studios.CurrentAsync(currentTenant);
        var from = (await clock.TodayAsync()).AddDays(-DaysBack);
        var instances = await context.ClassInstances.AsNoTracking().Where(instance => instance.LocalDate >= from)
            .OrderBy(instance => instance.LocalDate).ThenBy(instance => instance.StartsAt).ThenBy(instance => instance.Id)
            .Take(MostEntries).ToListAsync(ct);
        var place = await PlaceAsync(studio);
        return Write(studio, studio.Name, instances.Select(instance => Entry(instance, place)));
    }

    /// <inheritdoc />
    public async Task<string> ReadAsync(string secret, CancellationToken ct)
    {
        var hash = HashOf(secret);
        var customer = await context.CalendarFeeds.AsNoTracking().Where(feed => feed.Hash == hash).Select(feed => (Guid?)feed.CustomerId).SingleOrDefaultAsync(ct)
            ?? throw KernelErrors.NotFound.Exception();
        var studio = await studios.CurrentAsync(currentTenant);
        var since = clock.Now.AddDays(-DaysBack);
        List<Guid> members = [customer, .. await family.ChildrenOfAsync(customer, ct)];
        // What the customer left is gone; what the studio called off stays, and says so.
        var rows = await Of(members, customer)
            .Where(row => row.Booking.StartsAt >= since && (row.Booking.Status < BookingStatus.Cancelled || row.Booking.Status == BookingStatus.CalledOff))
            .OrderBy(row => row.Booking.StartsAt).ThenBy(row => row.Booking.Id).Take(MostEntries).ToListAsync(ct);
        var place = await PlaceAsync(studio);
        using var spoken = Texts.Speak(await language.OfAsync(await context.Customers.Where(row => row.Id == customer).Select(row => row.Language).SingleOrDefaultAsync(ct)));
        return Write(studio, MyCalendar(studio), rows.Select(row => Entry(row, place)));
    }

    /// <inheritdoc />
    public async Task<CalendarFileDto> ReadBookingAsync(Guid bookingId, CancellationToken ct)
    {
        var row = await Of(await family.MembersAsync(null, ct), Me).SingleOrDefaultAsync(row => row.Booking.Id == bookingId, ct)
            ?? throw KernelErrors.NotFound.Exception();
        var studio = await studios.CurrentAsync(currentTenant);
        return new CalendarFileDto($"{row.Instance.Name} {row.Instance.LocalDate:yyyy-MM-dd}.ics", Write(studio, MyCalendar(studio), [Entry(row, await PlaceAsync(studio))]));
    }

    /// <inheritdoc />
    public async Task<CalendarFeedDto> GetMineAsync(CancellationToken ct)
    {
        var me = Me;
        return new CalendarFeedDto(await context.CalendarFeeds.Where(feed => feed.CustomerId == me).Select(feed => (DateTimeOffset?)feed.CreationTime).SingleOrDefaultAsync(ct));
    }

    /// <inheritdoc />
    public async Task<CalendarFeedLinkDto> CreateAsync()
    {
        var (me, studio) = (Me, await studios.CurrentAsync(currentTenant));
        var secret = WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(24));
        await context.AtomicAsync(async () =>
        {
            await context.CalendarFeeds.Where(feed => feed.CustomerId == me).ExecuteDeleteAsync();
            context.CalendarFeeds.Add(new CalendarFeed { TenantId = context.TenantId, CustomerId = me, Hash = HashOf(secret), CreationTime = clock.Now });
            return await context.SaveChangesAsync();
        });
        return new CalendarFeedLinkDto($"{app.Value.UrlOf(studio.Slug)}/calendar/{secret}.ics");
    }

    /// <inheritdoc />
    public Task RevokeAsync()
    {
        var me = Me;
        return context.CalendarFeeds.Where(feed => feed.CustomerId == me).ExecuteDeleteAsync();
    }

    /// <summary>Bookings with what they are of, and of which child when not of the customer.</summary>
    private IQueryable<Appointment> Of(IReadOnlyList<Guid> members, Guid customer) =>
        from booking in context.Bookings.AsNoTracking()
        join instance in context.ClassInstances on booking.ClassInstanceId equals instance.Id
        join dancer in context.Customers on booking.CustomerId equals dancer.Id
        where members.Contains(booking.CustomerId)
        select new Appointment { Booking = booking, Instance = instance, Child = dancer.Id == customer ? null : dancer.FirstName };

    private static string MyCalendar(Tenant studio) => Texts.Get("Bookings:MyCalendar", values: new Dictionary<string, object?> { ["studio"] = studio.Name });

    private string Write(Tenant studio, string name, IEnumerable<CalendarEntry> entries) =>
        CalendarText.Write(name, studio.TimeZone, new Uri(app.Value.UrlOf(studio.Slug)).Host, entries);

    private async Task<string> PlaceAsync(Tenant studio)
    {
        var address = new[] { await settings.GetAsync(SettingDefinitions.Address), await settings.GetAsync(SettingDefinitions.City) };
        return string.Join(", ", address.OfType<string>().Prepend(studio.Name));
    }

    /// <summary>A booking that ended is an appointment that does not take place: a file of it takes it out again.</summary>
    private static CalendarEntry Entry(Appointment row, string place)
    {
        var entry = Entry(row.Instance, place, row.Child);
        return entry with { IsTentative = row.Booking.Status == BookingStatus.Waitlisted, IsCalledOff = entry.IsCalledOff || row.Booking.Status >= BookingStatus.Cancelled };
    }

    private static CalendarEntry Entry(ClassInstance instance, string place, string? child = null) => new(
        instance.Id, child is null ? instance.Name : $"{child}: {instance.Name}", instance.StartsAt, instance.EndsAt,
        string.Join("\n", new[] { instance.InstructorName, instance.CancellationReason }.OfType<string>()), place,
        instance.Status == ClassInstanceStatus.Cancelled, IsTentative: false, instance.LastModificationTime ?? instance.CreationTime);

    private static byte[] HashOf(string secret) => SHA256.HashData(Encoding.UTF8.GetBytes(secret));

    private sealed class Appointment
    {
        public required Booking Booking { get; init; }
        public required ClassInstance Instance { get; init; }
        public required string? Child { get; init; }
    }
}
