using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using BalletSaaS.Kernel;
using Microsoft.Extensions.Options;

namespace BalletSaaS.Accounts;

/// <summary>How often one address may ask; configuration section <c>RateLimits</c>.</summary>
public sealed class RateLimitOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "RateLimits";

    /// <summary>Whether there are limits at all. Off for load tests only.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>Log-in, sign-up and mails.</summary>
    public RateLimit Auth { get; set; } = new() { PermitLimit = 20 };

    /// <summary>Questions asked while typing.</summary>
    public RateLimit Typing { get; set; } = new() { PermitLimit = 120 };
}

/// <summary>One limit.</summary>
public sealed class RateLimit
{
    /// <summary>Requests in a window.</summary>
    public int PermitLimit { get; set; }

    /// <summary>The window.</summary>
    public TimeSpan Window { get; set; } = TimeSpan.FromMinutes(1);
}

/// <summary>Limits by the client's address. Behind a proxy, set <c>ASPNETCORE_FORWARDEDHEADERS_ENABLED=true</c>, or all clients are one.</summary>
internal static class RateLimiting
{
    public static IServiceCollection AddRateLimits(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<RateLimitOptions>().Bind(configuration.GetSection(RateLimitOptions.Section))
            .Validate(options => options.Auth is { PermitLimit: > 0 } && options.Typing is { PermitLimit: > 0 }
                && options.Auth.Window > TimeSpan.Zero && options.Typing.Window > TimeSpan.Zero,
                "RateLimits: PermitLimit and Window must be more than nothing. RateLimits__Enabled=false turns the limits off.")
            .ValidateOnStart();
        return services.AddRateLimiter(limiter =>
        {
            limiter.AddPolicy(RateLimits.Auth, http => Partition(http, RateLimits.Auth, options => options.Auth));
            limiter.AddPolicy(RateLimits.Typing, http => Partition(http, RateLimits.Typing, options => options.Typing));
            limiter.OnRejected = async (rejected, _) =>
            {
                var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : TimeSpan.FromSeconds(1);
                var seconds = (int)Math.Ceiling(wait.TotalSeconds);
                rejected.HttpContext.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
                await rejected.HttpContext.RequestServices.GetRequiredService<ProblemAnswers>()
                    .WriteAsync(rejected.HttpContext, KernelErrors.TooManyRequests.Exception().WithData("seconds", seconds));
            };
        });
    }

    public static void WarnWithoutRateLimits(this WebApplication app)
    {
        if (!app.Services.GetRequiredService<IOptions<RateLimitOptions>>().Value.Enabled)
        {
            app.Logger.LogWarning("Rate limits are off (RateLimits__Enabled=false): passwords can be guessed as fast as the machine allows.");
        }
    }

    private static RateLimitPartition<string> Partition(HttpContext http, string policy, Func<RateLimitOptions, RateLimit> limitOf)
    {
        var options = http.RequestServices.GetRequiredService<IOptions<RateLimitOptions>>().Value;
        var limit = limitOf(options);
        return options.Enabled
            ? RateLimitPartition.GetFixedWindowLimiter($"{policy} {Client(http.Connection.RemoteIpAddress)}", _ => new FixedWindowRateLimiterOptions
            {
                PermitLimit = limit.PermitLimit,
                Window = limit.Window,
            })
            : RateLimitPartition.GetNoLimiter("");
    }

    /// <summary>One client: an IPv4 address, or an IPv6 network of 64 bits, of which a single client has all addresses.</summary>
    private static string Client(IPAddress? address) => address switch
    {
        null => "",
        { IsIPv4MappedToIPv6: true } => address.MapToIPv4().ToString(),
        { AddressFamily: AddressFamily.InterNetworkV6 } => Convert.ToHexString(address.GetAddressBytes(), 0, 8),
        _ => address.ToString(),
    };
}
