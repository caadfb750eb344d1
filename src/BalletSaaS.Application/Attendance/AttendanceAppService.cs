using BalletSaaS.Bookings;
using BalletSaaS.Kernel;
using BalletSaaS.Settings;
using BalletSaaS.Tenants;
using Microsoft.EntityFrameworkCore;

namespace BalletSaaS.Attendance;

/// <inheritdoc />
public sealed class AttendanceAppService(
    BalletSaaSDbContext context, ICurrentUser user, StudioClock clock, ISettings settings, OutboxDispatcher dispatcher) : IAttendanceAppService
{
    /// <summary>Whose classes the caller may mark: null is anybody's.</summary>
    private Guid? Teacher => Permissions.Grants(user.Roles, Permissions.MarkAnyAttendance) ? null : user.Id;

    /// <inheritdoc />
    public async Task<MarkedDto> MarkAsync(Guid instanceId, Guid bookingId, MarkDto input)
    {
        var marked = await MarkAsync(instanceId, bookingId, input.Status, clock.Now);
        dispatcher.Wake();
        return marked;
    }

    /// <inheritdoc />
    public async Task<TapResultsDto> MarkAsync(TapsDto input)
    {
        var fast = input.SentAt - clock.Now;
        var results = new List<TapResultDto>(input.Taps.Count);
        foreach (var tap in input.Taps)
        {
            try
            {
                results.Add(new TapResultDto(tap.Id, await MarkAsync(tap.ClassInstanceId, tap.BookingId, tap.Status, (tap.At - fast).ToUniversalTime()), null, null));
            }
            catch (BusinessException refusal) when (refusal.Code != KernelErrors.Concurrency)
            {
                results.Add(new TapResultDto(tap.Id, null, refusal.Code.Name, Texts.Get(refusal.Code.Name, values: refusal.Details)));
            }
        }

        dispatcher.Wake();
        return new TapResultsDto(results);
    }

    /// <inheritdoc />
    public async Task<RosterClosedDto> CloseAsync(Guid instanceId)
    {
        var automatic = await settings.GetAsync(SettingDefinitions.AutomaticCheckIn) == "true";
        var today = await clock.TodayAsync();
        var closed = await context.RunAsync<RosterClosedDto>(
            $"select close_roster({clock.Now}, {today}, {context.TenantId}, {instanceId}, {automatic}, {user.Id}, {Teacher})");
        dispatcher.Wake();
        return closed;
    }

    /// <inheritdoc />
    public Task<InstanceSteppedDto> MoveOnAsync(Guid instanceId, InstanceStepDto input) => context.RunAsync<InstanceSteppedDto>(
        $"select move_instance_on({clock.Now}, {context.TenantId}, {instanceId}, {(int)input.Status}, {user.Id}, {Teacher})");

    /// <inheritdoc />
    public async Task<PagedResultDto<AttendanceDto>> GetForCustomerAsync(Guid customerId, PageRequest page, CancellationToken ct)
    {
        if (!await context.Customers.AnyAsync(customer => customer.Id == customerId, ct))
        {
            throw KernelErrors.NotFound.Exception();
        }

        return await (
            from booking in context.Bookings.AsNoTracking()
            where booking.CustomerId == customerId && (booking.Status == BookingStatus.Attended || booking.Status == BookingStatus.NoShow)
            orderby booking.StartsAt descending, booking.Id descending
            join instance in context.ClassInstances on booking.ClassInstanceId equals instance.Id
            join marker in context.Users on booking.MarkedBy equals marker.Id into markers
            from marker in markers.DefaultIfEmpty()
            select new AttendanceDto(
                booking.Id, instance.Id, instance.Name, instance.InstructorName, booking.LocalDate, instance.LocalStartTime, instance.Color,
                booking.Status, booking.MarkMethod, booking.MarkedAt, marker == null ? null : marker.FirstName + " " + marker.LastName))
            .ToPageAsync(page, ct);
    }

    private async Task<MarkedDto> MarkAsync(Guid instanceId, Guid bookingId, RosterMark status, DateTimeOffset at)
    {
        var today = await clock.TodayAsync();
        return await context.RunAsync<MarkedDto>(
            $"select mark_attendance({clock.Now}, {today}, {context.TenantId}, {instanceId}, {bookingId}, {(int)status}, {(int)MarkMethod.Manual}, {user.Id}, {at}, {Teacher})");
    }
}
