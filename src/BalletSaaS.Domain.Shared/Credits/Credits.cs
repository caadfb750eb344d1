using BalletSaaS.Kernel;

namespace BalletSaaS.Credits;

/// <summary>Where a lot of credits came from.</summary>
public enum CreditSource : short
{
    /// <summary>Granted by staff (L6).</summary>
    Grant = 0,
    /// <summary>A period of a membership (M1).</summary>
    Membership = 1,
    /// <summary>Bought.</summary>
    Purchase = 2,
    /// <summary>A refund whose own lot had expired: 14 days (L3).</summary>
    Grace = 3,
}

/// <summary>Why a balance changed.</summary>
public enum CreditTransactionKind : short
{
    /// <summary>A lot was given.</summary>
    Grant = 0,
    /// <summary>A booking was paid.</summary>
    Booking = 1,
    /// <summary>A booking was given back.</summary>
    Refund = 2,
    /// <summary>A lot expired (L2).</summary>
    Expiration = 3,
    /// <summary>Staff took credits back (L6).</summary>
    Adjustment = 4,
    /// <summary>A period of a membership began (M1).</summary>
    Renewal = 5,
}

/// <summary>By whom credits were moved.</summary>
public enum CreditActor
{
    /// <summary>The customer, by booking or cancelling.</summary>
    Customer,
    /// <summary>Somebody of the studio.</summary>
    Studio,
    /// <summary>Somebody of the family.</summary>
    Family,
    /// <summary>Nobody: a waitlist that moved, a lot that ended.</summary>
    Automatic,
}

/// <summary>What is wrong where a customer's books do not balance (L4).</summary>
public enum CreditFlaw : short
{
    /// <summary>The chain has a gap: an entry of this number was expected.</summary>
    MissingEntry = 0,
    /// <summary>An entry does not begin where the one before it ended.</summary>
    WrongBefore = 1,
    /// <summary>An entry does not end where its amount leads.</summary>
    WrongAfter = 2,
    /// <summary>There were fewer than none.</summary>
    BelowZero = 3,
    /// <summary>The lots of an entry do not add up to its amount.</summary>
    WrongSplit = 4,
    /// <summary>The balance is not the sum of the entries.</summary>
    WrongBalance = 5,
    /// <summary>What is left in the lots is not the sum of the entries.</summary>
    WrongLots = 6,
    /// <summary>A lot does not hold what the entries moved in and out of it.</summary>
    WrongLot = 7,
    /// <summary>A lot does not hold what places in line hold in it (L5).</summary>
    WrongHold = 8,
    /// <summary>A lot holds more than is left in it (L5).</summary>
    HeldBeyond = 9,
    /// <summary>A place in line holds something else than its price; it may hold nothing when staff took credits back (L5, L6).</summary>
    WrongPlace = 10,
}

/// <summary>Limits of credits.</summary>
public static class CreditConsts
{
    /// <summary>The most credits one adjustment may move.</summary>
    public const int MaxAdjustment = 10_000;
    /// <summary>The longest note, in characters.</summary>
    public const int MaxNotesLength = 500;
    /// <summary>The most findings that one answer tells.</summary>
    public const int MaxFindings = 100;
    /// <summary>How long a grace lot lives, in days (L3).</summary>
    public const int GraceDays = 14;
}

/// <summary>Refusals around credits.</summary>
public static class CreditErrors
{
    /// <summary>Not enough usable credits on the class's date: <c>needed</c>, <c>usable</c>.</summary>
    public static readonly ErrorCode NotEnough = new("Credits:NotEnough", ErrorKind.Rule);
    /// <summary>An adjustment cannot take a balance below zero (L6): <c>balance</c>.</summary>
    public static readonly ErrorCode BelowZero = new("Credits:BelowZero", ErrorKind.Rule);
    /// <summary>An adjustment needs a reason (L6).</summary>
    public static readonly ErrorCode NotesMissing = new("Credits:NotesMissing", ErrorKind.Rule);
    /// <summary>The expiry lies in the past.</summary>
    public static readonly ErrorCode ExpiryInThePast = new("Credits:ExpiryInThePast", ErrorKind.Rule);
    /// <summary>The booking was already paid or given back (one ledger entry per cause).</summary>
    public static readonly ErrorCode AlreadySettled = new("Credits:AlreadySettled", ErrorKind.Conflict);
}
