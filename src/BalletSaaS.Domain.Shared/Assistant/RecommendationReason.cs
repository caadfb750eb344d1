namespace BalletSaaS.Assistant;

/// <summary>Why a class is recommended. Each one is a fact that can be looked up.</summary>
public enum RecommendationReason
{
    /// <summary>They dance on this day of the week at about this time.</summary>
    UsualTime,
    /// <summary>They took this class before.</summary>
    SameClass,
    /// <summary>Nobody taught them more often.</summary>
    FavouriteTeacher,
    /// <summary>It makes their row of weeks longer, and nothing else this week does (S1).</summary>
    KeepsStreak,
    /// <summary>It is for the level that a teacher gave them (B6).</summary>
    YourLevel,
    /// <summary>It asks for an approval, and they have it (B6).</summary>
    Approved,
    /// <summary>It would be paid with credits that end soon (L1, L2).</summary>
    CreditsEnd,
    /// <summary>It is open to every level, and it would be their first.</summary>
    FirstClass,
    /// <summary>Few places are left; never a reason alone.</summary>
    LastPlaces,
}
