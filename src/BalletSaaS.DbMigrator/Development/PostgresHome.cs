using System.Security.Cryptography;
using System.Text;

namespace BalletSaaS.Development;

/// <summary>
/// Where a server's files lie. Normally in the checkout; but when root works in a folder that is closed to the account PostgreSQL
/// runs as (such as <c>/root</c>), data and programs live under <c>/var/lib/balletsaas-development</c>.
/// </summary>
internal static class PostgresHome
{
    private const string Elsewhere = "/var/lib/balletsaas-development";

    /// <summary>Makes the server's folder in the checkout.</summary>
    /// <exception cref="InvalidOperationException">It is not writable; the message says for whom it must be.</exception>
    public static void Make(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception refused) when (refused is UnauthorizedAccessException or IOException)
        {
            throw new InvalidOperationException($"The folder {folder} cannot be made ({refused.Message}). Make it writable for {Environment.UserName}.");
        }
    }

    /// <summary>Where the data goes: into the server's folder, or elsewhere with a link to it left there.</summary>
    public static string For(string folder, UnprivilegedAccount account)
    {
        if (account.CanReach(folder))
        {
            return RealPath(folder);
        }

        var name = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(folder)))[..12];
        var home = Path.Combine(Elsewhere, name);
        Directory.CreateDirectory(home);
        var link = Path.Combine(folder, "elsewhere");
        if (!Path.Exists(link))
        {
            Directory.CreateSymbolicLink(link, home);
        }

        return home;
    }

    /// <summary>The folder of programs itself, or a copy that the account can run.</summary>
    public static string Runnable(string programs, string home, UnprivilegedAccount account)
    {
        if (account.CanRun(PostgresBinaries.Program(programs, "postgres")))
        {
            return programs;
        }

        var copy = Path.Combine(home, "programs");
        var copied = PostgresBinaries.Program(Path.Combine(copy, "bin"), "postgres");
        if (!File.Exists(copied) || File.GetLastWriteTimeUtc(copied) != File.GetLastWriteTimeUtc(PostgresBinaries.Program(programs, "postgres")))
        {
            CopyTree(Path.GetDirectoryName(programs)!, copy);
        }

        return Path.Combine(copy, "bin");
    }

    private static void CopyTree(string source, string target)
    {
        Directory.CreateDirectory(target);
        foreach (var file in new DirectoryInfo(source).EnumerateFiles())
        {
            var path = Path.Combine(target, file.Name);
            File.Delete(path);
            if (file.LinkTarget is { } link)
            {
                File.CreateSymbolicLink(path, link);
            }
            else
            {
                file.CopyTo(path);
            }
        }

        foreach (var folder in new DirectoryInfo(source).EnumerateDirectories())
        {
            CopyTree(folder.FullName, Path.Combine(target, folder.Name));
        }
    }

    /// <summary>The server names its data folder with all links followed; ours must compare equal to it.</summary>
    private static string RealPath(string folder)
    {
        var resolved = Path.GetPathRoot(folder)!;
        foreach (var part in Path.GetRelativePath(resolved, folder).Split(Path.DirectorySeparatorChar))
        {
            var next = new DirectoryInfo(Path.Combine(resolved, part));
            resolved = next.ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? next.FullName;
        }

        return resolved;
    }
}
