using System.Diagnostics;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace BalletSaaS;

/// <summary>How long a booking through one process is hidden from those who look at the week through another.</summary>
internal static class Freshness
{
    /// <summary>How the command line names it.</summary>
    public const string Name = "fresh";

    /// <summary>Books again and again; each time somebody keeps looking through the other process until a place less is free.</summary>
    public static async Task<Figures> MeasureAsync(Plan plan, HostProcess one, HostProcess other)
    {
        Narrator.Say($"a booking shows at another process");
        var t = plan.Leaving.From;
        using var visitor = other.CreateClient($"bench-{Narrator.Text(t)}");
        using var leaving = one.CreateClient($"bench-{Narrator.Text(t)}");
        List<double> seconds = [];
        for (var m = 1; m <= (plan.Floors ? 20 : 3); m++)
        {
            // The last of the host's customers; the load did not get so far.
            var k = plan.Leaving.Customers * 2 / 3;
            var instance = BenchDatabase.Id("instance", t, m);
            var before = await PlacesAsync(visitor, instance);
            using var request = new HttpRequestMessage(HttpMethod.Delete, $"/api/bookings/{BenchDatabase.Id("booking" + Narrator.Text(m), t, k)}");
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Students.Token(t, k));
            (await leaving.SendAsync(request)).EnsureSuccessStatusCode();
            var since = Stopwatch.GetTimestamp();
            var asked = TimeSpan.Zero;
            while (await PlacesAsync(visitor, instance) == before)
            {
                asked = Stopwatch.GetElapsedTime(since); // when the last look began that did not see it
            }

            seconds.Add(asked.TotalSeconds);
        }

        return new Figures("what was done shows in the reads of another process", "s", seconds, 1, Ceiling: true, Worst: true);
    }

    private static async Task<int> PlacesAsync(HttpClient visitor, Guid instance) =>
        (await visitor.GetFromJsonAsync<JsonElement>("/api/classes/available")).GetProperty("items").EnumerateArray()
            .Single(item => item.GetProperty("id").GetGuid() == instance).GetProperty("spotsLeft").GetInt32();
}
