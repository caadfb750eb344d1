namespace BalletSaaS.Notifications;

/// <summary>How mails leave; configuration section <c>Mail</c>. With an SMTP host they go there, else into the folder.</summary>
public sealed class MailOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Mail";

    /// <summary>The sender's address; <c>no-reply@</c> the platform's own host name when left out.</summary>
    public string? From { get; set; }

    /// <summary>A folder that takes each mail as an .eml file; for development, or for a mail server that collects them.</summary>
    public string? PickupFolder { get; set; }

    /// <summary>The SMTP server.</summary>
    public SmtpOptions Smtp { get; set; } = new();
}

/// <summary>An SMTP server.</summary>
public sealed class SmtpOptions
{
    /// <summary>Host name; none when empty.</summary>
    public string? Host { get; set; }

    /// <summary>Port; 587 when left out.</summary>
    public int Port { get; set; } = 587;

    /// <summary>The log-in; none when empty.</summary>
    public string? User { get; set; }

    /// <summary>Its password; a secret.</summary>
    public string? Password { get; set; }

    /// <summary>Whether the connection is encrypted by STARTTLS; switch it off for a server on the same machine only.</summary>
    public bool StartTls { get; set; } = true;

    /// <summary>How long an answer may take.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(30);
}
