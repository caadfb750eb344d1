using System.Text.Json;
using BalletSaaS.Accounts;
using BalletSaaS.Bookings;
using BalletSaaS.Kernel;
using BalletSaaS.Settings;
using BalletSaaS.Tenants;
using Microsoft.EntityFrameworkCore;

namespace BalletSaaS.Customers;

/// <inheritdoc />
public sealed class PersonalDataAppService(
    BalletSaaSDbContext context, PersonalDataExport export, PasswordCheck passwords, Sessions sessions, IBookingAppService bookings, Family family, StudioClock clock, StudioLanguage language,
    ICurrentUser user)
    : IPersonalDataAppService
{
    private Guid Me => user.CustomerId ?? throw CustomerErrors.NotACustomer.Exception();

    /// <inheritdoc />
    public Task<string> ExportAsync(CancellationToken ct) => export.WriteAsync(Me, user.Id!.Value, ct);

    /// <inheritdoc />
    public async Task<ErasurePreviewDto> PreviewErasureAsync(CancellationToken ct)
    {
        var (me, now) = (Me, clock.Now);
        var children = await family.OnlyChildrenOfAsync(me, ct);
        List<Guid> going = [me, .. children];
        var ahead = await Ahead(going).Select(booking => new { booking.CreditsUsed, Free = booking.Status == BookingStatus.Waitlisted || booking.FreeCancelUntil >= now }).ToListAsync(ct);
        var balances = await context.Customers.Where(customer => going.Contains(customer.Id)).ToDictionaryAsync(customer => customer.Id, customer => customer.CreditBalance, ct);
        if (!balances.ContainsKey(me))
        {
            throw KernelErrors.NotFound.Exception();
        }

        return new ErasurePreviewDto(
            ahead.Count, ahead.Count(booking => !booking.Free), balances.Values.Sum() + ahead.Where(booking => booking.Free).Sum(booking => booking.CreditsUsed), children.Count);
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

        // One by one: each cancelling locks its instance, and only then the customers.
        List<Guid> going = [.. await family.OnlyChildrenOfAsync(me, CancellationToken.None), me];
        foreach (var booking in await Ahead(going).Select(booking => booking.Id).ToListAsync())
        {
            await bookings.CancelAsync(booking);
        }

        using var spoken = Texts.Speak(await language.GetAsync()); // the studio goes on reading the name that stays
        await context.AtomicAsync(async () =>
        {
            await sessions.LockAsync(account.Id); // before the customers, as who proves an e-mail does
            await family.LockAsync([.. going]);
            foreach (var person in going)
            {
                var user = person == me ? account.Id : (Guid?)null;
                await context.RunAsync<JsonElement>(
                    $"select forget_customer({clock.Now}, {context.TenantId}, {person}, {user}, {Texts.Get("Customers:FormerFirstName")}, {Texts.Get("Customers:FormerLastName")})");
            }

            return going.Count;
        });
    }

    /// <summary>What can still be cancelled.</summary>
    private IQueryable<Booking> Ahead(IReadOnlyList<Guid> customers)
    {
        var now = clock.Now;
        return context.Bookings.AsNoTracking()
            .Where(booking => customers.Contains(booking.CustomerId) && booking.Status < BookingStatus.Cancelled && booking.StartsAt > now);
    }
}
