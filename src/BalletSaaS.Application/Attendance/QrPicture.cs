using System.Globalization;
using System.Text;
using QRCoder;

namespace BalletSaaS.Attendance;

/// <summary>QR codes as paths: an SVG of the page draws them sharp at any size, in the page's own colours.</summary>
internal static class QrPicture
{
    /// <summary>A text as a QR code, with the quiet zone around it.</summary>
    public static QrPictureDto Of(string text)
    {
        using var generator = new QRCodeGenerator();
        using var code = generator.CreateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var path = new StringBuilder();
        for (var y = 0; y < code.ModuleMatrix.Count; y++)
        {
            for (var x = 0; x < code.ModuleMatrix.Count; x++)
            {
                if (code.ModuleMatrix[y][x])
                {
                    path.Append(CultureInfo.InvariantCulture, $"M{x} {y}h1v1h-1z");
                }
            }
        }

        return new QrPictureDto(code.ModuleMatrix.Count, path.ToString());
    }
}
