using BalletSaaS.Tenants;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace BalletSaaS.Kernel;

/// <summary>The doors to PostgreSQL: the studio's and the lanes' (row-secured) and the host's (listed tables only).</summary>
/// <param name="Studio">Connections of the application role; name the studio before use. They leave it when they go back.</param>
/// <param name="Lanes">
/// Connections of the application role for functions that name each studio they enter themselves. They stand in no studio and have
/// nothing to tidy up when they go back.
/// </param>
/// <param name="Host">Connections of the host role.</param>
public sealed record DataSources(NpgsqlDataSource Studio, NpgsqlDataSource Lanes, NpgsqlDataSource Host) : IAsyncDisposable
{
    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await Studio.DisposeAsync();
        await Lanes.DisposeAsync();
        await Host.DisposeAsync();
    }
}

/// <summary>Registers the database.</summary>
public static class EntityFrameworkCoreModule
{
    /// <summary>Adds the context of the current studio and the data sources.</summary>
    /// <param name="services">The container.</param>
    /// <param name="appConnection">Connection string of the application role.</param>
    /// <param name="hostConnection">Connection string of the host role.</param>
    public static IServiceCollection AddEntityFrameworkCore(this IServiceCollection services, string appConnection, string hostConnection)
    {
        services.AddSingleton<ICurrentTenant, CurrentTenant>();
        services.AddSingleton(_ => new DataSources(
            NpgsqlDataSource.Create(Patient(appConnection)), NpgsqlDataSource.Create(ForLanes(appConnection)), NpgsqlDataSource.Create(hostConnection)));
        services.AddSingleton<TenantConnectionInterceptor>();
        services.AddScoped<AuditingInterceptor>();
        services.AddSingleton<StudioChanges>();
        services.AddScoped<ChangeInterceptor>();
        services.AddScoped<IOutbox, Outbox>();
        services.AddDbContext<BalletSaaSDbContext>((provider, options) => options
            .UseNpgsql(provider.GetRequiredService<DataSources>().Studio)
            .AddInterceptors(
                provider.GetRequiredService<TenantConnectionInterceptor>(), provider.GetRequiredService<AuditingInterceptor>(), provider.GetRequiredService<ChangeInterceptor>()));
        services.AddScoped(provider => new Lazy<BalletSaaSDbContext>(provider.GetRequiredService<BalletSaaSDbContext>)); // for use cases that mostly need none
        return services;
    }

    /// <summary>
    /// A use case waits seconds for a row that another one holds, then it is told to try again: long before the client gives up, and
    /// before everybody else waits behind it.
    /// </summary>
    private static string Patient(string connection)
    {
        var settings = new NpgsqlConnectionStringBuilder(connection);
        settings.Options = $"-c lock_timeout=5s {settings.Options}".TrimEnd();
        return Prepared(settings, most: 50, after: 5);
    }

    /// <summary>For functions that a session calls again and again, and that leave nothing in it.</summary>
    private static string ForLanes(string connection) => Prepared(new NpgsqlConnectionStringBuilder(connection) { NoResetOnClose = true }, most: 20, after: 2);

    /// <summary>
    /// What a session is asked often stays planned there: for most questions that takes longer than the answer. Whoever says how many
    /// statements are prepared is heard.
    /// </summary>
    private static string Prepared(NpgsqlConnectionStringBuilder settings, int most, int after)
    {
        if (!settings.Keys.Contains("Max Auto Prepare"))
        {
            (settings.MaxAutoPrepare, settings.AutoPrepareMinUsages) = (most, after);
        }

        return settings.ConnectionString;
    }
}
