namespace BalletSaaS.Notifications;

/// <summary>How devices are told; configuration section <c>Push</c>.</summary>
public sealed class PushOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Push";

    /// <summary>Whether push services may stand in a private network, and be reached without TLS. For development and tests only.</summary>
    public bool AllowPrivateEndpoints { get; set; }

    /// <summary>How long a push service's answer may take.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(15);
}

/// <summary>A message to one browser.</summary>
/// <param name="To">Which browser.</param>
/// <param name="Content">What it shows, as JSON.</param>
/// <param name="Urgent">Whether a device that saves power is woken for it.</param>
/// <param name="LivesFor">How long the push service keeps it for a device that is off.</param>
public sealed record PushNote(PushSubscription To, string Content, bool Urgent, TimeSpan LivesFor);

/// <summary>The way out to the browsers' push services. Only handlers of outbox events use it.</summary>
public interface IPushTransport
{
    /// <summary>
    /// Hands a message over; false when the browser has unsubscribed. Throws <see cref="Kernel.UndeliverableException"/> when it was
    /// refused for good; any other exception means that it may go later.
    /// </summary>
    Task<bool> SendAsync(PushNote note);
}
