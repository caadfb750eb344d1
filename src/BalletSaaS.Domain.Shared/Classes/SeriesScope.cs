namespace BalletSaaS.Classes;

/// <summary>Which dates of a class a change is about. One date alone is changed as an instance.</summary>
public enum SeriesScope : short
{
    /// <summary>All that are to come.</summary>
    All = 0,
    /// <summary>One and those after it.</summary>
    Following = 1,
}
