using BalletSaaS.Memberships;

namespace BalletSaaS.Demo;

/// <summary>Who books which class instance, and when: people have their days.</summary>
internal sealed class Habits(Calendar calendar, Timeline timeline, Dice dice, BookingDesk bookings, CreditDesk credits)
{
    /// <summary>So many days ahead popular classes are sold out.</summary>
    private const int RushDays = 8;

    /// <summary>How full a class's day will be of people with habits; people avoid the fullest.</summary>
    private readonly Dictionary<(ClassPlan, DayOfWeek), double> _expected = [];

    /// <summary>Plans everybody's bookings.</summary>
    public void Plan(IReadOnlyList<Dancer> dancers, IReadOnlyList<ClassPlan> classes, IReadOnlyList<InstanceState> instances)
    {
        var habits = dancers.SelectMany(dancer => Draw(dancer, classes)).ToLookup(habit => (habit.Class, habit.Day));
        foreach (var instance in instances)
        {
            var coming = habits[(instance.Plan, instance.Facts.LocalDate.DayOfWeek)]
                .Where(habit => habit.Dancer.IsAround(instance.Facts.LocalDate) && instance.Plan.Suits(habit.Dancer, instance.Facts.LocalDate) && dice.Happens(habit.Rate)).Select(habit => habit.Dancer).ToList();
            if (instance.Plan.Popular && instance.Facts.LocalDate <= calendar.Today.AddDays(RushDays))
            {
                var others = dancers.Where(dancer => instance.Plan.Suits(dancer, instance.Facts.LocalDate) && dancer.IsAround(instance.Facts.LocalDate));
                coming = [.. coming.Concat(dice.Shuffled(others.Except(coming))).Take(Math.Max(coming.Count, instance.Plan.Places + dice.Number(5, 9)))];
            }

            coming.ForEach(dancer => Plan(dancer, instance));
        }
    }

    private List<Habit> Draw(Dancer dancer, IReadOnlyList<ClassPlan> classes)
    {
        var suitable = (from dance in classes where dance.Suits(dancer, calendar.Today) from day in dance.Days select (Class: dance, Day: day)).ToHashSet();
        var habits = new List<Habit>();
        for (var count = dancer.Membership.Type == MembershipType.PayAsYouGo ? dice.Number(1, 2) : dice.Number(2, 3); count > 0 && suitable.Count > 0; count--)
        {
            var chosen = dice.Shuffled(suitable).Take(2).MinBy(place => _expected.GetValueOrDefault(place) / place.Class.Places);
            var rate = dice.Rate(0.5, 0.98);
            _expected[chosen] = _expected.GetValueOrDefault(chosen) + rate;
            suitable.Remove(chosen);
            habits.Add(new Habit(dancer, chosen.Class, chosen.Day, rate));
        }

        return habits;
    }

    private void Plan(Dancer dancer, InstanceState instance)
    {
        var daysBefore = dice.Rate(0, 1) switch
        {
            _ when instance.Plan.Popular => dice.Number(RushDays + 1, 27),
            < 0.18 => dice.Number(14, 27),
            < 0.6 => dice.Number(6, 13),
            < 0.92 => dice.Number(1, 5),
            _ => 0,
        };
        var date = instance.Facts.LocalDate.AddDays(-daysBefore);
        var wanted = dice.Moment(calendar.At(date, 7), calendar.At(date, 22));
        var latest = instance.Facts.StartsAt.AddHours(-2);
        var moment = wanted < latest ? wanted : latest;
        var earliest = dancer.JoinedAt > calendar.FirstBookingAt ? dancer.JoinedAt.AddMinutes(20) : calendar.FirstBookingAt;
        timeline.At(moment > earliest ? moment : dice.Moment(earliest, earliest.AddHours(3)), at => Book(at, dancer, instance));
    }

    private void Book(DateTimeOffset at, Dancer dancer, InstanceState instance)
    {
        credits.TopUp(at, dancer, instance);
        var waits = instance.Waiting.Count < 4 && dice.Happens(0.8);
        if (bookings.Book(at, dancer, instance, waits, staysAway: dice.Happens(dancer.StaysAway)) is not { } booking || !dice.Happens(dancer.Cancels))
        {
            return;
        }

        var (deadline, start) = (instance.Facts.FreeCancelUntil, instance.Facts.StartsAt);
        var late = at > deadline || dice.Happens(0.4);
        var moment = late ? dice.Moment(at > deadline ? at : deadline, start.AddMinutes(-20)) : dice.Moment(at, deadline);
        timeline.At(moment, end => bookings.Cancel(end, booking));
    }

    private sealed record Habit(Dancer Dancer, ClassPlan Class, DayOfWeek Day, double Rate);
}
