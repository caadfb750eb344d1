using System.Diagnostics;

namespace BalletSaaS.Development;

/// <summary>
/// Runs PostgreSQL's programs. PostgreSQL refuses to run as root, so for root they run as an existing ordinary account
/// (<c>postgres</c>, else <c>nobody</c>); for everybody else as themselves.
/// </summary>
internal sealed class UnprivilegedAccount
{
    private readonly string? _name;

    private UnprivilegedAccount(string? name) => _name = name;

    /// <summary>True when programs run as somebody other than this process.</summary>
    public bool IsAnother => _name is not null;

    /// <summary>The account that PostgreSQL may run as here.</summary>
    public static UnprivilegedAccount Current()
    {
        if (OperatingSystem.IsWindows() || Environment.UserName != "root")
        {
            return new UnprivilegedAccount(null);
        }

        var known = File.ReadLines("/etc/passwd").Select(line => line.Split(':')[0]).ToHashSet();
        var name = new[] { "postgres", "nobody" }.FirstOrDefault(known.Contains)
            ?? throw new InvalidOperationException(
                "PostgreSQL refuses to run as root and there is no account `postgres` or `nobody` to run it as. "
                + "Add one (`useradd --system postgres`) or run this as an ordinary user.");
        return new UnprivilegedAccount(name);
    }

    /// <summary>Hands a file or folder to the account, with the given Unix permissions.</summary>
    public void Own(string path, UnixFileMode mode)
    {
        if (IsAnother)
        {
            Run("/bin/chown", [$"{_name}:", path], asAccount: false);
        }

        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, mode);
        }
    }

    /// <summary>Whether the account can run the program: a checkout under <c>/root</c> is closed to it.</summary>
    public bool CanRun(string program) => !IsAnother || Shell("test -x \"$0\"", [program]).ExitCode == 0;

    /// <summary>Whether the account can reach a folder made inside this one.</summary>
    public bool CanReach(string folder) => !IsAnother || Shell("cd \"$0\"", [folder]).ExitCode == 0;

    /// <summary>Runs a program to its end as the account and returns what it printed.</summary>
    /// <exception cref="InvalidOperationException">It ended with an error; the message holds what it said.</exception>
    public string Run(string program, IEnumerable<string> arguments) => Run(program, arguments, asAccount: true);

    /// <summary>
    /// Runs a program that leaves a server behind. It gets no pipes: the server would inherit them, and reading them would never end.
    /// </summary>
    /// <returns>The exit code.</returns>
    public int RunDetaching(string program, IEnumerable<string> arguments) => OperatingSystem.IsWindows()
        ? Start(program, arguments, piped: false, asAccount: true).Wait().ExitCode
        : Shell("exec \"$0\" \"$@\" >/dev/null 2>&1 </dev/null", [program, .. arguments]).ExitCode;

    private Ended Shell(string script, IEnumerable<string> arguments) =>
        Start("/bin/sh", ["-c", script, .. arguments], piped: false, asAccount: true).Wait();

    private string Run(string program, IEnumerable<string> arguments, bool asAccount)
    {
        var ended = Start(program, arguments, piped: true, asAccount).Wait();
        return ended.ExitCode == 0
            ? ended.Output
            : throw new InvalidOperationException($"{Path.GetFileName(program)} ended with {ended.ExitCode}: {ended.Error.Trim()} {ended.Output.Trim()}");
    }

    private Running Start(string program, IEnumerable<string> arguments, bool piped, bool asAccount)
    {
        // The account may not be able to enter the current folder, so the programs start from the root.
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = Path.GetPathRoot(AppContext.BaseDirectory)!,
            RedirectStandardOutput = piped,
            RedirectStandardError = piped,
        };
        if (asAccount && _name is not null)
        {
            start.UserName = _name;
        }

        start.Environment["LC_ALL"] = "C";
        start.Environment.Remove("PGDATA");
        return new Running(Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start."), piped);
    }

    private sealed record Ended(int ExitCode, string Output, string Error);

    private sealed record Running(Process Process, bool Piped)
    {
        public Ended Wait()
        {
            using (Process)
            {
                var error = Piped ? Process.StandardError.ReadToEndAsync() : Task.FromResult("");
                var output = Piped ? Process.StandardOutput.ReadToEnd() : "";
                Process.WaitForExit();
                return new Ended(Process.ExitCode, output, error.GetAwaiter().GetResult());
            }
        }
    }
}
