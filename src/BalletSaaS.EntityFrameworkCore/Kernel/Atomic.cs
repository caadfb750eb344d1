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

    /// <summary>
    /// Does the work and takes all of it back: what it says is what it would do now, refusals too. While it lasts it holds what the
    /// deed would hold.
    /// </summary>
    public static async Task<T> RehearseAsync<T>(this BalletSaaSDbContext context, Func<Task<T>> work)
    {
        await using var transaction = await context.Database.BeginTransactionAsync();
        try
        {
            return await context.AtomicAsync(work);
        }
        finally
        {
            await transaction.RollbackAsync();
            context.ChangeTracker.Clear();
        }
    }
}
