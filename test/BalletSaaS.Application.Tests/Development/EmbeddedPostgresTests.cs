using System.Diagnostics;
using System.Globalization;
using Npgsql;
using Shouldly;
using Xunit;

namespace BalletSaaS.Development;

/// <summary>A server of its own, so that it can be killed.</summary>
public sealed class EmbeddedPostgresTests : IDisposable
{
    private readonly PostgresOptions _options = PostgresOptions.ForDevelopment(Checkout.Root) with
    {
        Folder = Path.Combine(Checkout.RunFolder, "postgres-killed-" + Guid.CreateVersion7().ToString("n")),
    };

    [Fact]
    public async Task A_killed_server_is_healed_by_the_next_start_with_no_data_lost()
    {
        await using var first = await EmbeddedPostgres.StartAsync(_options);
        await ExecuteAsync(first, "create table kept as select 42 as answer");
        Kill9(await ReadAsync(first, "select pid from pg_stat_activity where backend_type = 'checkpointer'"));
        Kill9(PostmasterPid());

        await using var second = await EmbeddedPostgres.StartAsync(_options);

        (await ReadAsync(second, "select answer from kept")).ShouldBe(42);
    }

    [Fact]
    public async Task The_last_user_stops_it()
    {
        var anna = await EmbeddedPostgres.StartAsync(_options);
        var bea = await EmbeddedPostgres.StartAsync(_options);
        bea.Port.ShouldBe(anna.Port);
        bea.Port.ShouldBeLessThan(32_768);

        await anna.DisposeAsync();
        (await EmbeddedPostgres.FindRunningAsync(_options)).ShouldNotBeNull();

        await bea.DisposeAsync();
        (await EmbeddedPostgres.FindRunningAsync(_options)).ShouldBeNull();
    }

    [Fact]
    public async Task A_script_keeps_it_until_it_says_stop()
    {
        await EmbeddedPostgres.StartDetachedAsync(_options);
        await (await EmbeddedPostgres.StartAsync(_options)).DisposeAsync();
        (await EmbeddedPostgres.FindRunningAsync(_options)).ShouldNotBeNull();

        (await EmbeddedPostgres.StopUnlessUsedAsync(_options)).ShouldBeTrue();
        (await EmbeddedPostgres.FindRunningAsync(_options)).ShouldBeNull();
    }

    public void Dispose() => Directory.Delete(_options.Folder, recursive: true);

    private int PostmasterPid()
    {
        var file = Directory.GetFiles(_options.Folder, "postmaster.pid", SearchOption.AllDirectories).ShouldHaveSingleItem();
        return int.Parse(File.ReadLines(file).First(), CultureInfo.InvariantCulture);
    }

    private static void Kill9(int pid) => Process.GetProcessById(pid).Kill();

    private static async Task ExecuteAsync(EmbeddedPostgres server, string sql)
    {
        await using var connection = new NpgsqlConnection(server.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<int> ReadAsync(EmbeddedPostgres server, string sql)
    {
        await using var connection = new NpgsqlConnection(server.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return (int)(await command.ExecuteScalarAsync())!;
    }
}
