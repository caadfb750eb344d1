using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace BalletSaaS.Kernel;

/// <summary>
/// Takes news out of the outbox in order and brings it to its handlers. Several processes share the work (SKIP LOCKED);
/// a process that dies leaves its messages to the others. A message that fails comes back later, and rests after
/// <see cref="MaxAttempts"/> tries, or when it was refused for good, with its error until somebody looks. What calls the
/// world outside (<see cref="OutboundEvent"/>) has workers of its own and goes one by one. A suspended studio's news waits
/// until it is open again (P4).
/// </summary>
public sealed class OutboxDispatcher(DataSources sources, EventRouter router, TimeProvider time, ILogger<OutboxDispatcher> logger)
    : BackgroundService, ISingletonService
{
    /// <summary>Tries before a message rests.</summary>
    public const int MaxAttempts = 12;

    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(1);
    private readonly Worker[] _workers = [new(Outbound: false, BatchSize: 20), new(Outbound: true, BatchSize: 1), new(Outbound: true, BatchSize: 1)];

    /// <summary>Says that something was written just now, so that it need not wait for the next look.</summary>
    public void Wake()
    {
        foreach (var worker in _workers.Where(worker => worker.News.CurrentCount == 0))
        {
            try
            {
                worker.News.Release();
            }
            catch (SemaphoreFullException)
            {
                // Somebody else woke it in the same moment.
            }
        }
    }

    /// <summary>Delivers what waits now; tests call it instead of waiting.</summary>
    public async Task DrainAsync(CancellationToken ct = default)
    {
        while (await DeliverBatchAsync(_workers[0], ct) + await DeliverBatchAsync(_workers[1], ct) > 0)
        {
        }
    }

    /// <inheritdoc />
    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(_workers.Select(worker => RunAsync(worker, stoppingToken)));

    private async Task RunAsync(Worker worker, CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (await DeliverBatchAsync(worker, stoppingToken) < worker.BatchSize)
                {
                    await worker.News.WaitAsync(Idle, stoppingToken);
                }
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception error)
            {
                logger.LogError(error, "The outbox could not be read; trying again.");
                await Task.Delay(Idle, stoppingToken);
            }
        }
    }

    private async Task<int> DeliverBatchAsync(Worker worker, CancellationToken ct)
    {
        await using var connection = await sources.Host.OpenConnectionAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(ct);
        var messages = await TakeAsync(connection, worker, ct);
        foreach (var message in messages)
        {
            var error = await TryDeliverAsync(message);
            await SettleAsync(connection, message, error);
        }

        await transaction.CommitAsync(CancellationToken.None);
        return messages.Count;
    }

    private async Task<List<Message>> TakeAsync(NpgsqlConnection connection, Worker worker, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand("""
            select tenant_id, id, kind, payload::text, attempts from outbox_messages
            where processed_at is null and next_attempt_at <= $1 and (kind = any($3)) = $4
                and not exists (select from tenants where id = tenant_id and status = 1)
            order by next_attempt_at, id limit $2 for update skip locked
            """, connection);
        command.Parameters.AddWithValue(time.GetUtcNow());
        command.Parameters.AddWithValue(worker.BatchSize);
        command.Parameters.AddWithValue(EventRouter.OutboundKinds);
        command.Parameters.AddWithValue(worker.Outbound);
        var messages = new List<Message>();
        await using var reader = await command.ExecuteReaderAsync(ct);
        while (await reader.ReadAsync(ct))
        {
            messages.Add(new Message(reader.GetGuid(0), reader.GetInt64(1), reader.GetString(2), reader.GetString(3), reader.GetInt32(4)));
        }

        return messages;
    }

    private async Task<Exception?> TryDeliverAsync(Message message)
    {
        try
        {
            await router.DeliverAsync(message.TenantId, message.Kind, message.Payload);
            return null;
        }
        catch (Exception error)
        {
            logger.LogWarning(error, "Message {Kind} {Id} failed, attempt {Attempt}.", message.Kind, message.Id, message.Attempts + 1);
            return error;
        }
    }

    private async Task SettleAsync(NpgsqlConnection connection, Message message, Exception? error)
    {
        await using var command = new NpgsqlCommand("""
            update outbox_messages set processed_at = $3, attempts = $4, last_error = $5, next_attempt_at = coalesce($6, 'infinity')
            where tenant_id = $1 and id = $2
            """, connection);
        var now = time.GetUtcNow();
        var attempts = message.Attempts + (error is null ? 0 : 1);
        var rests = error is UndeliverableException || (error is not null && attempts >= MaxAttempts);
        command.Parameters.AddWithValue(message.TenantId);
        command.Parameters.AddWithValue(message.Id);
        command.Parameters.Add(new NpgsqlParameter<DateTimeOffset?> { TypedValue = error is null ? now : null });
        command.Parameters.AddWithValue(attempts);
        command.Parameters.Add(new NpgsqlParameter<string?> { TypedValue = error is null ? null : $"{error.GetType().Name}: {error.Message}"[..Math.Min(2000, error.GetType().Name.Length + 2 + error.Message.Length)] });
        command.Parameters.Add(new NpgsqlParameter<DateTimeOffset?> { TypedValue = rests ? null : now.AddSeconds(error is null ? 0 : Math.Min(3600, Math.Pow(2, attempts))) });
        await command.ExecuteNonQueryAsync();
    }

    private sealed record Worker(bool Outbound, int BatchSize)
    {
        public SemaphoreSlim News { get; } = new(0, 1);
    }

    private sealed record Message(Guid TenantId, long Id, string Kind, string Payload, int Attempts);
}
