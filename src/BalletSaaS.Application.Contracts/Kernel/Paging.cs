using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace BalletSaaS.Kernel;

/// <summary>A page of a list.</summary>
/// <param name="Items">The items of this page, in the list's order.</param>
/// <param name="TotalCount">How many there are on all pages.</param>
public sealed record PagedResultDto<T>(IReadOnlyList<T> Items, int TotalCount);

/// <summary>Which page of a list is wanted.</summary>
/// <param name="Skip">How many items to pass over.</param>
/// <param name="Take">How many items to return, 1 to 100.</param>
public sealed record PageRequest(
    [Range(0, int.MaxValue)] [DefaultValue(0)] int? Skip = null,
    [Range(1, PageRequest.MaxTake)] [DefaultValue(PageRequest.DefaultTake)] int? Take = null)
{
    /// <summary>The largest page.</summary>
    public const int MaxTake = 100;
    /// <summary>The page when nothing is said.</summary>
    public const int DefaultTake = 20;

    /// <summary>Items to pass over.</summary>
    public int Offset => Skip ?? 0;
    /// <summary>Items to return.</summary>
    public int Limit => Take ?? DefaultTake;
}
