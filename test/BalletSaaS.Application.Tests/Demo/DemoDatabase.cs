using System.Diagnostics;
using Microsoft.Extensions.Time.Testing;
using Npgsql;
using Xunit;

namespace BalletSaaS.Demo;

/// <summary>A database with the demo in it.</summary>
public sealed class DemoDatabase : IAsyncLifetime
{
    /// <summary>A Wednesday afternoon in Lisbon, already Thursday on Lord Howe.</summary>
    public static readonly DateTimeOffset Now = new(2026, 11, 25, 15, 0, 0, TimeSpan.Zero);

    public TestDatabase Database { get; } = new();

    public FakeTimeProvider Time { get; } = new(Now);

    public TimeSpan SeedingTook { get; private set; }

    public Task<int> SeedAsync() => new DemoSeed(Database.Connections, Time).SeedAsync();

    public async Task InitializeAsync()
    {
        await Database.InitializeAsync();
        var watch = Stopwatch.StartNew();
        await SeedAsync();
        SeedingTook = watch.Elapsed;
    }

    public Task DisposeAsync() => Database.DisposeAsync();

    /// <summary>A number from all studios together, with the superuser's eyes.</summary>
    public async Task<long> CountAsync(string sql)
    {
        await using var connection = await Database.OpenAsSuperuserAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return (long)(await command.ExecuteScalarAsync())!;
    }
}
