using BalletSaaS.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace BalletSaaS;

/// <summary>Gives <c>dotnet ef</c> a context; no database is touched at design time.</summary>
internal sealed class DesignTimeFactory : IDesignTimeDbContextFactory<BalletSaaSDbContext>
{
    public BalletSaaSDbContext CreateDbContext(string[] args) => new(
        new DbContextOptionsBuilder<BalletSaaSDbContext>().UseBalletPostgres("Host=design-time").Options, new CurrentTenant());
}

internal static class Program
{
    private static void Main()
    {
    }
}
