using System.Net.Mime;
using BalletSaaS.Accounts;
using BalletSaaS.Attendance;
using BalletSaaS.Kernel;
using BalletSaaS.Notifications;
using BalletSaaS.Settings;
using BalletSaaS.Tenants;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;

namespace BalletSaaS;

/// <summary>The composition of the running system.</summary>
internal static class HostModule
{
    public static void AddHost(this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment)
    {
        var host = Connection(configuration, "Host");
        services.AddSingleton(TimeProvider.System);
        services.Configure<AppOptions>(configuration.GetSection(AppOptions.Section));
        services.AddEntityFrameworkCore(Connection(configuration, "App"), host);
        services.AddApplication();
        services.AddHostedService(provider => provider.GetRequiredService<OutboxDispatcher>());
        services.AddHostedService(provider => provider.GetRequiredService<InstanceLife>());
        services.AddStudioJobs(host);
        services.AddHttpApi();
        services.AddContractDocument();
        services.AddTokensAndPermissions(configuration);
        services.AddRateLimits(configuration);
        services.AddHsts(hsts => hsts.MaxAge = TimeSpan.FromDays(365));
        services.AddMail(configuration, environment);
        services.AddPush(configuration, environment);
        services.AddProblemDetails(options => options.CustomizeProblemDetails = ProblemAnswers.Complete);
        services.AddSingleton<ProblemAnswers>();
        services.AddExceptionHandler<ProblemAnswers>();
        services.AddResponseCompression(options => options.EnableForHttps = true);
        services.AddHealthChecks().AddCheck<DatabaseHealth>("database");
    }

    public static void UseHost(this WebApplication app)
    {
        app.UseExceptionHandler();
        app.UseSecurityHeaders();
        app.UseHsts(); // over https only, and never for localhost
        app.UseResponseCompression();
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false }).AllowAnonymous();
        app.MapHealthChecks("/health/ready").AllowAnonymous();
        app.UseAppFiles();
        app.UseStatusCodePages();
        app.UseMiddleware<TenantResolution>();
        app.UseMiddleware<RequestLanguage>();
        app.Use((http, next) =>
        {
            // What does not say what it is, is JSON; else a write without a body would find no route and hear that there is no such thing.
            http.Request.ContentType ??= HttpMethods.IsGet(http.Request.Method) ? null : MediaTypeNames.Application.Json;
            return next();
        });
        app.UseRouting();
        app.UseRateLimiter();
        app.UseAuthentication();
        app.UseMiddleware<TokenTenantCheck>();
        app.UseAuthorization();
        app.MapHttpApi();
        app.MapOpenApi().AllowAnonymous();
        app.MapDevelopmentMail();
        app.MapAppPages();
        app.WarnWithoutRateLimits();
    }

    private static string Connection(IConfiguration configuration, string name) => configuration.GetConnectionString(name)
        ?? throw new InvalidOperationException($"ConnectionStrings:{name} is missing. Set ConnectionStrings__{name}, or start with ./etc/run.");
}
