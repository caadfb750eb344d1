using System.Diagnostics;
using BalletSaaS.Kernel;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;

namespace BalletSaaS.Queries;

/// <summary>Listens to what the application says to one database.</summary>
internal sealed class SpokenSql(string database) : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>
{
    private readonly List<IDisposable> _ears = [];
    private List<Spoken> _heard = [];

    /// <summary>The statements that a piece of work leads to.</summary>
    public async Task<List<Spoken>> DuringAsync(Func<Task> work)
    {
        _heard = [];
        using (DiagnosticListener.AllListeners.Subscribe(this))
        {
            await work();
        }

        _ears.ForEach(ear => ear.Dispose());
        _ears.Clear();

        lock (_heard)
        {
            return [.. _heard];
        }
    }

    /// <inheritdoc />
    void IObserver<DiagnosticListener>.OnNext(DiagnosticListener listener)
    {
        if (listener.Name == "Microsoft.EntityFrameworkCore")
        {
            _ears.Add(listener.Subscribe(this));
        }
    }

    /// <inheritdoc />
    void IObserver<KeyValuePair<string, object?>>.OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Value is CommandEventData { Command: NpgsqlCommand command } && value.Key == RelationalEventId.CommandExecuting.Name && command.Connection?.Database == database)
        {
            lock (_heard)
            {
                _heard.Add(new Spoken(new CurrentTenant().Id, command.CommandText, [.. command.Parameters.Select(parameter => parameter.Clone())]));
            }
        }
    }

    /// <inheritdoc />
    void IObserver<DiagnosticListener>.OnCompleted()
    {
    }

    /// <inheritdoc />
    void IObserver<DiagnosticListener>.OnError(Exception error)
    {
    }

    /// <inheritdoc />
    void IObserver<KeyValuePair<string, object?>>.OnCompleted()
    {
    }

    /// <inheritdoc />
    void IObserver<KeyValuePair<string, object?>>.OnError(Exception error)
    {
    }
}

/// <summary>A statement as the application sent it.</summary>
/// <param name="Tenant">For which studio.</param>
/// <param name="Sql">Its text.</param>
/// <param name="Parameters">Its parameters with their values.</param>
internal sealed record Spoken(Guid? Tenant, string Sql, NpgsqlParameter[] Parameters);
