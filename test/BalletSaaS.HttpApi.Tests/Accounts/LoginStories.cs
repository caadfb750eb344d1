using System.Diagnostics;
using System.Net;
using BalletSaaS.Settings;
using BalletSaaS.Web;
using Microsoft.AspNetCore.Identity;
using Npgsql;
using Shouldly;
using Xunit;

namespace BalletSaaS.Accounts;

public sealed class LoginStories(LoginStories.WithItsPasswords web) : IClassFixture<LoginStories.WithItsPasswords>
{
    private const string Anna = "anna@example.org";
    private const string Wrong = "wrong glissade 7";

    private WebHost Host => web.Host;

    [Fact]
    public async Task A_wrong_password_and_an_unknown_email_are_one_answer()
    {
        await OpensWithAnnaAsync("silent");

        var wrong = await Host.Guest("silent").LogsInAsync(Anna, Wrong);
        var unknown = await Host.Guest("silent").LogsInAsync("nobody@example.org", Wrong);

        wrong.ShouldBeRefused(HttpStatusCode.Unauthorized, AccountErrors.InvalidCredentials);
        unknown.ShouldBeRefused(HttpStatusCode.Unauthorized, AccountErrors.InvalidCredentials);
        unknown.Json.GetProperty("detail").GetString().ShouldBe(wrong.Json.GetProperty("detail").GetString());
        (await Host.Guest("silent").LogsInAsync("ANNA@EXAMPLE.ORG ")).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_character_that_no_text_can_hold_is_bad_input_and_no_fault()
    {
        var owner = await OpensWithAnnaAsync("unprintable");

        (await Host.Guest("unprintable").LogsInAsync("an\0na@example.org", Wrong)).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await owner.GetAsync("/api/admin/customers?search=%00")).Status.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task An_unknown_email_takes_as_long_as_a_wrong_password()
    {
        var owner = await OpensWithAnnaAsync("timing");
        await SetAsync(owner, SettingDefinitions.LockoutAttempts, "0");
        await Host.Guest("timing").LogsInAsync("nobody@example.org", Wrong);
        await Host.Guest("timing").LogsInAsync(Anna, Wrong);

        List<TimeSpan> known = [], unknown = [];
        for (var n = 0; n < 15; n++)
        {
            known.Add(await TimeAsync(Anna));
            unknown.Add(await TimeAsync("nobody@example.org"));
        }

        // Without the hash for nobody, the unknown e-mail would be many times faster.
        var (slow, fast) = (known.Order().ElementAt(7), unknown.Order().ElementAt(7));
        (fast / slow).ShouldBeInRange(0.6, 1.6, $"known {slow.TotalMilliseconds} ms, unknown {fast.TotalMilliseconds} ms");

        async Task<TimeSpan> TimeAsync(string email)
        {
            var watch = Stopwatch.StartNew();
            (await Host.Guest("timing").LogsInAsync(email, Wrong)).ShouldBe(HttpStatusCode.Unauthorized);
            return watch.Elapsed;
        }
    }

    [Fact]
    public async Task Five_wrong_passwords_lock_the_account_for_a_quarter_of_an_hour()
    {
        await OpensWithAnnaAsync("lock");
        var guest = Host.Guest("lock");
        for (var n = 0; n < 4; n++)
        {
            (await guest.LogsInAsync(Anna, Wrong)).ShouldBeRefused(HttpStatusCode.Unauthorized, AccountErrors.InvalidCredentials);
        }

        var locked = await guest.LogsInAsync(Anna, Wrong);
        locked.ShouldBeRefused(HttpStatusCode.Unauthorized, AccountErrors.LockedOut).GetProperty("minutes").GetInt32().ShouldBe(15);
        locked.Json.GetProperty("detail").GetString()!.ShouldContain("15 minutes");
        (await guest.LogsInAsync(Anna)).ShouldBeRefused(HttpStatusCode.Unauthorized, AccountErrors.LockedOut);

        Host.Clock.Pass(TimeSpan.FromMinutes(15));
        (await guest.LogsInAsync(Anna)).ShouldBe(HttpStatusCode.OK);
        (await guest.LogsInAsync(Anna, Wrong)).ShouldBeRefused(HttpStatusCode.Unauthorized, AccountErrors.InvalidCredentials);
    }

    [Fact]
    public async Task A_right_password_forgets_the_wrong_ones()
    {
        await OpensWithAnnaAsync("forgets");
        var guest = Host.Guest("forgets");
        for (var n = 0; n < 9; n++)
        {
            (await guest.LogsInAsync(Anna, n % 3 == 2 ? Guest.Password : Wrong)).Status.ShouldBe(n % 3 == 2 ? HttpStatusCode.OK : HttpStatusCode.Unauthorized);
        }
    }

    [Fact]
    public async Task Guessing_in_parallel_is_no_more_guesses()
    {
        await OpensWithAnnaAsync("parallel");

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Host.Guest("parallel").LogsInAsync(Anna, Wrong)));

        answers.Count(answer => answer.Json.GetProperty("code").GetString() == AccountErrors.InvalidCredentials.Name).ShouldBeLessThanOrEqualTo(4);
        (await Host.Guest("parallel").LogsInAsync(Anna)).ShouldBeRefused(HttpStatusCode.Unauthorized, AccountErrors.LockedOut);
        (await web.Database.ReadAsync<int>("select access_failed_count from users u join tenants t on t.id = u.tenant_id where t.slug = 'parallel' and u.email = 'anna@example.org'"))
            .ShouldBe([0], "five tries were counted, no more");
    }

    [Fact]
    public async Task The_studio_decides_when_an_account_locks()
    {
        var owner = await OpensWithAnnaAsync("strict");
        await SetAsync(owner, SettingDefinitions.LockoutAttempts, "2");
        await SetAsync(owner, SettingDefinitions.LockoutMinutes, "60");

        await Host.Guest("strict").LogsInAsync(Anna, Wrong);
        (await Host.Guest("strict").LogsInAsync(Anna, Wrong)).ShouldBeRefused(HttpStatusCode.Unauthorized, AccountErrors.LockedOut)
            .GetProperty("minutes").GetInt32().ShouldBe(60);
    }

    [Fact]
    public async Task Passwords_are_hashed_by_the_framework_and_older_hashes_grow_with_the_next_login()
    {
        await OpensWithAnnaAsync("hashes");
        const string hash = "select password_hash from users u join tenants t on t.id = u.tenant_id where t.slug = 'hashes' and u.email = 'anna@example.org'";
        Iterations(await web.Database.ReadAsync<string>(hash)).ShouldBe(Iterations([new PasswordHasher<User>().HashPassword(null!, "any")]));
        var old = new PasswordHasher<User>(Microsoft.Extensions.Options.Options.Create(new PasswordHasherOptions { IterationCount = 1_000 }));
        await using (var superuser = await web.Database.OpenAsSuperuserAsync())
        {
            await using var weaken = new NpgsqlCommand("update users set password_hash = $1 where tenant_id = (select id from tenants where slug = 'hashes') and email = 'anna@example.org'", superuser);
            weaken.Parameters.AddWithValue(old.HashPassword(null!, Guest.Password));
            await weaken.ExecuteNonQueryAsync();
        }

        Iterations(await web.Database.ReadAsync<string>(hash)).ShouldBe(1_000);
        (await Host.Guest("hashes").LogsInAsync(Anna)).ShouldBe(HttpStatusCode.OK);
        Iterations(await web.Database.ReadAsync<string>(hash)).ShouldBe(100_000);
        (await Host.Guest("hashes").LogsInAsync(Anna)).ShouldBe(HttpStatusCode.OK);

        // Format 3 of the framework: marker, algorithm, iterations (both big-endian).
        static int Iterations(List<string> hashes) => System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(Convert.FromBase64String(hashes.Single()).AsSpan(5));
    }

    private async Task<Guest> OpensWithAnnaAsync(string slug)
    {
        var owner = await Host.OpensAsync(slug);
        (await Host.Guest(slug).SignsUpAsync(Anna)).ShouldBe(HttpStatusCode.Created);
        return owner;
    }

    private static async Task SetAsync(Guest owner, SettingDefinition setting, string value) =>
        (await owner.SendAsync(HttpMethod.Patch, "/api/admin/settings", new UpdateSettingsDto(new() { [setting.Name] = value }))).ShouldBe(HttpStatusCode.OK);

    /// <summary>Passwords take as long as a studio's: these stories are about that.</summary>
    public sealed class WithItsPasswords : StudioWeb
    {
        /// <inheritdoc />
        protected override bool QuickPasswords => false;
    }
}
