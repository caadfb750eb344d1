using BalletSaaS.Kernel;
using BalletSaaS.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace BalletSaaS.Isolation;

/// <summary>The host with routes that a careless hand could have written: they go around the walls, each in its own way.</summary>
internal sealed class PlantedHost(WebApplication app, TestDatabase database) : IAsyncDisposable
{
    public static async Task<PlantedHost> StartAsync(TestDatabase database)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["ConnectionStrings:App"] = database.Connections.App,
            ["ConnectionStrings:Host"] = database.Connections.Host,
            ["Jwt:SigningKey"] = HostProcess.JwtSigningKey,
            ["App:BaseUrl"] = $"http://{WebHost.Domain}",
            ["Mail:Smtp:Host"] = "localhost",
        });
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddHost(builder.Configuration, builder.Environment);
        var host = new PlantedHost(builder.Build(), database);
        host.Plant();
        await host.Start();
        return host;
    }

    /// <summary>Somebody who tries the planted routes below a path.</summary>
    public Intruder Intruder(string below)
    {
        var routes = ((IEndpointRouteBuilder)app).DataSources.SelectMany(ApiRoute.All)
            .Where(route => route.Pattern.StartsWith(below, StringComparison.Ordinal) && route.Pattern.Contains("plant", StringComparison.Ordinal)).ToList();
        var port = new Uri(app.Urls.First()).Port;
        return new Intruder(routes, slug => new Guest(WebHost.Client(port, slug)));
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync() => app.DisposeAsync();

    private void Plant()
    {
        app.UseHost();
        app.MapGet("/api/admin/customers/{id:guid}/planted-look", (Guid id) => ReadAsync($"select first_name from customers where id = '{id}'")).Permit(Permissions.ViewCustomers);
        app.MapGet("/api/admin/customers/{id:guid}/planted-nod", (Guid id) => Results.Forbid()).Permit(Permissions.ViewCustomers);
        app.MapPatch("/api/admin/customers/{id:guid}/planted-write", async (Guid id) =>
        {
            await ReadAsync($"update customers set phone = '1' where id = '{id}' returning phone");
            return Results.NotFound();
        }).Permit(Permissions.ViewCustomers);
        app.MapGet("/api/admin/customers/planted-list", () => ReadAsync("select id::text from customers")).AllowAnonymous();
        app.MapGet("/api/admin/customers/planted-gap", () => "open").AllowAnonymous().WithMetadata(new PermissionMetadata(Permissions.ViewCustomers));

        app.MapGet("/api/planted/{id}", (string id) => id).Permit(Permissions.ViewCustomers);
        app.MapGet("/api/planted/search", (Guid? planterId) => planterId).Permit(Permissions.ViewCustomers);
        app.MapPost("/api/planted/pots", ([FromBody] Pot pot) => pot.Size).Permit(Permissions.ViewCustomers);
    }

    private Task Start() => app.StartAsync();

    /// <summary>As the superuser, whom no wall holds.</summary>
    private Task<List<string>> ReadAsync(string sql) => database.ReadAsync<string>(sql);

    private sealed record Pot(int Size);
}
