using BalletSaaS.Bookings;
using BalletSaaS.Credits;
using BalletSaaS.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BalletSaaS.Schedule;

/// <summary>Whose state is asked for, and around which instants bookings count.</summary>
/// <param name="TenantId">The studio.</param>
/// <param name="CustomerId">The customer.</param>
/// <param name="From">Bookings that end after it (UTC).</param>
/// <param name="To">Bookings that start before it (UTC).</param>
public sealed record OwnQuestion(Guid TenantId, Guid CustomerId, DateTimeOffset From, DateTimeOffset To);

/// <summary>What decides about a customer's next booking.</summary>
/// <param name="Bookings">Live bookings of the period.</param>
/// <param name="Lots">Lots with something in them; null for visitors.</param>
public sealed record OwnState(IReadOnlyList<Booking> Bookings, IReadOnlyList<CreditLot>? Lots)
{
    /// <summary>A visitor's.</summary>
    public static readonly OwnState Nobodys = new([], null);
}

/// <summary>
/// Reads customers' own states. Those who ask at the same time, in whatever studio, are answered by one call of
/// <c>live_bookings</c> and one of <c>open_lots</c>. Nothing is kept: one sees what one did, through any process.
/// </summary>
public sealed class OwnStates(IServiceScopeFactory scopes) : ISingletonService, IAsyncDisposable
{
    private const int Count = 2;
    private const int Cap = 64;

    private readonly Lane<OwnQuestion, OwnState>[] _lanes =
        [.. Enumerable.Range(0, Count).Select(_ => new Lane<OwnQuestion, OwnState>(Cap, questions => ReadAsync(scopes, questions)))];

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

    private static async Task<IReadOnlyList<OwnState>> ReadAsync(IServiceScopeFactory scopes, IReadOnlyList<OwnQuestion> questions)
    {
        await using var scope = scopes.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<BalletSaaSDbContext>();
        var (tenants, customers) = (questions.Select(question => question.TenantId).ToArray(), questions.Select(question => question.CustomerId).ToArray());
        var (from, to) = (questions.Select(question => question.From).ToArray(), questions.Select(question => question.To).ToArray());
        // The lane stands in no studio; the functions enter each one that is asked for, and each row says whose it is.
        var bookings = (await context.Bookings.FromSql($"SELECT * FROM live_bookings({tenants}, {customers}, {from}, {to})")
            .IgnoreQueryFilters().AsNoTracking().ToListAsync()).ToLookup(booking => (booking.TenantId, booking.CustomerId));
        var lots = (await context.CreditLots.FromSql($"SELECT * FROM open_lots({tenants}, {customers})")
            .IgnoreQueryFilters().AsNoTracking().ToListAsync()).ToLookup(lot => (lot.TenantId, lot.CustomerId));
        return [.. questions.Select(question => new OwnState(
            [.. bookings[(question.TenantId, question.CustomerId)]], [.. lots[(question.TenantId, question.CustomerId)]]))];
    }
}
