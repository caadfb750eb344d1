using BalletSaaS.Kernel;

namespace BalletSaaS.Customers;

/// <summary>What an operation did for some customers.</summary>
/// <param name="Last">The last of them; null when nobody comes after.</param>
public abstract record CustomerBatch(Guid? Last);

/// <summary>Operations that go over everybody of the studio, some a transaction, so that none is long.</summary>
internal static class CustomerBatches
{
    private const int AtOnce = 100;

    /// <summary>Calls an operation batch by batch, in the order of the customers' ids, and says what each did.</summary>
    /// <param name="context">The studio's database.</param>
    /// <param name="call">The operation, after a customer and for at most so many.</param>
    /// <param name="ct">Ends it between two batches; what is done stays done.</param>
    public static async Task<IReadOnlyList<T>> InBatchesAsync<T>(
        this BalletSaaSDbContext context, Func<Guid, int, FormattableString> call, CancellationToken ct) where T : CustomerBatch
    {
        var done = new List<T>();
        for (Guid? after = Guid.Empty; after is { } last; after = done[^1].Last)
        {
            ct.ThrowIfCancellationRequested();
            done.Add(await context.RunAsync<T>(call(last, AtOnce)));
        }

        return done;
    }
}
