using BalletSaaS.Kernel;

namespace BalletSaaS.Customers;

/// <summary>
/// Somebody books, pays and is told for a child. A guardian has an account, a child has none: nobody is both, or their own guardian.
/// </summary>
public sealed class Guardianship : AuditedEntity
{
    /// <summary>The customer who books, pays and is told.</summary>
    public required Guid GuardianId { get; init; }
    /// <summary>The customer who dances, without e-mail and log-in.</summary>
    public required Guid ChildId { get; init; }
}
