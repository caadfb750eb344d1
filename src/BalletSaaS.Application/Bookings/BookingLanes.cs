using BalletSaaS.Kernel;
using BalletSaaS.Tenants;
using Npgsql;

namespace BalletSaaS.Bookings;

/// <summary>A place that somebody wants.</summary>
/// <param name="TenantId">In which studio.</param>
/// <param name="CustomerId">For whom (B7).</param>
/// <param name="ClassInstanceId">In which class instance.</param>
/// <param name="JoinWaitlist">Wait when no place is public.</param>
/// <param name="ActorId">By whom (B7).</param>
/// <param name="Key">The stored form of the client's key, or null (B2).</param>
/// <param name="RequestHash">The stored form of the request (B2).</param>
/// <param name="ByStaff">Staff book for somebody: at the door until the class ends.</param>
/// <param name="OverrideReason">Why staff book against a rule of the studio, or null; places and credits stay hard.</param>
/// <param name="GuardianId">The guardian who pays when a child's own credits do not suffice, or null.</param>
public sealed record BookingWish(
    Guid TenantId, Guid CustomerId, Guid ClassInstanceId, bool JoinWaitlist, Guid? ActorId, Guid? Key, byte[] RequestHash,
    bool ByStaff = false, string? OverrideReason = null, Guid? GuardianId = null)
{
    /// <summary>The id that the booking will have.</summary>
    public Guid BookingId { get; } = Guid.CreateVersion7();
}

/// <summary>A booking that somebody gives up.</summary>
/// <param name="TenantId">In which studio.</param>
/// <param name="Today">The studio's date.</param>
/// <param name="CustomerId">Whose it is, or a guardian of theirs.</param>
/// <param name="BookingId">Which.</param>
/// <param name="ActorId">By whom (B7).</param>
public sealed record CancelWish(Guid TenantId, DateOnly Today, Guid CustomerId, Guid BookingId, Guid? ActorId);

/// <summary>
/// Brings wishes to <c>book_batch</c> and <c>cancel_batch</c>. A studio keeps to one lane of each, where its wishes meet.
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
    public Task<BookingCreatedDto> BookAsync(BookingWish wish) => AskAsync<BookingWish, BookingCreatedDto>(Of(_booking, wish.TenantId), wish);

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

    private static Lane<T, string> Of<T>(Lane<T, string>[] lanes, Guid tenantId) => lanes[(uint)tenantId.GetHashCode() % Count];

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

    private async Task<IReadOnlyList<string>> BookAsync(IReadOnlyList<BookingWish> wishes)
    {
        await using var command = _sources.Studio.CreateCommand("select n, answer from book_batch($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)");
        command.Parameters.Add(new NpgsqlParameter<DateTimeOffset> { TypedValue = _time.GetUtcNow() });
        Add(command, wishes, wish => wish.TenantId);
        Add(command, wishes, wish => wish.CustomerId);
        Add(command, wishes, wish => wish.ClassInstanceId);
        Add(command, wishes, wish => wish.JoinWaitlist);
        Add(command, wishes, wish => wish.ActorId);
        Add(command, wishes, wish => wish.Key);
        Add(command, wishes, wish => wish.RequestHash);
        Add(command, wishes, wish => wish.BookingId);
        Add(command, wishes, wish => wish.ByStaff);
        Add(command, wishes, wish => wish.OverrideReason);
        Add(command, wishes, wish => wish.GuardianId);
        return await SendAsync(command, [.. wishes.Select(wish => wish.TenantId)]);
    }

    private async Task<IReadOnlyList<string>> CancelAsync(IReadOnlyList<CancelWish> wishes)
    {
        await using var command = _sources.Studio.CreateCommand("select n, answer from cancel_batch($1, $2, $3, $4, $5, $6)");
        command.Parameters.Add(new NpgsqlParameter<DateTimeOffset> { TypedValue = _time.GetUtcNow() });
        Add(command, wishes, wish => wish.TenantId);
        Add(command, wishes, wish => wish.Today);
        Add(command, wishes, wish => wish.CustomerId);
        Add(command, wishes, wish => wish.BookingId);
        Add(command, wishes, wish => wish.ActorId);
        return await SendAsync(command, [.. wishes.Select(wish => wish.TenantId)]);
    }

    private static void Add<TWish, T>(NpgsqlCommand command, IReadOnlyList<TWish> wishes, Func<TWish, T> column) =>
        command.Parameters.Add(new NpgsqlParameter<T[]> { TypedValue = [.. wishes.Select(column)] });

    /// <summary>One statement is one transaction: the reader ends when the server is ready again, which is after the commit.</summary>
    private async Task<IReadOnlyList<string>> SendAsync(NpgsqlCommand command, IReadOnlyList<Guid> studios)
    {
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
