namespace BalletSaaS;

/// <summary>A kind of work that the host does, and pgbench beside it.</summary>
/// <param name="Name">How the command line names it.</param>
/// <param name="Title">How the table names it.</param>
/// <param name="Floor">The least ratio of the host's answers to pgbench's transactions.</param>
/// <param name="Students">The host's students.</param>
/// <param name="Spare">Students who only warm it up.</param>
/// <param name="Ask">What they ask; each call begins anew.</param>
/// <param name="Script">What pgbench runs.</param>
/// <param name="Variables">Its variables in a round.</param>
/// <param name="Done">SQL that counts what stands: what pgbench tried in vain was no work. Null when every transaction counts.</param>
/// <param name="Tail">The most that p99 may be of p50, or null.</param>
internal sealed record Work(
    string Name, string Title, double Floor, Lazy<Students> Students, Lazy<Students> Spare, Func<Students, Func<byte[]?>> Ask,
    string Script, Func<int, Dictionary<string, int>> Variables, string? Done = null, double? Tail = null)
{
    /// <summary>All kinds, in the order of the table.</summary>
    public static IReadOnlyList<Work> All(Plan plan) =>
    [
        Booking("booking", "booking, spread over 2,000 instances", 2.0, plan.Booking),
        Booking("hot", "booking, everybody in four instances", 3.0, plan.Hot),
        Cancelling(plan.Leaving),
        Looking(plan.Looking),
    ];

    private static Work Booking(string name, string title, double floor, Studios studios)
    {
        var half = studios.Customers / 2;
        return new Work(name, title, floor, Some(studios, Plan.Spare + 1, half), Some(studios, 1, Plan.Spare), students => students.Bookings(), "book.sql", _ => new()
        {
            ["studio_from"] = studios.From,
            ["studio_to"] = studios.To,
            ["customer_from"] = half + 1,
            ["customer_to"] = studios.Customers,
            ["instances"] = studios.Classes,
        }, "select count(*) from bookings where status = 1", Tail: 3);
    }

    /// <summary>Two thirds of the customers are the host's: it is to be faster.</summary>
    private static Work Cancelling(Studios studios)
    {
        var most = studios.Customers * 2 / 3;
        return new Work("cancel", "cancelling, spread over 2,000 instances", 2.0, Some(studios, Plan.Spare + 1, most), Some(studios, 1, Plan.Spare), students => students.Cancellations(), "cancel.sql", round => new()
        {
            ["studio_from"] = studios.From,
            ["studios"] = studios.Count,
            ["customer_from"] = most + 1,
            ["customers"] = studios.Customers - most,
            ["clients"] = Bench.Connections,
            ["i"] = round * 1_000,
        }, "select count(*) from bookings where status = 4");
    }

    private static Work Looking(Studios studios) => new(
        "week", "week view, 40 instances with one's own state", 1.4, Some(studios, 1, studios.Customers), Some(studios, 1, studios.Customers), students => students.Looks(), "week.sql", _ => new()
        {
            ["studio_from"] = studios.From,
            ["studio_to"] = studios.To,
            ["customers"] = studios.Customers,
        });

    private static Lazy<Students> Some(Studios studios, int from, int to) => new(() => new Students(studios, from, to));
}
