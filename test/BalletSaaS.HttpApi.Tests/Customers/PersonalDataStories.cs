using System.Net;
using BalletSaaS.Accounts;
using BalletSaaS.Bookings;
using BalletSaaS.Classes;
using BalletSaaS.Credits;
using BalletSaaS.Kernel;
using BalletSaaS.Schedule;
using BalletSaaS.Web;
using Npgsql;
using Shouldly;
using Xunit;

namespace BalletSaaS.Customers;

/// <summary>What a studio holds about a person: taken along, and erased (P3).</summary>
public sealed class PersonalDataStories(StudioWeb web) : IClassFixture<StudioWeb>
{
    private WebHost Host => web.Host;

    [Fact]
    public async Task P3_The_export_has_a_section_for_every_table_that_names_a_customer_or_an_account()
    {
        var (_, odette) = await DancesAsync("export");
        var export = (await odette.GetAsync("/api/customers/me/export")).ShouldBe(HttpStatusCode.OK);

        Missing(export, await TablesAsync()).ShouldBeEmpty();
        Missing(export, ["planted_notes"]).ShouldBe(["planted_notes"]);
        export.Json.GetProperty("customers")[0].GetProperty("lastName").GetString().ShouldBe("Lebedeva-export");
        export.Json.GetProperty("bookings")[0].GetProperty("status").GetString().ShouldBe("booked");
        export.Json.GetProperty("classInstances")[0].GetProperty("name").GetString().ShouldBe("Barre");
        export.Json.GetProperty("creditTransactions").GetArrayLength().ShouldBe(2);
        export.Json.GetProperty("auditLogs").GetArrayLength().ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task P3_The_export_holds_no_secret_and_nobody_else()
    {
        var (olga, odette) = await DancesAsync("discreet");
        var other = Host.Guest("discreet");
        await other.SignsUpAsync("siegfried@example.org", firstName: "Siegfried", lastName: "Prinz");

        var export = (await odette.GetAsync("/api/customers/me/export")).ShouldBe(HttpStatusCode.OK).Body;
        export.ShouldNotContain("Siegfried");
        export.ShouldNotContain(olga.Session!.User.Email);
        foreach (var secret in new[] { "hash", "stamp", "authenticatorKey", "tenantId" })
        {
            export.ShouldNotContain($"\"{secret}", Case.Insensitive);
            export.ShouldNotContain($"{secret}\":", Case.Insensitive);
        }
    }

    [Fact]
    public async Task P3_Erasure_says_first_what_it_does_then_removes_the_person_and_keeps_the_sums()
    {
        var (olga, odette) = await DancesAsync("erase");
        var customer = (await odette.GetAsync("/api/customers/me")).As<CustomerDto>();
        var phone = Host.Guest("erase");
        await phone.LogsInAsync(customer.Email!);

        (await odette.GetAsync("/api/customers/me/erasure")).As<ErasurePreviewDto>().ShouldBe(new ErasurePreviewDto(1, 0, 5));
        (await odette.PostAsync("/api/customers/me/erasure", new ProvePasswordDto("wrong glissade 7"))).ShouldBeRefused(HttpStatusCode.UnprocessableEntity, AccountErrors.WrongPassword);
        (await odette.GetAsync("/api/customers/me/bookings?status=booked")).As<PagedResultDto<BookingDto>>().TotalCount.ShouldBe(1, "a wrong password cancels nothing");
        (await odette.PostAsync("/api/customers/me/erasure", new ProvePasswordDto(Guest.Password))).ShouldBe(HttpStatusCode.NoContent);

        (await web.Database.ReadAsync<short>($"select status from bookings where customer_id = '{customer.Id}'")).ShouldBe([(short)BookingStatus.Cancelled]);
        (await web.Database.ReadAsync<int>($"select sum(amount)::int from credit_transactions where customer_id = '{customer.Id}'")).ShouldBe([5], "the ledger stays");
        (await FindAsync("odette-erase@example.org", "Lebedeva-erase")).ShouldBeEmpty();
        (await olga.GetAsync("/api/admin/customers?search=Lebedeva")).As<PagedResultDto<CustomerListItemDto>>().Items.ShouldBeEmpty();

        (await phone.RefreshesAsync()).ShouldBeRefused(HttpStatusCode.Unauthorized, AccountErrors.RefreshTokenInvalid);
        (await phone.LogsInAsync(customer.Email!)).ShouldBeRefused(HttpStatusCode.Unauthorized, AccountErrors.InvalidCredentials);
        (await odette.GetAsync("/api/customers/me")).Status.ShouldBe(HttpStatusCode.Unauthorized, "a token lives for minutes, and finds nobody");
        (await odette.PostAsync("/api/customers/me/erasure", new ProvePasswordDto(Guest.Password))).Status.ShouldBeOneOf(HttpStatusCode.NotFound, HttpStatusCode.UnprocessableEntity);

        var again = Host.Guest("erase");
        (await again.SignsUpAsync(customer.Email!)).ShouldBe(HttpStatusCode.Created, "the e-mail is free");
        (await again.GetAsync("/api/customers/me")).As<CustomerDto>().CreditsRemaining.ShouldBe(0);
    }

    [Fact]
    public async Task P3_Erasing_takes_the_account_before_the_person_as_who_proves_an_e_mail_does()
    {
        var (_, odette) = await DancesAsync("order");
        await using var proof = await web.Database.OpenAsSuperuserAsync();
        await using var transaction = await proof.BeginTransactionAsync();
        await RunAsync($"select from users where last_name = 'Lebedeva-order' for no key update");
        var erased = odette.PostAsync("/api/customers/me/erasure", new ProvePasswordDto(Guest.Password));
        await Patience.UntilAsync(
            async () => (await web.Database.ReadAsync<long>("select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'")).Single() > 0, "Erasing waits for nobody.");

        await RunAsync("select from customers where last_name = 'Lebedeva-order' for update nowait");

        await transaction.CommitAsync();
        (await erased).ShouldBe(HttpStatusCode.NoContent);

        async Task RunAsync(string sql)
        {
            await using var command = new NpgsqlCommand(sql, proof, transaction);
            await command.ExecuteNonQueryAsync();
        }
    }

    [Fact]
    public async Task P3_Who_works_at_the_studio_is_not_erased_by_accident()
    {
        var (_, odette) = await DancesAsync("staffed");
        await web.Database.ReadAsync<int>("update users set roles = array['customer', 'teacher'] where tenant_id = (select id from tenants where slug = 'staffed') and email like 'odette%' returning 1");

        (await odette.PostAsync("/api/customers/me/erasure", new ProvePasswordDto(Guest.Password))).ShouldBeRefused(HttpStatusCode.UnprocessableEntity, CustomerErrors.WorksHere);
        (await odette.GetAsync("/api/customers/me/erasure")).As<ErasurePreviewDto>().UpcomingBookings.ShouldBe(1);
    }

    [Fact]
    public async Task P3_P1_Erasing_somebody_forgets_nobody_else_also_not_of_another_studio()
    {
        var (_, odette) = await DancesAsync("near");
        var (_, far) = await DancesAsync("far");
        (await odette.PostAsync("/api/customers/me/erasure", new ProvePasswordDto(Guest.Password))).ShouldBe(HttpStatusCode.NoContent);
        (await far.GetAsync("/api/customers/me")).As<CustomerDto>().LastName.ShouldBe("Lebedeva-far");

        // The operation itself, called with another studio's ids by a session of this one.
        var (tenant, customer, user) = (await IdAsync("tenants", "slug = 'far'"), await IdAsync("customers", "last_name = 'Lebedeva-far'"), await IdAsync("users", "last_name = 'Lebedeva-far'"));
        await using var app = await web.Database.OpenAsAppAsync();
        await using (var enter = new NpgsqlCommand($"select set_config('app.tenant_id', '{await IdAsync("tenants", "slug = 'near'")}', false)", app))
        {
            await enter.ExecuteNonQueryAsync();
        }

        await using var forget = new NpgsqlCommand($"select forget_customer(now(), '{tenant}', '{customer}', '{user}', 'x', 'y')::text", app);
        ((string)(await forget.ExecuteScalarAsync())!).ShouldContain("Kernel:NotFound");
        (await far.GetAsync("/api/customers/me")).As<CustomerDto>().LastName.ShouldBe("Lebedeva-far");
    }

    /// <summary>A studio where Odette has five credits, one of them spent on a class that is days ahead.</summary>
    private async Task<(Guest Olga, Guest Odette)> DancesAsync(string slug)
    {
        var olga = await Host.OpensAsync(slug);
        var odette = Host.Guest(slug);
        (await odette.SignsUpAsync($"odette-{slug}@example.org", firstName: "Odette", lastName: $"Lebedeva-{slug}")).ShouldBe(HttpStatusCode.Created);
        var customer = (await odette.GetAsync("/api/customers/me")).As<CustomerDto>();
        (await olga.PostAsync($"/api/admin/customers/{customer.Id}/credits", new AdjustCreditsDto(5, "Welcome"))).ShouldBe(HttpStatusCode.OK);
        var day = DateOnly.FromDateTime(Host.Clock.GetUtcNow().UtcDateTime).AddDays(5);
        var daily = new RecurrenceDto(RecurrenceFrequency.Daily, 1, null, new TimeOnly(18, 0), day);
        (await olga.PostAsync("/api/admin/classes", new CreateClassDto("Barre", null, null, null, 60, 12, 1, null, null, true, daily))).ShouldBe(HttpStatusCode.Created);
        var open = (await odette.GetAsync($"/api/classes/available?from={day:O}&to={day:O}")).As<PagedResultDto<AvailableClassDto>>().Items.First(instance => instance.Bookable);
        (await odette.PostAsync("/api/bookings", new CreateBookingDto(open.Id))).ShouldBe(HttpStatusCode.Created);
        return (olga, odette);
    }

    private Task<List<string>> TablesAsync() => web.Database.ReadAsync<string>(
        """
        select table_name::text from information_schema.columns where table_schema = 'public' and column_name in ('customer_id', 'user_id')
        union select conrelid::regclass::text from pg_constraint where contype = 'f' and confrelid = 'customers'::regclass
        """);

    private static IEnumerable<string> Missing(Answer export, IEnumerable<string> tables) =>
        tables.Where(table => !export.Json.TryGetProperty(System.Text.RegularExpressions.Regex.Replace(table, "_(.)", match => match.Groups[1].Value.ToUpperInvariant()), out _));

    /// <summary>The tables that still say one of the words. News on its way and answers kept for retries go within days.</summary>
    private async Task<List<string>> FindAsync(params string[] words)
    {
        List<string> found = [];
        foreach (var table in await web.Database.ReadAsync<string>("select relname::text from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace and relname not in ('outbox_messages', 'idempotency_keys')"))
        {
            found.AddRange((await web.Database.ReadAsync<string>($"select t::text from {table} t where t::text ~* '{string.Join('|', words)}'")).Select(row => $"{table}: {row}"));
        }

        return found;
    }

    private async Task<Guid> IdAsync(string table, string condition) => (await web.Database.ReadAsync<Guid>($"select id from {table} where {condition}")).Single();
}
