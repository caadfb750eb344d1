using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace BalletSaaS.Kernel;

/// <summary>Lists that are also files: whoever accepts <c>text/csv</c> gets the same as CSV, whole rather than in pages.</summary>
internal static class CsvAnswers
{
    private const string Csv = "text/csv", Json = "application/json";

    /// <summary>Declares both answers.</summary>
    public static RouteHandlerBuilder OrCsv<T>(this RouteHandlerBuilder builder) => builder
        .Produces<T>(StatusCodes.Status200OK, Json, Csv)
        .WithDescription("With Accept: text/csv the entries are exported as CSV (RFC 4180), all of them, dates and times in the studio's zone.");

    /// <summary>Answers as the request asks for; JSON where it says nothing, or likes both alike.</summary>
    public static async Task<IResult> JsonOrCsvAsync<T>(this HttpContext http, string fileName, Func<Task<T>> json, Func<Task<string>> csv)
    {
        http.Response.Headers.Append(HeaderNames.Vary, HeaderNames.Accept);
        return Likes(http.Request, Csv) > Likes(http.Request, Json)
            ? Results.File(Encoding.UTF8.GetBytes(await csv()), "text/csv; charset=utf-8", fileName)
            : Results.Ok(await json());
    }

    private static double Likes(HttpRequest request, string type) => request.GetTypedHeaders().Accept
        .Where(accepted => accepted.MediaType.Equals(type, StringComparison.OrdinalIgnoreCase)).Select(accepted => accepted.Quality ?? 1).DefaultIfEmpty().Max();
}
