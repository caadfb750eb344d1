using System.Net;
using BalletSaaS.Bookings;
using BalletSaaS.Classes;
using BalletSaaS.Customers;
using BalletSaaS.Kernel;
using BalletSaaS.Schedule;
using BalletSaaS.Web;
using Shouldly;
using Xunit;

namespace BalletSaaS.Memberships;

/// <summary>Plans and memberships as the studio and its students meet them.</summary>
public sealed class MembershipStories(StudioWeb web) : IClassFixture<StudioWeb>
{
    [Fact]
    public async Task M1_M2_M3_A_studio_sells_a_plan_a_student_has_it_pauses_comes_back_and_leaves()
    {
        var olga = await web.Host.OpensAsync("members");
        var anna = web.Host.Guest("members");
        (await anna.SignsUpAsync("anna@members.example")).ShouldBe(HttpStatusCode.Created);
        var id = (await anna.GetAsync("/api/customers/me")).As<CustomerDto>().Id;
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);

        var plan = (await olga.PostAsync("/api/admin/plans", new CreatePlanDto("Monthly", MembershipType.Monthly, 8900, 8))).ShouldBe(HttpStatusCode.Created).As<MembershipPlanDto>();
        (await olga.PostAsync("/api/admin/plans", new CreatePlanDto("Empty", MembershipType.Annual, 100, 0))).ShouldBeRefused(HttpStatusCode.BadRequest, KernelErrors.Validation);
        (await anna.PostAsync("/api/admin/plans", new CreatePlanDto("Mine", MembershipType.Monthly, 0, 8))).ShouldBe(HttpStatusCode.Forbidden);
        var shown = (await web.Host.Guest("members").GetAsync("/api/studios/current")).Json.GetProperty("plans")[0];
        (shown.GetProperty("name").GetString(), shown.GetProperty("type").GetString(), shown.GetProperty("priceMinor").GetInt64()).ShouldBe(("Monthly", "monthly", 8900));

        (await olga.SendAsync(HttpMethod.Patch, $"/api/admin/customers/{id}/membership", new AssignMembershipDto(plan.Id))).ShouldBe(HttpStatusCode.OK);
        var me = (await anna.GetAsync("/api/customers/me")).As<CustomerDto>();
        (me.CreditsRemaining, me.Membership.Type, me.Membership.Status).ShouldBe((8, MembershipType.Monthly, MembershipStatus.Active));
        me.Membership.RenewalDate.ShouldBe(me.Membership.StartDate.AddMonths(1));

        var daily = new RecurrenceDto(RecurrenceFrequency.Daily, 1, null, new TimeOnly(18, 0), today);
        (await olga.PostAsync("/api/admin/classes", new CreateClassDto("Barre", null, null, "Olga", 60, 12, 1, null, null, true, daily))).ShouldBe(HttpStatusCode.Created);
        var far = today.AddDays(5);
        var barre = (await anna.GetAsync($"/api/classes/available?from={far:yyyy-MM-dd}&to={far:yyyy-MM-dd}")).As<PagedResultDto<AvailableClassDto>>().Items.ShouldHaveSingleItem();
        (await anna.PostAsync("/api/bookings", new CreateBookingDto(barre.Id))).ShouldBe(HttpStatusCode.Created);

        var days = $"?from={far:yyyy-MM-dd}&to={far.AddDays(9):yyyy-MM-dd}";
        (await olga.GetAsync($"/api/admin/customers/{id}/membership/pauses/preview{days}")).As<PausePreviewDto>().Bookings.ShouldHaveSingleItem().ClassName.ShouldBe("Barre");
        var pause = (await olga.PostAsync($"/api/admin/customers/{id}/membership/pauses", new CreatePauseDto(far, far.AddDays(9)))).ShouldBe(HttpStatusCode.Created).As<PauseCreatedDto>();
        (pause.BookingsCancelled, pause.CreditsRefunded).ShouldBe((1, 1));
        (await olga.PostAsync($"/api/admin/customers/{id}/membership/pauses", new CreatePauseDto(far, far))).ShouldBeRefused(HttpStatusCode.Conflict, MembershipErrors.PauseOverlaps);
        (await anna.PostAsync("/api/bookings", new CreateBookingDto(barre.Id))).ShouldBeRefused(HttpStatusCode.UnprocessableEntity, MembershipErrors.Paused)
            .GetProperty("to").GetString().ShouldBe(far.AddDays(9).ToString("O"));

        var back = (await olga.SendAsync(HttpMethod.Delete, $"/api/admin/customers/{id}/membership/pauses/{pause.Id}")).As<MembershipHistoryDto>();
        back.RenewalDate.ShouldBe(me.Membership.RenewalDate);
        (await anna.PostAsync("/api/bookings", new CreateBookingDto(barre.Id))).ShouldBe(HttpStatusCode.Created);
        var ended = (await olga.PostAsync($"/api/admin/customers/{id}/membership/cancellation", new CancelMembershipDto("Moves away"))).As<MembershipHistoryDto>();
        (ended.Status, ended.EndDate, ended.RenewalDate).ShouldBe((MembershipStatus.Cancelled, me.Membership.RenewalDate!.Value.AddDays(-1), null));
        (await olga.GetAsync($"/api/admin/customers/{id}/memberships")).As<PagedResultDto<MembershipHistoryDto>>().TotalCount.ShouldBe(2);
        var hers = (await anna.GetAsync("/api/customers/me/memberships")).As<PagedResultDto<MembershipHistoryDto>>().Items;
        (hers[0].PlanName, hers[0].Status, hers[0].CreditsPerPeriod, hers[0].IsCurrent).ShouldBe(("Monthly", MembershipStatus.Cancelled, 8, true));
        hers[1].IsCurrent.ShouldBeFalse();
        (await anna.GetAsync("/api/customers/me")).As<CustomerDto>().CreditsRemaining.ShouldBe(7);
    }

    [Fact]
    public async Task M2_A_student_asks_for_a_pause_and_the_studio_answers()
    {
        var olga = await web.Host.OpensAsync("asked");
        var anna = web.Host.Guest("asked");
        (await anna.SignsUpAsync("anna@asked.example")).ShouldBe(HttpStatusCode.Created);
        var id = (await anna.GetAsync("/api/customers/me")).As<CustomerDto>().Id;
        var far = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(20);
        var request = (await anna.PostAsync("/api/customers/me/pause-requests", new CreatePauseRequestDto(far, far.AddDays(6), "Exams"))).ShouldBe(HttpStatusCode.Created).As<PauseRequestDto>();

        var mail = await web.Host.ShouldHaveMailAsync("olga@asked.example", "Anna Pavlova asks for a pause");
        mail.Text.ShouldContain("“Exams”");
        mail.Text.ShouldContain($"/console/customers/{id}/membership");
        (await anna.PostAsync("/api/customers/me/pause-requests", new CreatePauseRequestDto(far, far.AddDays(6)))).ShouldBeRefused(HttpStatusCode.Conflict, MembershipErrors.PauseRequested);
        (await anna.GetAsync("/api/admin/pause-requests")).ShouldBe(HttpStatusCode.Forbidden);
        (await anna.PostAsync($"/api/admin/customers/{id}/membership/pause-requests/{request.Id}/grant", new { })).ShouldBe(HttpStatusCode.Forbidden);
        (await olga.GetAsync("/api/admin/pause-requests")).As<PagedResultDto<WaitingPauseRequestDto>>().Items.ShouldHaveSingleItem().Words.ShouldBe("Exams");
        (await olga.PostAsync($"/api/admin/customers/{id}/membership/pause-requests/{request.Id}/decline", new DeclinePauseRequestDto("The show is that week."))).ShouldBe(HttpStatusCode.OK)
            .As<PauseRequestDto>().Status.ShouldBe(PauseRequestStatus.Declined);
        (await anna.SendAsync(HttpMethod.Delete, $"/api/customers/me/pause-requests/{request.Id}")).ShouldBeRefused(HttpStatusCode.UnprocessableEntity, MembershipErrors.PauseRequestClosed);

        var again = (await anna.PostAsync("/api/customers/me/pause-requests", new CreatePauseRequestDto(far.AddDays(7), far.AddDays(9)))).ShouldBe(HttpStatusCode.Created).As<PauseRequestDto>();
        (await olga.PostAsync($"/api/admin/customers/{id}/membership/pause-requests/{again.Id}/grant", new { })).ShouldBe(HttpStatusCode.OK);
        var membership = (await anna.GetAsync("/api/customers/me/memberships")).As<PagedResultDto<MembershipHistoryDto>>().Items[0];
        membership.Pauses.ShouldHaveSingleItem().From.ShouldBe(far.AddDays(7));
        membership.PauseRequests.Select(one => (one.Status, one.Answer)).ShouldBe([(PauseRequestStatus.Granted, null), (PauseRequestStatus.Declined, "The show is that week.")]);
    }
}
