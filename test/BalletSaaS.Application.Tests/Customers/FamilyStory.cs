using BalletSaaS.Bookings;
using BalletSaaS.Credits;
using BalletSaaS.Kernel;
using BalletSaaS.Schedule;

namespace BalletSaaS.Customers;

/// <summary>Stories of guardians and of children, who have no account.</summary>
/// <param name="database">The class's database.</param>
public abstract class FamilyStory(TestDatabase database) : AttendanceStory(database)
{
    /// <summary>The owner gives a child credits of its own.</summary>
    protected Task<CreditAdjustmentDto> ReceivesAsync(ChildDto child, int credits) => Studio.AsAsync(Studio.Owner, (ICreditAppService service) =>
        service.AdjustAsync(child.Id, new AdjustCreditsDto(credits, "story")));

    /// <summary>The owner books a child.</summary>
    protected Task<BookingCreatedDto> IsBookedAsync(ChildDto child, ClassInstance instance) => Studio.AsAsync(
        Studio.Owner, (IStaffBookingAppService staff) => staff.CreateAsync(instance.Id, new BookForCustomerDto(child.Id), null));

    /// <summary>The owner makes somebody guardian of a child.</summary>
    protected Task<bool> LinksAsync(ChildDto child, Dancer guardian) => LinksAsync(child.Id, guardian.CustomerId);

    /// <summary>The owner links two customers.</summary>
    protected Task<bool> LinksAsync(Guid child, Guid guardian) => Studio.AsAsync(Studio.Owner, async (IFamilyAppService families) =>
    {
        await families.LinkAsync(child, guardian);
        return true;
    });

    /// <summary>A guardian lets a child go.</summary>
    protected static Task<bool> RemovesAsync(Dancer guardian, ChildDto child) => guardian.Does(async (IFamilyAppService families) =>
    {
        await families.RemoveMineAsync(child.Id);
        return true;
    });

    /// <summary>Who is of a family, as staff see it.</summary>
    protected async Task<IEnumerable<string>> FamilyAsync(Guid customer) => (await Studio.AsAsync(Studio.Owner, (IFamilyAppService families) =>
        families.GetAsync(customer, new PageRequest(), CancellationToken.None))).Items.Select(other => $"{other.Role} {other.FirstName}");

    /// <summary>What a class would cost a child.</summary>
    protected static async Task<BookingQuoteDto> QuoteAsync(Dancer guardian, ChildDto child, ClassInstance instance) =>
        (await guardian.Does((ITimetableAppService timetable) => timetable.GetAsync(instance.Id, child.Id, CancellationToken.None))).Quote!;

    /// <summary>A day as a child, or the caller, sees it.</summary>
    protected static async Task<IReadOnlyList<AvailableClassDto>> WeekAsync(Dancer guardian, ChildDto? child) => (await guardian.Does((ITimetableAppService timetable) =>
        timetable.GetAvailableAsync(new Period(new DateOnly(2026, 10, 24), new DateOnly(2026, 10, 24)), new AvailableFilter(ForCustomerId: child?.Id), new PageRequest(), CancellationToken.None))).Items;

    /// <summary>The coming classes, with the names of those who dance.</summary>
    protected static async Task<IEnumerable<string>> NamesAsync(Dancer guardian, Guid? who) => (await guardian.Does((IBookingAppService bookings) =>
        bookings.GetMineAsync(BookingView.Upcoming, new MyBookingFilter(ForCustomerId: who), new PageRequest(), CancellationToken.None))).Items.Select(booking => $"{booking.CustomerName}: {booking.ClassName}");
}
