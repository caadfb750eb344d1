using System.Security.Cryptography;
using BalletSaaS.Accounts;
using BalletSaaS.Bookings;
using BalletSaaS.Customers;
using BalletSaaS.Kernel;
using BalletSaaS.Tenants;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace BalletSaaS.Attendance;

/// <inheritdoc />
public sealed class CheckInAppService(
    BalletSaaSDbContext context, ICurrentUser user, Family family, ICurrentTenant currentTenant, StudioClock clock, StudioDirectory studios,
    IOptions<JwtOptions> jwt, IOptions<AppOptions> app, OutboxDispatcher dispatcher) : ICheckInAppService
{
    /// <summary>A class that is over can be checked in to for a while: people forget, then remember on the stairs.</summary>
    private static readonly TimeSpan Afterwards = TimeSpan.FromHours(1);

    private readonly CheckInCodes _codes = new(HKDF.DeriveKey(HashAlgorithmName.SHA256, jwt.Value.Key(), 32, info: "check-in"u8.ToArray()));

    private Guid Me => user.CustomerId ?? throw CustomerErrors.NotACustomer.Exception();

    private Guid? Teacher => Permissions.Grants(user.Roles, Permissions.MarkAnyAttendance) ? null : user.Id;

    /// <inheritdoc />
    public async Task<CheckInCodeDto> GetClassCodeAsync(Guid instanceId, CancellationToken ct)
    {
        if (!await context.ClassInstances.AnyAsync(instance => instance.Id == instanceId, ct))
        {
            throw KernelErrors.NotFound.Exception();
        }

        var code = _codes.OfClass(context.TenantId, instanceId, clock.Now);
        var studio = await studios.CurrentAsync(currentTenant);
        return new CheckInCodeDto(code, Picture($"{app.Value.UrlOf(studio.Slug)}/app/check-in?code={code}"), CheckInCodes.NextAt(clock.Now));
    }

    /// <inheritdoc />
    public async Task<CheckInCodeDto> GetMyCodeAsync()
    {
        var today = await clock.TodayAsync();
        var code = _codes.OfCustomer(context.TenantId, Me, today);
        return new CheckInCodeDto(code, Picture(code), (await clock.WallAsync()).StartOf(today.AddDays(1)));
    }

    /// <inheritdoc />
    public async Task<CheckedInDto> CheckInAsync(ScanDto input)
    {
        var members = await family.MembersAsync(null, CancellationToken.None);
        var (code, over) = (CheckInCodes.Normalize(input.Code), clock.Now - Afterwards);
        var soon = clock.Now.AddMinutes(AttendanceConsts.OpensMinutesBefore);
        var mine = await context.Bookings.AsNoTracking()
            .Where(row => members.Contains(row.CustomerId) && row.Status >= BookingStatus.Booked && row.Status <= BookingStatus.Attended && row.EndsAt > over && row.StartsAt <= soon)
            .OrderBy(row => row.Status).ThenBy(row => row.Id).ToListAsync(); // of a family in one class, who is not checked in yet
        var booking = mine.Find(row => _codes.IsOfClass(code, context.TenantId, row.ClassInstanceId, clock.Now)) ?? throw AttendanceErrors.CodeUnknown.Exception();
        return await MarkAsync(booking, MarkMethod.SelfCheckIn, teacher: null);
    }

    /// <inheritdoc />
    public async Task<CheckedInDto> ScanAsync(Guid instanceId, ScanDto input)
    {
        if (!await context.ClassInstances.AnyAsync(instance => instance.Id == instanceId))
        {
            throw KernelErrors.NotFound.Exception();
        }

        var (today, code) = (await clock.TodayAsync(), CheckInCodes.Normalize(input.Code));
        var roster = await context.Bookings.AsNoTracking()
            .Where(row => row.ClassInstanceId == instanceId && row.Status >= BookingStatus.Booked && row.Status <= BookingStatus.NoShow).ToListAsync();
        var booking = roster.Find(row => _codes.IsOfCustomer(code, context.TenantId, row.CustomerId, today)) ?? throw AttendanceErrors.CodeUnknown.Exception();
        return await MarkAsync(booking, MarkMethod.OwnCode, Teacher);
    }

    private async Task<CheckedInDto> MarkAsync(Booking booking, MarkMethod method, Guid? teacher)
    {
        var (now, today) = (clock.Now, await clock.TodayAsync());
        var marked = await context.RunAsync<MarkedDto>(
            $"select mark_attendance({now}, {today}, {context.TenantId}, {booking.ClassInstanceId}, {booking.Id}, {(int)RosterMark.Attended}, {(int)method}, {user.Id}, {now}, {teacher})");
        dispatcher.Wake();
        var reached = from one in context.ReachedCheckpoints
                      join checkpoint in context.Checkpoints on one.CheckpointId equals checkpoint.Id
                      where one.CustomerId == booking.CustomerId && one.ClassInstanceId == booking.ClassInstanceId
                      orderby checkpoint.Kind, checkpoint.Goal
                      select checkpoint.Name;
        var person = await context.Customers.IgnoreQueryFilters(["SoftDelete"]).AsNoTracking().SingleAsync(row => row.Id == booking.CustomerId);
        var name = await context.ClassInstances.Where(row => row.Id == booking.ClassInstanceId).Select(row => row.Name).SingleAsync();
        return new CheckedInDto(
            booking.Id, booking.ClassInstanceId, name, person.FullName, marked.Status, person.TotalClassesAttended, person.StreakWeeks, await reached.ToListAsync());
    }

    private static QrPictureDto Picture(string text)
    {
        var code = QrCode.Of(text);
        return new QrPictureDto(code.Size, code.Path);
    }
}
