using System.Diagnostics;
using Shouldly;

namespace BalletSaaS.Web;

/// <summary>Waits for what happens soon after an answer, such as news that is delivered.</summary>
public static class Patience
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);

    /// <summary>Asks until it is so.</summary>
    /// <param name="holds">Whether it is so.</param>
    /// <param name="otherwise">What is wrong when it never is.</param>
    public static async Task UntilAsync(Func<Task<bool>> holds, string otherwise = "It does not happen.")
    {
        var waiting = Stopwatch.StartNew();
        while (!await holds())
        {
            waiting.Elapsed.ShouldBeLessThan(Longest, otherwise);
            await Task.Delay(50);
        }
    }
}
