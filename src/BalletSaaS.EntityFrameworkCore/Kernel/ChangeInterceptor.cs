using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace BalletSaaS.Kernel;

/// <summary>
/// Announces what a context changed, when its connection goes back: after the commit, whether there was a transaction or a single
/// statement. Statements that only read begin with <c>SELECT</c> in capitals, as Entity Framework writes them; the operations of
/// <c>…/Sql</c> are called in small letters and may have changed anything.
/// </summary>
public sealed class ChangeInterceptor(ICurrentTenant currentTenant, StudioChanges changes) : DbCommandInterceptor, IDbConnectionInterceptor
{
    private const string Reads = "SELECT";

    private Guid? _changed;

    /// <inheritdoc />
    public override ValueTask<int> NonQueryExecutedAsync(
        DbCommand command, CommandExecutedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        Note(command);
        return base.NonQueryExecutedAsync(command, eventData, result, cancellationToken);
    }

    /// <inheritdoc />
    public override ValueTask<DbDataReader> ReaderExecutedAsync(
        DbCommand command, CommandExecutedEventData eventData, DbDataReader result, CancellationToken cancellationToken = default)
    {
        Note(command);
        return base.ReaderExecutedAsync(command, eventData, result, cancellationToken);
    }

    /// <inheritdoc />
    public void ConnectionClosed(DbConnection connection, ConnectionEndEventData eventData) => Announce();

    /// <inheritdoc />
    public Task ConnectionClosedAsync(DbConnection connection, ConnectionEndEventData eventData)
    {
        Announce();
        return Task.CompletedTask;
    }

    private void Note(DbCommand command)
    {
        if (!command.CommandText.StartsWith(Reads, StringComparison.Ordinal))
        {
            _changed = currentTenant.Id;
        }
    }

    private void Announce()
    {
        if (_changed is { } studio)
        {
            _changed = null;
            changes.Announce(studio);
        }
    }
}
