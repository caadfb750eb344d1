using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using BalletSaaS.Kernel;
using Shouldly;

namespace BalletSaaS.Web;

/// <summary>What the host answered.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Headers">The headers.</param>
/// <param name="MediaType">The body's type.</param>
/// <param name="Body">The body as text.</param>
public sealed record Answer(HttpStatusCode Status, HttpResponseHeaders Headers, string? MediaType, string Body)
{
    /// <summary>JSON as the contract writes and reads it.</summary>
    public static JsonSerializerOptions Contract { get; } = ContractJson();

    /// <summary>The body as JSON.</summary>
    public JsonElement Json => JsonSerializer.Deserialize<JsonElement>(Body);

    public static async Task<Answer> ReadAsync(HttpResponseMessage response) => new(
        response.StatusCode, response.Headers, response.Content.Headers.ContentType?.MediaType, await response.Content.ReadAsStringAsync());

    /// <summary>The body as the contract has it.</summary>
    public T As<T>()
    {
        ((int)Status).ShouldBeLessThan(300, Body);
        return JsonSerializer.Deserialize<T>(Body, Contract)!;
    }

    public Answer ShouldBe(HttpStatusCode status, string? why = null)
    {
        Status.ShouldBe(status, $"{why} {Body}");
        return this;
    }

    /// <summary>A refusal as api.md has it: status, code, words, both shapes. Gives its data.</summary>
    public JsonElement ShouldBeRefused(HttpStatusCode status, ErrorCode code)
    {
        Status.ShouldBe(status, Body);
        MediaType.ShouldBe("application/problem+json");
        Json.GetProperty("code").GetString().ShouldBe(code.Name);
        Json.GetProperty("detail").GetString().ShouldNotBeNullOrEmpty();
        Json.GetProperty("detail").GetString()!.ShouldNotContain("{", customMessage: "a placeholder was left open");
        Json.GetProperty("traceId").GetString().ShouldNotBeNullOrEmpty();
        var abp = Json.GetProperty("error");
        abp.GetProperty("code").GetString().ShouldBe(code.Name);
        abp.GetProperty("message").GetString().ShouldBe(Json.GetProperty("detail").GetString());
        return Json.GetProperty("data");
    }

    private static JsonSerializerOptions ContractJson()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web);
        JsonSettings.Apply(options);
        return options;
    }
}
