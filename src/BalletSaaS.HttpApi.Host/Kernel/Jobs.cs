using Quartz;

namespace BalletSaaS.Kernel;

/// <summary>Quartz, clustered over PostgreSQL: a job whose process dies runs on another.</summary>
internal static class Jobs
{
    /// <param name="services">The container.</param>
    /// <param name="connection">Connection string of the host role: the scheduler's tables belong to no studio.</param>
    public static IServiceCollection AddStudioJobs(this IServiceCollection services, string connection)
    {
        services.AddQuartz(quartz =>
        {
            quartz.UsePersistentStore(store =>
            {
                store.UsePostgres(connection);
                store.ConfigureStore(options => options.TablePrefix = "quartz.qrtz_");
                store.UseSystemTextJsonSerializer();
                store.UseClustering(cluster =>
                {
                    cluster.CheckinInterval = TimeSpan.FromSeconds(2);
                    cluster.CheckinMisfireThreshold = TimeSpan.FromSeconds(4);
                });
            });
        });
        services.AddQuartzHostedService(options => options.WaitForJobsToComplete = true);
        services.AddHostedService(provider => provider.GetRequiredService<StudioJobs>());
        return services;
    }
}
