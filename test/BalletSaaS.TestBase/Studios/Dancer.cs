using System.Globalization;
using BalletSaaS.Bookings;
using BalletSaaS.Credits;
using BalletSaaS.Customers;
using BalletSaaS.Kernel;
using BalletSaaS.Schedule;

namespace BalletSaaS;

/// <summary>Somebody of a story who books and dances: <c>await anna.Books(barre)</c>.</summary>
/// <param name="Studio">Where.</param>
/// <param name="Person">Who.</param>
public sealed record Dancer(TestStudio Studio, Person Person)
{
    /// <summary>The customer.</summary>
    public Guid CustomerId => Person.CustomerId!.Value;

    /// <summary>Books a place.</summary>
    public Task<BookingCreatedDto> Books(ClassInstance instance, string? key = null) => Books(new CreateBookingDto(instance.Id), key);

    /// <summary>Books a place, or waits for one.</summary>
    public Task<BookingCreatedDto> WaitsFor(ClassInstance instance, string? key = null) => Books(new CreateBookingDto(instance.Id, JoinWaitlist: true), key);

    /// <summary>Books a place for a child, or waits for one.</summary>
    public Task<BookingCreatedDto> BooksFor(ChildDto child, ClassInstance instance, bool waits = false, string? key = null) =>
        Books(new CreateBookingDto(instance.Id, waits, child.Id), key);

    /// <summary>Adds a child of theirs, born in 2015.</summary>
    public Task<ChildDto> HasChild(string name, string born = "2015-05-05") => Does((IFamilyAppService families) =>
        families.AddMineAsync(new CreateChildDto(name, Person.Name, DateOnly.Parse(born, CultureInfo.InvariantCulture))));

    /// <summary>Cancels, or leaves the line.</summary>
    public Task<BookingCancelledDto> Cancels(BookingCreatedDto booking) => Does((IBookingAppService bookings) => bookings.CancelAsync(booking.Id));

    /// <summary>Takes the place that is offered (W2).</summary>
    public Task<BookingCreatedDto> Accepts(BookingCreatedDto waiting) => Does((IBookingAppService bookings) => bookings.AcceptOfferAsync(waiting.Id));

    /// <summary>Lets the offered place go on to the next.</summary>
    public Task<BookingCreatedDto> Declines(BookingCreatedDto waiting) => Does((IBookingAppService bookings) => bookings.DeclineOfferAsync(waiting.Id));

    /// <summary>The owner books for them, with a reason also against a rule.</summary>
    public Task<BookingCreatedDto> IsBooked(ClassInstance instance, string? reason = null, bool waits = false, string? key = null) => Studio.AsAsync(
        Studio.Owner, (IStaffBookingAppService staff) => staff.CreateAsync(instance.Id, new BookForCustomerDto(CustomerId, reason, waits), key));

    /// <summary>The owner gives credits, or takes some back.</summary>
    /// <param name="credits">How many, signed.</param>
    /// <param name="expiresOn">The last class date they pay for, <c>2026-10-24</c>; they never end without it.</param>
    public Task<CreditAdjustmentDto> Receives(int credits, string? expiresOn = null) => Studio.AsAsync(Studio.Owner, (ICreditAppService service) => service.AdjustAsync(
        CustomerId, new AdjustCreditsDto(credits, "story", expiresOn is null ? null : DateOnly.Parse(expiresOn, CultureInfo.InvariantCulture))));

    /// <summary>The balance, the lots and the ledger, newest first.</summary>
    public Task<CreditStatementDto> Credits() => Does((ICreditAppService credits) => credits.GetMineAsync(new StatementFilter(), new PageRequest(0, 100), CancellationToken.None));

    /// <summary>A booking as it is now.</summary>
    public Task<BookingDto> LooksAt(BookingCreatedDto booking) => Does((IBookingAppService bookings) => bookings.GetAsync(booking.Id, CancellationToken.None));

    /// <summary>The same person seen from another node.</summary>
    public Dancer On(TestNode node) => new(Studio.On(node), Person);

    /// <summary>Uses a service of the application.</summary>
    public Task<T> Does<TService, T>(Func<TService, Task<T>> act) where TService : notnull => Studio.AsAsync(Person, act);

    private Task<BookingCreatedDto> Books(CreateBookingDto wish, string? key) => Does((IBookingAppService bookings) => bookings.CreateAsync(wish, key));
}
