using System.Globalization;
using System.Text;
using QRCoder;

namespace BalletSaaS.Accounts;

/// <summary>A QR code as the path of an SVG, which is sharp at any size.</summary>
/// <param name="Size">Modules a side, with the quiet zone around the code.</param>
/// <param name="Path">Its dark modules, each a square of 1.</param>
internal sealed record QrCode(int Size, string Path)
{
    /// <summary>The code of a text.</summary>
    public static QrCode Of(string text)
    {
        using var generator = new QRCodeGenerator();
        using var data = generator.CreateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var path = new StringBuilder();
        foreach (var (y, row) in data.ModuleMatrix.Index())
        {
            foreach (var (x, _) in row.Cast<bool>().Index().Where(module => module.Item))
            {
                path.Append(CultureInfo.InvariantCulture, $"M{x} {y}h1v1h-1z");
            }
        }

        return new QrCode(data.ModuleMatrix.Count, path.ToString());
    }

    /// <summary>A picture of its own, black on white.</summary>
    public string ToSvg() =>
        $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Size} {Size}\" shape-rendering=\"crispEdges\">"
        + $"<path fill=\"#fff\" d=\"M0 0h{Size}v{Size}H0z\"/><path d=\"{Path}\"/></svg>";
}
