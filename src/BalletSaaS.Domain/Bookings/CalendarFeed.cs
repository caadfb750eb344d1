using BalletSaaS.Kernel;

namespace BalletSaaS.Bookings;

/// <summary>The secret address of a student's own calendar; a new one replaces it. Only its SHA-256 is stored.</summary>
public sealed class CalendarFeed : Entity
{
    /// <summary>Whose bookings it shows.</summary>
    public required Guid CustomerId { get; init; }
    /// <summary>SHA-256 of the address's secret.</summary>
    public required byte[] Hash { get; init; }
    /// <summary>When the address was made (UTC).</summary>
    public required DateTimeOffset CreationTime { get; init; }
}
