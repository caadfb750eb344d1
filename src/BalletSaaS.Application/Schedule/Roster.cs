using BalletSaaS.Bookings;
using BalletSaaS.Kernel;
using Microsoft.EntityFrameworkCore;

namespace BalletSaaS.Schedule;

/// <summary>Who comes to a class instance: seats by name, then the line in its order (W1).</summary>
internal static class Roster
{
    /// <summary>A page of it; streaks are those of today, in the studio's zone.</summary>
    public static async Task<PagedResultDto<RosterItemDto>> RosterAsync(
        this BalletSaaSDbContext context, Guid instanceId, DateOnly today, PageRequest page, CancellationToken ct)
    {
        var live = context.Bookings.AsNoTracking().Where(booking => booking.ClassInstanceId == instanceId && booking.Status < BookingStatus.Cancelled);
        var seats = await live.CountAsync(booking => booking.Status != BookingStatus.Waitlisted, ct);
        var rows = await live.Join(context.Customers.IgnoreQueryFilters(["SoftDelete"]), booking => booking.CustomerId, customer => customer.Id, (booking, customer) => new { booking, customer })
            .OrderBy(row => row.booking.Status == BookingStatus.Waitlisted)
            .ThenBy(row => row.booking.Status == BookingStatus.Waitlisted ? null : row.customer.FirstName)
            .ThenBy(row => row.booking.Status == BookingStatus.Waitlisted ? null : row.customer.LastName)
            .ThenBy(row => row.booking.CreationTime).ThenBy(row => row.booking.Id)
            .Select(row => new RosterItemDto(row.booking.Id, row.customer.Id, row.customer.FirstName + " " + row.customer.LastName, row.booking.Status, null,
                row.booking.OverrideReason, row.booking.OfferedUntil, row.booking.SkipReason, row.booking.PromotedAt != null, row.customer.TotalClassesAttended,
                BalletSaaSDbContext.StreakOn(row.customer.TenantId, row.customer.Id, row.customer.StreakWeeks, row.customer.LastAttendedOn, today), row.booking.MarkedAt))
            .ToPageAsync(page, ct);
        return new PagedResultDto<RosterItemDto>(
            [.. rows.Items.Select((item, at) => item.Status == BookingStatus.Waitlisted ? item with { WaitlistPosition = page.Offset + at - seats + 1 } : item)],
            rows.TotalCount);
    }
}
