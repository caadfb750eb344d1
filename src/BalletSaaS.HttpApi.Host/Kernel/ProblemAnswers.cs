using BalletSaaS.Settings;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;

namespace BalletSaaS.Kernel;

/// <summary>The one road from a refusal to an answer: problem+json with our members and ABP's <c>error</c>.</summary>
internal sealed class ProblemAnswers(IProblemDetailsService problems, ILogger<ProblemAnswers> logger) : IExceptionHandler
{
    public static int StatusOf(ErrorKind kind) => kind switch
    {
        ErrorKind.Malformed => StatusCodes.Status400BadRequest,
        ErrorKind.Unauthenticated => StatusCodes.Status401Unauthorized,
        ErrorKind.Forbidden => StatusCodes.Status403Forbidden,
        ErrorKind.NotFound => StatusCodes.Status404NotFound,
        ErrorKind.Conflict => StatusCodes.Status409Conflict,
        ErrorKind.TooMany => StatusCodes.Status429TooManyRequests,
        ErrorKind.Fault => StatusCodes.Status500InternalServerError,
        _ => StatusCodes.Status422UnprocessableEntity,
    };

    public async ValueTask<bool> TryHandleAsync(HttpContext http, Exception exception, CancellationToken ct)
    {
        if (exception is OperationCanceledException && http.RequestAborted.IsCancellationRequested)
        {
            return true;
        }

        var refusal = exception switch
        {
            BusinessException business => business,
            BadHttpRequestException bad => KernelErrors.Validation.Exception().WithData("reason", ReasonOf(bad, http)),
            _ => DatabaseErrors.Translate(exception),
        };
        if (refusal is null)
        {
            logger.LogError(exception, "Unexpected error.");
        }

        return await WriteAsync(http, refusal);
    }

    /// <summary>Writes a refusal, or the answer to a fault when there is none.</summary>
    public async ValueTask<bool> WriteAsync(HttpContext http, BusinessException? refusal)
    {
        http.Response.StatusCode = refusal is null ? StatusCodes.Status500InternalServerError : StatusOf(refusal.Code.Kind);
        var details = new ProblemDetails { Status = http.Response.StatusCode };
        if (refusal is not null)
        {
            details.Extensions["code"] = refusal.Code.Name;
            details.Extensions["data"] = refusal.Details;
            using (Texts.Speak(RequestLanguage.Of(http)))
            {
                details.Detail = Texts.Get(refusal.Code.Name, values: refusal.Details);
            }
        }

        return await problems.TryWriteAsync(new ProblemDetailsContext { HttpContext = http, ProblemDetails = details });
    }

    /// <summary>Completes every problem, also those that the framework writes: code, words, trace, ABP's member.</summary>
    public static void Complete(ProblemDetailsContext context)
    {
        using var spoken = Texts.Speak(RequestLanguage.Of(context.HttpContext));
        var problem = context.ProblemDetails;
        // The framework says what is wrong with a field in English only.
        var fields = problem is HttpValidationProblemDetails validation
            ? validation.Errors.ToDictionary(error => JsonName(error.Key), error => Texts.Language == Texts.DefaultLanguage ? error.Value : [Texts.Get("Kernel:Field")]) : null;
        var code = problem.Extensions.TryGetValue("code", out var said) ? (string)said! : CodeOf(problem.Status);
        problem.Type = null;
        problem.Detail ??= Texts.Get(code, values: new Dictionary<string, object?> { ["seconds"] = context.HttpContext.Response.Headers.RetryAfter.ToString() });
        problem.Title = problem.Detail;
        problem.Instance = context.HttpContext.Request.Path;
        problem.Extensions["code"] = code;
        problem.Extensions.TryAdd("data", new Dictionary<string, object?>());
        problem.Extensions["traceId"] = System.Diagnostics.Activity.Current?.TraceId.ToString() ?? context.HttpContext.TraceIdentifier;
        if (fields is not null)
        {
            ((HttpValidationProblemDetails)problem).Errors = fields;
        }

        problem.Extensions["error"] = new
        {
            code,
            message = problem.Detail,
            details = (string?)null,
            data = problem.Extensions["data"],
            validationErrors = fields?.SelectMany(field => field.Value.Select(message => new { message, members = new[] { field.Key } })).ToArray(),
        };
    }

    /// <summary>What is wrong with the request, for who wrote the client; of a body that is missing the framework speaks as to who wrote the route.</summary>
    private static string ReasonOf(BadHttpRequestException bad, HttpContext http) => bad.InnerException?.Message
        ?? (http.Features.Get<IHttpRequestBodyDetectionFeature>() is { CanHaveBody: false } ? "The request has no body. Send JSON." : bad.Message);

    private static string CodeOf(int? status) => status switch
    {
        400 or 415 or 413 => KernelErrors.Validation.Name,
        401 => KernelErrors.Unauthenticated.Name,
        403 => KernelErrors.Forbidden.Name,
        404 or 405 => KernelErrors.NotFound.Name,
        409 => KernelErrors.Concurrency.Name,
        429 => KernelErrors.TooManyRequests.Name,
        _ => KernelErrors.Fault.Name,
    };

    private static string JsonName(string path) => string.Join('.', path.Split('.').Select(part =>
        part.Length == 0 ? part : char.ToLowerInvariant(part[0]) + part[1..]));
}
