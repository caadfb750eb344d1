using BalletSaaS.Schedule;
using BalletSaaS.Web;

namespace BalletSaaS.Bookings;

/// <summary>Stories of booking with real processes of the host: the studio is made beside them, everything that counts goes by HTTP.</summary>
/// <param name="database">The class's database.</param>
public abstract class HostStory(TestDatabase database) : BookingStory(database)
{
    private static readonly Dictionary<string, string> NoLimits = new() { ["RateLimits__Enabled"] = "false" };

    /// <inheritdoc />
    protected override DateTimeOffset Beginning => TimeProvider.System.GetUtcNow();

    /// <summary>Another process of the host on the story's database.</summary>
    protected Task<HostProcess> Starts() => HostProcess.StartAsync(Database, NoLimits);

    /// <summary>A class at six in the evening, some days from today.</summary>
    protected Task<ClassInstance> SchedulesIn(int days, int places) =>
        Schedules($"Class in {days} days", FormattableString.Invariant($"{Beginning.AddDays(days):yyyy-MM-dd} 18:00"), places);

    /// <summary>Students with an account, credits and a token, each at the door of a host in turn.</summary>
    protected async Task<List<Guest>> Students(int count, int credits, params HostProcess[] hosts)
    {
        var doors = hosts.Select(host => host.CreateClient(Studio.Slug)).ToList();
        var dancers = await WelcomesMany(count, credits);
        return [.. await Task.WhenAll(dancers.Select(async (dancer, n) =>
            new Guest(doors[n % doors.Count]) { AccessToken = await Studio.SignsInAsync(dancer.Person) }))];
    }
}
