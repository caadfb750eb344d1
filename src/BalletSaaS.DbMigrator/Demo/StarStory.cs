using BalletSaaS.Credits;

namespace BalletSaaS.Demo;

/// <summary>
/// The star's story, told and not played, so that the screens that the demo shows are the same on every day: a gap and then 8 weeks in
/// a row, a no-show, a late cancel, 7 credits of which 2 end soon, the next class in two days, and a place in a line.
/// </summary>
internal sealed class StarStory(Calendar calendar, Timeline timeline, BookingDesk bookings, CreditDesk credits, Dancer star, Guid owner)
{
    /// <summary>Classes attended in each of the 16 weeks. Four monthly lots of 8 pay for them and leave 5.</summary>
    private static readonly int[] Attended = [1, 1, 1, 2, 1, 2, 1, 0, 2, 1, 2, 1, 2, 1, 2, 2];
    private const int LateCancelWeek = 6;
    private const int NoShowWeek = 11;
    private const int BooksDaysBefore = 10;
    private const int ExtraCredits = 2;
    private const int ExtraDays = 8;

    public void Plan(IReadOnlyList<InstanceState> instances)
    {
        var hers = instances.Where(instance => instance.Plan is { Credits: 1, Popular: false } && instance.Plan.For.HasFlag(star.Crowd)).ToList();
        for (var week = 0; week < Attended.Length; week++)
        {
            var classes = OneADay(hers, calendar.FirstDay.AddDays(7 * week), calendar.FirstDay.AddDays(7 * week + 6));
            classes.Take(Attended[week]).ToList().ForEach(instance => Book(instance));
            if (week is LateCancelWeek)
            {
                Book(classes[Attended[week]], cancelsLate: true);
            }
            else if (week is NoShowWeek)
            {
                Book(classes[Attended[week]], staysAway: true);
            }
        }

        var next = OneADay(instances.Where(instance => instance.Plan.Credits == 1 && !instance.Plan.For.HasFlag(Crowd.Children)), calendar.Today.AddDays(2), calendar.Today.AddDays(2));
        var later = OneADay(hers, calendar.Today.AddDays(3), calendar.Today.AddDays(ExtraDays));
        next.Take(1).Concat(later.Take(2)).ToList().ForEach(instance => Book(instance));
        timeline.At(calendar.At(calendar.Today.AddDays(-1), 10), at => credits.Open(
            at, star, CreditSource.Grant, ExtraCredits, calendar.Today.AddDays(ExtraDays), "Sorry for the cold studio", owner));
    }

    /// <summary>At the end, joins the line of the next full class.</summary>
    public void Wait(IEnumerable<InstanceState> instances)
    {
        foreach (var instance in instances.Where(instance => instance.Facts.LocalDate > calendar.Today && instance.Waiting.Count > 0)
            .OrderBy(instance => instance.Plan.For.HasFlag(Crowd.Children)).ThenBy(instance => instance.Waiting.Count).ThenBy(instance => instance.Facts.StartsAt))
        {
            if (bookings.Book(calendar.Now, star, instance, joinWaitlist: true) is not null)
            {
                return;
            }
        }
    }

    private void Book(InstanceState instance, bool cancelsLate = false, bool staysAway = false)
    {
        var wanted = calendar.At(instance.Facts.LocalDate.AddDays(-BooksDaysBefore), 20, 15);
        timeline.At(wanted > calendar.FirstBookingAt ? wanted : calendar.FirstBookingAt, at =>
        {
            var booking = bookings.Book(at, star, instance, joinWaitlist: true, staysAway);
            if (cancelsLate && booking is not null)
            {
                timeline.At(instance.Facts.StartsAt.AddHours(-3), end => bookings.Cancel(end, booking));
            }
        });
    }

    /// <summary>Instances of a period on different days, the evenings first.</summary>
    private static List<InstanceState> OneADay(IEnumerable<InstanceState> instances, DateOnly from, DateOnly to) =>
    [
        .. instances.Where(instance => instance.Facts.LocalDate >= from && instance.Facts.LocalDate <= to)
            .OrderBy(instance => instance.Plan.Start.Hour < 18).ThenBy(instance => instance.Facts.StartsAt).DistinctBy(instance => instance.Facts.LocalDate),
    ];
}
