using BalletSaaS.Bookings;
using BalletSaaS.Credits;
using BalletSaaS.Kernel;
using BalletSaaS.Memberships;
using Npgsql;

namespace BalletSaaS.Schedule;

/// <summary>Whose state is asked for, and around which instants bookings count.</summary>
/// <param name="TenantId">The studio.</param>
/// <param name="CustomerId">The customer.</param>
/// <param name="From">Bookings that end after it (UTC).</param>
/// <param name="To">Bookings that start before it (UTC).</param>
public sealed record OwnQuestion(Guid TenantId, Guid CustomerId, DateTimeOffset From, DateTimeOffset To);

/// <summary>What decides about a customer's next booking.</summary>
/// <param name="Bookings">Live bookings of the period.</param>
/// <param name="Lots">Lots with something in them.</param>
/// <param name="Pauses">Pauses of the period and after it.</param>
public sealed record OwnState(IReadOnlyCollection<LiveBooking> Bookings, IReadOnlyCollection<CreditLot> Lots, IReadOnlyCollection<Pause> Pauses);

/// <summary>
/// Reads customers' own states. Those who ask at the same time, in whatever studio, are answered by one round trip to
/// <c>live_bookings</c>, <c>open_lots</c> and <c>pauses_from</c>. Nothing is kept: one sees what one did, through any process.
/// </summary>
public sealed class OwnStates(DataSources sources) : ISingletonService, IAsyncDisposable
{
    private const int Count = 2;
    private const int Cap = 64;

    private readonly Lane<OwnQuestion, OwnState>[] _lanes =
        [.. Enumerable.Range(0, Count).Select(_ => new Lane<OwnQuestion, OwnState>(Cap, questions => ReadAsync(sources, questions)))];

    /// <summary>A customer's state now.</summary>
    public Task<OwnState> ReadAsync(OwnQuestion question) => _lanes[(uint)question.CustomerId.GetHashCode() % Count].AskAsync(question);

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        foreach (var lane in _lanes)
        {
            await lane.DisposeAsync();
        }
    }

    /// <summary>The lane stands in no studio: the functions enter each one that is asked for, and each row says whose it is.</summary>
    private static async Task<IReadOnlyList<OwnState>> ReadAsync(DataSources sources, IReadOnlyList<OwnQuestion> questions)
    {
        var (tenants, customers) = (All(questions, question => question.TenantId), All(questions, question => question.CustomerId));
        var (from, to) = (All(questions, question => question.From), All(questions, question => question.To));
        await using var batch = sources.Lanes.CreateBatch();
        batch.BatchCommands.Add(Ask("select * from live_bookings($1, $2, $3, $4)", tenants, customers, from, to));
        batch.BatchCommands.Add(Ask("select * from open_lots($1, $2)", tenants, customers));
        batch.BatchCommands.Add(Ask("select * from pauses_from($1, $2, $3)", tenants, customers, from));
        var bookings = new List<LiveBooking>[questions.Count];
        var lots = new List<CreditLot>[questions.Count];
        var pauses = new List<Pause>[questions.Count];
        await using var reader = await batch.ExecuteReaderAsync();
        await FillAsync(bookings, reader, _ => new LiveBooking(
            reader.GetGuid(1), reader.GetGuid(2), (BookingStatus)reader.GetInt16(3),
            reader.GetFieldValue<DateTimeOffset>(4), reader.GetFieldValue<DateTimeOffset>(5), reader.GetFieldValue<DateOnly>(6)));
        await reader.NextResultAsync();
        await FillAsync(lots, reader, question => new CreditLot
        {
            Id = reader.GetGuid(1),
            TenantId = question.TenantId,
            CustomerId = question.CustomerId,
            Source = (CreditSource)reader.GetInt16(2),
            Amount = reader.GetInt32(3),
            Remaining = reader.GetInt32(4),
            Held = reader.GetInt32(5),
            ValidFrom = reader.GetFieldValue<DateOnly>(6),
            ExpiresOn = reader.IsDBNull(7) ? null : reader.GetFieldValue<DateOnly>(7),
            CreationTime = reader.GetFieldValue<DateTimeOffset>(8),
        });
        await reader.NextResultAsync();
        await FillAsync(pauses, reader, question => new Pause
        {
            Id = reader.GetGuid(1),
            TenantId = question.TenantId,
            CustomerId = question.CustomerId,
            MembershipId = reader.GetGuid(2),
            FromDate = reader.GetFieldValue<DateOnly>(3),
            ToDate = reader.GetFieldValue<DateOnly>(4),
            CreationTime = reader.GetFieldValue<DateTimeOffset>(5),
        });
        return [.. questions.Select((_, n) => new OwnState(bookings[n], lots[n], pauses[n]))];

        async Task FillAsync<T>(List<T>[] lists, NpgsqlDataReader reader, Func<OwnQuestion, T> read)
        {
            for (var n = 0; n < lists.Length; n++)
            {
                lists[n] = [];
            }

            while (await reader.ReadAsync())
            {
                var n = reader.GetInt32(0) - 1;
                lists[n].Add(read(questions[n]));
            }
        }
    }

    private static T[] All<T>(IReadOnlyList<OwnQuestion> questions, Func<OwnQuestion, T> column) => [.. questions.Select(column)];

    private static NpgsqlBatchCommand Ask(string question, Guid[] tenants, Guid[] customers, params DateTimeOffset[][] instants)
    {
        var command = new NpgsqlBatchCommand(question);
        command.Parameters.Add(new NpgsqlParameter<Guid[]> { TypedValue = tenants });
        command.Parameters.Add(new NpgsqlParameter<Guid[]> { TypedValue = customers });
        foreach (var instant in instants)
        {
            command.Parameters.Add(new NpgsqlParameter<DateTimeOffset[]> { TypedValue = instant });
        }

        return command;
    }
}
