using BalletSaaS.Kernel;

namespace BalletSaaS.Accounts;

/// <summary>A new account, or one that asks again, gets the mail that confirms its e-mail.</summary>
/// <param name="UserId">Whose.</param>
[EventName("accounts.confirmation-requested")]
public sealed record ConfirmationRequested(Guid UserId) : OutboundEvent;

/// <summary>
/// Somebody forgot a password. Whether the account exists is found out afterwards, so that the answer takes as long
/// for an unknown e-mail as for a known one.
/// </summary>
/// <param name="Email">The e-mail as typed.</param>
/// <param name="Due">Whether a mail may go: the account exists, and its last such mail is not minutes old.</param>
[EventName("accounts.password-reset-requested")]
public sealed record PasswordResetRequested(string Email, bool Due) : OutboundEvent;

/// <summary>A teacher was invited, and is to choose a password or to hear that they teach now.</summary>
/// <param name="UserId">Who.</param>
[EventName("accounts.teacher-invited")]
public sealed record TeacherInvited(Guid UserId) : OutboundEvent;
