using System.Net;
using System.Text.RegularExpressions;

namespace BalletSaaS.Web;

/// <summary>A mail as <c>/dev/mail</c> shows it.</summary>
public sealed record ShownMail(string Subject, string To, string Html)
{
    /// <summary>The words.</summary>
    public string Text => WebUtility.HtmlDecode(Regex.Match(Html, "<pre>(.*)</pre>", RegexOptions.Singleline).Groups[1].Value);

    /// <summary>The link that the mail is about, as it leads somewhere.</summary>
    public Uri Link => new(WebUtility.HtmlDecode(Regex.Match(Html, "href=\"([^\"]+)\"").Groups[1].Value));

    /// <summary>A value in the link's query.</summary>
    public string Query(string name) => System.Web.HttpUtility.ParseQueryString(Link.Query)[name]!;
}

/// <summary>Reads the mails of a host as a developer does: on its page.</summary>
public static partial class Mailbox
{
    /// <summary>All mails, newest first.</summary>
    public static async Task<List<ShownMail>> MailsAsync(this WebHost host)
    {
        var page = (await host.Guest().GetAsync("/dev/mail")).ShouldBe(HttpStatusCode.OK).Body;
        return [.. Article().Matches(page).Select(article => new ShownMail(
            WebUtility.HtmlDecode(article.Groups["subject"].Value), WebUtility.HtmlDecode(article.Groups["to"].Value), article.Value))];
    }

    /// <summary>The newest mail to an address about something; waits for it while the outbox works.</summary>
    public static async Task<ShownMail> ShouldHaveMailAsync(this WebHost host, string to, string subject)
    {
        List<ShownMail> mails = [];
        return await Patience.FindAsync(
            async () =>
            {
                mails = await host.MailsAsync();
                return mails.Find(mail => mail.To.Contains(to, StringComparison.Ordinal) && mail.Subject.Contains(subject, StringComparison.Ordinal));
            },
            () => $"No mail “{subject}” to {to}: {string.Join("; ", mails.Select(mail => $"“{mail.Subject}” to {mail.To}"))}");
    }

    [GeneratedRegex("<article><h2>(?<subject>.*?)</h2><p>(?<to>.*?) · .*?</article>", RegexOptions.Singleline)]
    private static partial Regex Article();
}
