using BalletSaaS.Accounts;
using BalletSaaS.Kernel;
using Microsoft.AspNetCore.Identity;

namespace BalletSaaS.Notifications;

/// <summary>
/// The mails around an account. Their links are made when the mail leaves, so that no secret waits in the outbox.
/// </summary>
public sealed class AccountMails(UserManager<User> users, Recipients recipients, MailTokens tokens, Mailer mailer)
    : IEventHandler<ConfirmationRequested>, IEventHandler<PasswordResetRequested>, IEventHandler<TeacherInvited>
{
    private static readonly MailTexts Confirm = new("Mail:ConfirmEmail.Subject", "Mail:ConfirmEmail.Body", "Mail:ConfirmEmail.Action");
    private static readonly MailTexts Reset = new("Mail:ResetPassword.Subject", "Mail:ResetPassword.Body", "Mail:ResetPassword.Action");

    private static readonly MailTexts Invited = new("Mail:TeacherInvited.Subject", "Mail:TeacherInvited.Body", "Mail:TeacherInvited.Action");
    private static readonly MailTexts Welcome = new("Mail:TeacherWelcome.Subject", "Mail:TeacherWelcome.Body", "Mail:TeacherWelcome.Action");

    /// <inheritdoc />
    public async Task HandleAsync(ConfirmationRequested news)
    {
        if (await users.FindByIdAsync(news.UserId.ToString()) is { EmailConfirmed: false } user)
        {
            await SendAsync(user, Confirm, "/confirm-email", await users.GenerateEmailConfirmationTokenAsync(user));
        }
    }

    /// <inheritdoc />
    public async Task HandleAsync(PasswordResetRequested news)
    {
        if (news.Due && await users.FindByEmailAsync(news.Email.Trim()) is { } user)
        {
            await SendAsync(user, Reset, "/reset-password", await users.GeneratePasswordResetTokenAsync(user));
        }
    }

    /// <inheritdoc />
    public async Task HandleAsync(TeacherInvited news)
    {
        if (await users.FindByIdAsync(news.UserId.ToString()) is not { } user || !user.Roles.Contains(RoleNames.Teacher))
        {
            return; // archived again before the mail left
        }

        // Whoever confirmed their e-mail has a password of their own.
        await (user.EmailConfirmed
            ? mailer.SendAsync(await recipients.OfAsync(user), Welcome, "/console/")
            : SendAsync(user, Invited, "/reset-password", tokens.Invitation(user)));
    }

    private async Task SendAsync(User user, MailTexts texts, string page, string token) => await mailer.SendAsync(
        await recipients.OfAsync(user), texts, $"{page}?userId={user.Id}&token={Uri.EscapeDataString(token)}",
        new Dictionary<string, object?> { ["hours"] = MailTokens.ResetLifetime.TotalHours, ["days"] = MailTokens.ConfirmLifetime.TotalDays });
}
