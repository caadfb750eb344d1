using BalletSaaS.Accounts;
using BalletSaaS.Bookings;
using BalletSaaS.Kernel;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Shouldly;
using Xunit;

namespace BalletSaaS.Memberships;

/// <summary>Stories of people who ask for a pause, and of what the studio says.</summary>
public sealed class PauseRequestTests(TestDatabase database) : MembershipStory(database)
{
    [Fact]
    public async Task M2_Who_asks_is_paused_when_the_studio_says_yes_and_not_before()
    {
        var anna = await Welcomes("Anna");
        var barre = await anna.Books(await Schedules("Barre", "2026-10-12 18:00"));

        var request = await AsksToPause(anna, "2026-10-10", "2026-10-14", "  A week by the sea  ");

        (request.Status, request.Words).ShouldBe((PauseRequestStatus.Open, "A week by the sea"));
        (await anna.LooksAt(barre)).Status.ShouldBe(BookingStatus.Booked);
        var waiting = (await WaitingAsync()).ShouldHaveSingleItem();
        (waiting.Id, waiting.CustomerId, waiting.Words).ShouldBe((request.Id, anna.CustomerId, "A week by the sea"));
        waiting.CustomerName.ShouldStartWith("Anna ");

        var pause = await Grants(anna, request);

        (pause.BookingsCancelled, pause.CreditsRefunded).ShouldBe((1, 1));
        var membership = await MembershipOf(anna);
        membership.Pauses.ShouldHaveSingleItem().ShouldBe(new PauseDto(pause.Id, Date("2026-10-10"), Date("2026-10-14")));
        membership.PauseRequests.ShouldHaveSingleItem().Status.ShouldBe(PauseRequestStatus.Granted);
        (await WaitingAsync()).ShouldBeEmpty();
        await Grants(anna, request).ShouldBeRefused(MembershipErrors.PauseRequestClosed);
    }

    [Fact]
    public async Task M2_One_request_waits_at_a_time_and_what_was_answered_stays()
    {
        var anna = await Welcomes("Anna");
        var first = await AsksToPause(anna, "2026-10-10", "2026-10-14");

        var refusal = await AsksToPause(anna, "2026-11-01", "2026-11-05").ShouldBeRefused(MembershipErrors.PauseRequested);
        (refusal.Details["from"], refusal.Details["to"]).ShouldBe(("2026-10-10", "2026-10-14"));
        await Withdraws(anna, first);
        var second = await AsksToPause(anna, "2026-11-01", "2026-11-05");
        TimeIs("2026-10-05T12:00:00Z");
        await Declines(anna, second, "The show is on the 4th.");
        var third = await AsksToPause(anna, "2026-12-01", "2026-12-05");

        (await MembershipOf(anna)).PauseRequests.Select(request => (request.Id, request.Status, request.Answer)).ShouldBe(
        [
            (third.Id, PauseRequestStatus.Open, null), (second.Id, PauseRequestStatus.Declined, "The show is on the 4th."), (first.Id, PauseRequestStatus.Withdrawn, null),
        ], ignoreOrder: true);
        await Withdraws(anna, second).ShouldBeRefused(MembershipErrors.PauseRequestClosed);
        await Declines(anna, first).ShouldBeRefused(MembershipErrors.PauseRequestClosed);
    }

    [Fact]
    public async Task M2_Of_many_requests_at_once_one_stands_and_the_index_is_the_last_wall()
    {
        var anna = await Welcomes("Anna");

        var asked = await Task.WhenAll(Enumerable.Range(0, 8).Select(n => Task.Run(() => Record.ExceptionAsync(() => AsksToPause(anna, "2026-10-10", $"2026-10-{15 + n}")))));

        asked.Count(error => error is null).ShouldBe(1);
        asked.OfType<BusinessException>().Count(error => error.Code == MembershipErrors.PauseRequested).ShouldBe(7);
        var wall = await Record.ExceptionAsync(() => Studio.LooksAsync(context => context.Database.ExecuteSqlAsync(
            $"""
            insert into pause_requests (tenant_id, id, customer_id, asker_id, membership_id, from_date, to_date, words, status, creation_time)
            select tenant_id, gen_random_uuid(), customer_id, asker_id, membership_id, from_date, to_date, words, status, creation_time from pause_requests where customer_id = {anna.CustomerId}
            """)));
        wall.ShouldBeOfType<PostgresException>().ConstraintName.ShouldBe("ux_pause_requests_open");
    }

    [Fact]
    public async Task M2_A_request_is_answered_once_whoever_answers_and_withdraws_at_once()
    {
        var dancers = await WelcomesMany(6, credits: 3);
        foreach (var dancer in dancers)
        {
            var request = await AsksToPause(dancer, "2026-10-10", "2026-10-14");

            var answers = await Task.WhenAll(
                Task.Run(() => Record.ExceptionAsync(() => Grants(dancer, request))), Task.Run(() => Record.ExceptionAsync(() => Declines(dancer, request))),
                Task.Run(() => Record.ExceptionAsync(() => Withdraws(dancer, request))), Task.Run(() => Record.ExceptionAsync(() => Grants(dancer, request))));

            answers.Count(error => error is null).ShouldBe(1);
            answers.OfType<BusinessException>().Count(error => error.Code == MembershipErrors.PauseRequestClosed).ShouldBe(3);
            var membership = await MembershipOf(dancer);
            membership.Pauses.Count.ShouldBe(membership.PauseRequests.Single().Status == PauseRequestStatus.Granted ? 1 : 0);
        }
    }

    [Fact]
    public async Task M2_Granting_while_one_books_inside_leaves_no_booking_in_the_pause()
    {
        var dancers = await WelcomesMany(8, credits: 3);
        var barre = await Schedules("Barre", "2026-10-12 18:00", places: 30);
        var requests = new List<PauseRequestDto>();
        foreach (var dancer in dancers)
        {
            requests.Add(await AsksToPause(dancer, "2026-10-10", "2026-10-14"));
        }

        await Task.WhenAll(dancers.SelectMany((dancer, n) => new[]
        {
            Task.Run(() => Record.ExceptionAsync(() => dancer.Books(barre))), Task.Run(() => (Task)Grants(dancer, requests[n])),
        }));

        (await Look(barre)).BookedCount.ShouldBe(0);
    }

    [Fact]
    public async Task M2_Days_that_went_by_while_a_request_waited_are_not_paused()
    {
        var (anna, bea) = (await Welcomes("Anna"), await Welcomes("Bea"));
        var (late, tooLate) = (await AsksToPause(anna, "2026-10-07", "2026-10-14"), await AsksToPause(bea, "2026-10-07", "2026-10-08"));
        TimeIs("2026-10-10T09:00:00Z");

        var pause = await Grants(anna, late);

        (await MembershipOf(anna)).Pauses.ShouldHaveSingleItem().ShouldBe(new PauseDto(pause.Id, Date("2026-10-10"), Date("2026-10-14")));
        await Grants(bea, tooLate).ShouldBeRefused(MembershipErrors.PauseRequestClosed);
        await Declines(bea, tooLate).ShouldBeRefused(MembershipErrors.PauseRequestClosed); // whoever tried to grant it has closed it
    }

    [Fact]
    public async Task M2_A_request_whose_days_went_by_waits_for_nobody_and_leaves_room_for_the_next()
    {
        var (anna, bea) = (await Welcomes("Anna"), await Welcomes("Bea"));
        var (lapsed, declined) = (await AsksToPause(anna, "2026-10-07", "2026-10-08"), await AsksToPause(bea, "2026-10-07", "2026-10-09"));
        TimeIs("2026-10-08T09:00:00Z");
        (await WaitingAsync()).Select(request => request.Id).ShouldBe([lapsed.Id, declined.Id], ignoreOrder: true, "on its last day it can be granted");
        TimeIs("2026-10-10T09:00:00Z");

        (await WaitingAsync()).ShouldBeEmpty();
        (await MembershipOf(anna)).PauseRequests.ShouldHaveSingleItem().Status.ShouldBe(PauseRequestStatus.Lapsed);
        (await Declines(bea, declined)).Status.ShouldBe(PauseRequestStatus.Declined, "who has an answer still gives it");
        var next = await AsksToPause(anna, "2026-11-01", "2026-11-05");

        (await WaitingAsync()).ShouldHaveSingleItem().Id.ShouldBe(next.Id);
        (await MembershipOf(anna)).PauseRequests.Select(request => (request.Id, request.Status)).ShouldBe([(next.Id, PauseRequestStatus.Open), (lapsed.Id, PauseRequestStatus.Lapsed)]);
        await Withdraws(anna, lapsed).ShouldBeRefused(MembershipErrors.PauseRequestClosed);
    }

    [Fact]
    public async Task M2_What_cannot_be_paused_cannot_be_asked_for_and_what_came_between_is_refused()
    {
        var (anna, bea) = (await Welcomes("Anna"), await Welcomes("Bea"));
        await AsksToPause(anna, "2026-10-04", "2026-10-10").ShouldBeRefused(MembershipErrors.PauseInvalid);
        await Pauses(anna, "2026-10-10", "2026-10-14");
        await AsksToPause(anna, "2026-10-14", "2026-10-20").ShouldBeRefused(MembershipErrors.PauseOverlaps);
        var request = await AsksToPause(anna, "2026-10-15", "2026-10-20");
        await Pauses(anna, "2026-10-18", "2026-10-18");
        await Grants(anna, request).ShouldBeRefused(MembershipErrors.PauseOverlaps);
        await Grants(bea, request).ShouldBeRefused(KernelErrors.NotFound);
        await Withdraws(bea, request).ShouldBeRefused(KernelErrors.NotFound);
        await Leaves(anna);
        await Grants(anna, request).ShouldBeRefused(MembershipErrors.NotActive);
        (await MembershipOf(anna)).PauseRequests.Single().Status.ShouldBe(PauseRequestStatus.Open);
        await Leaves(bea);
        await AsksToPause(bea, "2026-10-15", "2026-10-20").ShouldBeRefused(MembershipErrors.NotActive);
    }

    [Fact]
    public async Task M2_A_request_goes_along_to_another_plan()
    {
        var monthly = await Sells("Monthly", MembershipType.Monthly, credits: 8);
        var anna = await Welcomes("Anna", credits: 0);
        var request = await AsksToPause(anna, "2026-10-20", "2026-10-29");
        await Joins(anna, monthly);

        await Grants(anna, request);

        (await MembershipOf(anna)).RenewalDate.ShouldBe(Date("2026-11-15"));
    }

    [Fact]
    public async Task M2_A_pause_is_asked_for_some_times_a_month_and_no_more_also_when_each_was_taken_back()
    {
        TimeIs("2026-10-05T09:00:00Z");
        var (anna, bea) = (await Welcomes("Anna"), await Welcomes("Bea"));
        for (var n = 0; n < MembershipConsts.MostPauseRequests; n++)
        {
            await Withdraws(anna, await AsksToPause(anna, "2026-11-10", "2026-11-14"));
        }

        var refusal = await AsksToPause(anna, "2026-11-10", "2026-11-14").ShouldBeRefused(MembershipErrors.PauseRequestsSpent);

        $"{refusal.Details["most"]} {refusal.Details["days"]} {refusal.Details["on"]}".ShouldBe("5 30 2026-11-05");
        await AsksToPause(bea, "2026-11-10", "2026-11-14");
        TimeIs("2026-11-04T08:59:59Z");
        await AsksToPause(anna, "2026-11-10", "2026-11-14").ShouldBeRefused(MembershipErrors.PauseRequestsSpent);
        TimeIs("2026-11-05T00:00:00Z");
        await AsksToPause(anna, "2026-11-10", "2026-11-14");
    }

    [Fact]
    public async Task M2_Who_may_answer_gets_one_mail_each_however_often_the_news_comes()
    {
        var (adam, marc) = (await Studio.HiresAsync("Adam", RoleNames.Admin), await Studio.HiresAsync("Marc", RoleNames.Teacher));
        await AsksToPause(await Welcomes("Anna"), "2026-10-10", "2026-10-14");
        await NewsArrives();
        (await MailsDueAsync()).ShouldBe([Studio.Owner.UserId, adam.UserId], ignoreOrder: true);

        await NewsComesAgain("memberships.pause-requested");

        (await MailsDueAsync()).ShouldBe([Studio.Owner.UserId, adam.UserId], ignoreOrder: true, "twice is once");
        (await MailsDueAsync()).ShouldNotContain(marc.UserId, "who teaches answers no requests");
    }

    /// <summary>Who is to get a mail about a request, each as often as a mail is due.</summary>
    private Task<List<Guid>> MailsDueAsync() => Studio.LooksAsync(context => context.Database.SqlQuery<Guid>(
        $"select (payload ->> 'userId')::uuid as \"Value\" from outbox_messages where tenant_id = {Studio.Id} and kind = 'notifications.pause-mail-due'").ToListAsync());

    private async Task<IReadOnlyList<WaitingPauseRequestDto>> WaitingAsync() => (await Studio.AsAsync(
        Studio.Owner, (IPauseRequestAppService requests) => requests.GetWaitingAsync(new PageRequest(), CancellationToken.None))).Items;
}
