using System.Buffers.Binary;

namespace BalletSaaS.Customers;

/// <summary>
/// A picture from somebody's device. What it is, its bytes say and not its name: JPEG or PNG. Only the parts that draw the picture are
/// taken over; places and cameras (EXIF), words and whatever hangs on behind the end stay outside.
/// </summary>
/// <param name="MediaType">What it is.</param>
/// <param name="Content">The picture's own parts.</param>
public sealed record PhotoFile(string MediaType, byte[] Content)
{
    /// <summary>The largest file, in bytes.</summary>
    public const int MaxLength = 1024 * 1024;
    /// <summary>The longest side, in pixels.</summary>
    public const int MaxSide = 2048;

    private static readonly byte[] PngSignature = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];
    private static readonly string[] PngParts = ["IHDR", "PLTE", "tRNS", "IDAT", "IEND"];

    /// <summary>The picture in a file, or null: it is none that we know, broken or too large.</summary>
    public static PhotoFile? Read(ReadOnlySpan<byte> file)
    {
        if (file.Length > MaxLength)
        {
            return null;
        }

        return file.StartsWith(PngSignature) ? Png(file) : file.Length > 4 && file[0] == 0xFF && file[1] == 0xD8 ? Jpeg(file) : null;
    }

    private static PhotoFile? Png(ReadOnlySpan<byte> file)
    {
        var kept = new List<byte>(PngSignature);
        var at = PngSignature.Length;
        var hasSize = false;
        while (at + 12 <= file.Length)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(file[at..]);
            if (length > file.Length - at - 12)
            {
                return null;
            }

            var name = System.Text.Encoding.ASCII.GetString(file.Slice(at + 4, 4));
            var part = file.Slice(at, (int)length + 12);
            if (name == "IHDR" && length >= 8)
            {
                hasSize = Fits(BinaryPrimitives.ReadUInt32BigEndian(part[8..]), BinaryPrimitives.ReadUInt32BigEndian(part[12..]));
            }

            if (PngParts.Contains(name))
            {
                kept.AddRange(part);
            }

            at += part.Length;
            if (name == "IEND")
            {
                return hasSize ? new PhotoFile("image/png", [.. kept]) : null;
            }
        }

        return null;
    }

    private static PhotoFile? Jpeg(ReadOnlySpan<byte> file)
    {
        var kept = new List<byte> { 0xFF, 0xD8 };
        var at = 2;
        var hasSize = false;
        while (at + 4 <= file.Length && file[at] == 0xFF)
        {
            var marker = file[at + 1];
            var length = BinaryPrimitives.ReadUInt16BigEndian(file[(at + 2)..]);
            if (length < 2 || length > file.Length - at - 2)
            {
                return null;
            }

            var part = file.Slice(at, length + 2);
            if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC) && length >= 7)
            {
                hasSize = Fits(BinaryPrimitives.ReadUInt16BigEndian(part[7..]), BinaryPrimitives.ReadUInt16BigEndian(part[5..]));
            }

            if (marker is not (>= 0xE1 and <= 0xEF) and not 0xFE) // what applications and people write beside the picture; E0 is the picture's own
            {
                kept.AddRange(part);
            }

            at += part.Length;
            if (marker == 0xDA)
            {
                // The picture itself runs up to the last end mark; in between stand scans and their tables.
                var end = file[at..].LastIndexOf<byte>([0xFF, 0xD9]);
                if (end < 0 || !hasSize)
                {
                    return null;
                }

                kept.AddRange(file.Slice(at, end + 2));
                return new PhotoFile("image/jpeg", [.. kept]);
            }
        }

        return null;
    }

    private static bool Fits(uint width, uint height) => width is > 0 and <= MaxSide && height is > 0 and <= MaxSide;
}
