using BalletSaaS.Customers;
using BalletSaaS.Kernel;
using BalletSaaS.Schedule;
using BalletSaaS.Tenants;
using Microsoft.EntityFrameworkCore;

namespace BalletSaaS.Bookings;

/// <inheritdoc />
public sealed class BookingAppService(
    Lazy<BalletSaaSDbContext> database, ICurrentTenant currentTenant, BookingLanes lanes, ICurrentUser user, Family family, StudioClock clock, OutboxDispatcher dispatcher)
    : IBookingAppService
{
    private BalletSaaSDbContext Context => database.Value; // the lanes need none

    /// <inheritdoc />
    public async Task<BookingCreatedDto> CreateAsync(CreateBookingDto input, string? idempotencyKey)
    {
        var key = string.IsNullOrEmpty(idempotencyKey) ? (Guid?)null : Idempotency.KeyOf(user.Id, idempotencyKey);
        var request = Idempotency.HashOf($"POST /api/bookings {input.ClassInstanceId} {input.JoinWaitlist} {input.ForCustomerId}");
        var (me, dancer) = (family.Me, input.ForCustomerId ?? family.Me);
        var wish = new BookingWish(
            currentTenant.RequiredId, dancer, input.ClassInstanceId, input.JoinWaitlist, user.Id, key, request, GuardianId: dancer == me ? null : me);
        return await clock.SayWhenItOpens(lanes.BookAsync(wish));
    }

    /// <inheritdoc />
    public async Task<BookingCancelledDto> CancelAsync(Guid id)
    {
        var done = await lanes.CancelAsync(new CancelWish(currentTenant.RequiredId, await clock.TodayAsync(), family.Me, id, user.Id));
        dispatcher.Wake();
        return done;
    }

    /// <inheritdoc />
    public Task<BookingCreatedDto> AcceptOfferAsync(Guid id) => AnswerOfferAsync(id, accept: true);

    /// <inheritdoc />
    public Task<BookingCreatedDto> DeclineOfferAsync(Guid id) => AnswerOfferAsync(id, accept: false);

    /// <inheritdoc />
    public async Task<BookingDto> GetAsync(Guid id, CancellationToken ct)
    {
        var found = Of(await family.MembersAsync(null, ct)).Where(row => row.Booking.Id == id);
        return AsBooked(await Show(found).SingleOrDefaultAsync(ct) ?? throw KernelErrors.NotFound.Exception(), await clock.WallAsync());
    }

    /// <inheritdoc />
    public async Task<PagedResultDto<BookingDto>> GetMineAsync(BookingStatus? status, Guid? forCustomerId, PageRequest page, CancellationToken ct) =>
        await ListAsync(await family.MembersAsync(forCustomerId, ct), status, page, ct);

    /// <inheritdoc />
    public async Task<PagedResultDto<BookingDto>> GetMineAsync(BookingView view, MyBookingFilter filter, PageRequest page, CancellationToken ct)
    {
        var (mine, now) = (Wanted(Of(await family.MembersAsync(filter.ForCustomerId, ct)), filter), clock.Now);
        return await PageAsync(view switch
        {
            BookingView.Upcoming => SoonestFirst(mine.Where(row => row.Booking.Status < BookingStatus.Cancelled && row.Booking.EndsAt > now)),
            BookingView.Past => NewestFirst(mine.Where(row =>
                row.Booking.Status >= BookingStatus.Booked && row.Booking.Status < BookingStatus.Cancelled && row.Booking.EndsAt <= now)),
            _ => NewestFirst(mine.Where(row => row.Booking.Status >= BookingStatus.Cancelled)),
        }, page, ct);
    }

    /// <inheritdoc />
    public async Task<PagedResultDto<BookingDto>> GetForCustomerAsync(Guid customerId, BookingStatus? status, PageRequest page, CancellationToken ct) =>
        await Context.Customers.AnyAsync(customer => customer.Id == customerId, ct)
            ? await ListAsync([customerId], status, page, ct)
            : throw KernelErrors.NotFound.Exception();

    private async Task<BookingCreatedDto> AnswerOfferAsync(Guid id, bool accept)
    {
        var answer = await Context.RunAsync<BookingCreatedDto>($"select answer_offer({clock.Now}, {currentTenant.RequiredId}, {family.Me}, {id}, {accept}, {user.Id})");
        dispatcher.Wake();
        return answer;
    }

    private Task<PagedResultDto<BookingDto>> ListAsync(IReadOnlyList<Guid> customers, BookingStatus? status, PageRequest page, CancellationToken ct) =>
        PageAsync(NewestFirst(Of(customers).Where(row => status == null || row.Booking.Status == status)), page, ct);

    private async Task<PagedResultDto<BookingDto>> PageAsync(IQueryable<Row> rows, PageRequest page, CancellationToken ct)
    {
        var (found, wall) = (await Show(rows).ToPageAsync(page, ct), await clock.WallAsync());
        return found with { Items = [.. found.Items.Select(booking => AsBooked(booking, wall))] };
    }

    /// <summary>A booking tells the time that was booked, also when the class has moved on without it (C3).</summary>
    private static BookingDto AsBooked(BookingDto booking, WallClock wall) => booking with { LocalStartTime = wall.TimeOf(booking.StartsAt) };

    /// <summary>The bookings of one person are read in the order of their index, those of a family are sorted.</summary>
    private IQueryable<Row> Of(IReadOnlyList<Guid> customers) =>
        from booking in customers is [var one]
            ? Context.Bookings.AsNoTracking().Where(booking => booking.CustomerId == one)
            : Context.Bookings.AsNoTracking().Where(booking => customers.Contains(booking.CustomerId))
        join instance in Context.ClassInstances on booking.ClassInstanceId equals instance.Id
        join customer in Context.Customers on booking.CustomerId equals customer.Id
        select new Row { Booking = booking, Instance = instance, FirstName = customer.FirstName };

    private static IQueryable<Row> Wanted(IQueryable<Row> rows, MyBookingFilter filter)
    {
        BookingStatus? status = filter.Status?.Value;
        return rows.Where(row => (status == null || row.Booking.Status == status) && (filter.ClassId == null || row.Instance.ClassId == filter.ClassId)
            && (filter.From == null || row.Booking.LocalDate >= filter.From) && (filter.To == null || row.Booking.LocalDate <= filter.To));
    }

    private static IQueryable<Row> NewestFirst(IQueryable<Row> rows) =>
        rows.OrderByDescending(row => row.Booking.StartsAt).ThenByDescending(row => row.Booking.Id);

    private static IQueryable<Row> SoonestFirst(IQueryable<Row> rows) =>
        rows.OrderBy(row => row.Booking.StartsAt).ThenBy(row => row.Booking.Id);

    private IQueryable<BookingDto> Show(IQueryable<Row> rows) => rows.Select(row => new BookingDto(
        row.Booking.Id, row.Booking.Status, row.Booking.ClassInstanceId, row.Instance.Name, row.Instance.InstructorName,
        row.Booking.StartsAt, row.Booking.EndsAt, row.Booking.LocalDate, row.Instance.LocalStartTime, row.Instance.Color,
        row.Booking.CreditsUsed, row.Booking.CreditsRefunded, row.Booking.FreeCancelUntil,
        row.Booking.Status != BookingStatus.Waitlisted ? null : Context.Bookings.Count(other =>
            other.ClassInstanceId == row.Booking.ClassInstanceId && other.Status == BookingStatus.Waitlisted
            && other.CreationTime <= row.Booking.CreationTime), // nobody joins a line in the same instant as another
        row.Booking.CreationTime, row.Booking.CancelledAt, row.Booking.PriceCredits, row.Booking.LateCancelCost, row.Booking.NoShowCost,
        row.Booking.OfferedUntil, row.Booking.SkipReason, row.Booking.OverrideReason, row.Instance.RoomName, row.Instance.SubstituteFor, row.Instance.MovedFrom,
        row.Booking.Status == BookingStatus.CalledOff && row.Instance.Status == ClassInstanceStatus.Scheduled ? row.Instance.StartsAt : null,
        row.Booking.CustomerId, row.FirstName, row.Instance.ClassId, row.Instance.Discipline));

    private sealed class Row
    {
        public required Booking Booking { get; init; }
        public required ClassInstance Instance { get; init; }
        public required string FirstName { get; init; }
    }
}
