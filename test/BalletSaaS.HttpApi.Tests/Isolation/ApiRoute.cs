using System.Reflection;
using System.Text.RegularExpressions;
using BalletSaaS.Kernel;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;

namespace BalletSaaS.Isolation;

/// <summary>A route of the running application with one of its methods, and what it takes.</summary>
internal sealed partial record ApiRoute(RouteEndpoint Endpoint, string Method)
{
    /// <summary>The pattern, from the root.</summary>
    public string Pattern => "/" + Endpoint.RoutePattern.RawText!.Trim('/');

    /// <summary>How tests speak of it.</summary>
    public string Name => $"{Method} {Pattern}";

    /// <summary>What it asks for, or null.</summary>
    public string? Permission => Endpoint.Metadata.GetMetadata<PermissionMetadata>()?.Permission;

    /// <summary>Whether it says that everybody may.</summary>
    public bool IsAnonymous => Permission is null && Endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null;

    /// <summary>What its body is, or null.</summary>
    public Type? Body => Endpoint.Metadata.GetMetadata<IAcceptsMetadata>()?.RequestType;

    /// <summary>The parameters of its path.</summary>
    public IEnumerable<string> InPath => Endpoint.RoutePattern.Parameters.Select(parameter => parameter.Name);

    /// <summary>The parameters of its query.</summary>
    public IEnumerable<(string Name, Type Type)> InQuery => Arguments()
        .Where(argument => argument.Type != Body && !InPath.Contains(argument.Name, StringComparer.OrdinalIgnoreCase));

    /// <summary>Every route there is, whatever made it.</summary>
    public static IReadOnlyList<ApiRoute> All(EndpointDataSource source) => [.. source.Endpoints.Cast<RouteEndpoint>()
        .SelectMany(endpoint => (endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? []).DefaultIfEmpty("GET")
            .Select(method => new ApiRoute(endpoint, method)))];

    /// <summary>The path with its parameters filled in.</summary>
    public string Path(Func<string, string> valueOf) => Parameter().Replace(Pattern, match => valueOf(match.Groups["name"].Value));

    /// <summary>What a body or a query says with ids: the properties, at any depth.</summary>
    public static IEnumerable<PropertyInfo> Ids(Type type) => type.Assembly != typeof(PageRequest).Assembly ? [] : type.GetProperties()
        .SelectMany(property => IsId(property.PropertyType) ? [property] : (IEnumerable<PropertyInfo>)
            [.. Ids(property.PropertyType), .. property.PropertyType.GetGenericArguments().SelectMany(Ids)]);

    /// <summary>Whether a value is an id, several, or a change to one.</summary>
    public static bool IsId(Type type) => (Nullable.GetUnderlyingType(type) ?? type) == typeof(Guid)
        || type.GetElementType() == typeof(Guid) || type.GetGenericArguments().Any(IsId);

    private IEnumerable<(string Name, Type Type)> Arguments() => (Endpoint.Metadata.GetMetadata<MethodInfo>()?.GetParameters() ?? [])
        .Where(parameter => parameter.ParameterType != typeof(CancellationToken) && parameter.ParameterType != typeof(HttpContext))
        .Where(parameter => !parameter.GetCustomAttributes().Any(attribute => attribute is IFromServiceMetadata or IFromHeaderMetadata))
        .SelectMany(parameter => parameter.GetCustomAttribute<AsParametersAttribute>() is null
            ? [(parameter.Name!, parameter.ParameterType)]
            : parameter.ParameterType.GetProperties().Where(property => property.CanWrite).Select(property => (property.Name, property.PropertyType)));

    [GeneratedRegex(@"\{\*{0,2}(?<name>\w+)[^}]*\}")]
    private static partial Regex Parameter();
}
