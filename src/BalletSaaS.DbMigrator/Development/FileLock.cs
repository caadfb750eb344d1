namespace BalletSaaS.Development;

/// <summary>
/// Advisory locks on files, held by the kernel for as long as the process lives: a killed process leaves none behind.
/// On Unix they are <c>flock</c> locks, so a shell script can hold one too (<c>flock -s</c>).
/// </summary>
internal static class FileLock
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    /// <summary>Waits until nobody else holds the file, and holds it alone until disposed.</summary>
    public static async Task<IDisposable> ExclusiveAsync(string path, CancellationToken cancellationToken)
    {
        while (true)
        {
            if (TryExclusive(path) is { } held)
            {
                return held;
            }

            await Task.Delay(Pause, cancellationToken);
        }
    }

    /// <summary>Holds the file alone, or null while anybody else holds it in either way.</summary>
    public static IDisposable? TryExclusive(string path) => TryOpen(path, FileAccess.ReadWrite, FileShare.None);

    /// <summary>Holds the file together with others: "I use this". Only for use under the lock that starters and stoppers take.</summary>
    public static IDisposable Shared(string path) =>
        TryOpen(path, FileAccess.Read, FileShare.Read)
        ?? throw new InvalidOperationException($"{path} is held alone by another process; try again.");

    private static FileStream? TryOpen(string path, FileAccess access, FileShare share)
    {
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, access, share);
        }
        catch (IOException) when (File.Exists(path))
        {
            return null;
        }
    }
}
