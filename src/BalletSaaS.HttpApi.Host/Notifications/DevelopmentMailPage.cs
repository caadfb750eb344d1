using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;

namespace BalletSaaS.Notifications;

/// <summary><c>/dev/mail</c>, in development only: what lies in the pickup folder, newest first, with links to click.</summary>
internal static partial class DevelopmentMailPage
{
    private const int Newest = 50;

    public static void MapDevelopmentMail(this WebApplication app)
    {
        if (app.Environment.IsDevelopment())
        {
            app.MapGet("/dev/mail", (IOptions<MailOptions> options) => Results.Text(Page(options.Value), "text/html", Encoding.UTF8))
                .AllowAnonymous().ExcludeFromDescription();
        }
    }

    private static string Page(MailOptions options)
    {
        var folder = new DirectoryInfo(options.PickupFolder!);
        var mails = folder.Exists ? folder.GetFiles("*.eml").OrderByDescending(file => file.LastWriteTimeUtc).Take(Newest).Select(StoredMail.Read).ToList() : [];
        var articles = mails.Count > 0 ? string.Concat(mails.Select(Article)) : "<p>No mail yet. Sign up, or ask for a new password, and reload.</p>";
        return $$"""
            <!doctype html>
            <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Mail</title>
            <style>
            body { margin: 0 auto; max-width: 720px; padding: 32px 16px; background: #f8f9fa; color: #1a1a2e; font: 16px/1.5 Inter, system-ui, sans-serif }
            h1, h2 { letter-spacing: -0.03em } h2 { margin: 0; font-size: 18px }
            article { background: #fff; border-radius: 8px; padding: 24px; margin: 16px 0; box-shadow: 0 1px 2px rgba(26, 26, 46, .05), 0 6px 20px rgba(26, 26, 46, .06) }
            p { margin: 0; color: #5c6570 } pre { margin: 16px 0 0; font: inherit; white-space: pre-wrap; overflow-wrap: anywhere } a { color: #b3261e }
            </style></head><body><h1>Mail</h1><p>{{WebUtility.HtmlEncode(folder.FullName)}}</p>{{articles}}</body></html>
            """;
    }

    private static string Article(StoredMail mail)
    {
        var text = Link().Replace(WebUtility.HtmlEncode(mail.Text), "<a href=\"$0\">$0</a>");
        var when = mail.WrittenAt.ToString("yyyy-MM-dd HH:mm:ss 'UTC'", CultureInfo.InvariantCulture);
        return $"<article><h2>{WebUtility.HtmlEncode(mail.Subject)}</h2><p>{WebUtility.HtmlEncode(mail.To)} · {when}</p><pre>{text}</pre></article>";
    }

    [GeneratedRegex(@"https?://[^\s<]+")]
    private static partial Regex Link();
}
