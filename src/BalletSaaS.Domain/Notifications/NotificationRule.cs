namespace BalletSaaS.Notifications;

/// <summary>How a kind of notification goes out when nobody chose otherwise.</summary>
/// <param name="Default">The ways on which it goes.</param>
/// <param name="MustShow">Whether it is in the app's list whatever somebody chose: a class that does not take place.</param>
/// <param name="Urgent">Whether it goes in somebody's quiet hours, too: what it says may be over when they end.</param>
public sealed record NotificationRule(NotificationChannels Default, bool MustShow = false, bool Urgent = false)
{
    private const NotificationChannels Everywhere = NotificationChannels.InApp | NotificationChannels.Email | NotificationChannels.Push;
    private const NotificationChannels Quietly = NotificationChannels.InApp;
    private const NotificationChannels OnScreens = NotificationChannels.InApp | NotificationChannels.Push;

    private static readonly Dictionary<NotificationKind, NotificationRule> ByKind = new()
    {
        [NotificationKind.BookingMade] = new(Everywhere, Urgent: true),
        [NotificationKind.BookingCancelled] = new(Everywhere, MustShow: true, Urgent: true),
        [NotificationKind.PlaceOffered] = new(Everywhere, MustShow: true, Urgent: true),
        [NotificationKind.Promoted] = new(Everywhere, MustShow: true, Urgent: true),
        [NotificationKind.PassedOver] = new(Everywhere),
        [NotificationKind.LateCancelRefunded] = new(Everywhere),
        [NotificationKind.ClassCalledOff] = new(Everywhere, MustShow: true, Urgent: true),
        [NotificationKind.ClassChanged] = new(Everywhere, MustShow: true, Urgent: true),
        [NotificationKind.CreditsExpiring] = new(Everywhere),
        [NotificationKind.CreditsAdjusted] = new(Quietly),
        [NotificationKind.MembershipRenewed] = new(Quietly),
        [NotificationKind.MembershipPaused] = new(Everywhere),
        [NotificationKind.CheckpointReached] = new(OnScreens),
        [NotificationKind.ApprovalSigned] = new(Everywhere),
        [NotificationKind.PauseDeclined] = new(Everywhere),
        [NotificationKind.ReportPublished] = new(Everywhere),
    };

    /// <summary>The rule of a kind.</summary>
    public static NotificationRule Of(NotificationKind kind) => ByKind[kind];

    /// <summary>The ways on which it goes to somebody who chose these; what must be seen is.</summary>
    public NotificationChannels For(NotificationChannels? chosen) =>
        (chosen ?? Default) | (MustShow ? NotificationChannels.InApp : NotificationChannels.None);
}
