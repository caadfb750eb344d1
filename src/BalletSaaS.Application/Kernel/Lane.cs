using System.Threading.Channels;
using Npgsql;

namespace BalletSaaS.Kernel;

/// <summary>
/// Gathers requests that arrive while the last batch is on its way and sends them together: under load one transaction, and
/// one flush of the disk, serves many. An idle lane sends at once; nobody waits for company.
/// </summary>
/// <typeparam name="TRequest">What is asked.</typeparam>
/// <typeparam name="TAnswer">What is answered.</typeparam>
public sealed class Lane<TRequest, TAnswer> : IAsyncDisposable
{
    private readonly Channel<Waiting> _line = Channel.CreateUnbounded<Waiting>(new UnboundedChannelOptions { SingleReader = true });
    private readonly Func<IReadOnlyList<TRequest>, Task<IReadOnlyList<TAnswer>>> _send;
    private readonly int _cap;
    private readonly Task _running;

    /// <param name="cap">The largest batch.</param>
    /// <param name="send">Answers a batch, in its order, or fails as a whole and leaves nothing behind.</param>
    public Lane(int cap, Func<IReadOnlyList<TRequest>, Task<IReadOnlyList<TAnswer>>> send)
    {
        _cap = cap;
        _send = send;
        using (ExecutionContext.SuppressFlow()) // the lane serves everybody: it must not inherit the studio of its first request
        {
            _running = Task.Run(RunAsync);
        }
    }

    /// <summary>Asks, and waits for the answer.</summary>
    public Task<TAnswer> AskAsync(TRequest request)
    {
        var waiting = new Waiting(request);
        return _line.Writer.TryWrite(waiting) ? waiting.Answer.Task : throw new ObjectDisposedException(nameof(Lane<TRequest, TAnswer>));
    }

    /// <summary>Takes no more requests and answers those that wait.</summary>
    public async ValueTask DisposeAsync()
    {
        _line.Writer.TryComplete();
        await _running;
    }

    private async Task RunAsync()
    {
        var batch = new List<Waiting>(_cap);
        while (await _line.Reader.WaitToReadAsync())
        {
            batch.Clear();
            while (batch.Count < _cap && _line.Reader.TryRead(out var waiting))
            {
                batch.Add(waiting);
            }

            await AnswerAsync(batch);
        }
    }

    private async Task AnswerAsync(List<Waiting> batch)
    {
        try
        {
            var answers = await _send([.. batch.Select(waiting => waiting.Request)]);
            for (var i = 0; i < batch.Count; i++)
            {
                batch[i].Answer.SetResult(answers[i]);
            }
        }
        catch (PostgresException) when (batch.Count > 1)
        {
            // The database undid the whole batch: whoever broke it must not break the others.
            foreach (var waiting in batch)
            {
                await AnswerAsync([waiting]);
            }
        }
        catch (Exception error)
        {
            // No word from the database: the batch may stand. Each client asks again with its Idempotency-Key.
            foreach (var waiting in batch)
            {
                waiting.Answer.SetException(error);
            }
        }
    }

    private sealed record Waiting(TRequest Request)
    {
        public TaskCompletionSource<TAnswer> Answer { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
