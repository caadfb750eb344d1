using BalletSaaS.Attendance;
using BalletSaaS.Kernel;
using Shouldly;
using Xunit;

namespace BalletSaaS.Customers;

/// <summary>Who belongs to a family, and what it sees of itself.</summary>
public sealed class FamilyTests(TestDatabase database) : FamilyStory(database)
{
    [Fact]
    public async Task A_familys_bookings_are_one_list_with_names_and_can_be_asked_for_one()
    {
        var rosa = await Welcomes("Rosa");
        var mia = await rosa.HasChild("Mia");
        var (barre, pointe) = (await Schedules("Barre", "2026-10-24 18:00"), await Schedules("Pointe", "2026-10-23 18:00"));
        await rosa.Books(barre);
        await rosa.BooksFor(mia, pointe);

        (await NamesAsync(rosa, null)).ShouldBe(["Mia: Pointe", "Rosa: Barre"]);
        (await NamesAsync(rosa, mia.Id)).ShouldBe(["Mia: Pointe"]);
        (await NamesAsync(rosa, rosa.CustomerId)).ShouldBe(["Rosa: Barre"]);
    }

    [Fact]
    public async Task F1_A_child_is_no_guardian_a_guardian_no_child_and_a_family_has_an_end()
    {
        var (rosa, paul) = (await Welcomes("Rosa"), await Welcomes("Paul"));
        var (mia, leo) = (await rosa.HasChild("Mia"), await rosa.HasChild("Leo"));

        await LinksAsync(mia.Id, leo.Id).ShouldBeRefused(CustomerErrors.NotAGuardian);
        await LinksAsync(mia.Id, mia.Id).ShouldBeRefused(CustomerErrors.NotAGuardian);
        await LinksAsync(paul.CustomerId, rosa.CustomerId).ShouldBeRefused(CustomerErrors.NotAGuardian);
        await LinksAsync(mia.Id, Guid.NewGuid()).ShouldBeRefused(KernelErrors.NotFound);
        await Studio.AsAsync(Studio.Owner, (IFamilyAppService families) => families.AddAsync(mia.Id, new CreateChildDto("Doll", "Rossi", new DateOnly(2020, 1, 1)))).ShouldBeRefused(CustomerErrors.NotAGuardian);
        await LinksAsync(mia, paul);
        await LinksAsync(mia, paul); // twice is once
        (await FamilyAsync(mia.Id)).ShouldBe(["Guardian Paul", "Guardian Rosa"]);
        (await FamilyAsync(rosa.CustomerId)).ShouldBe(["Child Leo", "Child Mia"]);

        for (var child = 2; child < FamilyConsts.MostChildren; child++)
        {
            await rosa.HasChild($"Child{child}");
        }

        await rosa.HasChild("Too many").ShouldBeRefused(CustomerErrors.FamilyTooLarge);
    }

    [Fact]
    public async Task F1_Who_lets_a_child_go_has_somebody_else_or_nothing_ahead()
    {
        var (rosa, paul) = (await Welcomes("Rosa"), await Welcomes("Paul"));
        var mia = await rosa.HasChild("Mia");
        var booking = await rosa.BooksFor(mia, await Schedules("Barre", "2026-10-24 18:00"));

        await RemovesAsync(rosa, mia).ShouldBeRefused(CustomerErrors.StillBooked);
        await LinksAsync(mia, paul);
        await RemovesAsync(rosa, mia);
        await rosa.Cancels(booking).ShouldBeRefused(KernelErrors.NotFound);
        await paul.Cancels(booking);
        (await rosa.Credits()).CreditsRemaining.ShouldBe(10, "who paid gets it back, guardian or not");
        await RemovesAsync(paul, mia);
        (await FamilyAsync(mia.Id)).ShouldBeEmpty("the studio keeps her");
    }

    [Fact]
    public async Task A1_A_guardians_phone_checks_the_whole_family_in()
    {
        var rosa = await Welcomes("Rosa");
        var mia = await rosa.HasChild("Mia");
        var barre = await Schedules("Barre", "2026-10-24 18:00");
        await rosa.Books(barre);
        await rosa.BooksFor(mia, barre);
        TimeIs("2026-10-24T16:50:00Z");
        var code = (await Studio.AsAsync(Studio.Owner, (ICheckInAppService checkIn) => checkIn.GetClassCodeAsync(barre.Id, CancellationToken.None))).Code;

        var names = new List<string>();
        for (var scan = 0; scan < 2; scan++)
        {
            names.Add((await rosa.Does((ICheckInAppService checkIn) => checkIn.CheckInAsync(new ScanDto(code)))).Name);
        }

        names.Order().ShouldBe(["Mia Rosa", "Rosa Dancer"]);
    }
}
