using BalletSaaS.Schedule;
using Shouldly;
using Xunit;

namespace BalletSaaS.Notifications;

public sealed class NotificationRuleTests
{
    private static readonly WallClock London = WallClock.Of("Europe/London");

    [Fact]
    public void Every_kind_has_a_rule_and_is_in_the_app_when_nobody_chose()
    {
        foreach (var kind in Enum.GetValues<NotificationKind>())
        {
            NotificationRule.Of(kind).For(null).HasFlag(NotificationChannels.InApp).ShouldBeTrue(kind.ToString());
        }
    }

    [Fact]
    public void What_must_be_seen_is_shown_whatever_one_chose()
    {
        NotificationRule.Of(NotificationKind.ClassCalledOff).For(NotificationChannels.None).ShouldBe(NotificationChannels.InApp);
        NotificationRule.Of(NotificationKind.CheckpointReached).For(NotificationChannels.None).ShouldBe(NotificationChannels.None);
    }

    [Theory]
    [InlineData("2026-10-24T20:59:00Z", "2026-10-24T20:59:00Z")]
    [InlineData("2026-10-24T21:00:00Z", "2026-10-25T07:00:00Z")] // 22:00 BST; that night the clocks go back, 07:00 is GMT
    [InlineData("2026-10-25T06:59:00Z", "2026-10-25T07:00:00Z")]
    [InlineData("2026-10-25T07:00:00Z", "2026-10-25T07:00:00Z")]
    public void In_quiet_hours_what_can_wait_waits_until_they_end(string now, string goes)
    {
        var preferences = new NotificationPreferences { CustomerId = Guid.NewGuid(), QuietFrom = new TimeOnly(22, 0), QuietTo = new TimeOnly(7, 0) };

        preferences.GoesAt(NotificationKind.CheckpointReached, DateTimeOffset.Parse(now), London).ShouldBe(DateTimeOffset.Parse(goes));
        preferences.GoesAt(NotificationKind.ClassCalledOff, DateTimeOffset.Parse(now), London).ShouldBe(DateTimeOffset.Parse(now), "what may be over by then does not wait");
    }

    [Fact]
    public void Without_quiet_hours_everything_goes_at_once()
    {
        var now = DateTimeOffset.Parse("2026-10-24T23:00:00Z");
        new NotificationPreferences { CustomerId = Guid.NewGuid() }.GoesAt(NotificationKind.CheckpointReached, now, London).ShouldBe(now);
    }
}
