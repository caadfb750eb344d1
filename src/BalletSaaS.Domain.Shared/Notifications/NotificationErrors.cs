using BalletSaaS.Kernel;

namespace BalletSaaS.Notifications;

/// <summary>Refusals around what people are told.</summary>
public static class NotificationErrors
{
    /// <summary>The address of a push service is none that messages are sent to: it is not https, or stands in a private network.</summary>
    public static readonly ErrorCode EndpointRefused = new("Notifications:EndpointRefused", ErrorKind.Rule);
    /// <summary>The keys of a push subscription are not what browsers give.</summary>
    public static readonly ErrorCode KeysInvalid = new("Notifications:KeysInvalid", ErrorKind.Malformed);
}
