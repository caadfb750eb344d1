using System.Net;
using BalletSaaS.Accounts;
using BalletSaaS.Classes;
using BalletSaaS.Credits;
using BalletSaaS.Customers;
using BalletSaaS.Kernel;
using BalletSaaS.Memberships;
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

    [Fact]
    public async Task Who_came_to_the_door_and_signs_up_later_is_the_same_customer_once_the_email_is_proved()
    {
        var (owner, barre) = await OpensWithBarreAsync("claimed", places: 5);
        var walkIn = (await owner.PostAsync($"/api/admin/class-instances/{barre.Id}/walk-ins", new WalkInDto("Odette", "R.", "Cash", "Odette@lake.example"))).As<WalkedInDto>();
        await owner.PostAsync($"/api/admin/customers/{walkIn.CustomerId}/credits", new AdjustCreditsDto(5, "Gift"));
        var odette = web.Host.Guest("claimed");
        await odette.SignsUpAsync("odette@lake.example", firstName: "Odette");
        var fresh = (await odette.GetAsync("/api/customers/me")).As<CustomerDto>();
        (fresh.Id == walkIn.CustomerId, fresh.CreditsRemaining).ShouldBe((false, 0));

        var link = await web.Host.ShouldHaveMailAsync("odette@lake.example", "Confirm");
        var confirmation = new ConfirmEmailDto(Guid.Parse(link.Query("userId")), link.Query("token"));
        (await odette.PostAsync("/api/auth/confirm-email", confirmation)).ShouldBe(HttpStatusCode.NoContent);

        (await odette.GetAsync("/api/customers/me")).ShouldBe(HttpStatusCode.Unauthorized); // the token names who is no more
        await odette.RefreshesAsync();
        var known = (await odette.GetAsync("/api/customers/me")).As<CustomerDto>();
        (known.Id, known.LastName, known.CreditsRemaining).ShouldBe((walkIn.CustomerId, fresh.LastName, 5));
        (await odette.GetAsync("/api/customers/me/bookings")).As<PagedResultDto<BookingDto>>().Items.ShouldHaveSingleItem().ClassInstanceId.ShouldBe(barre.Id);
        (await owner.GetAsync("/api/admin/customers?q=odette")).As<PagedResultDto<CustomerListItemDto>>().TotalCount.ShouldBe(1);
    }

    [Fact]
    public async Task F1_M2_What_somebody_asked_for_a_child_goes_along_to_who_they_were_at_the_door()
    {
        var (owner, barre) = await OpensWithBarreAsync("asked", places: 5);
        var walkIn = (await owner.PostAsync($"/api/admin/class-instances/{barre.Id}/walk-ins", new WalkInDto("Odette", "Rothbart", "Cash", "odette@asked.example"))).As<WalkedInDto>();
        var odette = web.Host.Guest("asked");
        await odette.SignsUpAsync("odette@asked.example", firstName: "Odette");
        var mia = (await odette.PostAsync("/api/customers/me/family", new CreateChildDto("Mia", "Rothbart", barre.LocalDate.AddYears(-9)))).As<ChildDto>();
        (await odette.PostAsync("/api/customers/me/pause-requests", new CreatePauseRequestDto(barre.LocalDate, barre.LocalDate.AddDays(6), "Exams", mia.Id))).ShouldBe(HttpStatusCode.Created);
        (await odette.SendAsync(HttpMethod.Delete, $"/api/customers/me/family/{mia.Id}")).ShouldBe(HttpStatusCode.NoContent);

        var link = await web.Host.ShouldHaveMailAsync("odette@asked.example", "Confirm");
        (await odette.PostAsync("/api/auth/confirm-email", new ConfirmEmailDto(Guid.Parse(link.Query("userId")), link.Query("token")))).ShouldBe(HttpStatusCode.NoContent);

        (await web.Database.ReadAsync<Guid>($"select asker_id from pause_requests where customer_id = '{mia.Id}'")).ShouldBe([walkIn.CustomerId]);
    }

    [Fact]
    public async Task A_record_on_which_something_happened_stays_and_so_do_guests_who_share_an_email()
    {
        var (owner, barre) = await OpensWithBarreAsync("kept", places: 5);
        var path = $"/api/admin/class-instances/{barre.Id}/walk-ins";
        await owner.PostAsync(path, new WalkInDto("Odette", "Rothbart", "Cash", "one@lake.example"));
        await owner.PostAsync(path, new WalkInDto("Odile", "Rothbart", "Cash", "two@lake.example"));
        await owner.PostAsync(path, new WalkInDto("Benno", "Rothbart", "Cash", "two@lake.example"));

        await owner.PostAsync(path, new WalkInDto("Mia", "Moreau", "Cash", "rosa@lake.example", barre.LocalDate.AddYears(-6)));

        await StaysAsync("Rosa", "rosa@lake.example", _ => Task.CompletedTask); // her child came with her e-mail
        await StaysAsync("Odette", "one@lake.example", async id => await owner.PostAsync($"/api/admin/customers/{id}/credits", new AdjustCreditsDto(1, "Hello")));
        await StaysAsync("Odile", "two@lake.example", _ => Task.CompletedTask);

        async Task StaysAsync(string firstName, string email, Func<Guid, Task> happens)
        {
            var guest = web.Host.Guest("kept");
            await guest.SignsUpAsync(email, firstName: firstName);
            var me = (await guest.GetAsync("/api/customers/me")).As<CustomerDto>().Id;
            await happens(me);
            var link = await web.Host.ShouldHaveMailAsync(email, "Confirm");
            (await guest.PostAsync("/api/auth/confirm-email", new ConfirmEmailDto(Guid.Parse(link.Query("userId")), link.Query("token")))).ShouldBe(HttpStatusCode.NoContent);
            (await guest.GetAsync("/api/customers/me")).As<CustomerDto>().Id.ShouldBe(me);
        }
    }

    [Fact]
    public async Task B6_Somebody_new_says_how_old_they_are_or_is_let_in_with_a_reason()
    {
        var owner = await web.Host.OpensAsync("ages");
        var tots = await SchedulesAsync(owner, new CreateClassDto("Tiny Toes", null, null, "Olga", 45, 9, 1, null, null, Rules: new ClassRulesDto(MinAge: 4, MaxAge: 6)));
        var path = $"/api/admin/class-instances/{tots.Id}/walk-ins";
        var odette = new WalkInDto("Odette", "Rothbart", "Cash");
        var born = tots.LocalDate.AddYears(-5);

        (await owner.PostAsync(path, odette)).ShouldBeRefused(HttpStatusCode.UnprocessableEntity, BookingErrors.BirthDateMissing);
        (await owner.PostAsync(path, odette with { BirthDate = tots.LocalDate.AddYears(-9) })).ShouldBeRefused(HttpStatusCode.UnprocessableEntity, BookingErrors.AgeOutside);
        (await owner.PostAsync(path, odette with { BirthDate = tots.LocalDate.AddYears(1) })).ShouldBe(HttpStatusCode.BadRequest);
        (await RosterAsync(owner, tots)).ShouldBeEmpty();

        var of = (await owner.PostAsync(path, odette with { BirthDate = born })).ShouldBe(HttpStatusCode.Created).As<WalkedInDto>();
        (await owner.PostAsync(path, new WalkInDto("Odile", "Rothbart", "Cash", OverrideReason: "Her sister"))).ShouldBe(HttpStatusCode.Created);

        (await owner.GetAsync($"/api/admin/customers/{of.CustomerId}")).As<CustomerDto>().BirthDate.ShouldBe(born);
        var roster = (await owner.GetAsync($"/api/admin/class-instances/{tots.Id}/roster")).As<PagedResultDto<RosterItemDto>>().Items;
        roster.Select(person => (person.Name, person.OverrideReason)).ShouldBe([("Odette Rothbart", null), ("Odile Rothbart", "Her sister")], ignoreOrder: true);
    }

    private async Task<(Guest Owner, ClassInstanceDto Barre)> OpensWithBarreAsync(string slug, int places)
    {
        var owner = await web.Host.OpensAsync(slug);
        return (owner, await SchedulesAsync(owner, new CreateClassDto("Barre", null, null, "Olga", 60, places, 2, null, null)));
    }

    private async Task<ClassInstanceDto> SchedulesAsync(Guest owner, CreateClassDto course)
    {
        var id = (await owner.PostAsync("/api/admin/classes", course)).As<ClassDto>().Id;
        var tomorrow = DateOnly.FromDateTime(web.Host.Clock.GetUtcNow().UtcDateTime).AddDays(1);
        return (await owner.PostAsync("/api/admin/class-instances", new CreateClassInstanceDto(id, tomorrow, new TimeOnly(18, 0)))).As<ClassInstanceDto>();
    }

    private static async Task<IEnumerable<string>> RosterAsync(Guest owner, ClassInstanceDto barre) =>
        (await owner.GetAsync($"/api/admin/class-instances/{barre.Id}/roster")).As<PagedResultDto<RosterItemDto>>().Items.Select(person => person.Name);
}
