using System.Net;
using System.Net.Sockets;

namespace BalletSaaS.Notifications;

/// <summary>
/// Which addresses of the network are the world's: what a browser names as its push service is called by our servers, and must lead
/// nowhere into their own network.
/// </summary>
public static class PublicAddress
{
    private static readonly IPNetwork[] Private =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24",
            "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/3",
        }.Select(network => IPNetwork.Parse(network)),
    ];

    /// <summary>Of IPv6 only what is routed in the world (2000::/3) counts, without those parts that lead to IPv4 or document.</summary>
    private static readonly IPNetwork World = IPNetwork.Parse("2000::/3");
    private static readonly IPNetwork[] Detours = [IPNetwork.Parse("2001::/32"), IPNetwork.Parse("2001:db8::/32"), IPNetwork.Parse("2002::/16")];

    /// <summary>Whether an address is reached through the world's network.</summary>
    public static bool IsPublic(this IPAddress address)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return plain.AddressFamily == AddressFamily.InterNetwork
            ? !Private.Any(network => network.Contains(plain))
            : World.Contains(plain) && !Detours.Any(network => network.Contains(plain));
    }
}
