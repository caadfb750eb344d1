using BalletSaaS.Web;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace BalletSaaS.Isolation;

/// <summary>
/// Nothing of one studio may be seen, changed or guessed from another (P1). The routes are those of the running application as it is
/// in production; a new one is tried as soon as it is there.
/// </summary>
public sealed class IsolationTests(TwoStudios studios) : IClassFixture<TwoStudios>
{
    private readonly StudioWeb _web = studios.Web;
    private readonly StudioLife _mariinsky = studios.Mariinsky, _bolshoi = studios.Bolshoi;

    [Fact]
    public async Task P1_Another_studios_ids_are_404_on_every_route_and_nothing_of_it_is_told_or_changed()
    {
        var (routes, intruder) = Running();
        routes.Count.ShouldBeGreaterThan(40);
        RouteWords.Otherwise.Keys.Except(routes.Select(route => route.Name)).ShouldBeEmpty("No exception outlives its route.");
        intruder.Uncovered(_mariinsky).ShouldBeEmpty();
        var before = await FingerprintsAsync(_mariinsky);

        (await intruder.IntrudesAsync(_bolshoi, _mariinsky)).ShouldBeEmpty();

        (await FingerprintsAsync(_mariinsky)).ShouldBe(before);
        // All of these requests find something where it belongs: that they find nothing elsewhere is the wall, not a slip of the pen.
        (await intruder.FindsNothingAtHomeAsync(_mariinsky)).ShouldBeEmpty();
        (await FingerprintsAsync(_mariinsky)).ShouldNotBe(before);
    }

    [Fact]
    public async Task P1_Another_studios_token_is_401_on_every_route()
    {
        var (routes, intruder) = Running();
        var before = await FingerprintsAsync(_mariinsky);

        (await intruder.ShowsTokensAsync(_bolshoi, _mariinsky)).ShouldBeEmpty();
        (await intruder.ShowsTokensAsync(_mariinsky, _bolshoi)).ShouldBeEmpty();

        (await FingerprintsAsync(_mariinsky)).ShouldBe(before);
        var reads = routes.Where(route => route.Method == "GET").ToList();
        (await Intruder(reads).ShowsTokensAsync(_mariinsky, _mariinsky)).Count.ShouldBeGreaterThan(reads.Count, "At home a token is good.");
    }

    [Fact]
    public async Task Planted_routes_are_caught()
    {
        await using var planted = await PlantedHost.StartAsync(_web.Database);
        var intruder = planted.Intruder("/api/admin/customers/");
        intruder.Uncovered(_mariinsky).ShouldBeEmpty();
        var before = await FingerprintsAsync(_mariinsky);

        (await intruder.IntrudesAsync(_bolshoi, _mariinsky)).ShouldBe(
        [
            "GET /api/admin/customers/{id:guid}/planted-look: 200 instead of 404 (the owner, Path)",
            "GET /api/admin/customers/{id:guid}/planted-look: tells names of the other studio (the owner, Path)",
            "GET /api/admin/customers/{id:guid}/planted-nod: 403 instead of 404 (the owner, Path)",
            "GET /api/admin/customers/planted-list: tells customers of the other studio (a visitor, Nowhere)",
            "GET /api/admin/customers/planted-list: tells customers of the other studio (the owner, Nowhere)",
            "GET /api/admin/customers/planted-list: tells customers of the other studio (a student, Nowhere)",
            "GET /api/admin/customers/planted-gap: 200 instead of 401 (a visitor, Nowhere)",
            "GET /api/admin/customers/planted-gap: 200 instead of 403 (a student, Nowhere)",
        ]);
        (await FingerprintsAsync(_mariinsky)).Except(before).Select(table => table.Key).ShouldBe(["customers"], "The planted write answers 404 and writes.");
        planted.Intruder("/api/planted/").Uncovered(_mariinsky).ShouldBe(
        [
            "GET /api/planted/{id}: nobody said which rows id names",
            "GET /api/planted/search: nobody said which rows planterId names",
            "POST /api/planted/pots: nobody said what a well-filled Pot is",
        ]);
    }

    private (IReadOnlyList<ApiRoute> Routes, Intruder Intruder) Running()
    {
        var routes = ApiRoute.All(_web.Host.Services.GetRequiredService<EndpointDataSource>());
        return (routes, Intruder(routes));
    }

    private Intruder Intruder(IReadOnlyList<ApiRoute> routes) => new(routes, slug => _web.Host.Guest(slug));

    /// <summary>All that is stored of a studio, a fingerprint for each table, once its news has been delivered.</summary>
    private async Task<Dictionary<string, string>> FingerprintsAsync(StudioLife life)
    {
        var studio = (await _web.Database.ReadAsync<Guid>($"select id from tenants where slug = '{life.Slug}'")).Single();
        var undelivered = $"select count(*) from outbox_messages where tenant_id = '{studio}' and processed_at is null";
        await Patience.UntilAsync(async () => (await _web.Database.ReadAsync<long>(undelivered))[0] == 0, "The outbox does not come to rest.");

        var prints = new Dictionary<string, string>
        {
            ["tenants"] = (await _web.Database.ReadAsync<string>($"select tenants::text from tenants where id = '{studio}'")).Single(),
        };
        foreach (var table in await _web.Database.ReadAsync<string>("select table_name::text from information_schema.columns where table_schema = 'public' and column_name = 'tenant_id'"))
        {
            prints[table] = (await _web.Database.ReadAsync<string>(
                $"select count(*) || ' ' || coalesce(md5(string_agg(row::text, ',' order by row::text)), '') from {table} row where tenant_id = '{studio}'")).Single();
        }

        return prints;
    }
}

/// <summary>Two studios at one host.</summary>
public sealed class TwoStudios : IAsyncLifetime
{
    private StudioLife? _mariinsky, _bolshoi;

    internal StudioWeb Web { get; } = StudioWeb.InProduction();

    internal StudioLife Mariinsky => _mariinsky!;

    internal StudioLife Bolshoi => _bolshoi!;

    /// <inheritdoc />
    public async Task InitializeAsync()
    {
        await Web.InitializeAsync();
        _mariinsky = await StudioLife.BeginsAsync(Web, "mariinsky");
        _bolshoi = await StudioLife.BeginsAsync(Web, "bolshoi");
    }

    /// <inheritdoc />
    public Task DisposeAsync() => Web.DisposeAsync();
}
