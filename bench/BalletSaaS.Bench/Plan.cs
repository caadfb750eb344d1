namespace BalletSaaS;

/// <summary>How long the bench takes, and whether its floors count.</summary>
/// <param name="Rounds">Alternating runs.</param>
/// <param name="Seconds">Of each run.</param>
/// <param name="WarmUp">Seconds for each kind of work before the first run; .NET needs some.</param>
/// <param name="Customers">Customers who book spread over 2,000 instances, and as many who book in a few; half are the host's, half pgbench's.</param>
/// <param name="Sizes">How many studios stand beside those that are measured, the smallest first.</param>
/// <param name="Floors">Whether a missed floor fails the bench; without floors the books are checked instead, which takes minutes when they are long.</param>
internal sealed record Plan(int Rounds, int Seconds, int WarmUp, int Customers, int[] Sizes, bool Floors)
{
    /// <summary>The measurement.</summary>
    public static Plan Full { get; } = new(Rounds: 3, Seconds: 6, WarmUp: 6, Customers: 60_000, Sizes: [1, 1_000, 10_000], Floors: true);

    /// <summary>The measurement without the other studios, while one works on something.</summary>
    public static Plan Small { get; } = Full with { Sizes = [1] };

    /// <summary>Shows that the bench works, and nothing else.</summary>
    public static Plan Short { get; } = new(Rounds: 1, Seconds: 1, WarmUp: 1, Customers: 1_500, Sizes: [1, 20], Floors: false);

    /// <summary>Studios among which work is spread; 50 × 40 = 2,000 instances.</summary>
    public const int Spread = 50;

    /// <summary>Class instances in each of them.</summary>
    public const int Classes = 40;

    /// <summary>Customers of each studio that only warm the host up.</summary>
    public const int Spare = 10;

    /// <summary>The studios where booking is spread.</summary>
    public Studios Booking => new(From: 1, To: Spread, Customers / Spread, Classes, Places: 100_000, Lots: 4, Booked: 0);

    /// <summary>The studio where everybody wants the same four classes.</summary>
    public Studios Hot => new(From: 51, To: 51, Customers, Classes: 4, Places: 1_000_000, Lots: 4, Booked: 0);

    /// <summary>Studios whose customers are in every class, and leave.</summary>
    public Studios Leaving => new(From: 52, To: 51 + Spread, Math.Max(30, Customers / 400), Classes, Places: 100_000, Lots: 4, Booked: 1);

    /// <summary>Studios whose customers look at their week: one class in seven is theirs, the others are open, full or too dear.</summary>
    public Studios Looking => new(From: 102, To: 101 + Spread, Customers: 50, Classes, Places: 12, Lots: 4, Booked: 7);

    /// <summary>The other studios, so many in all.</summary>
    public static Studios Others(int from, int to) => new(From: 1_000 + from, To: 1_000 + to, Customers: 50, Classes: 20, Places: 20, Lots: 1, Booked: 0);
}

/// <summary>Studios of the bench, alike.</summary>
/// <param name="From">The first one's number.</param>
/// <param name="To">The last one's number.</param>
/// <param name="Customers">Customers in each.</param>
/// <param name="Classes">Class instances in each.</param>
/// <param name="Places">Places in each class.</param>
/// <param name="Lots">Lots of each customer: small ones, and a large one at the end.</param>
/// <param name="Booked">Every how many classes each customer is booked in; 0 is none.</param>
internal sealed record Studios(int From, int To, int Customers, int Classes, int Places, int Lots, int Booked)
{
    /// <summary>How many.</summary>
    public int Count => To - From + 1;
}
