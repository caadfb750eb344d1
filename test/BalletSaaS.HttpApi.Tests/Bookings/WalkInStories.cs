using System.Net;
using BalletSaaS.Classes;
using BalletSaaS.Credits;
using BalletSaaS.Customers;
using BalletSaaS.Kernel;
using BalletSaaS.Schedule;
using BalletSaaS.Web;
using Shouldly;
using Xunit;

namespace BalletSaaS.Bookings;

/// <summary>People who come without having signed up.</summary>
public sealed class WalkInStories(StudioWeb web) : IClassFixture<StudioWeb>
{
    [Fact]
    public async Task L6_Somebody_new_at_the_door_becomes_a_customer_pays_and_is_in_once()
    {
        var (owner, barre) = await OpensWithBarreAsync("door", places: 5);
        var path = $"/api/admin/class-instances/{barre.Id}/walk-ins";

        Task<Answer> Comes() => owner.SendAsync(HttpMethod.Post, path, new WalkInDto(" Odette ", "Rothbart", "Paid at the door"), ("Idempotency-Key", "odette"));
        var odette = (await Comes()).ShouldBe(HttpStatusCode.Created).As<WalkedInDto>();
        (await Comes()).As<WalkedInDto>().ShouldBe(odette);

        odette.Name.ShouldBe("Odette Rothbart");
        var customer = (await owner.GetAsync($"/api/admin/customers/{odette.CustomerId}")).As<CustomerDto>();
        (customer.FirstName, customer.Email, customer.CreditsRemaining).ShouldBe(("Odette", null, 0));
        var statement = (await owner.GetAsync($"/api/admin/customers/{odette.CustomerId}/credits")).As<CreditStatementDto>().Transactions.Items;
        statement.Select(entry => entry.Amount).ShouldBe([-2, 2]);
        statement[1].Notes.ShouldBe("Paid at the door");
        (await RosterAsync(owner, barre)).ShouldBe(["Odette Rothbart"]);
    }

    [Fact]
    public async Task B1_A_full_class_makes_no_customer()
    {
        var (owner, barre) = await OpensWithBarreAsync("full-door", places: 1);
        var path = $"/api/admin/class-instances/{barre.Id}/walk-ins";
        (await owner.PostAsync(path, new WalkInDto("Odette", "Rothbart", "Cash", "odette@lake.example"))).ShouldBe(HttpStatusCode.Created);
        var before = (await owner.GetAsync("/api/admin/customers")).As<PagedResultDto<CustomerListItemDto>>().TotalCount;

        (await owner.PostAsync(path, new WalkInDto("Odile", "Rothbart", "Cash"))).ShouldBeRefused(HttpStatusCode.Conflict, BookingErrors.ClassFull);

        (await owner.GetAsync("/api/admin/customers")).As<PagedResultDto<CustomerListItemDto>>().TotalCount.ShouldBe(before);
        (await RosterAsync(owner, barre)).ShouldBe(["Odette Rothbart"]);
        (await owner.PostAsync($"/api/admin/class-instances/{Guid.NewGuid()}/walk-ins", new WalkInDto("Odile", "Rothbart", "Cash"))).ShouldBe(HttpStatusCode.NotFound);
    }

    private async Task<(Guest Owner, ClassInstanceDto Barre)> OpensWithBarreAsync(string slug, int places)
    {
        var owner = await web.Host.OpensAsync(slug);
        var course = (await owner.PostAsync("/api/admin/classes", new CreateClassDto("Barre", null, null, "Olga", 60, places, 2, null, null))).As<ClassDto>();
        var tomorrow = DateOnly.FromDateTime(web.Host.Clock.GetUtcNow().UtcDateTime).AddDays(1);
        return (owner, (await owner.PostAsync("/api/admin/class-instances", new CreateClassInstanceDto(course.Id, tomorrow, new TimeOnly(18, 0)))).As<ClassInstanceDto>());
    }

    private static async Task<IEnumerable<string>> RosterAsync(Guest owner, ClassInstanceDto barre) =>
        (await owner.GetAsync($"/api/admin/class-instances/{barre.Id}/roster")).As<PagedResultDto<RosterItemDto>>().Items.Select(person => person.Name);
}
