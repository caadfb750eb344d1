using BalletSaaS.Credits;
using BalletSaaS.Customers;
using BalletSaaS.Memberships;

namespace BalletSaaS.Demo;

/// <summary>
/// The star's daughter: a child without an account, with a pack of classes of her own and two places in the week ahead. She joins when
/// everything else is played, with dice of her own, so that nobody else's life is another one because of her.
/// </summary>
internal sealed class ChildStory(Calendar calendar, Dancer star, Guid owner)
{
    private const int Age = 9;
    private const int Pack = 10;
    private const int Classes = 2;

    private readonly Dice _dice = new(star.Customer.FirstName.Length);

    public Dancer Join()
    {
        var at = calendar.At(calendar.Today.AddDays(-3), 10);
        var child = new Customer
        {
            TenantId = star.Customer.TenantId,
            Id = _dice.Id(at),
            FirstName = "Mia",
            LastName = star.Customer.LastName,
            BirthDate = new DateOnly(calendar.Today.Year - Age - 1, 3, 14),
        };
        var ledger = new Ledger(child.TenantId, child.Id, _dice);
        ledger.Open(at, CreditSource.Purchase, Pack, calendar.Wall.DateOf(at), calendar.Today.AddDays(87), "Ten-class pack", owner);
        return new Dancer
        {
            User = star.User, // who acts for her
            Customer = child,
            Membership = new Membership { TenantId = child.TenantId, Id = _dice.Id(at), CustomerId = child.Id, Type = MembershipType.PayAsYouGo, StartDate = calendar.Wall.DateOf(at) },
            Ledger = ledger,
            Crowd = Crowd.Children,
            JoinedOn = calendar.Wall.DateOf(at),
            JoinedAt = at,
            Cancels = 0,
            StaysAway = 0,
            Guardianship = new Guardianship { TenantId = child.TenantId, Id = _dice.Id(at), GuardianId = star.Customer.Id, ChildId = child.Id },
        };
    }

    public void Book(Dancer child, BookingDesk bookings, IEnumerable<InstanceState> instances)
    {
        foreach (var instance in instances.Where(instance => instance.Plan.Suits(child, instance.Facts.LocalDate) && instance.Facts.LocalDate > calendar.Today))
        {
            if (child.Live.Count < Classes)
            {
                bookings.Book(calendar.Now, child, instance, joinWaitlist: false);
            }
        }
    }
}
