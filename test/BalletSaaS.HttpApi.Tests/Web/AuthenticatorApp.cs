using System.Globalization;
using System.Net;
using BalletSaaS.Accounts;

namespace BalletSaaS.Web;

/// <summary>An authenticator app, as it runs on a phone: written from RFC 4648 and 6238, not with the product's own code.</summary>
/// <param name="key">What it was set up with, base 32.</param>
/// <param name="clock">The phone's clock, which the host's follows.</param>
public sealed class AuthenticatorApp(string key, ShiftedTime clock)
{
    /// <summary>The key.</summary>
    public string Key => key;

    /// <summary>A code that was not shown before; the half minute until then passes.</summary>
    public string Next()
    {
        clock.Pass(TimeSpan.FromSeconds(60));
        return Code(0);
    }

    /// <summary>Six digits that are none of the codes good now.</summary>
    public string Other() => Enumerable.Range(100_000, 10).Select(number => number.ToString(CultureInfo.InvariantCulture))
        .First(digits => !Enumerable.Range(-2, 5).Select(Code).Contains(digits));

    /// <summary>Somebody sets the app up for their account.</summary>
    public static async Task<(AuthenticatorApp App, IReadOnlyList<string> Recovery)> IsSetUpAsync(Guest guest, ShiftedTime clock)
    {
        var key = (await guest.PostAsync("/api/auth/two-factor/key", new ProvePasswordDto(Guest.Password))).ShouldBe(HttpStatusCode.OK).As<AuthenticatorKeyDto>();
        var app = new AuthenticatorApp(key.Key, clock);
        var codes = (await guest.PostAsync("/api/auth/two-factor", new TwoFactorCodeDto(app.Code(0)))).ShouldBe(HttpStatusCode.OK).As<RecoveryCodesDto>();
        return (app, codes.Codes);
    }

    private string Code(int steps)
    {
        var bits = string.Concat(key.Select(letter => Convert.ToString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(letter), 2).PadLeft(5, '0')));
        var bytes = Enumerable.Range(0, bits.Length / 8).Select(n => Convert.ToByte(bits.Substring(n * 8, 8), 2)).ToArray();
        var counter = BitConverter.GetBytes((clock.GetUtcNow().ToUnixTimeSeconds() / 30) + steps);
        Array.Reverse(counter);
#pragma warning disable CA5350 // what the RFC says
        var mac = System.Security.Cryptography.HMACSHA1.HashData(bytes, counter);
#pragma warning restore CA5350
        var at = mac[19] & 0xF;
        var number = ((mac[at] & 0x7F) << 24) | (mac[at + 1] << 16) | (mac[at + 2] << 8) | mac[at + 3];
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }
}
