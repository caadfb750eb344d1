using BalletSaaS;
using BalletSaaS.Kernel;

var builder = WebApplication.CreateBuilder(args);

// The contract can be written to a file without a database: etc/openapi.
if (args is ["openapi", var file])
{
    await ContractDocument.WriteAsync(builder, file);
    return;
}

builder.Services.AddHost(builder.Configuration, builder.Environment);
var app = builder.Build();
app.UseHost();
await app.RunAsync();
