using System.Net.Mail;
using System.Text;
using System.Text.RegularExpressions;

namespace BalletSaaS.Notifications;

/// <summary>
/// A mail of the pickup folder, read back for people: our own writer made it, so this reads what that writes
/// (a multipart body whose first part is the plain words) and no more of MIME.
/// </summary>
/// <param name="To">The recipient.</param>
/// <param name="Subject">The subject.</param>
/// <param name="Text">The plain words.</param>
/// <param name="WrittenAt">When the file was written (UTC).</param>
internal sealed partial record StoredMail(string To, string Subject, string Text, DateTimeOffset WrittenAt)
{
    public static StoredMail Read(FileInfo file)
    {
        var (headers, body) = Split(File.ReadAllText(file.FullName));
        if (headers.GetValueOrDefault("content-type")?.Split("boundary=") is [_, var boundary])
        {
            var first = body.Split("--" + boundary.Trim('"'))[1];
            (var part, body) = Split(first.TrimStart('\r', '\n'));
            headers["content-transfer-encoding"] = part.GetValueOrDefault("content-transfer-encoding") ?? "7bit";
        }

        return new StoredMail(
            Words(headers.GetValueOrDefault("to")), Words(headers.GetValueOrDefault("subject")),
            Decode(body, headers.GetValueOrDefault("content-transfer-encoding")), file.LastWriteTimeUtc);
    }

    private static (Dictionary<string, string> Headers, string Body) Split(string text)
    {
        var parts = text.ReplaceLineEndings("\n").Split("\n\n", 2);
        var lines = parts[0].Replace("\n ", " ", StringComparison.Ordinal).Replace("\n\t", " ", StringComparison.Ordinal).Split('\n');
        var headers = lines.Select(line => line.Split(':', 2)).Where(pair => pair.Length == 2)
            .GroupBy(pair => pair[0].Trim().ToLowerInvariant()).ToDictionary(pairs => pairs.Key, pairs => pairs.First()[1].Trim());
        return (headers, parts.Length == 2 ? parts[1] : "");
    }

    /// <summary>Encoded words (RFC 2047), which .NET decodes in the name of an attachment; blanks between two of them are not meant.</summary>
    private static string Words(string? header) => EncodedWords().Replace(header ?? "", words =>
    {
        using var attachment = Attachment.CreateAttachmentFromString("", words.Value.Replace(" ", "\r\n ", StringComparison.Ordinal)); // it knows several as they are folded
        return attachment.Name ?? "";
    });

    [GeneratedRegex(@"=\?[^?\s]+\?[bBqQ]\?[^?\s]*\?=(\s+=\?[^?\s]+\?[bBqQ]\?[^?\s]*\?=)*")]
    private static partial Regex EncodedWords();

    private static string Decode(string body, string? encoding) => encoding?.ToLowerInvariant() switch
    {
        "base64" => Encoding.UTF8.GetString(Convert.FromBase64String(body)),
        "quoted-printable" => FromQuotedPrintable(body),
        _ => body,
    };

    private static string FromQuotedPrintable(string body)
    {
        var text = body.Replace("=\n", "", StringComparison.Ordinal);
        var bytes = new List<byte>(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            var isByte = text[at] == '=' && at + 2 < text.Length;
            bytes.AddRange(isByte ? Convert.FromHexString(text.AsSpan(at + 1, 2)) : Encoding.UTF8.GetBytes(text, at, 1));
            at += isByte ? 2 : 0;
        }

        return Encoding.UTF8.GetString([.. bytes]);
    }
}
