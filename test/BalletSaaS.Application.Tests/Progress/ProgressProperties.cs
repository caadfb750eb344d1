using BalletSaaS.Attendance;
using BalletSaaS.Bookings;
using BalletSaaS.Customers;
using BalletSaaS.Histories;
using BalletSaaS.Kernel;
using BalletSaaS.Schedule;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Xunit;

namespace BalletSaaS.Progress;

/// <summary>
/// A2: what is counted class by class is what a rebuild from the facts gives, and what the rules say in C#. Random weeks (one in
/// which the studio was closed, one that it called off), and taps in any order: in time, late, corrected.
/// </summary>
public sealed class ProgressProperties(TestDatabase database) : AttendanceStory(database)
{
    private static readonly DateOnly FirstMonday = new(2026, 12, 7); // eight weeks with 2026-W53 among them
    private const int Weeks = 8;

    private static readonly Gen<Week[]> Plans = Gen.Frequency(
        (5, Gen.Constant(Week.Open)), (2, Gen.Constant(Week.Closed)), (2, Gen.Constant(Week.CalledOff))).ArrayOf(Weeks);

    private static readonly Gen<Tap[]> Taps = (from which in Gen.Choose(0, (2 * Weeks) - 1)
                                               from came in Gen.Frequency((3, Gen.Constant(true)), (1, Gen.Constant(false)))
                                               select new Tap(which, came)).ArrayOf().Select(taps => taps.Take(24).ToArray());

    [Fact]
    public async Task A2_S1_S2_Counted_step_by_step_is_rebuilt_from_the_facts_is_what_the_rules_say() => await Task.Run(() =>
        Prop.ForAll(Gen.Zip(Plans, Taps).ToArbitrary(), history => HoldsAsync(history.Item1, history.Item2).GetAwaiter().GetResult())
            .Check(Samples.Of(15, seed: 20261207)));

    private async Task HoldsAsync(Week[] plan, Tap[] taps)
    {
        TimeIs("2026-12-01T09:00:00Z");
        var anna = await Welcomes("Anna", 40);
        var places = new List<(ClassInstance Instance, BookingCreatedDto Place)>();
        foreach (var week in Enumerable.Range(0, Weeks))
        {
            places.AddRange(await WeekAsync(anna, FirstMonday.AddDays(7 * week), plan[week]));
        }

        TimeIs("2027-02-03T12:00:00Z"); // in the week after the next
        foreach (var (instance, _) in places.Where(place => place.Instance.Status != ClassInstanceStatus.Cancelled))
        {
            await Closes(instance);
        }

        var attended = new HashSet<int>();
        foreach (var tap in taps.Where(tap => plan[tap.Which / 2] == Week.Open))
        {
            var (instance, place) = places[tap.Which];
            await Marks(instance, place, tap.Came ? RosterMark.Attended : RosterMark.NoShow);
            _ = tap.Came ? attended.Add(tap.Which) : attended.Remove(tap.Which);
            await AgreeAsync(anna, [.. attended.Select(which => places[which].Instance.LocalDate)], plan);
        }

        (await Studio.AsAsync(null, (ProgressRebuild rebuild) => rebuild.RunAsync(CancellationToken.None))).Changed.ShouldBe(0);
    }

    /// <summary>Two classes, both booked, and what becomes of the week. A closed one has no class at all; one that is called off has one that goes on without Anna.</summary>
    private async Task<List<(ClassInstance Instance, BookingCreatedDto Place)>> WeekAsync(Dancer anna, DateOnly monday, Week kind)
    {
        var places = new List<(ClassInstance Instance, BookingCreatedDto Place)>();
        foreach (var day in new[] { 1, 6 })
        {
            var instance = await Schedules("Barre", FormattableString.Invariant($"{monday.AddDays(day):yyyy-MM-dd} 23:30"), policy: new BookingPolicy(90, 12));
            places.Add((instance, await anna.Books(instance)));
        }

        if (kind != Week.Open)
        {
            foreach (var (instance, _) in places)
            {
                await CallsOff(instance, "ill");
            }

            if (kind == Week.CalledOff)
            {
                await Schedules("Pointe", FormattableString.Invariant($"{monday.AddDays(3):yyyy-MM-dd} 10:00"));
            }
        }

        return await Task.WhenAll(places.Select(async place => (await Look(place.Instance), place.Place))) is var all ? [.. all] : [];
    }

    private async Task AgreeAsync(Dancer anna, List<DateOnly> attended, Week[] plan)
    {
        var progress = await anna.Does((IProgressAppService service) => service.GetMineAsync(new WhoseRequest(), CancellationToken.None));
        var today = new DateOnly(2027, 2, 3);
        var expected = Streak.Of(attended, today, monday => monday > FirstMonday.AddDays(-7) && ((monday.DayNumber - FirstMonday.DayNumber) / 7 is var week)
            && (week >= Weeks || plan[week] != Week.Open)); // no class takes place after the last week
        (progress.TotalClassesAttended, progress.StreakWeeks, progress.BestStreakWeeks).ShouldBe((attended.Count, expected.Weeks, expected.BestWeeks));
        progress.LastAttendedOn.ShouldBe(attended.Count == 0 ? null : attended.Max());
    }

    private enum Week
    {
        Open,
        Closed,
        CalledOff,
    }

    private sealed record Tap(int Which, bool Came);
}
