using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace BalletSaaS.Accounts;

/// <summary>The six digits of an authenticator app (RFC 6238: HMAC-SHA-1, half a minute each).</summary>
public static class TimeCode
{
    /// <summary>Seconds that a code is shown.</summary>
    public const int Seconds = 30;
    /// <summary>Digits of a code.</summary>
    public const int Digits = 6;
    /// <summary>Bytes of a key.</summary>
    public const int KeyLength = 20;

    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <summary>The half minute of an instant, counted from 1970.</summary>
    public static long StepAt(DateTimeOffset instant) => instant.ToUnixTimeSeconds() / Seconds;

    /// <summary>The code of a half minute.</summary>
    /// <param name="key">The app's key.</param>
    /// <param name="step">From <see cref="StepAt"/>.</param>
    public static string Of(byte[] key, long step)
    {
        Span<byte> message = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(message, step);
        Span<byte> mac = stackalloc byte[HMACSHA1.HashSizeInBytes];
#pragma warning disable CA5350 // authenticator apps know no other hash; an HMAC does not need one without collisions
        HMACSHA1.HashData(key, message, mac);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(mac[(mac[^1] & 0xF)..]) & 0x7FFF_FFFF;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    /// <summary>The half minute that a code is of, the running one or a neighbour (clocks differ a little); null for a wrong one.</summary>
    /// <param name="key">The app's key.</param>
    /// <param name="code">Six digits.</param>
    /// <param name="now">Now (UTC).</param>
    public static long? StepOf(byte[] key, string code, DateTimeOffset now)
    {
        var running = StepAt(now);
        long? found = null;
        for (var step = running - 1; step <= running + 1; step++)
        {
            found = CryptographicOperations.FixedTimeEquals(Bytes(Of(key, step)), Bytes(code)) ? step : found;
        }

        return found;
    }

    /// <summary>Bytes as a person can type them (base 32, RFC 4648, no padding).</summary>
    public static string Typed(ReadOnlySpan<byte> bytes)
    {
        var text = new char[((bytes.Length * 8) + 4) / 5];
        for (var at = 0; at < text.Length; at++)
        {
            var (bit, value) = (at * 5, 0);
            for (var n = 0; n < 5; n++, bit++)
            {
                value = (value << 1) | (bit / 8 < bytes.Length ? (bytes[bit / 8] >> (7 - (bit % 8))) & 1 : 0);
            }

            text[at] = Alphabet[value];
        }

        return new string(text);
    }

    private static byte[] Bytes(string text) => System.Text.Encoding.UTF8.GetBytes(text);
}
