using System.Text;
using Shouldly;
using Xunit;

namespace BalletSaaS.Customers;

public sealed class PhotoFileTests
{
    private static readonly byte[] Signature = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];
    private static readonly byte[] Frame = [0xFF, 0xC0, 0, 11, 8, 0, 3, 0, 4, 1, 1, 0x11, 0];
    private static readonly byte[] Scan = [0xFF, 0xDA, 0, 8, 1, 1, 0, 0, 63, 0, 0x12, 0x34];
    private static readonly byte[] End = [0xFF, 0xD9];

    [Fact]
    public void Where_a_jpeg_was_taken_stays_outside()
    {
        byte[] place = [0xFF, 0xE1, 0, 12, .. "Exif 51.5N"u8];
        byte[] words = [0xFF, 0xFE, 0, 7, .. "Odile"u8];

        var photo = PhotoFile.Read([0xFF, 0xD8, .. place, .. Frame, .. words, .. Scan, .. End, .. "<script>"u8])!;

        photo.MediaType.ShouldBe("image/jpeg");
        photo.Content.ShouldBe([0xFF, 0xD8, .. Frame, .. Scan, .. End]);
    }

    [Fact]
    public void Words_in_a_png_stay_outside()
    {
        var photo = PhotoFile.Read([.. Signature, .. Header(4, 3), .. Part("tEXt", "Author"u8), .. Part("IDAT", [7]), .. Part("IEND", []), .. "<script>"u8])!;

        photo.MediaType.ShouldBe("image/png");
        photo.Content.ShouldBe([.. Signature, .. Header(4, 3), .. Part("IDAT", [7]), .. Part("IEND", [])]);
    }

    [Fact]
    public void What_is_broken_or_too_large_is_no_picture()
    {
        PhotoFile.Read([]).ShouldBeNull();
        PhotoFile.Read("GIF89a"u8).ShouldBeNull();
        PhotoFile.Read([0xFF, 0xD8, .. Frame, .. Scan]).ShouldBeNull("it has no end");
        PhotoFile.Read([0xFF, 0xD8, .. Scan, .. End]).ShouldBeNull("it has no size");
        PhotoFile.Read([0xFF, 0xD8, 0xFF, 0xC0, 0xFF, 0xFF, 1, 2]).ShouldBeNull("a part is longer than the file");
        PhotoFile.Read([.. Signature, .. Header(2049, 3), .. Part("IEND", [])]).ShouldBeNull();
        PhotoFile.Read([.. Signature, .. Part("IEND", [])]).ShouldBeNull("it has no size");
        PhotoFile.Read([.. Signature, 0xFF, 0xFF, 0xFF, 0xFF, .. "IDAT"u8, 1, 2, 3, 4]).ShouldBeNull();
        PhotoFile.Read([0xFF, 0xD8, .. Frame, .. Scan, .. new byte[PhotoFile.MaxLength], .. End]).ShouldBeNull();
    }

    private static byte[] Header(ushort width, byte height) => Part("IHDR", [0, 0, (byte)(width >> 8), (byte)width, 0, 0, 0, height, 8, 2, 0, 0, 0]);

    private static byte[] Part(string name, ReadOnlySpan<byte> data) => [0, 0, 0, (byte)data.Length, .. Encoding.ASCII.GetBytes(name), .. data, 1, 2, 3, 4];
}
