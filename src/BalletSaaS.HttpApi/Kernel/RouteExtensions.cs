using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace BalletSaaS.Kernel;

/// <summary>The permission a route asks for; a test finds routes that have neither this nor anonymous access.</summary>
/// <param name="Permission">From <see cref="Permissions"/>.</param>
public sealed record PermissionMetadata(string Permission);

/// <summary>Names of the rate limits; their numbers are settings of the host.</summary>
public static class RateLimits
{
    /// <summary>Log-in, sign-up and mails: few tries from one address.</summary>
    public const string Auth = "auth";
    /// <summary>Questions asked while typing.</summary>
    public const string Typing = "typing";
}

/// <summary>Words in which the route tables are written.</summary>
public static class RouteExtensions
{
    /// <summary>A group of routes of one feature.</summary>
    public static RouteGroupBuilder Feature(this IEndpointRouteBuilder app, string prefix, string tag) =>
        app.MapGroup(prefix).WithTags(tag)
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status429TooManyRequests);

    /// <summary>Only for people with the permission.</summary>
    public static T Permit<T>(this T builder, string permission) where T : IEndpointConventionBuilder
    {
        builder.WithMetadata(new PermissionMetadata(permission));
        builder.RequireAuthorization(permission);
        builder.WithMetadata(
            new ProducesResponseTypeMetadata(StatusCodes.Status401Unauthorized, typeof(Microsoft.AspNetCore.Mvc.ProblemDetails), ["application/problem+json"]),
            new ProducesResponseTypeMetadata(StatusCodes.Status403Forbidden, typeof(Microsoft.AspNetCore.Mvc.ProblemDetails), ["application/problem+json"]));
        return builder;
    }

    /// <summary>A write that a rule or a conflict may refuse; a retry with the same <c>Idempotency-Key</c> gets the same answer.</summary>
    public static RouteHandlerBuilder Idempotent(this RouteHandlerBuilder builder) =>
        builder.AddEndpointFilter<IdempotencyFilter>().MayRefuse();

    /// <summary>Declares the answers of a refused write.</summary>
    public static RouteHandlerBuilder MayRefuse(this RouteHandlerBuilder builder) => builder
        .ProducesProblem(StatusCodes.Status409Conflict)
        .ProducesProblem(StatusCodes.Status422UnprocessableEntity);
}
