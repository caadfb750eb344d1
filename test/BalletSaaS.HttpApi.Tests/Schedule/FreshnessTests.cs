using System.Net;
using BalletSaaS.Bookings;
using BalletSaaS.Kernel;
using BalletSaaS.Web;
using Shouldly;
using Xunit;

namespace BalletSaaS.Schedule;

/// <summary>How old the week may be, with two real processes and the real clock. That soon is within a second, <c>etc/bench fresh</c> measures.</summary>
public sealed class FreshnessTests(TestDatabase database) : HostStory(database)
{
    [Fact]
    public async Task A_booking_shows_in_the_next_read_of_its_own_process_and_soon_in_any_other()
    {
        var hosts = await Task.WhenAll(Starts(), Starts());
        await using var first = hosts[0];
        await using var second = hosts[1];
        var students = await Students(4, credits: 1, first);
        var elsewhere = new Guest(second.CreateClient(Studio.Slug));
        var barre = await SchedulesIn(days: 3, places: students.Count);
        await SpotsLeftAsync(elsewhere, barre);

        for (var n = 1; n <= students.Count; n++)
        {
            var mine = students[n - 1];
            (await SpotsLeftAsync(elsewhere, barre)).ShouldBe(students.Count - n + 1);
            await mine.PostAsync("/api/bookings", new CreateBookingDto(barre.Id));

            (await SpotsLeftAsync(mine, barre)).ShouldBe(students.Count - n);
            await Patience.UntilAsync(async () => await SpotsLeftAsync(elsewhere, barre) == students.Count - n, "The other process does not hear of it.");
        }
    }

    private static async Task<int> SpotsLeftAsync(Guest guest, ClassInstance instance) => (await guest.GetAsync("/api/classes/available"))
        .ShouldBe(HttpStatusCode.OK).As<PagedResultDto<AvailableClassDto>>().Items.Single(item => item.Id == instance.Id).SpotsLeft;
}
