using System.Globalization;
using System.Text;
using QRCoder;

namespace BalletSaaS.Accounts;

/// <summary>Draws QR codes.</summary>
internal static class QrPicture
{
    /// <summary>The text as an SVG, black on white with its quiet zone.</summary>
    public static string Svg(string text)
    {
        using var data = new QRCodeGenerator().CreateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var path = new StringBuilder();
        var rows = data.ModuleMatrix;
        foreach (var (y, row) in rows.Index())
        {
            foreach (var (x, _) in row.Cast<bool>().Index().Where(module => module.Item))
            {
                path.Append(CultureInfo.InvariantCulture, $"M{x} {y}h1v1h-1z");
            }
        }

        return $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {rows.Count} {rows.Count}\" shape-rendering=\"crispEdges\">"
            + $"<path fill=\"#fff\" d=\"M0 0h{rows.Count}v{rows.Count}H0z\"/><path d=\"{path}\"/></svg>";
    }
}
