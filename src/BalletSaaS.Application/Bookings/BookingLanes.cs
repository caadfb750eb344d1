using System.Globalization;
using BalletSaaS.Kernel;
using BalletSaaS.Tenants;
using Npgsql;

namespace BalletSaaS.Bookings;

/// <summary>
/// Brings wishes to <c>book_batch</c> and <c>cancel_batch</c>. Who wants the same class meets in one lane, whose batch locks and counts it
/// once for all; classes of a studio go side by side. Who leaves meets by studio: of which class the booking is, only the database knows.
/// </summary>
public sealed class BookingLanes : ISingletonService, IAsyncDisposable
{
    private const int Count = 2;
    private const int Cap = 64;

    private readonly DataSources _sources;
    private readonly StudioChanges _changes;
    private readonly TimeProvider _time;
    private readonly Lane<BookingWish, string>[] _booking;
    private readonly Lane<CancelWish, string>[] _cancelling;

    /// <inheritdoc cref="BookingLanes"/>
    public BookingLanes(DataSources sources, StudioChanges changes, TimeProvider time)
    {
        (_sources, _changes, _time) = (sources, changes, time);
        _booking = Lanes<BookingWish>(BookAsync);
        _cancelling = Lanes<CancelWish>(CancelAsync);
    }

    /// <summary>Books; the answer comes after the commit. A refusal is thrown.</summary>
    public Task<BookingCreatedDto> BookAsync(BookingWish wish) => AskAsync<BookingWish, BookingCreatedDto>(Of(_booking, wish.ClassInstanceId), wish);

    /// <summary>Cancels, or leaves the line; the answer comes after the commit. A refusal is thrown.</summary>
    public Task<BookingCancelledDto> CancelAsync(CancelWish wish) => AskAsync<CancelWish, BookingCancelledDto>(Of(_cancelling, wish.TenantId), wish);

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        foreach (IAsyncDisposable lane in _booking.AsEnumerable<IAsyncDisposable>().Concat(_cancelling))
        {
            await lane.DisposeAsync();
        }
    }

    private static Lane<T, string>[] Lanes<T>(Func<IReadOnlyList<T>, Task<IReadOnlyList<string>>> send) =>
        [.. Enumerable.Range(0, Count).Select(_ => new Lane<T, string>(Cap, send))];

    private static Lane<T, string> Of<T>(Lane<T, string>[] lanes, Guid meeting) => lanes[(uint)meeting.GetHashCode() % Count];

    private static async Task<T> AskAsync<TWish, T>(Lane<TWish, string> lane, TWish wish)
    {
        try
        {
            return AtomicOperation.Read<T>(await lane.AskAsync(wish));
        }
        catch (Exception error) when (error is not BusinessException && DatabaseErrors.Translate(error) is { } refusal)
        {
            throw refusal;
        }
    }

    private Task<IReadOnlyList<string>> BookAsync(IReadOnlyList<BookingWish> wishes) =>
        SendAsync(BookBatch.Call(_time.GetUtcNow(), wishes), [.. wishes.Select(wish => wish.TenantId)]);

    private Task<IReadOnlyList<string>> CancelAsync(IReadOnlyList<CancelWish> wishes) =>
        SendAsync(BookBatch.Call(_time.GetUtcNow(), wishes), [.. wishes.Select(wish => wish.TenantId)]);

    /// <summary>One statement is one transaction: the reader ends when the server is ready again, which is after the commit.</summary>
    private async Task<IReadOnlyList<string>> SendAsync(FormattableString call, IReadOnlyList<Guid> studios)
    {
        await using var command = _sources.Lanes.CreateCommand(
            "select n, answer from " + string.Format(CultureInfo.InvariantCulture, call.Format, [.. Enumerable.Range(1, call.ArgumentCount).Select(n => $"${n}")]));
        foreach (var argument in call.GetArguments())
        {
            command.Parameters.Add(new NpgsqlParameter { Value = argument });
        }

        var answers = new string[studios.Count];
        try
        {
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
            {
                answers[reader.GetInt32(0) - 1] = reader.GetString(1);
            }

            await reader.NextResultAsync();
            return answers;
        }
        finally
        {
            _changes.Announce(studios); // also when the connection broke: the batch may stand
        }
    }
}
