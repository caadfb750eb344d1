using System.Reflection;
using System.Text.Json;

namespace BalletSaaS.Kernel;

/// <summary>Where news is put, in the transaction that makes it true.</summary>
public interface IOutbox
{
    /// <summary>Adds an event to the context; it leaves after the commit and not before an instant (UTC), at least once.</summary>
    void Add(IntegrationEvent news, DateTimeOffset? notBefore = null);
}

/// <inheritdoc />
public sealed class Outbox(BalletSaaSDbContext context, TimeProvider time) : IOutbox
{
    /// <inheritdoc />
    public void Add(IntegrationEvent news, DateTimeOffset? notBefore = null) => context.OutboxMessages.Add(new OutboxMessage
    {
        TenantId = context.TenantId,
        Kind = NameOf(news.GetType()),
        Payload = JsonSerializer.Serialize(news, news.GetType(), JsonSerializerOptions.Web),
        CreationTime = time.GetUtcNow(),
        NextAttemptAt = notBefore ?? time.GetUtcNow(),
    });

    /// <summary>The stored name of an event type.</summary>
    public static string NameOf(Type news) => news.GetCustomAttribute<EventNameAttribute>()?.Name
        ?? throw new InvalidOperationException($"{news.Name} has no [EventName].");
}
