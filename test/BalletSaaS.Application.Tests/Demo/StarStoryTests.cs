using BalletSaaS.Bookings;
using BalletSaaS.Progress;
using Shouldly;
using Xunit;

namespace BalletSaaS.Demo;

/// <summary>Whatever day the demo is opened on, it shows what it promises.</summary>
public sealed class StarStoryTests
{
    /// <summary>A day of each kind: a whole week, the ends of months and of the year, the nights on which clocks change.</summary>
    public static TheoryData<DateTimeOffset> Days =>
    [
        .. Enumerable.Range(0, 14).Select(day => new DateTimeOffset(2026, 11, 22, 20, 0, 0, TimeSpan.Zero).AddDays(day)),
        new(2026, 12, 31, 23, 30, 0, TimeSpan.Zero), new(2027, 1, 31, 0, 15, 0, TimeSpan.Zero), new(2027, 3, 1, 9, 0, 0, TimeSpan.Zero),
        new(2027, 3, 28, 1, 0, 0, TimeSpan.Zero), new(2027, 6, 30, 12, 0, 0, TimeSpan.Zero), new(2027, 10, 31, 1, 30, 0, TimeSpan.Zero), new(2028, 2, 29, 6, 0, 0, TimeSpan.Zero),
    ];

    [Theory]
    [MemberData(nameof(Days))]
    public void Sofia_has_8_weeks_and_7_credits_and_dances_in_two_days(DateTimeOffset now)
    {
        var life = StudioLife.Play(MaisonBallet.Plan, now, "");
        var sofia = life.Star.ShouldNotBeNull();

        var attended = life.Bookings.Where(booking => booking.Dancer == sofia && booking.Status == BookingStatus.Attended)
            .Select(booking => booking.Instance.Facts.LocalDate).ToList();
        Streak.Of(attended, life.Calendar.Today).ShouldBe(new Streak(8, 8));
        attended.Count.ShouldBe(22);
        sofia.Ledger.Balance.ShouldBe(7);
        sofia.Ledger.Lots.Where(lot => lot.ExpiresOn <= life.Calendar.Today.AddDays(8)).Sum(lot => lot.Remaining).ShouldBe(2);
        sofia.Live.Where(booking => booking.Status == BookingStatus.Booked).Min(booking => booking.Instance.Facts.LocalDate).ShouldBe(life.Calendar.Today.AddDays(2));
        sofia.Live.ShouldContain(booking => booking.Status == BookingStatus.Waitlisted);
        foreach (var status in new[] { BookingStatus.NoShow, BookingStatus.LateCancelled })
        {
            life.Bookings.Count(booking => booking.Dancer == sofia && booking.Status == status).ShouldBe(1);
        }
    }

    [Theory]
    [MemberData(nameof(Days))]
    public void There_is_a_full_class_with_a_line_and_one_called_off(DateTimeOffset now)
    {
        var life = StudioLife.Play(MaisonBallet.Plan, now, "");
        var ahead = life.Instances.Where(instance => instance.Facts.StartsAt > now).ToList();

        ahead.ShouldContain(instance => instance.Booked == instance.Facts.MaxCapacity && instance.Waiting.Count > 0);
        ahead.ShouldContain(instance => instance.CancellationReason != null);
    }

    [Fact]
    public void The_same_day_plays_the_same_life()
    {
        var now = DemoDatabase.Now;
        var (one, other) = (StudioLife.Play(HarbourDance.Plan, now, ""), StudioLife.Play(HarbourDance.Plan, now, ""));

        other.Bookings.Select(booking => booking.ToBooking().Id).ShouldBe(one.Bookings.Select(booking => booking.ToBooking().Id));
        other.Dancers.Select(dancer => (dancer.User.Email, dancer.Ledger.Balance)).ShouldBe(one.Dancers.Select(dancer => (dancer.User.Email, dancer.Ledger.Balance)));
    }
}
