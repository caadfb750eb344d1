using System.Globalization;
using System.Text;
using BalletSaaS.Kernel;

namespace BalletSaaS.Tenants;

/// <summary>What may be the address of a studio: a DNS label (RFC 1035) that the platform does not keep for itself.</summary>
public static class Slug
{
    private static readonly HashSet<string> Reserved =
    [
        "admin", "api", "app", "assets", "auth", "balletsaas", "billing", "blog", "book", "cdn", "console", "demo",
        "dev", "docs", "email", "ftp", "health", "help", "host", "imap", "login", "mail", "mx", "ns1", "ns2", "openapi",
        "platform", "pop", "smtp", "ssl", "staging", "static", "status", "studio", "studios", "support", "test", "webmail", "www",
    ];

    /// <summary>Why the address cannot be had whoever asks, or null: <c>Tenants:SlugInvalid</c>, <c>Tenants:SlugReserved</c>.</summary>
    public static ErrorCode? Refusal(string slug) =>
        !HasForm(slug) ? TenantErrors.SlugInvalid : Reserved.Contains(slug) ? TenantErrors.SlugReserved : null;

    /// <summary>The closest address that has the right form: <c>École d'Été</c> becomes <c>ecole-d-ete</c>.</summary>
    public static string From(string text)
    {
        var slug = new StringBuilder();
        foreach (var letter in text.Normalize(NormalizationForm.FormD).ToLowerInvariant())
        {
            if (char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter))
            {
                slug.Append(letter);
            }
            else if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark && slug.Length > 0 && slug[^1] != '-')
            {
                slug.Append('-');
            }
        }

        return slug.ToString()[..Math.Min(slug.Length, TenantConsts.MaxSlugLength)].Trim('-');
    }

    private static bool HasForm(string slug) =>
        slug.Length is >= TenantConsts.MinSlugLength and <= TenantConsts.MaxSlugLength
        && slug.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '-')
        && slug[0] != '-' && slug[^1] != '-';
}
