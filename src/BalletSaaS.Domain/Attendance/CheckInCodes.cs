using System.Security.Cryptography;

namespace BalletSaaS.Attendance;

/// <summary>
/// The short codes of checking in: eight letters and digits that are easy to scan and possible to type. They are signatures, kept
/// nowhere; whoever checks one makes those that would be good and compares.
/// </summary>
/// <param name="key">The platform's secret.</param>
public sealed class CheckInCodes(byte[] key)
{
    /// <summary>A studio's code changes this often.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromSeconds(30);

    /// <summary>So many codes before the present one are still taken: a phone is slow, and so is whoever holds it.</summary>
    private const int Grace = 2;

    /// <summary>Crockford's: no letter looks like a digit.</summary>
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    /// <summary>The code on the studio's tablet now, of a class instance.</summary>
    public string OfClass(Guid tenantId, Guid instanceId, DateTimeOffset now) => Sign('c', tenantId, instanceId, WindowOf(now));

    /// <summary>When the next code comes (UTC).</summary>
    public static DateTimeOffset NextAt(DateTimeOffset now) => DateTimeOffset.UnixEpoch + ((WindowOf(now) + 1) * Window);

    /// <summary>Whether a code is, or was a moment ago, that of a class instance.</summary>
    public bool IsOfClass(string code, Guid tenantId, Guid instanceId, DateTimeOffset now) =>
        Enumerable.Range(0, Grace + 1).Any(back => Same(code, Sign('c', tenantId, instanceId, WindowOf(now) - back)));

    /// <summary>The own code of a customer, good on one date of the studio.</summary>
    public string OfCustomer(Guid tenantId, Guid customerId, DateOnly today) => Sign('p', tenantId, customerId, today.DayNumber);

    /// <summary>Whether a code is that of a customer on a date.</summary>
    public bool IsOfCustomer(string code, Guid tenantId, Guid customerId, DateOnly today) => Same(code, OfCustomer(tenantId, customerId, today));

    /// <summary>A code as it was typed, in the form in which it is made: <c>o1l7-…</c> is <c>0117…</c>.</summary>
    public static string Normalize(string typed) => new([.. typed.ToUpperInvariant().Where(char.IsAsciiLetterOrDigit)
        .Select(letter => letter switch { 'O' => '0', 'I' or 'L' => '1', _ => letter })]);

    private static bool Same(string code, string good) => CryptographicOperations.FixedTimeEquals(System.Text.Encoding.ASCII.GetBytes(code), System.Text.Encoding.ASCII.GetBytes(good));

    private static long WindowOf(DateTimeOffset now) => now.ToUnixTimeSeconds() / (long)Window.TotalSeconds;

    private string Sign(char kind, Guid tenantId, Guid id, long when)
    {
        Span<byte> said = stackalloc byte[41];
        said[0] = (byte)kind;
        tenantId.TryWriteBytes(said[1..]);
        id.TryWriteBytes(said[17..]);
        BitConverter.TryWriteBytes(said[33..], when);
        Span<byte> signature = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(key, said, signature);
        var bits = BitConverter.ToUInt64(signature);
        return string.Create(8, bits, static (code, left) =>
        {
            for (var i = 0; i < code.Length; i++, left >>= 5)
            {
                code[i] = Alphabet[(int)(left & 31)];
            }
        });
    }
}
