namespace BalletSaaS.Kernel;

/// <summary>One use case, one transaction.</summary>
public static class Atomic
{
    /// <summary>Runs the work in a transaction, or in the one that is already open; rolls back whole on any error, which constraints may name.</summary>
    public static async Task<T> AtomicAsync<T>(this BalletSaaSDbContext context, Func<Task<T>> work)
    {
        try
        {
            if (context.Database.CurrentTransaction is not null)
            {
                return await work();
            }

            await using var transaction = await context.Database.BeginTransactionAsync();
            var result = await work();
            await transaction.CommitAsync();
            return result;
        }
        catch (Exception error) when (error is not BusinessException && DatabaseErrors.Translate(error) is { } refusal)
        {
            throw refusal;
        }
    }
}
