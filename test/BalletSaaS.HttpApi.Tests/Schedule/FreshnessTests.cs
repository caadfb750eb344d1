using System.Diagnostics;
using System.Net;
using BalletSaaS.Bookings;
using BalletSaaS.Kernel;
using BalletSaaS.Web;
using Shouldly;
using Xunit;

namespace BalletSaaS.Schedule;

/// <summary>How old the week may be, with two real processes and the real clock.</summary>
public sealed class FreshnessTests(TestDatabase database) : HostStory(database)
{
    private static readonly TimeSpan Oldest = TimeSpan.FromSeconds(1);

    [Fact]
    public async Task A_booking_shows_in_the_next_read_of_its_own_process_and_within_a_second_in_any_other()
    {
        var hosts = await Task.WhenAll(Starts(), Starts());
        await using var first = hosts[0];
        await using var second = hosts[1];
        var students = await Students(8, credits: 1, first);
        var elsewhere = new Guest(second.CreateClient(Studio.Slug));
        var barre = await SchedulesIn(days: 3, places: students.Count);
        await SpotsLeftAsync(elsewhere, barre);

        for (var n = 1; n <= students.Count; n++)
        {
            var mine = students[n - 1];
            (await SpotsLeftAsync(elsewhere, barre)).ShouldBe(students.Count - n + 1);
            await mine.PostAsync("/api/bookings", new CreateBookingDto(barre.Id));
            var since = Stopwatch.GetTimestamp();

            (await SpotsLeftAsync(mine, barre)).ShouldBe(students.Count - n);
            while (true)
            {
                var asked = Stopwatch.GetElapsedTime(since);
                if (await SpotsLeftAsync(elsewhere, barre) == students.Count - n)
                {
                    break;
                }

                asked.ShouldBeLessThan(Oldest);
            }
        }
    }

    private static async Task<int> SpotsLeftAsync(Guest guest, ClassInstance instance) => (await guest.GetAsync("/api/classes/available"))
        .ShouldBe(HttpStatusCode.OK).As<PagedResultDto<AvailableClassDto>>().Items.Single(item => item.Id == instance.Id).SpotsLeft;
}
