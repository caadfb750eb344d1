using System.Text.Encodings.Web;
using System.Text.Unicode;
using BalletSaaS.Kernel;
using BalletSaaS.Settings;
using BalletSaaS.Tenants;
using Microsoft.Extensions.Options;

namespace BalletSaaS.Notifications;

/// <summary>Who gets a mail.</summary>
/// <param name="Address">The e-mail.</param>
/// <param name="Name">First and last name.</param>
/// <param name="Child">The child whom it is about, when it is not about who reads it.</param>
public sealed record Recipient(string Address, string Name, string? Child = null)
{
    /// <summary>The language they read.</summary>
    public string Language { get; init; } = Texts.DefaultLanguage;
}

/// <summary>The keys of a mail's words.</summary>
/// <param name="Subject">The subject.</param>
/// <param name="Body">The words, paragraphs with an empty line between them.</param>
/// <param name="Action">The words on the button.</param>
public sealed record MailTexts(string Subject, string Body, string Action);

/// <summary>Writes the mails of the current studio.</summary>
public sealed class Mailer(
    IMailTransport transport, StudioDirectory studios, ISettings settings, ICurrentTenant currentTenant, IOptions<AppOptions> app) : IScopedService
{
    /// <summary>Escapes what has a meaning in HTML and leaves every alphabet as it is.</summary>
    private static readonly HtmlEncoder Letters = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>Sends one mail.</summary>
    /// <param name="recipient">To whom.</param>
    /// <param name="texts">Its words.</param>
    /// <param name="path">Where the button leads, from the studio's address.</param>
    /// <param name="values">What fills the placeholders; <c>studio</c> and <c>name</c> are there.</param>
    public async Task SendAsync(Recipient recipient, MailTexts texts, string path, Dictionary<string, object?>? values = null)
    {
        var studio = await studios.FindAsync(currentTenant.RequiredId.ToString());
        var words = new Dictionary<string, object?>(values ?? []) { ["studio"] = studio?.Name ?? nameof(BalletSaaS), ["name"] = recipient.Name };
        var url = (studio is null ? app.Value.BaseUrl.TrimEnd('/') : app.Value.UrlOf(studio.Slug)) + path;
        var language = recipient.Language;
        var (subject, body) = (Texts.Get(texts.Subject, language, words), Texts.Get(texts.Body, language, words));
        if (recipient.Child is { } child)
        {
            var about = new Dictionary<string, object?> { ["child"] = child, ["subject"] = subject, ["body"] = body };
            (subject, body) = (Texts.Get("Mail:ForChild.Subject", language, about), Texts.Get("Mail:ForChild.Body", language, about));
        }

        var action = Texts.Get(texts.Action, language, words);
        await transport.SendAsync(new Mail(
            (string)words["studio"]!, await settings.GetAsync(SettingDefinitions.Email), recipient.Address, recipient.Name,
            subject, $"{body}\n\n{action}:\n{url}\n\n{words["studio"]}\n",
            Html((string)words["studio"]!, body, action, url, language)));
    }

    // Mail programs know no style sheets and no variables: the tokens navy, coral and paper stand here as they are.
    private static string Html(string studio, string body, string action, string url, string language)
    {
        var paragraphs = string.Concat(body.Split("\n\n").Select(paragraph =>
            $"<p style=\"margin:0 0 16px\">{Letters.Encode(paragraph).Replace("&#xA;", "<br>", StringComparison.Ordinal)}</p>"));
        return $"""
            <!doctype html>
            <html lang="{language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"></head>
            <body style="margin:0;padding:32px 16px;background:#f8f9fa;color:#1a1a2e;font:16px/1.5 Inter,Helvetica,Arial,sans-serif">
            <div style="max-width:480px;margin:0 auto;background:#ffffff;border-radius:8px;padding:32px">
            <p style="margin:0 0 24px;font-weight:800;letter-spacing:-0.03em">{Letters.Encode(studio)}</p>
            {paragraphs}
            <p style="margin:24px 0"><a href="{Letters.Encode(url)}" style="display:inline-block;background:#ff6b6b;color:#1a1a2e;font-weight:700;text-decoration:none;padding:12px 20px;border-radius:8px">{Letters.Encode(action)}</a></p>
            <p style="margin:0;font-size:13px;color:#5c6570;word-break:break-all">{Letters.Encode(url)}</p>
            </div></body></html>

            """;
    }
}
