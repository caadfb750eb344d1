using System.Diagnostics;
using Shouldly;

namespace BalletSaaS;

/// <summary>Waits for what happens soon after a deed, such as news that is delivered; not for ever.</summary>
public static class Patience
{
    private static readonly TimeSpan Usual = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Breath = TimeSpan.FromMilliseconds(30);

    /// <summary>Asks until it is so.</summary>
    /// <param name="holds">Whether it is so.</param>
    /// <param name="otherwise">What is wrong when it never is.</param>
    /// <param name="longest">How long to wait, or null for twenty seconds.</param>
    public static Task UntilAsync(Func<Task<bool>> holds, string otherwise = "It does not happen.", TimeSpan? longest = null) => UntilAsync(holds, () => otherwise, longest);

    /// <inheritdoc cref="UntilAsync(Func{Task{bool}}, string, TimeSpan?)"/>
    public static Task UntilAsync(Func<bool> holds, string otherwise = "It does not happen.") => UntilAsync(() => Task.FromResult(holds()), otherwise);

    /// <summary>Looks until there is something, and gives it.</summary>
    /// <param name="look">What there is, or null.</param>
    /// <param name="otherwise">What is wrong when there never is.</param>
    public static async Task<T> FindAsync<T>(Func<Task<T?>> look, Func<string> otherwise) where T : class
    {
        T? found = null;
        await UntilAsync(async () => (found = await look()) is not null, otherwise, null);
        return found!;
    }

    private static async Task UntilAsync(Func<Task<bool>> holds, Func<string> otherwise, TimeSpan? longest)
    {
        var waiting = Stopwatch.StartNew();
        while (!await holds())
        {
            if (waiting.Elapsed > (longest ?? Usual))
            {
                throw new ShouldAssertException(otherwise());
            }

            await Task.Delay(Breath);
        }
    }
}
