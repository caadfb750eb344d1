using System.Globalization;

namespace BalletSaaS.Tenants;

/// <summary>
/// A studio's accent and what follows from it, as the app derives them too (<c>angular/projects/ui/studio/brand.ts</c>): the tint, a text colour on
/// the tint, the text colour on the accent. Every pair can be read (WCAG 2.2 AA).
/// </summary>
internal static class Palette
{
    private const double Readable = 4.5;
    private static readonly Color Navy = Color.Of("#1a1a2e");
    private static readonly Color White = new(255, 255, 255);
    private static readonly Color Black = new(0, 0, 0);

    /// <summary>The variables of a page's root, as CSS; empty without an accent.</summary>
    /// <param name="accent"><c>#rrggbb</c>, or null.</param>
    public static string Css(string? accent)
    {
        if (accent is null)
        {
            return "";
        }

        var color = Color.Of(accent);
        var soft = color.Mixed(White, 0.13);
        var text = new[] { Navy, White }.Cast<Color?>().FirstOrDefault(text => text!.Value.Contrast(color) >= Readable) ?? Black;
        return $":root{{--accent:{color};--accent-soft:{soft};--accent-ink:{Darkened(color, soft)};--on-accent:{text}}}";
    }

    /// <summary>The colour, as much darker as it takes to be read on a background.</summary>
    private static Color Darkened(Color color, Color background)
    {
        for (var keep = 1.0; keep > 0; keep -= 0.05)
        {
            var ink = color.Mixed(Navy, keep);
            if (ink.Contrast(background) >= Readable)
            {
                return ink;
            }
        }

        return Navy;
    }

    private readonly record struct Color(int Red, int Green, int Blue)
    {
        public static Color Of(string hex)
        {
            var value = int.Parse(hex.AsSpan(1), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            return new Color(value >> 16, value >> 8 & 0xff, value & 0xff);
        }

        /// <summary>So much of this colour, the rest of another.</summary>
        public Color Mixed(Color other, double share)
        {
            return new Color(Part(Red, other.Red), Part(Green, other.Green), Part(Blue, other.Blue));

            int Part(int own, int others) => (int)Math.Floor(own * share + others * (1 - share) + 0.5);
        }

        /// <summary>The WCAG contrast, 1 to 21.</summary>
        public double Contrast(Color other)
        {
            var (light, dark) = (Math.Max(Luminance, other.Luminance), Math.Min(Luminance, other.Luminance));
            return (light + 0.05) / (dark + 0.05);
        }

        public override string ToString() => $"#{Red:x2}{Green:x2}{Blue:x2}";

        private double Luminance => 0.2126 * Linear(Red) + 0.7152 * Linear(Green) + 0.0722 * Linear(Blue);

        private static double Linear(int channel)
        {
            var share = channel / 255.0;
            return share <= 0.04045 ? share / 12.92 : Math.Pow((share + 0.055) / 1.055, 2.4);
        }
    }
}
