namespace BalletSaaS.Kernel;

/// <summary>A page of a list.</summary>
/// <param name="Items">The items of this page, in the list's order.</param>
/// <param name="TotalCount">How many there are on all pages.</param>
public sealed record PagedResultDto<T>(IReadOnlyList<T> Items, int TotalCount);

/// <summary>Which page of a list is wanted.</summary>
/// <param name="Skip">How many items to pass over; 0 when left out.</param>
/// <param name="Take">How many items to return, 1 to 100; 20 when left out.</param>
public sealed record PageRequest(int? Skip = null, int? Take = null)
{
    /// <summary>The largest page.</summary>
    public const int MaxTake = 100;

    /// <summary>The page when nothing is said.</summary>
    public const int DefaultTake = 20;

    /// <summary>Items to pass over. Errors: <c>Kernel:Validation</c>.</summary>
    public int Offset => Within(Skip ?? 0, 0, int.MaxValue, "skip");

    /// <summary>Items to return. Errors: <c>Kernel:Validation</c>.</summary>
    public int Limit => Within(Take ?? DefaultTake, 1, MaxTake, "take");

    private static int Within(int value, int least, int most, string field) => value >= least && value <= most
        ? value
        : throw KernelErrors.Validation.Exception().WithData("field", field).WithData("least", least).WithData("most", most);
}
