namespace BalletSaaS.Notifications;

/// <summary>What people are told about. The numbers are stored: add at the end.</summary>
public enum NotificationKind
{
    /// <summary>Somebody else booked for them.</summary>
    BookingMade,
    /// <summary>Somebody else cancelled their booking.</summary>
    BookingCancelled,
    /// <summary>A place is offered from the waitlist (W2).</summary>
    PlaceOffered,
    /// <summary>They have a place from the waitlist (W2).</summary>
    Promoted,
    /// <summary>A place went on to the next in line (W3).</summary>
    PassedOver,
    /// <summary>A late cancel's credits are back (C7).</summary>
    LateCancelRefunded,
    /// <summary>The studio called classes off (C3).</summary>
    ClassCalledOff,
    /// <summary>Classes moved, changed the room or the teacher (C3, C4).</summary>
    ClassChanged,
    /// <summary>Credits end soon (L2).</summary>
    CreditsExpiring,
    /// <summary>Staff granted credits or took some back (L6).</summary>
    CreditsAdjusted,
    /// <summary>A new period of the membership began (M1).</summary>
    MembershipRenewed,
    /// <summary>The membership pauses (M2).</summary>
    MembershipPaused,
    /// <summary>A checkpoint was reached (A3).</summary>
    CheckpointReached,
    /// <summary>A teacher signed an approval (B6).</summary>
    ApprovalSigned,
    /// <summary>The studio does not pause as they asked (M2).</summary>
    PauseDeclined,
    /// <summary>A teacher published a report.</summary>
    ReportPublished,
}

/// <summary>The ways on which people are told.</summary>
[Flags]
public enum NotificationChannels
{
    /// <summary>Not at all.</summary>
    None = 0,
    /// <summary>In the list of the app.</summary>
    InApp = 1,
    /// <summary>By e-mail.</summary>
    Email = 2,
    /// <summary>On the devices that asked for it.</summary>
    Push = 4,
}
