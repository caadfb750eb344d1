using System.Text.Json;
using BalletSaaS.Accounts;
using BalletSaaS.Bookings;
using BalletSaaS.Kernel;
using BalletSaaS.Tenants;
using Microsoft.EntityFrameworkCore;

namespace BalletSaaS.Customers;

/// <inheritdoc />
public sealed class PersonalDataAppService(
    BalletSaaSDbContext context, PersonalDataExport export, PasswordCheck passwords, IBookingAppService bookings, StudioClock clock, ICurrentUser user)
    : IPersonalDataAppService
{
    private Guid Me => user.CustomerId ?? throw CustomerErrors.NotACustomer.Exception();

    /// <inheritdoc />
    public Task<string> ExportAsync(CancellationToken ct) => export.WriteAsync(Me, user.Id!.Value, ct);

    /// <inheritdoc />
    public async Task<ErasurePreviewDto> PreviewErasureAsync(CancellationToken ct)
    {
        var (me, now) = (Me, clock.Now);
        var ahead = await Ahead(me).Select(booking => new { booking.CreditsUsed, Free = booking.Status == BookingStatus.Waitlisted || booking.FreeCancelUntil >= now }).ToListAsync(ct);
        var balance = await context.Customers.Where(customer => customer.Id == me).Select(customer => (int?)customer.CreditBalance).SingleOrDefaultAsync(ct)
            ?? throw KernelErrors.NotFound.Exception();
        return new ErasurePreviewDto(
            ahead.Count, ahead.Count(booking => !booking.Free), balance + ahead.Where(booking => booking.Free).Sum(booking => booking.CreditsUsed));
    }

    /// <inheritdoc />
    public async Task EraseAsync(ProvePasswordDto input)
    {
        var me = Me;
        var account = await passwords.ProveAsync(user.Id!.Value, input.Password);
        if (account.Roles is not [RoleNames.Customer])
        {
            throw CustomerErrors.WorksHere.Exception();
        }

        // One by one: each cancelling locks its instance, and only then the customer.
        foreach (var booking in await Ahead(me).Select(booking => booking.Id).ToListAsync())
        {
            await bookings.CancelAsync(booking);
        }

        await context.RunAsync<JsonElement>(
            $"select forget_customer({clock.Now}, {context.TenantId}, {me}, {account.Id}, {Texts.Get("Customers:FormerFirstName")}, {Texts.Get("Customers:FormerLastName")})");
    }

    /// <summary>What can still be cancelled.</summary>
    private IQueryable<Booking> Ahead(Guid customerId)
    {
        var now = clock.Now;
        return context.Bookings.AsNoTracking()
            .Where(booking => booking.CustomerId == customerId && booking.Status < BookingStatus.Cancelled && booking.StartsAt > now);
    }
}
