using BalletSaaS.Kernel;

namespace BalletSaaS.Tenants;

/// <summary>Puts a new studio's nightly jobs on its clock.</summary>
public sealed class StudioOpenedHandler(StudioJobs jobs, ICurrentTenant currentTenant) : IEventHandler<StudioOpened>
{
    /// <inheritdoc />
    public Task HandleAsync(StudioOpened news) => jobs.ScheduleAsync(currentTenant.RequiredId, news.TimeZone);
}
