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
    BalletSaaSDbContext context, StudioDirectory studios, StudioClock clock, ISettings settings, Family family, IOptions<AppOptions> app,
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
        return Write(studio, studio.Name, instances.Select(instance => Entry(instance, place, false)));
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
        var rows = await (
            from booking in context.Bookings.AsNoTracking()
            join instance in context.ClassInstances on booking.ClassInstanceId equals instance.Id
            join dancer in context.Customers on booking.CustomerId equals dancer.Id
            where members.Contains(booking.CustomerId) && booking.StartsAt >= since
                && (booking.Status < BookingStatus.Cancelled || booking.Status == BookingStatus.CalledOff)
            orderby booking.StartsAt, booking.Id
            select new { booking.Status, Instance = instance, Child = dancer.Id == customer ? null : dancer.FirstName }).Take(MostEntries).ToListAsync(ct);
        var place = await PlaceAsync(studio);
        return Write(studio, Texts.Get("Bookings:MyCalendar", values: new Dictionary<string, object?> { ["studio"] = studio.Name }),
            rows.Select(row => Entry(row.Instance, place, row.Status == BookingStatus.Waitlisted, row.Child)));
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

    private string Write(Tenant studio, string name, IEnumerable<CalendarEntry> entries) =>
        CalendarText.Write(name, studio.TimeZone, new Uri(app.Value.UrlOf(studio.Slug)).Host, entries);

    private async Task<string> PlaceAsync(Tenant studio)
    {
        var address = new[] { await settings.GetAsync(SettingDefinitions.Address), await settings.GetAsync(SettingDefinitions.City) };
        return string.Join(", ", address.OfType<string>().Prepend(studio.Name));
    }

    private static CalendarEntry Entry(ClassInstance instance, string place, bool waits, string? child = null) => new(
        instance.Id, child is null ? instance.Name : $"{child}: {instance.Name}", instance.StartsAt, instance.EndsAt,
        string.Join("\n", new[] { instance.InstructorName, instance.CancellationReason }.OfType<string>()), place,
        instance.Status == ClassInstanceStatus.Cancelled, waits, instance.LastModificationTime ?? instance.CreationTime);

    private static byte[] HashOf(string secret) => SHA256.HashData(Encoding.UTF8.GetBytes(secret));
}
