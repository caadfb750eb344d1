namespace BalletSaaS.Notifications;

/// <summary>A mail that is ready to leave.</summary>
/// <param name="FromName">Who writes: the studio.</param>
/// <param name="ReplyTo">Where an answer goes, or null.</param>
/// <param name="To">The recipient's address.</param>
/// <param name="ToName">The recipient's name.</param>
/// <param name="Subject">The subject.</param>
/// <param name="Text">The plain words.</param>
/// <param name="Html">The same words as HTML.</param>
public sealed record Mail(string FromName, string? ReplyTo, string To, string ToName, string Subject, string Text, string Html);

/// <summary>The way out for mails: an SMTP server or a folder. Only handlers of outbox events use it.</summary>
public interface IMailTransport
{
    /// <summary>
    /// Hands a mail over. Throws <see cref="Kernel.UndeliverableException"/> when it was refused for good; any other
    /// exception means that it may go later.
    /// </summary>
    Task SendAsync(Mail mail);
}
