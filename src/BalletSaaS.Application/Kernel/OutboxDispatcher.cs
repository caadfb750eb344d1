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

    /// <summary>Under load somebody calls all the time: what is written meanwhile is delivered together.</summary>
    private static readonly TimeSpan Company = TimeSpan.FromMilliseconds(30);

    private readonly Worker[] _workers = [new(Outbound: false, BatchSize: 100), new(Outbound: true, BatchSize: 1), new(Outbound: true, BatchSize: 1)];

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
                    await Task.Delay(Company, stoppingToken);
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
        var outcomes = new List<Outcome>(messages.Count);
        foreach (var message in messages)
        {
            outcomes.Add(OutcomeOf(message, await TryDeliverAsync(message)));
        }

        await SettleAsync(connection, outcomes);
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
            await router.DeliverAsync(message.TenantId, message.Id, message.Kind, message.Payload);
            return null;
        }
        catch (Exception error)
        {
            logger.LogWarning(error, "Message {Kind} {Id} failed, attempt {Attempt}.", message.Kind, message.Id, message.Attempts + 1);
            return error;
        }
    }

    private Outcome OutcomeOf(Message message, Exception? error)
    {
        var now = time.GetUtcNow();
        if (error is null)
        {
            return new Outcome(message, now, message.Attempts, null, now);
        }

        var attempts = message.Attempts + 1;
        var rests = error is UndeliverableException || attempts >= MaxAttempts;
        var words = $"{error.GetType().Name}: {error.Message}";
        return new Outcome(message, null, attempts, words[..Math.Min(2000, words.Length)],
            rests ? DateTimeOffset.MaxValue : now.AddSeconds(Math.Min(3600, Math.Pow(2, attempts))));
    }

    /// <summary>Writes down in one statement how a batch went; <see cref="DateTimeOffset.MaxValue"/> is PostgreSQL's infinity.</summary>
    private static async Task SettleAsync(NpgsqlConnection connection, List<Outcome> outcomes)
    {
        if (outcomes.Count == 0)
        {
            return;
        }

        await using var command = new NpgsqlCommand("""
            update outbox_messages m set processed_at = o.processed_at, attempts = o.attempts, last_error = o.error, next_attempt_at = o.next_attempt_at
            from unnest($1, $2, $3, $4, $5, $6) o (tenant_id, id, processed_at, attempts, error, next_attempt_at)
            where m.tenant_id = o.tenant_id and m.id = o.id
            """, connection);
        command.Parameters.Add(new NpgsqlParameter<Guid[]> { TypedValue = [.. outcomes.Select(outcome => outcome.Message.TenantId)] });
        command.Parameters.Add(new NpgsqlParameter<long[]> { TypedValue = [.. outcomes.Select(outcome => outcome.Message.Id)] });
        command.Parameters.Add(new NpgsqlParameter<DateTimeOffset?[]> { TypedValue = [.. outcomes.Select(outcome => outcome.ProcessedAt)] });
        command.Parameters.Add(new NpgsqlParameter<int[]> { TypedValue = [.. outcomes.Select(outcome => outcome.Attempts)] });
        command.Parameters.Add(new NpgsqlParameter<string?[]> { TypedValue = [.. outcomes.Select(outcome => outcome.Error)] });
        command.Parameters.Add(new NpgsqlParameter<DateTimeOffset[]> { TypedValue = [.. outcomes.Select(outcome => outcome.NextAttemptAt)] });
        await command.ExecuteNonQueryAsync();
    }

    private sealed record Worker(bool Outbound, int BatchSize)
    {
        public SemaphoreSlim News { get; } = new(0, 1);
    }

    private sealed record Outcome(Message Message, DateTimeOffset? ProcessedAt, int Attempts, string? Error, DateTimeOffset NextAttemptAt);

    private sealed record Message(Guid TenantId, long Id, string Kind, string Payload, int Attempts);
}
