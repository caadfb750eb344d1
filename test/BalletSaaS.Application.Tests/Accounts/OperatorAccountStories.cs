using System.Diagnostics;
using Npgsql;
using Shouldly;
using Xunit;

namespace BalletSaaS.Accounts;

/// <summary>The operator's first account, made by the migrator as its own process.</summary>
public sealed class OperatorAccountStories(TestDatabase database) : IClassFixture<TestDatabase>
{
    private const string Email = "ops@balletsaas.example";

    [Fact]
    public async Task The_migrator_makes_the_operator_once_and_refuses_half_an_account()
    {
        (await MigrateAsync(Email, null)).ShouldBe((1, "The operator's account needs both Host__AdminEmail and Host__AdminPassword."));
        (await MigrateAsync(Email, "password123")).Output.ShouldContain("too easy to guess");
        (await AccountsAsync()).ShouldBeEmpty();

        (await MigrateAsync(Email, "tendu glissade 7")).Exit.ShouldBe(0);
        var first = (await AccountsAsync()).ShouldHaveSingleItem();
        (await MigrateAsync(Email, "another glissade 7")).Exit.ShouldBe(0);
        (await AccountsAsync()).ShouldBe([first], "an existing account keeps its password");
        first.ShouldStartWith("{host-admin} true ");
    }

    private async Task<List<string>> AccountsAsync()
    {
        await using var superuser = await database.OpenAsSuperuserAsync();
        await using var command = new NpgsqlCommand(
            $"select roles::text || ' ' || email_confirmed || ' ' || password_hash from users where email = '{Email}' and tenant_id = '00000000-0000-7000-8000-000000000001'", superuser);
        await using var reader = await command.ExecuteReaderAsync();
        List<string> rows = [];
        while (await reader.ReadAsync())
        {
            rows.Add(reader.GetString(0));
        }

        return rows;
    }

    private async Task<(int Exit, string Output)> MigrateAsync(string email, string? password)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(DatabaseMigrator).Assembly.Location, "migrate"]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["ConnectionStrings__Owner"] = database.Connections.Owner;
        start.Environment["ConnectionStrings__App"] = database.Connections.App;
        start.Environment["ConnectionStrings__Host"] = database.Connections.Host;
        start.Environment["Host__AdminEmail"] = email;
        start.Environment["Host__AdminPassword"] = password;
        using var process = Process.Start(start)!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, (await errors is { Length: > 0 } refused ? refused : await output).Trim());
    }
}
