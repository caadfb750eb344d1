using System.Net;
using BalletSaaS.Accounts;
using BalletSaaS.Bookings;
using BalletSaaS.Classes;
using BalletSaaS.Credits;
using BalletSaaS.Kernel;
using BalletSaaS.Memberships;
using BalletSaaS.Schedule;
using BalletSaaS.Web;
using Shouldly;
using Xunit;

namespace BalletSaaS.Customers;

/// <summary>A family through the front door: added, told, taken along and erased.</summary>
public sealed class FamilyHttpStories(StudioWeb web) : IClassFixture<StudioWeb>
{
    private WebHost Host => web.Host;

    [Fact]
    public async Task F3_What_happens_to_a_child_is_told_to_all_guardians_by_the_childs_name()
    {
        var (olga, rosa, mia) = await FamilyAsync("told");
        await PaulIsGuardianAsync(olga, "told", mia);
        var barre = await BarreAsync(rosa, mia);
        (await rosa.PostAsync("/api/bookings", new CreateBookingDto(barre.Id, ForCustomerId: mia.Id))).ShouldBe(HttpStatusCode.Created);

        (await olga.PostAsync($"/api/admin/class-instances/{barre.Id}/cancellation", new CancelInstanceDto("Snow"))).ShouldBe(HttpStatusCode.OK);

        foreach (var (name, address) in new[] { ("Rosa", "rosa@told.example"), ("Paul", "paul@told.example") })
        {
            var mail = await Host.ShouldHaveMailAsync(address, "Mia: Cancelled: Barre");
            mail.Text.ShouldContain("This is about Mia.");
            mail.Text.ShouldContain($"Hello {name}");
        }
    }

    [Fact]
    public async Task F1_A_child_is_added_changed_found_by_staff_and_let_go()
    {
        var (olga, rosa, mia) = await FamilyAsync("kept");
        (await rosa.SendAsync(HttpMethod.Patch, $"/api/customers/me/family/{mia.Id}", new UpdateChildDto("Maria"))).As<ChildDto>().FirstName.ShouldBe("Maria");
        (await rosa.PostAsync("/api/customers/me/family", new CreateChildDto("Leo", "Rossi", new DateOnly(2999, 1, 1)))).ShouldBeRefused(HttpStatusCode.BadRequest, KernelErrors.Validation);
        (await rosa.SendAsync(HttpMethod.Delete, $"/api/customers/me/family/{await MeAsync(rosa)}")).Status.ShouldBe(HttpStatusCode.NotFound);

        var found = (await olga.GetAsync("/api/admin/customers?search=maria")).As<PagedResultDto<CustomerListItemDto>>().Items.ShouldHaveSingleItem();
        found.Email.ShouldBeNull();
        (await olga.GetAsync($"/api/admin/customers/{mia.Id}/family")).As<PagedResultDto<RelativeDto>>().Items.Single().Role.ShouldBe(FamilyRole.Guardian);

        (await rosa.SendAsync(HttpMethod.Delete, $"/api/customers/me/family/{mia.Id}")).ShouldBe(HttpStatusCode.NoContent);
        (await rosa.GetAsync("/api/customers/me/family")).As<PagedResultDto<ChildDto>>().TotalCount.ShouldBe(0);
        (await olga.GetAsync($"/api/admin/customers/{mia.Id}")).ShouldBe(HttpStatusCode.OK);
        (await olga.PostAsync($"/api/admin/customers/{await MeAsync(rosa)}/family", new CreateChildDto("Leo", "Rossi", new DateOnly(2015, 1, 1)))).ShouldBe(HttpStatusCode.Created);
        (await rosa.GetAsync("/api/customers/me/family")).As<PagedResultDto<ChildDto>>().Items.Single().FirstName.ShouldBe("Leo");
    }

    [Fact]
    public async Task P3_A_guardians_export_has_the_children_and_erasing_the_last_guardian_erases_them()
    {
        var (olga, rosa, mia) = await FamilyAsync("gone");
        var barre = await BarreAsync(rosa, mia);
        (await rosa.PostAsync("/api/bookings", new CreateBookingDto(barre.Id, ForCustomerId: mia.Id))).ShouldBe(HttpStatusCode.Created);
        var export = (await rosa.GetAsync("/api/customers/me/export")).ShouldBe(HttpStatusCode.OK).Json.GetProperty("children")[0];
        export.GetProperty("customers")[0].GetProperty("firstName").GetString().ShouldBe("Mia");
        export.GetProperty("bookings").GetArrayLength().ShouldBe(1);

        (await rosa.GetAsync("/api/customers/me/erasure")).As<ErasurePreviewDto>().ShouldBe(new ErasurePreviewDto(1, 0, 3, 1));
        (await rosa.PostAsync("/api/customers/me/erasure", new ProvePasswordDto(Guest.Password))).ShouldBe(HttpStatusCode.NoContent);

        (await olga.GetAsync($"/api/admin/customers/{mia.Id}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await web.Database.ReadAsync<string>($"select first_name || coalesce(birth_date::text, '') from customers where id = '{mia.Id}'")).ShouldNotContain("Mia");
        (await web.Database.ReadAsync<long>($"select count(*) from guardianships where child_id = '{mia.Id}'")).ShouldBe([0]);
        (await web.Database.ReadAsync<short>($"select status from bookings where customer_id = '{mia.Id}'")).ShouldBe([(short)BookingStatus.Cancelled]);
    }

    [Fact]
    public async Task P3_A_child_with_another_guardian_stays()
    {
        var (olga, rosa, mia) = await FamilyAsync("stays");
        var paul = await PaulIsGuardianAsync(olga, "stays", mia);

        (await rosa.GetAsync("/api/customers/me/erasure")).As<ErasurePreviewDto>().Children.ShouldBe(0);
        (await rosa.PostAsync("/api/customers/me/erasure", new ProvePasswordDto(Guest.Password))).ShouldBe(HttpStatusCode.NoContent);
        (await paul.GetAsync("/api/customers/me/family")).As<PagedResultDto<ChildDto>>().Items.Single().FirstName.ShouldBe("Mia");
    }

    [Fact]
    public async Task F1_A_childs_picture_is_the_guardians_and_for_everybody_else_there_is_no_such_child()
    {
        var (olga, rosa, mia) = await FamilyAsync("pictures");
        var ben = Host.Guest("pictures");
        (await ben.SignsUpAsync("ben@pictures.example", firstName: "Ben")).ShouldBe(HttpStatusCode.Created);
        var path = $"/api/customers/me/family/{mia.Id}/photo";
        (await rosa.GetAsync(path)).Status.ShouldBe(HttpStatusCode.NoContent);

        (await rosa.SendAsync(HttpMethod.Put, path, new ByteArrayContent(Pictures.Png()))).ShouldBe(HttpStatusCode.NoContent);

        (await rosa.GetAsync(path)).MediaType.ShouldBe("image/png");
        (await rosa.GetAsync("/api/customers/me/photo")).Status.ShouldBe(HttpStatusCode.NoContent, "her own is another one");
        (await olga.GetAsync($"/api/admin/customers/{mia.Id}/photo")).ShouldBe(HttpStatusCode.OK);
        (await ben.GetAsync(path)).ShouldBeRefused(HttpStatusCode.NotFound, KernelErrors.NotFound);
        (await ben.SendAsync(HttpMethod.Put, path, new ByteArrayContent(Pictures.Png()))).ShouldBeRefused(HttpStatusCode.NotFound, KernelErrors.NotFound);
        (await ben.SendAsync(HttpMethod.Delete, path)).ShouldBeRefused(HttpStatusCode.NotFound, KernelErrors.NotFound);
        (await rosa.SendAsync(HttpMethod.Delete, path)).ShouldBe(HttpStatusCode.NoContent);
        (await rosa.GetAsync(path)).Status.ShouldBe(HttpStatusCode.NoContent);
    }

    [Fact]
    public async Task F1_M2_P3_The_mail_says_which_guardian_asks_and_the_request_stays_without_a_name_when_they_are_erased()
    {
        var (olga, rosa, mia) = await FamilyAsync("asks");
        await PaulIsGuardianAsync(olga, "asks", mia);
        (await rosa.PostAsync("/api/customers/me/pause-requests", new CreatePauseRequestDto(Day, Day.AddDays(6), "Exams", mia.Id))).ShouldBe(HttpStatusCode.Created);

        (await Host.ShouldHaveMailAsync("olga@asks.example", "Rosa Rossi asks for a pause for Mia Rossi")).Text.ShouldContain("for Mia Rossi: “Exams”");
        (await RequestAsync()).Guardian.ShouldBe("Rosa Rossi");
        (await rosa.GetAsync("/api/customers/me/export")).Json.GetProperty("pauseRequests")[0].GetProperty("askerId").GetGuid().ShouldBe(await MeAsync(rosa));
        (await rosa.PostAsync("/api/customers/me/erasure", new ProvePasswordDto(Guest.Password))).ShouldBe(HttpStatusCode.NoContent);

        var left = await RequestAsync();
        (left.Guardian, left.Status).ShouldBe((null, PauseRequestStatus.Open));
        (await web.Database.ReadAsync<bool>($"select asker_id is null from pause_requests where id = '{left.Id}'")).ShouldBe([true]);

        async Task<PauseRequestDto> RequestAsync() => (await olga.GetAsync($"/api/admin/customers/{mia.Id}/memberships")).As<PagedResultDto<MembershipHistoryDto>>().Items[0].PauseRequests.ShouldHaveSingleItem();
    }

    private async Task<Guest> PaulIsGuardianAsync(Guest olga, string slug, ChildDto child)
    {
        var paul = Host.Guest(slug);
        (await paul.SignsUpAsync($"paul@{slug}.example", firstName: "Paul")).ShouldBe(HttpStatusCode.Created);
        (await olga.SendAsync(HttpMethod.Put, $"/api/admin/customers/{child.Id}/guardians/{await MeAsync(paul)}")).ShouldBe(HttpStatusCode.NoContent);
        return paul;
    }

    /// <summary>A studio with a daily class, where Rosa has three credits and a daughter.</summary>
    private async Task<(Guest Olga, Guest Rosa, ChildDto Mia)> FamilyAsync(string slug)
    {
        var (olga, rosa) = (await Host.OpensAsync(slug), Host.Guest(slug));
        (await rosa.SignsUpAsync($"rosa@{slug}.example", firstName: "Rosa", lastName: "Rossi")).ShouldBe(HttpStatusCode.Created);
        (await olga.PostAsync($"/api/admin/customers/{await MeAsync(rosa)}/credits", new AdjustCreditsDto(3, "Welcome"))).ShouldBe(HttpStatusCode.OK);
        var daily = new RecurrenceDto(RecurrenceFrequency.Daily, 1, null, new TimeOnly(18, 0), Day);
        (await olga.PostAsync("/api/admin/classes", new CreateClassDto("Barre", null, null, null, 60, 12, 1, null, null, true, daily))).ShouldBe(HttpStatusCode.Created);
        return (olga, rosa, (await rosa.PostAsync("/api/customers/me/family", new CreateChildDto("Mia", "Rossi", new DateOnly(2016, 1, 1)))).ShouldBe(HttpStatusCode.Created).As<ChildDto>());
    }

    private DateOnly Day => DateOnly.FromDateTime(Host.Clock.GetUtcNow().UtcDateTime).AddDays(5);

    private async Task<AvailableClassDto> BarreAsync(Guest rosa, ChildDto mia) =>
        (await rosa.GetAsync($"/api/classes/available?from={Day:O}&to={Day:O}&forCustomerId={mia.Id}")).As<PagedResultDto<AvailableClassDto>>().Items.First(instance => instance.Bookable);

    private static async Task<Guid> MeAsync(Guest guest) => (await guest.GetAsync("/api/customers/me")).As<CustomerDto>().Id;
}
