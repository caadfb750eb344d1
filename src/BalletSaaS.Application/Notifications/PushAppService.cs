using System.Net;
using BalletSaaS.Accounts;
using BalletSaaS.Customers;
using BalletSaaS.Kernel;
using BalletSaaS.Tenants;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace BalletSaaS.Notifications;

/// <inheritdoc />
public sealed class PushAppService(
    BalletSaaSDbContext context, PushKeys keys, IOptions<PushOptions> options, Sessions sessions, StudioClock clock, ICurrentUser user) : IPushAppService
{
    /// <summary>A person's browsers that are told; who has more forgets the oldest.</summary>
    private const int Most = 10;

    private Guid Me => user.CustomerId ?? throw CustomerErrors.NotACustomer.Exception();

    /// <inheritdoc />
    public PushKeyDto GetKey() => new(keys.PublicKey);

    /// <inheritdoc />
    public Task<PagedResultDto<PushSubscriptionDto>> GetListAsync(PageRequest page, CancellationToken ct)
    {
        var (me, session) = (Me, user.SessionId);
        return context.PushSubscriptions.Where(row => row.CustomerId == me).OrderByDescending(row => row.CreationTime)
            .Select(row => new PushSubscriptionDto(row.Id, row.CreationTime, row.SessionId == session)).ToPageAsync(page, ct);
    }

    /// <inheritdoc />
    public Task<PushSubscriptionDto> SubscribeAsync(SubscribeDto input)
    {
        var (me, key, secret) = (Me, Bytes(input.Keys.P256dh, 65), Bytes(input.Keys.Auth, 16));
        if (!IsAllowed(input.Endpoint))
        {
            throw NotificationErrors.EndpointRefused.Exception();
        }

        return context.AtomicAsync(async () =>
        {
            await sessions.HoldAsync(user.Id!.Value, user.SessionId);
            await context.Database.ExecuteSqlAsync($"""
                insert into push_subscriptions (tenant_id, id, customer_id, session_id, endpoint, key, secret, creation_time)
                values ({context.TenantId}, {Guid.CreateVersion7(clock.Now)}, {me}, {user.SessionId}, {input.Endpoint}, {key}, {secret}, {clock.Now})
                on conflict (tenant_id, endpoint) do update set customer_id = excluded.customer_id, session_id = excluded.session_id,
                    key = excluded.key, secret = excluded.secret, creation_time = excluded.creation_time
                """);
            var mine = await context.PushSubscriptions.AsNoTracking().Where(row => row.CustomerId == me).OrderByDescending(row => row.CreationTime).ToListAsync();
            var (kept, told) = (mine.Take(Most).Select(row => row.Id).ToList(), mine.Single(row => row.Endpoint == input.Endpoint));
            if (mine.Count > Most)
            {
                await context.PushSubscriptions.Where(row => row.CustomerId == me && row.Id != told.Id && !kept.Contains(row.Id)).ExecuteDeleteAsync();
            }

            return new PushSubscriptionDto(told.Id, told.CreationTime, IsCurrent: true);
        });
    }

    /// <inheritdoc />
    public async Task UnsubscribeAsync(Guid id)
    {
        var me = Me;
        if (await context.PushSubscriptions.Where(row => row.Id == id && row.CustomerId == me).ExecuteDeleteAsync() == 0)
        {
            throw KernelErrors.NotFound.Exception();
        }
    }

    /// <summary>Names are looked up when a message leaves: what stands in the way of a private address then is the transport.</summary>
    private bool IsAllowed(string endpoint) => Uri.TryCreate(endpoint, UriKind.Absolute, out var address) && address.UserInfo.Length == 0
        && (options.Value.AllowPrivateEndpoints
            ? address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback)
            : address is { Scheme: "https", IsDefaultPort: true, IsLoopback: false } && (!IPAddress.TryParse(address.Host.Trim('[', ']'), out var literal) || literal.IsPublic()));

    private static byte[] Bytes(string text, int length)
    {
        try
        {
            return WebEncoders.Base64UrlDecode(text) is var bytes && bytes.Length == length ? bytes : throw NotificationErrors.KeysInvalid.Exception();
        }
        catch (FormatException)
        {
            throw NotificationErrors.KeysInvalid.Exception();
        }
    }
}
