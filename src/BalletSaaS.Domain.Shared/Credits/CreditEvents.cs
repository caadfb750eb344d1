using BalletSaaS.Kernel;

namespace BalletSaaS.Credits;

/// <summary>Staff granted credits or took some back (L6). Written by <c>adjust_credits</c>.</summary>
/// <param name="CustomerId">Whose.</param>
/// <param name="Amount">How many, signed.</param>
/// <param name="Balance">The balance after it.</param>
/// <param name="Notes">Why, in the studio's words.</param>
[EventName("credits.adjusted")]
public sealed record CreditsAdjusted(Guid CustomerId, int Amount, int Balance, string? Notes) : IntegrationEvent;
