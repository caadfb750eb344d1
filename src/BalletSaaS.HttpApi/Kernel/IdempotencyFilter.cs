using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;

namespace BalletSaaS.Kernel;

/// <summary>Keeps the answer of a write under the client's <c>Idempotency-Key</c>; without the header it does nothing.</summary>
public sealed class IdempotencyFilter(IIdempotency idempotency, IOptions<JsonOptions> json) : IEndpointFilter
{
    /// <summary>The header that names a write.</summary>
    public const string Header = "Idempotency-Key";

    /// <inheritdoc />
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        var key = http.Request.Headers[Header].ToString();
        if (key.Length == 0)
        {
            return await next(context);
        }

        var answer = await idempotency.RunAsync(key, Describe(context), async () =>
        {
            var result = await next(context);
            var value = result is IValueHttpResult typed ? typed.Value : result is IResult ? null : result;
            var status = (result as IStatusCodeHttpResult)?.StatusCode ?? (value is null ? 204 : 200);
            var location = result?.GetType().GetProperty("Location")?.GetValue(result) as string;
            return new IdempotentAnswer(status, value is null ? "" : JsonSerializer.Serialize(value, value.GetType(), json.Value.SerializerOptions), location);
        });

        if (answer.Location is not null)
        {
            http.Response.Headers.Location = answer.Location;
        }

        return answer.Body.Length == 0
            ? Results.StatusCode(answer.Status)
            : Results.Text(answer.Body, "application/json", statusCode: answer.Status);
    }

    /// <summary>The request in a form that a retry repeats: method, path and the bound input.</summary>
    private string Describe(EndpointFilterInvocationContext context)
    {
        var contracts = typeof(PageRequest).Assembly;
        var input = context.Arguments.Where(argument => argument?.GetType().Assembly == contracts);
        var request = context.HttpContext.Request;
        return $"{request.Method} {request.Path} {JsonSerializer.Serialize(input, json.Value.SerializerOptions)}";
    }
}
