using BalletSaaS;
using BalletSaaS.Kernel;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddHttpApi();
builder.Services.AddContractDocument();
builder.Services.AddAuthorization();
builder.Services.AddRateLimiter(_ => { });
var app = builder.Build();
app.MapHttpApi();
app.MapOpenApi();
if (args is ["openapi", var file])
{
    app.Urls.Add("http://127.0.0.1:0");
    await app.StartAsync();
    var provider = app.Services.GetRequiredKeyedService<IOpenApiDocumentProvider>("v1");
    var document = await provider.GetOpenApiDocumentAsync();
    await File.WriteAllTextAsync(file, await document.SerializeAsJsonAsync(OpenApiSpecVersion.OpenApi3_1) + "\n");
    await app.StopAsync();
    return;
}

app.Run();
