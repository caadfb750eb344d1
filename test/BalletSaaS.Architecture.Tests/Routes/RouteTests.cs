using BalletSaaS.Kernel;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Shouldly;
using Xunit;

namespace BalletSaaS.Routes;

/// <summary>Deny unless permitted: every route of the running host has a permission, or says that it is anonymous.</summary>
public sealed class RouteTests
{
    [Fact]
    public async Task Every_route_has_a_permission_or_is_anonymous()
    {
        await using var host = Host();
        var routes = Routes(host);

        routes.Count.ShouldBeGreaterThan(40);
        routes.SelectMany(Violations).ShouldBeEmpty();
    }

    [Fact]
    public async Task Planted_routes_are_caught()
    {
        await using var app = WebApplication.CreateSlimBuilder().Build();
        app.MapGet("/planted", () => "anybody");
        app.MapGet("/signed-in", () => "whoever").RequireAuthorization();
        app.MapGet("/unknown", () => "nobody").WithMetadata(new PermissionMetadata("Planted.Unknown"));
        app.MapGet("/both", () => "?").AllowAnonymous().WithMetadata(new PermissionMetadata(Permissions.ManageSettings));
        app.MapGet("/fine", () => "!").Permit(Permissions.ManageSettings);

        Routes(app).SelectMany(Violations).ShouldBe(
        [
            "/planted says neither a permission nor that it is anonymous", "/signed-in says neither a permission nor that it is anonymous",
            "/unknown asks for Planted.Unknown, which there is not", "/both asks for a permission and is anonymous",
        ]);
    }

    /// <summary>The host, composed and not started: no database is touched.</summary>
    private static WebApplication Host()
    {
        var builder = WebApplication.CreateBuilder();
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["ConnectionStrings:App"] = "Host=none",
            ["ConnectionStrings:Host"] = "Host=none",
            ["Jwt:SigningKey"] = HostProcess.JwtSigningKey,
        });
        builder.Services.AddHost(builder.Configuration, builder.Environment);
        var app = builder.Build();
        app.UseHost();
        return app;
    }

    private static List<RouteEndpoint> Routes(IEndpointRouteBuilder app) => [.. app.DataSources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()];

    private static IEnumerable<string> Violations(RouteEndpoint route)
    {
        var anonymous = route.Metadata.GetMetadata<IAllowAnonymous>() is not null;
        var permission = route.Metadata.GetMetadata<PermissionMetadata>()?.Permission;
        if (permission is null && !anonymous)
        {
            yield return $"{route.RoutePattern.RawText} says neither a permission nor that it is anonymous";
        }
        else if (permission is not null && anonymous)
        {
            yield return $"{route.RoutePattern.RawText} asks for a permission and is anonymous";
        }
        else if (permission is not null && !Permissions.All.Contains(permission))
        {
            yield return $"{route.RoutePattern.RawText} asks for {permission}, which there is not";
        }
    }
}
