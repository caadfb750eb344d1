using BalletSaaS.Kernel;
using BalletSaaS.Schedule;

namespace BalletSaaS.Tenants;

/// <summary>What the clock on the studio's wall says.</summary>
public sealed class StudioClock(StudioDirectory studios, ICurrentTenant currentTenant, TimeProvider time) : IScopedService
{
    /// <summary>Now (UTC).</summary>
    public DateTimeOffset Now => time.GetUtcNow();

    /// <summary>The clock of the studio's zone.</summary>
    public async Task<WallClock> WallAsync() => WallClock.Of((await studios.CurrentAsync(currentTenant)).TimeZone);

    /// <summary>Today's date in the studio's zone.</summary>
    public async Task<DateOnly> TodayAsync() => (await WallAsync()).DateOf(Now);
}
