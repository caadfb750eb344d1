using BalletSaaS.Accounts;
using BalletSaaS.Classes;
using BalletSaaS.Credits;
using BalletSaaS.Customers;
using BalletSaaS.Kernel;
using BalletSaaS.Memberships;
using BalletSaaS.Schedule;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace BalletSaaS.Bookings;

/// <summary>Somebody stands at the door who is no customer yet: a customer and a place, both or neither.</summary>
public sealed class WalkInTests(TestDatabase database) : BookingStory(database)
{
    private static readonly WalkInDto Mia = new("Mia", "Slavenska", Phone: "01225 1877", BirthDate: new(2010, 2, 20), Credits: 3);

    [Fact]
    public async Task B7_L6_Somebody_new_buys_credits_and_has_a_place_and_it_is_written_down_by_whom()
    {
        var barre = await Schedules("Barre", "2026-10-24 18:00", credits: 2);
        TimeIs("2026-10-24T17:10:00Z");

        var (id, place) = await ComesAsync(barre, Mia);

        (place.Status, place.CreditsUsed, place.CreditsRemaining).ShouldBe((BookingStatus.Booked, 2, 1));
        var stored = await Studio.LooksAsync(context => context.Bookings.AsNoTracking().SingleAsync(row => row.Id == place.Id));
        (stored.CustomerId, stored.ActorId).ShouldBe((id, Studio.Owner.UserId));
        var mia = await Studio.AsAsync(Studio.Owner, (ICustomerAppService customers) => customers.GetAsync(id, CancellationToken.None));
        (mia.FirstName, mia.LastName, mia.Email, mia.Phone, mia.BirthDate).ShouldBe(("Mia", "Slavenska", null, "01225 1877", new DateOnly(2010, 2, 20)));
        (mia.Membership.Type, mia.Membership.StartDate, mia.CreditsRemaining).ShouldBe((MembershipType.PayAsYouGo, new DateOnly(2026, 10, 24), 1));
        var bought = await Studio.LooksAsync(context => context.CreditTransactions.AsNoTracking().SingleAsync(row => row.CustomerId == id && row.Amount > 0));
        (bought.Amount, bought.ActorId, bought.Notes).ShouldBe((3, Studio.Owner.UserId, "Bought at the door"));
        (await FoundAsync("01225")).ShouldBe([id]);
    }

    [Fact]
    public async Task B1_L1_Where_there_is_no_place_or_no_credit_nobody_becomes_a_customer()
    {
        var barre = await Schedules("Barre", "2026-10-24 18:00", places: 1);
        await ComesAsync(barre, Mia with { Credits = null }).ShouldBeRefused(CreditErrors.NotEnough);
        await (await Welcomes("Anna")).Books(barre);

        await ComesAsync(barre, Mia with { OverrideReason = "please" }).ShouldBeRefused(BookingErrors.ClassFull);
        await ComesAsync(barre, Mia with { Email = "mia@door.example" }).ShouldBeRefused(BookingErrors.ClassFull);

        (await FoundAsync("Slavenska")).ShouldBeEmpty();
        (await Studio.LooksAsync(context => context.Users.CountAsync(user => user.Email == "mia@door.example"))).ShouldBe(0);
        (await Studio.LooksAsync(context => context.OutboxMessages.CountAsync(row => row.Kind == "accounts.customer-invited"))).ShouldBe(0);
    }

    [Fact]
    public async Task B1_Many_at_the_door_for_the_last_place_are_one_customer()
    {
        var barre = await Schedules("Barre", "2026-10-24 18:00", places: 1);

        var tries = await Task.WhenAll(Enumerable.Range(0, 6).Select(async n =>
        {
            try
            {
                return await ComesAsync(barre, Mia with { FirstName = $"Mia{n}" });
            }
            catch (BusinessException refusal) when (refusal.Code == BookingErrors.ClassFull)
            {
                return null;
            }
        }));

        var one = tries.OfType<WalkedInDto>().ShouldHaveSingleItem();
        (await FoundAsync("Slavenska")).ShouldBe([one.CustomerId]);
        (await Look(barre)).BookedCount.ShouldBe(1);
    }

    [Fact]
    public async Task B5_B6_The_studios_rules_hold_at_the_door_unless_staff_say_why_not()
    {
        var grownUps = await Schedules("Barre", "2026-10-24 18:00");
        await Change(grownUps, set => set.SetProperty(row => row.MinAge, 18).SetProperty(row => row.MinLevel, ClassLevel.Beginner));
        var far = await Schedules("Gala", "2026-12-20 18:00");

        await ComesAsync(grownUps, Mia).ShouldBeRefused(BookingErrors.LevelTooLow);
        (await ComesAsync(far, Mia).ShouldBeRefused(BookingErrors.NotOpenYet)).Details["opensOn"].ShouldBe(new DateOnly(2026, 11, 22));
        var (_, place) = await ComesAsync(grownUps, Mia with { OverrideReason = "visits her aunt" });

        (await Studio.LooksAsync(context => context.Bookings.AsNoTracking().SingleAsync(row => row.Id == place.Id))).OverrideReason.ShouldBe("visits her aunt");
        await ComesAsync(grownUps, Mia with { OverrideReason = " " }).ShouldBeRefused(KernelErrors.Validation);
        await ComesAsync(grownUps, Mia with { FirstName = " " }).ShouldBeRefused(KernelErrors.Validation);
    }

    [Fact]
    public async Task Who_gives_an_e_mail_has_an_account_and_nobody_elses()
    {
        var barre = await Schedules("Barre", "2026-10-24 18:00");
        var (id, _) = await ComesAsync(barre, Mia with { Email = "mia@door.example" });

        var account = await Studio.LooksAsync(context => context.Users.AsNoTracking().SingleAsync(user => user.Email == "mia@door.example"));
        account.Roles.ShouldBe([RoleNames.Customer]);
        (await Studio.LooksAsync(context => context.Customers.AsNoTracking().SingleAsync(row => row.Id == id)))
            .ShouldSatisfyAllConditions(mia => mia.UserId.ShouldBe(account.Id), mia => mia.Email.ShouldBe("mia@door.example"), mia => mia.BirthDate.ShouldBe(Mia.BirthDate));
        await ComesAsync(barre, Mia with { FirstName = "Another", Email = "MIA@door.example" }).ShouldBeRefused(AccountErrors.EmailTaken);
        (await FoundAsync("Another")).ShouldBeEmpty();
    }

    [Fact]
    public async Task L6_A_teacher_lets_people_in_but_sells_no_credits()
    {
        var mia = await Studio.HiresAsync("Mia", RoleNames.Teacher);
        var free = await Schedules("Open day", "2026-10-24 18:00", credits: 0);

        await ComesAsync(free, Mia, mia).ShouldBeRefused(KernelErrors.Forbidden);
        (await ComesAsync(free, Mia with { Credits = 0 }, mia)).Booking.Status.ShouldBe(BookingStatus.Booked);
    }

    private Task<WalkedInDto> ComesAsync(ClassInstance instance, WalkInDto who, Person? by = null) =>
        Studio.AsAsync(by ?? Studio.Owner, (IWalkInAppService door) => door.CreateAsync(instance.Id, who));

    private async Task<IEnumerable<Guid>> FoundAsync(string search) => (await Studio.AsAsync(Studio.Owner, (ICustomerAppService customers) =>
        customers.GetListAsync(new CustomerFilter(search), new PageRequest(0, 100), CancellationToken.None))).Items.Select(customer => customer.Id);
}
