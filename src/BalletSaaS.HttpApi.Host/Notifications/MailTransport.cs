using System.Net;
using System.Net.Mail;
using System.Net.Mime;
using System.Text;
using BalletSaaS.Kernel;
using BalletSaaS.Tenants;
using Microsoft.Extensions.Options;

namespace BalletSaaS.Notifications;

/// <summary>Mails by .NET's own client, to a server or into the pickup folder; the mail itself is the same.</summary>
internal sealed class MailTransport(IOptions<MailOptions> options, IOptions<AppOptions> app) : IMailTransport
{
    public async Task SendAsync(Mail mail)
    {
        using var message = Compose(mail);
        using var client = Client();
        using var limit = new CancellationTokenSource(options.Value.Smtp.Timeout);
        try
        {
            await client.SendMailAsync(message, limit.Token);
        }
        catch (SmtpException refused) when (IsFinal(refused))
        {
            throw new UndeliverableException($"{(int)refused.StatusCode} {refused.Message}", refused);
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested)
        {
            throw new TimeoutException($"The mail server did not answer within {options.Value.Smtp.Timeout.TotalSeconds:0} seconds.");
        }
    }

    /// <summary>5xx is for good (RFC 5321, 4.2.1), but for a log-in that is refused: that is our configuration, and is mended.</summary>
    private static bool IsFinal(SmtpException refused) =>
        (int)refused.StatusCode is >= 500 and < 600 && (int)refused.StatusCode is not (530 or 534 or 535);

    private MailMessage Compose(Mail mail)
    {
        var message = new MailMessage
        {
            From = new MailAddress(options.Value.From ?? $"no-reply@{app.Value.BaseHost}", mail.FromName, Encoding.UTF8),
            Subject = mail.Subject.ReplaceLineEndings(" "),
            SubjectEncoding = Encoding.UTF8,
            Body = mail.Text,
            BodyEncoding = Encoding.UTF8,
        };
        message.To.Add(new MailAddress(mail.To, mail.ToName, Encoding.UTF8));
        message.AlternateViews.Add(AlternateView.CreateAlternateViewFromString(mail.Html, Encoding.UTF8, MediaTypeNames.Text.Html));
        message.Headers.Add("Auto-Submitted", "auto-generated"); // no out-of-office answers (RFC 3834)
        if (MailAddress.TryCreate(mail.ReplyTo, mail.FromName, Encoding.UTF8, out var replyTo))
        {
            message.ReplyToList.Add(replyTo);
        }

        return message;
    }

    private SmtpClient Client()
    {
        var smtp = options.Value.Smtp;
        if (string.IsNullOrEmpty(smtp.Host))
        {
            var folder = Directory.CreateDirectory(options.Value.PickupFolder!);
            return new SmtpClient { DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory, PickupDirectoryLocation = folder.FullName };
        }

        return new SmtpClient(smtp.Host, smtp.Port)
        {
            EnableSsl = smtp.StartTls,
            Credentials = string.IsNullOrEmpty(smtp.User) ? null : new NetworkCredential(smtp.User, smtp.Password),
        };
    }
}
