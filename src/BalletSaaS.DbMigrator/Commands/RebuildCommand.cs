using BalletSaaS.Kernel;
using BalletSaaS.Progress;
using BalletSaaS.Tenants;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace BalletSaaS.Commands;

/// <summary><c>rebuild</c>: works out totals, streaks and checkpoints anew from attendance (A2), of one studio or of all.</summary>
internal static class RebuildCommand
{
    /// <param name="arguments"><c>--studio</c> (address or id); all studios without it.</param>
    /// <param name="configuration">Names the database.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public static async Task RunAsync(IReadOnlyList<string> arguments, IConfiguration configuration, CancellationToken cancellationToken)
    {
        if (arguments is not ([] or ["--studio", _]))
        {
            throw new InvalidOperationException("Say `rebuild` for all studios, or `rebuild --studio market-town`.");
        }

        await using var session = await DatabaseSession.OpenAsync(configuration, cancellationToken);
        await using var services = ApplicationServices.For(session.Connections);
        foreach (var studio in await StudiosAsync(services, arguments, cancellationToken))
        {
            using (services.GetRequiredService<ICurrentTenant>().Change(studio.Id))
            {
                await using var scope = services.CreateAsyncScope();
                var rebuilt = await scope.ServiceProvider.GetRequiredService<ProgressRebuild>().RunAsync(cancellationToken);
                Console.WriteLine($"{studio.Slug}: {rebuilt.Customers} customers, {rebuilt.Changed} of them changed.");
            }
        }
    }

    private static async Task<IReadOnlyList<Tenant>> StudiosAsync(IServiceProvider services, IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        if (arguments is [_, var slug])
        {
            var studio = await services.GetRequiredService<StudioDirectory>().FindAsync(slug);
            return [studio ?? throw new InvalidOperationException(Texts.Get(TenantErrors.StudioNotFound.Name))];
        }

        await using var scope = services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<BalletSaaSDbContext>().Tenants.AsNoTracking()
            .Where(tenant => tenant.Id != TenantConsts.HostId).OrderBy(tenant => tenant.Slug).ToListAsync(cancellationToken);
    }
}
