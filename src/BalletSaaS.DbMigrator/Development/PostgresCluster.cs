using System.Globalization;
using System.Net.NetworkInformation;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Npgsql;

namespace BalletSaaS.Development;

/// <summary>The data folder of one server, and what <c>initdb</c> and <c>pg_ctl</c> do to it. Callers hold the starters' lock.</summary>
internal sealed class PostgresCluster
{
    private const string SuperUser = "postgres";
    private const long LargestLog = 16 * 1024 * 1024;

    private readonly PostgresOptions _options;
    private readonly UnprivilegedAccount _account = UnprivilegedAccount.Current();
    private readonly string _programs;
    private readonly string _versionFolder;
    private readonly string _log;

    public PostgresCluster(PostgresOptions options)
    {
        _options = options;
        var home = PostgresHome.For(options.Folder, _account);
        _programs = PostgresHome.Runnable(PostgresBinaries.Locate(options.Checkout), home, _account);
        _versionFolder = Path.Combine(home, "pg" + PostgresBinaries.MajorVersion(_programs, _account).ToString(CultureInfo.InvariantCulture));
        _log = Path.Combine(_versionFolder, "server.log");
        Data = Path.Combine(_versionFolder, "data");
    }

    /// <summary>The data folder, as the server itself names it.</summary>
    public string Data { get; }

    private string PidFile => Path.Combine(Data, "postmaster.pid");

    private string PasswordFile => Path.Combine(_options.Folder, "password");

    /// <summary>Makes the data folder if there is none. It appears whole or not at all, however this is interrupted.</summary>
    public void EnsureInitialised()
    {
        if (File.Exists(Path.Combine(Data, "PG_VERSION")))
        {
            return;
        }

        Directory.CreateDirectory(_versionFolder);
        _account.Own(_versionFolder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        var unfinished = Path.Combine(_versionFolder, "initdb.unfinished");
        if (Directory.Exists(unfinished))
        {
            Directory.Delete(unfinished, recursive: true);
        }

        var password = Path.Combine(_versionFolder, "password.unfinished");
        PrivateFile.Write(password, EnsurePassword());
        _account.Own(password, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        string[] arguments = ["-D", unfinished, "-U", SuperUser, "-A", "scram-sha-256", "--pwfile", password, "-E", "UTF8", "--locale=C"];
        _account.Run(PostgresBinaries.Program(_programs, "initdb"), _options.Durable ? arguments : [.. arguments, "--no-sync"]);
        File.Delete(password);
        Directory.Move(unfinished, Data);
    }

    /// <summary>Connection string of the superuser if the server runs and is ours, waiting while it starts or recovers; else null.</summary>
    public async Task<string?> ConnectAsync(CancellationToken cancellationToken)
    {
        if (ReadPid() is not { } running)
        {
            return null;
        }

        var address = new NpgsqlConnectionStringBuilder
        {
            Host = "127.0.0.1",
            Port = running.Port,
            Username = SuperUser,
            Password = EnsurePassword(),
            Database = "postgres",
            Timeout = 5,
            Pooling = false,
        };
        return await AnswersAsOursAsync(address.ConnectionString, cancellationToken) ? address.ConnectionString : null;
    }

    /// <summary>Starts the server on the port it had, where who knows it looks for it, or on a free one; a port taken in the meantime, or the rests of a killed server, are tried again.</summary>
    /// <exception cref="InvalidOperationException">It does not start; the message ends with the server's own last words.</exception>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        const int attempts = 8;
        for (var attempt = 1; ; attempt++)
        {
            ForgetStalePid();
            ShortenLog();
            if (TryStart(FreePort(attempt == 1 ? LastPort() : null)))
            {
                return;
            }

            if (attempt == attempts)
            {
                throw new InvalidOperationException($"PostgreSQL does not start. Its log, {_log}, ends:\n{LastWords()}");
            }

            // A killed server's children hold its memory for a moment after it.
            await Task.Delay(TimeSpan.FromMilliseconds(250 * attempt), cancellationToken);
        }
    }

    /// <summary>Ends every session and stops the server; what was committed is on disk when this returns.</summary>
    public void Stop() => _account.Run(PostgresBinaries.Program(_programs, "pg_ctl"), ["stop", "-D", Data, "-m", "fast", "-w", "-t", "60"]);

    private bool TryStart(int port)
    {
        List<string> settings = [$"port={port.ToString(CultureInfo.InvariantCulture)}", "listen_addresses=127.0.0.1", "unix_socket_directories=", .. _options.Settings];
        if (!_options.Durable)
        {
            settings.AddRange(["fsync=off", "synchronous_commit=off", "full_page_writes=off"]);
        }

        // pg_ctl takes the server out of the terminal's session: Ctrl+C reaches the host, which then closes its connections in peace.
        var options = string.Join(' ', settings.Select(setting => $"-c '{setting}'"));
        return _account.RunDetaching(
            PostgresBinaries.Program(_programs, "pg_ctl"), ["start", "-D", Data, "-l", _log, "-w", "-t", "60", "-o", options]) == 0;
    }

    /// <summary>
    /// After a kill the file names a process that is gone, or one of the same account that took its number: PostgreSQL would then refuse
    /// to start. It is ours only when it works in our data folder (seen on Linux; elsewhere PostgreSQL judges alone).
    /// </summary>
    private void ForgetStalePid()
    {
        if (ReadPid() is not { } recorded || !Directory.Exists("/proc/self"))
        {
            return;
        }

        var process = new DirectoryInfo($"/proc/{recorded.Pid}/cwd");
        if (process.LinkTarget != Data)
        {
            File.Delete(PidFile);
        }
    }

    private (int Pid, int Port)? ReadPid()
    {
        try
        {
            var lines = File.ReadAllLines(PidFile); // pid, data folder, start time, port, …
            return lines.Length > 3
                && int.TryParse(lines[0], CultureInfo.InvariantCulture, out var pid)
                && int.TryParse(lines[3], CultureInfo.InvariantCulture, out var port)
                ? (pid, port)
                : null;
        }
        catch (IOException)
        {
            return null;
        }
    }

    private async Task<bool> AnswersAsOursAsync(string address, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                await using var connection = new NpgsqlConnection(address);
                await connection.OpenAsync(cancellationToken);
                await using var question = new NpgsqlCommand("SHOW data_directory", connection);
                return (string?)await question.ExecuteScalarAsync(cancellationToken) == Data;
            }
            catch (PostgresException starting) when (starting.SqlState == PostgresErrorCodes.CannotConnectNow)
            {
                await Task.Delay(100, cancellationToken);
            }
            catch (NpgsqlException)
            {
                return false;
            }
        }
    }

    private string EnsurePassword()
    {
        if (!File.Exists(PasswordFile))
        {
            PrivateFile.Write(PasswordFile, Convert.ToHexString(RandomNumberGenerator.GetBytes(16)));
        }

        return File.ReadAllText(PasswordFile);
    }

    private void ShortenLog()
    {
        if (File.Exists(_log) && new FileInfo(_log).Length > LargestLog)
        {
            File.Move(_log, _log + ".old", overwrite: true);
        }
    }

    private string LastWords() => File.Exists(_log) ? string.Join('\n', File.ReadLines(_log).TakeLast(10)) : "(there is none)";

    /// <summary>As the server's own note of its last start has it.</summary>
    private int? LastPort()
    {
        var note = Path.Combine(Data, "postmaster.opts");
        return File.Exists(note) && Regex.Match(File.ReadAllText(note), "\"port=(\\d+)\"") is { Success: true } port
            ? int.Parse(port.Groups[1].Value, CultureInfo.InvariantCulture) : null;
    }

    /// <summary>The wanted port, or one below the range that the system gives to outgoing connections, which could take it at any moment.</summary>
    private static int FreePort(int? wanted)
    {
        const int lowest = 15_000, firstEphemeral = 32_768;
        var taken = IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners().Select(listener => listener.Port).ToHashSet();
        if (wanted is { } known && !taken.Contains(known))
        {
            return known;
        }

        while (true)
        {
            var port = RandomNumberGenerator.GetInt32(lowest, firstEphemeral);
            if (!taken.Contains(port))
            {
                return port;
            }
        }
    }
}
