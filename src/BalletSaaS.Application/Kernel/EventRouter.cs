using System.Reflection;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;

namespace BalletSaaS.Kernel;

/// <summary>Which message is being delivered in this scope; the same when it is tried again.</summary>
public sealed class Delivery : IScopedService
{
    /// <summary>Its place in the queue.</summary>
    public long NewsId { get; internal set; }
}

/// <summary>Brings a stored message to the handlers of its type, in a scope of its own with the studio restored.</summary>
public sealed class EventRouter(IServiceScopeFactory scopes, ICurrentTenant currentTenant) : ISingletonService
{
    private static readonly Dictionary<string, Type> Events = typeof(IntegrationEvent).Assembly.GetTypes()
        .Where(type => type.GetCustomAttribute<EventNameAttribute>() is not null)
        .ToDictionary(Outbox.NameOf);

    /// <summary>The stored names of the events whose handlers call the world outside.</summary>
    public static string[] OutboundKinds { get; } = [.. Events.Where(known => known.Value.IsSubclassOf(typeof(OutboundEvent))).Select(known => known.Key)];

    /// <summary>The events that somebody listens to.</summary>
    private static readonly HashSet<Type> Heard = [.. typeof(EventRouter).Assembly.GetTypes().SelectMany(type => type.GetInterfaces())
        .Where(known => known.IsGenericType && known.GetGenericTypeDefinition() == typeof(IEventHandler<>)).Select(known => known.GenericTypeArguments[0])];

    private static readonly MethodInfo HandleMethod = typeof(EventRouter).GetMethod(nameof(HandleAsync), BindingFlags.NonPublic | BindingFlags.Static)!;

    /// <summary>Runs all handlers of a message; a name that no type has any more, or that nobody listens to, is passed over.</summary>
    public async Task DeliverAsync(Guid tenantId, long id, string kind, string payload)
    {
        if (!Events.TryGetValue(kind, out var type) || !Heard.Contains(type))
        {
            return;
        }

        using (currentTenant.Change(tenantId))
        {
            await using var scope = scopes.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<Delivery>().NewsId = id;
            await (Task)HandleMethod.MakeGenericMethod(type).Invoke(null, [scope.ServiceProvider, payload])!;
        }
    }

    private static async Task HandleAsync<T>(IServiceProvider services, string payload) where T : IntegrationEvent
    {
        var news = JsonSerializer.Deserialize<T>(payload, JsonSerializerOptions.Web)!;
        foreach (var handler in services.GetServices<IEventHandler<T>>())
        {
            await handler.HandleAsync(news);
        }
    }
}
