using BalletSaaS.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace BalletSaaS.Credits;

/// <summary>Replays ledgers and says where the books do not balance (L4).</summary>
public sealed class CreditVerification(BalletSaaSDbContext context, DataSources sources, TimeProvider time, ILogger<CreditVerification> logger) : IScopedService
{
    private const int NamedCustomers = 20;

    /// <summary>A customer's books.</summary>
    public async Task<CreditVerificationDto> OfAsync(Guid customerId, CancellationToken ct)
    {
        var customer = await context.Customers.Where(customer => customer.Id == customerId)
            .Select(customer => new { customer.CreditBalance, Entries = context.CreditTransactions.Count(entry => entry.CustomerId == customer.Id) })
            .SingleOrDefaultAsync(ct) ?? throw KernelErrors.NotFound.Exception();
        var findings = await Findings(customerId).OrderBy(flaw => flaw.Sequence ?? int.MaxValue).ThenBy(flaw => flaw.Kind).ThenBy(flaw => flaw.LotId)
            .Take(CreditConsts.MaxFindings).ToListAsync(ct);
        return new CreditVerificationDto(findings.Count == 0, customer.Entries, customer.CreditBalance,
            [.. findings.Select(flaw => new CreditFindingDto(flaw.Kind, flaw.Sequence, flaw.LotId, flaw.Expected, flaw.Found))]);
    }

    /// <summary>
    /// The books of the whole studio. The result stands at the studio, where the operator of the platform sees it; books that do not
    /// balance are an alarm in the log.
    /// </summary>
    /// <returns>The customers whose books do not balance.</returns>
    public async Task<IReadOnlyList<Guid>> OfStudioAsync(CancellationToken ct)
    {
        var customers = await Findings(null).Select(flaw => flaw.CustomerId).Distinct().Order().ToListAsync(ct);
        await using var write = sources.Host.CreateCommand("update tenants set books_checked_at = $1, unbalanced_customers = $2 where id = $3 returning slug");
        write.Parameters.Add(new NpgsqlParameter<DateTimeOffset> { TypedValue = time.GetUtcNow() });
        write.Parameters.Add(new NpgsqlParameter<int> { TypedValue = customers.Count });
        write.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = context.TenantId });
        var studio = (string)(await write.ExecuteScalarAsync(ct))!;
        if (customers.Count > 0)
        {
            logger.LogCritical("The credit books of studio {Studio} do not balance for {Count} customers: {Customers}",
                studio, customers.Count, string.Join(", ", customers.Take(NamedCustomers)));
        }

        return customers;
    }

    private IQueryable<Flaw> Findings(Guid? customerId) => context.Database.SqlQuery<Flaw>(
        $"""
        select customer_id as "CustomerId", kind as "Kind", sequence as "Sequence", lot_id as "LotId", expected as "Expected", found as "Found"
        from credit_findings({context.TenantId}, {customerId})
        """);

    private sealed class Flaw
    {
        public Guid CustomerId { get; init; }
        public CreditFlaw Kind { get; init; }
        public int? Sequence { get; init; }
        public Guid? LotId { get; init; }
        public int Expected { get; init; }
        public int Found { get; init; }
    }
}
