using System.Net;
using BalletSaaS.Schedule;
using BalletSaaS.Web;
using Shouldly;
using Xunit;

namespace BalletSaaS.Bookings;

/// <summary>The run for the last places as it happens: signed-in students, HTTP, two processes of the host.</summary>
public sealed class RaceOverHttpTests(TestDatabase database) : HostStory(database)
{
    private const int People = 200, Places = 20;

    [Fact]
    public async Task B1_Two_hundred_students_at_once_on_twenty_places_through_two_processes_and_exactly_twenty_get_one()
    {
        var barre = await SchedulesIn(days: 7, Places);

        var (wantSeat, wouldWait) = await RaceAsync(barre);

        var made = wouldWait.Concat(wantSeat.Where(answer => answer.Status == HttpStatusCode.Created))
            .Select(answer => answer.ShouldBe(HttpStatusCode.Created).As<BookingCreatedDto>()).ToList();
        made.Count(booking => booking.Status == BookingStatus.Booked).ShouldBe(Places);
        foreach (var refused in wantSeat.Where(answer => answer.Status != HttpStatusCode.Created))
        {
            refused.ShouldBeRefused(HttpStatusCode.Conflict, BookingErrors.ClassFull);
        }

        // Who would wait and got no seat stands in one line.
        var waiting = made.Where(booking => booking.Status == BookingStatus.Waitlisted).Select(booking => booking.WaitlistPosition!.Value).ToList();
        waiting.Order().ShouldBe(Enumerable.Range(1, waiting.Count));
        var after = await Look(barre);
        (after.BookedCount, after.WaitlistCount).ShouldBe((Places, waiting.Count));
    }

    [Fact]
    public async Task B1_Without_its_locks_the_same_race_oversells()
    {
        await using var unguarded = await TestDatabase.CreateAsync();
        await Unguarded.PlantAsync(unguarded, rest: 2); // long enough for the slower of two busy processes
        var story = new RaceOverHttpTests(unguarded);
        await story.InitializeAsync();
        var barre = await story.SchedulesIn(days: 7, Places);

        var (wantSeat, wouldWait) = await story.RaceAsync(barre);

        wantSeat.Concat(wouldWait).Where(answer => answer.Status == HttpStatusCode.Created).Select(answer => answer.As<BookingCreatedDto>())
            .Count(booking => booking.Status == BookingStatus.Booked).ShouldBeGreaterThan(Places);
        (await Record.ExceptionAsync(story.DisposeAsync)).ShouldBeOfType<ShouldAssertException>().Message.ShouldContain("(B1)");
    }

    /// <summary>All ask in the same moment; every second one would also wait, and both kinds ask both processes.</summary>
    private async Task<(List<Answer> WantSeat, List<Answer> WouldWait)> RaceAsync(ClassInstance instance)
    {
        var hosts = await Task.WhenAll(Starts(), Starts());
        await using var first = hosts[0];
        await using var second = hosts[1];
        var students = await Students(People, credits: 2, hosts);
        var warmUp = await SchedulesIn(days: 8, places: 2);
        await Task.WhenAll(students.Take(2).Select(student => student.PostAsync("/api/bookings", new CreateBookingDto(warmUp.Id)))); // nobody races against a start
        var start = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var answers = students.Select(async (student, n) =>
        {
            await start.Task;
            return await student.PostAsync("/api/bookings", new CreateBookingDto(instance.Id, JoinWaitlist: n / 2 % 2 == 1));
        }).ToList();
        start.SetResult();
        var all = await Task.WhenAll(answers);
        return ([.. all.Where((_, n) => n / 2 % 2 == 0)], [.. all.Where((_, n) => n / 2 % 2 == 1)]);
    }
}
