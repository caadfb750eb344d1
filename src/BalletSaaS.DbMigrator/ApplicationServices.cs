using BalletSaaS.Kernel;
using Microsoft.Extensions.DependencyInjection;

namespace BalletSaaS;

/// <summary>The application's services for a command, without the host around them.</summary>
internal static class ApplicationServices
{
    public static ServiceProvider For(DatabaseConnections connections) => new ServiceCollection()
        .AddLogging().AddSingleton(TimeProvider.System).AddSingleton<ICurrentUser, Operator>()
        .AddEntityFrameworkCore(connections.App, connections.Host).AddApplication().BuildServiceProvider();

    /// <summary>Nobody: whoever has the database at hand.</summary>
    private sealed class Operator : ICurrentUser
    {
        public Guid? Id => null;
        public Guid? CustomerId => null;
        public Guid? TenantId => null;
        public IReadOnlyCollection<string> Roles => [];
    }
}
