namespace BalletSaaS.Classes;

/// <summary>How a freed place goes to the people who wait (W2). The numbers are used in SQL.</summary>
public enum WaitlistMode : short
{
    /// <summary>Until the free-cancel deadline the first in line gets the place; after it, an offer.</summary>
    AutomaticThenOffers = 0,
    /// <summary>The first in line gets the place, also late.</summary>
    Automatic = 1,
    /// <summary>The first in line always gets an offer.</summary>
    Offers = 2,
    /// <summary>There is no line: a freed place is public.</summary>
    Off = 3,
}
