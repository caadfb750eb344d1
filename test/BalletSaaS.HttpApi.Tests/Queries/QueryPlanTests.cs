using System.Net;
using BalletSaaS.Assistant;
using BalletSaaS.Isolation;
using BalletSaaS.Kernel;
using BalletSaaS.Web;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Shouldly;
using Xunit;

namespace BalletSaaS.Queries;

/// <summary>
/// Every query has its index: all that the routes read, with every filter they have, in a large studio among two hundred others.
/// </summary>
public sealed class QueryPlanTests(ManyStudios studios) : IClassFixture<ManyStudios>
{
    /// <summary>Where no index would help, and why.</summary>
    private static readonly (string Address, string What, string Why)[] Walks =
    [
        ("/api/admin/customers?Search=", "rows of customers", "Matching a part of a name is not leak-proof, so that behind row security no trigram index is used; the studio's customers are walked in the order of the list."),
        ("/api/host/studios", "reads all of tenants", "The operator's list counts all studios."),
    ];

    /// <summary>A question with a body: it reads, as the others do.</summary>
    private const string Recommendations = "/api/ai/recommendations";

    private readonly StudioWeb _web = studios.Web;

    [Fact]
    public async Task No_route_reads_a_table_from_end_to_end_or_sorts_a_studio()
    {
        var complaints = await ComplaintsAsync(await QuestionsAsync());

        complaints.Where(complaint => !Walks.Any(walk => IsOf(walk, complaint))).ShouldBeEmpty();
        Walks.Where(walk => !complaints.Exists(complaint => IsOf(walk, complaint))).ShouldBeEmpty("No exception outlives its need.");
        static bool IsOf((string Address, string What, string Why) walk, string complaint) =>
            complaint.StartsWith(walk.Address, StringComparison.Ordinal) && complaint.Contains(walk.What);
    }

    [Theory]
    [InlineData("ix_customers_name", "/api/admin/customers", "sorts")]
    [InlineData("ix_users_teaching", "/api/admin/instructors", "of users")]
    [InlineData("ix_bookings_customer", "/api/customers/me/bookings", "of bookings")]
    public async Task An_index_that_is_missing_is_missed(string index, string address, string complaint)
    {
        var question = (await QuestionsAsync()).First(question => question.Address == address);
        var definition = (await _web.Database.ReadAsync<string>($"select pg_get_indexdef('{index}'::regclass)")).Single();
        await _web.Database.ReadAsync<string>($"drop index {index}");
        try
        {
            (await ComplaintsAsync([question])).ShouldContain(found => found.Contains(complaint));
        }
        finally
        {
            await _web.Database.ReadAsync<string>(definition);
        }
    }

    [Theory]
    [InlineData("/api/customers/me/reports", "ix_progress_reports_read")]
    public async Task A_list_that_is_short_today_can_be_read_in_the_order_of_its_index(string address, string index)
    {
        var (person, _) = (await QuestionsAsync()).First(question => question.Address == address);
        var spoken = await new SpokenSql(_web.Database.Name).DuringAsync(async () => (await AskAsync(person, address)).ShouldBe(HttpStatusCode.OK));
        await using var app = await _web.Database.OpenAsAppAsync();
        await using (var unsorted = new NpgsqlCommand("set enable_sort = off; set enable_incremental_sort = off", app)) // a few rows are as quickly sorted
        {
            await unsorted.ExecuteNonQueryAsync();
        }

        var plans = new List<QueryPlan>();
        foreach (var statement in spoken.Where(statement => statement.Sql.Contains("progress_reports")))
        {
            plans.Add(await QueryPlan.ExplainAsync(app, statement));
        }

        plans.SelectMany(plan => plan.Indexes).ShouldContain(index);
    }

    /// <summary>Asks, and explains what the application said to the database meanwhile.</summary>
    private async Task<List<string>> ComplaintsAsync(List<(Guest Person, string Address)> questions)
    {
        var sizes = await SizesAsync();
        var sql = new SpokenSql(_web.Database.Name);
        await using var app = await _web.Database.OpenAsAppAsync();
        var found = new List<string>();
        foreach (var (person, address) in questions)
        {
            var spoken = await sql.DuringAsync(async () => (await AskAsync(person, address)).ShouldBe(HttpStatusCode.OK, address));
            foreach (var statement in spoken)
            {
                statement.Sql.ShouldStartWith("SELECT", customMessage: $"{address} is to read only.");
                found.AddRange((await QueryPlan.ExplainAsync(app, statement)).Complaints(sizes).Select(complaint => $"{address} {complaint}"));
            }
        }

        return [.. found.Distinct()];
    }

    private static Task<Answer> AskAsync(Guest person, string address) =>
        address == Recommendations ? person.PostAsync(address, new RecommendationsRequestDto()) : person.GetAsync(address);

    /// <summary>Each route that reads, asked by one who may; the anonymous ones by everybody.</summary>
    private async Task<List<(Guest Person, string Address)>> QuestionsAsync()
    {
        var words = new QuestionWords(
            await ReadRowAsync("customers", "email = 'sofia@maison.example'"),
            await ReadRowAsync("customers", "id = (select child_id from guardianships where guardian_id = (select id from customers where email = 'sofia@maison.example') limit 1)"),
            await ReadRowAsync("class_instances", "booked_count > 0"),
            await ReadRowAsync("bookings", "customer_id = (select id from customers where email = 'sofia@maison.example')"),
            await ReadRowAsync("classes", "true"), await ReadRowAsync("users", "'teacher' = any (roles)"),
            await ReadRowAsync("progress_reports", "published_at is not null"));
        var routes = ApiRoute.All(_web.Host.Services.GetRequiredService<EndpointDataSource>())
            .Where(route => route.Method == "GET" && route.Pattern.StartsWith("/api/", StringComparison.Ordinal) && !route.InPath.Contains("rest"));
        return [.. from route in routes
            from person in route.IsAnonymous ? studios.People.Take(2) : [studios.People.First(person => Permissions.Grants(person.Session!.User.Roles, route.Permission!))]
            from address in words.Addresses(route)
            where person == studios.People[1] || !address.Contains("ForCustomerId=", StringComparison.OrdinalIgnoreCase) // only a guardian asks for a child
            select (person, address), (studios.People[1], Recommendations)];
    }

    private async Task<Guid> ReadRowAsync(string table, string condition) => (await _web.Database.ReadAsync<Guid>(
        $"select id from {table} where tenant_id = (select id from tenants where slug = '{ManyStudios.Large}') and {condition} order by id limit 1")).Single();

    private async Task<Dictionary<string, long>> SizesAsync()
    {
        var tables = await _web.Database.ReadAsync<string>("select relname::text from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace");
        var sizes = new Dictionary<string, long>();
        foreach (var table in tables)
        {
            sizes[table] = (await _web.Database.ReadAsync<long>($"select count(*) from {table}")).Single();
        }

        return sizes;
    }
}
