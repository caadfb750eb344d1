using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace BalletSaaS.Kernel;

/// <summary>Writes the published contract to a file, for the front end's generated client.</summary>
internal static class ContractDocument
{
    public static async Task WriteAsync(WebApplicationBuilder builder, string file)
    {
        builder.Logging.ClearProviders();
        builder.Services.AddHttpApi();
        builder.Services.AddContractDocument();
        builder.Services.AddAuthorization();
        builder.Services.AddRateLimiter(_ => { });
        await using var app = builder.Build();
        app.MapHttpApi();
        app.Urls.Add("http://127.0.0.1:0");
        await app.StartAsync();
        var document = await app.Services.GetRequiredKeyedService<IOpenApiDocumentProvider>("v1").GetOpenApiDocumentAsync();
        await File.WriteAllTextAsync(file, await document.SerializeAsJsonAsync(OpenApiSpecVersion.OpenApi3_1) + "\n");
        await app.StopAsync();
    }
}
