using System.Globalization;
using FsCheck;

namespace BalletSaaS.Histories;

/// <summary>How many random cases a property is tried on: the same few in every run of the tests, so many fresh ones with <c>HISTORIES=1000</c>.</summary>
internal static class Samples
{
    /// <param name="inTheTests">How many in a run of the tests.</param>
    /// <param name="seed">Where those begin.</param>
    public static Config Of(int inTheTests, ulong seed)
    {
        var fresh = Environment.GetEnvironmentVariable("HISTORIES");
        return string.IsNullOrEmpty(fresh)
            ? Config.QuickThrowOnFailure.WithMaxTest(inTheTests).WithReplay(seed, 1009)
            : Config.QuickThrowOnFailure.WithMaxTest(int.Parse(fresh, CultureInfo.InvariantCulture));
    }
}
