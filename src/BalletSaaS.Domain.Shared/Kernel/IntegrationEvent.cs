namespace BalletSaaS.Kernel;

/// <summary>
/// News that leaves a feature through the outbox, in the transaction that made it true. Handlers may see it more than
/// once and are idempotent.
/// </summary>
public abstract record IntegrationEvent;

/// <summary>The name under which an event is stored; it outlives renames of the type.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class EventNameAttribute(string name) : Attribute
{
    /// <summary>The stored name, such as <c>bookings.place-freed</c>.</summary>
    public string Name { get; } = name;
}

/// <summary>
/// News whose handlers call the world outside, a mail server for one. It travels in a lane of its own, so that a slow
/// answer out there holds up nothing in here. One such event is one call: what is tried again then does not repeat others.
/// </summary>
public abstract record OutboundEvent : IntegrationEvent;
