using BalletSaaS.Kernel;
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
public sealed record BookingWish(
    Guid TenantId, Guid CustomerId, Guid ClassInstanceId, bool JoinWaitlist, Guid? ActorId, Guid? Key, byte[] RequestHash,
    bool ByStaff = false, string? OverrideReason = null)
{
    /// <summary>The id that the booking will have.</summary>
    public Guid BookingId { get; } = Guid.CreateVersion7();
}

/// <summary>Brings wishes to <c>book_batch</c>. A studio keeps to one lane, where its wishes meet.</summary>
public sealed class BookingLanes(DataSources sources, StudioChanges changes, TimeProvider time) : ISingletonService, IAsyncDisposable
{
    private const int Count = 2;
    private const int Cap = 64;

    private readonly Lane<BookingWish, string>[] _lanes = [.. Enumerable.Range(0, Count).Select(_ =>
        new Lane<BookingWish, string>(Cap, wishes => SendAsync(sources.Studio, changes, time, wishes)))];

    /// <summary>Books; the answer comes after the commit. A refusal is thrown.</summary>
    public async Task<BookingCreatedDto> BookAsync(BookingWish wish) =>
        AtomicOperation.Read<BookingCreatedDto>(await _lanes[(uint)wish.TenantId.GetHashCode() % Count].AskAsync(wish));

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        foreach (var lane in _lanes)
        {
            await lane.DisposeAsync();
        }
    }

    private static async Task<IReadOnlyList<string>> SendAsync(
        NpgsqlDataSource studio, StudioChanges changes, TimeProvider time, IReadOnlyList<BookingWish> wishes)
    {
        // One statement is one transaction: the reader ends when the server is ready again, which is after the commit.
        await using var command = studio.CreateCommand("select n, answer from book_batch($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)");
        command.Parameters.Add(new NpgsqlParameter<DateTimeOffset> { TypedValue = time.GetUtcNow() });
        Add(wish => wish.TenantId);
        Add(wish => wish.CustomerId);
        Add(wish => wish.ClassInstanceId);
        Add(wish => wish.JoinWaitlist);
        Add(wish => wish.ActorId);
        Add(wish => wish.Key);
        Add(wish => wish.RequestHash);
        Add(wish => wish.BookingId);
        Add(wish => wish.ByStaff);
        Add(wish => wish.OverrideReason);
        var answers = new string[wishes.Count];
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
            changes.Announce(wishes.Select(wish => wish.TenantId)); // also when the connection broke: the batch may stand
        }

        void Add<T>(Func<BookingWish, T> column) => command.Parameters.Add(new NpgsqlParameter<T[]> { TypedValue = [.. wishes.Select(column)] });
    }
}
