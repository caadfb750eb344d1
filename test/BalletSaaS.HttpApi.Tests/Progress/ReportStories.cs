using System.Net;
using BalletSaaS.Accounts;
using BalletSaaS.Customers;
using BalletSaaS.Kernel;
using BalletSaaS.Web;
using Shouldly;
using Xunit;

namespace BalletSaaS.Progress;

/// <summary>Reports through the front door: who may, who reads, what stays of them.</summary>
public sealed class ReportStories(StudioWeb web) : IClassFixture<StudioWeb>
{
    private const string Reports = "/api/admin/progress-reports";

    private WebHost Host => web.Host;

    [Fact]
    public async Task R1_P1_A_report_is_mailed_and_read_by_the_student_and_neither_by_others_nor_in_another_studio()
    {
        var (olga, anna, id) = await StudioAsync("reads");
        var (elsewhere, _, _) = await StudioAsync("blind");
        var other = Host.Guest("reads");
        (await other.SignsUpAsync("ben@reads.example", firstName: "Ben")).ShouldBe(HttpStatusCode.Created);
        var report = (await olga.PostAsync(Reports, Autumn(id))).ShouldBe(HttpStatusCode.Created).As<ReportDto>();
        (await anna.GetAsync("/api/customers/me/reports")).As<PagedResultDto<MyReportDto>>().TotalCount.ShouldBe(0);

        (await olga.PostAsync($"{Reports}/{report.Id}/send")).ShouldBe(HttpStatusCode.OK);

        var read = (await anna.GetAsync("/api/customers/me/reports")).ShouldBe(HttpStatusCode.OK);
        read.As<PagedResultDto<MyReportDto>>().Items.ShouldHaveSingleItem().Goals.ShouldHaveSingleItem().Status.ShouldBe(GoalStatus.Working);
        read.Body.ShouldContain("\"status\":\"working\"");
        var mail = await Host.ShouldHaveMailAsync("anna@reads.example", "New report: Autumn");
        mail.Text.ShouldContain("/app/progress?for=");
        mail.Text.ShouldNotContain("balance", Case.Insensitive, "what it says is read behind the log-in");
        (await other.GetAsync("/api/customers/me/reports")).As<PagedResultDto<MyReportDto>>().TotalCount.ShouldBe(0);
        (await other.GetAsync($"/api/customers/me/reports?forCustomerId={id}")).ShouldBeRefused(HttpStatusCode.NotFound, KernelErrors.NotFound);
        (await anna.GetAsync(Reports)).ShouldBeRefused(HttpStatusCode.Forbidden, KernelErrors.Forbidden);
        (await elsewhere.GetAsync($"{Reports}/{report.Id}")).ShouldBeRefused(HttpStatusCode.NotFound, KernelErrors.NotFound);
        (await elsewhere.GetAsync($"{Reports}?customerId={id}")).ShouldBeRefused(HttpStatusCode.NotFound, KernelErrors.NotFound);
    }

    [Theory]
    [InlineData("", "Words", 0)]
    [InlineData("Title", " ", 0)]
    [InlineData("https://elsewhere.example", "Words", 0)]
    [InlineData("Title", "Words", ProgressConsts.MostGoals + 1)]
    public async Task R2_A_report_says_something_and_has_so_many_goals_at_most(string title, string words, int goals)
    {
        var (olga, _, id) = await StudioAsync($"says-{title.Length}-{words.Length}-{goals}");
        var report = new CreateReportDto(id, title, words, [.. Enumerable.Range(0, goals).Select(n => new NewGoalDto($"Goal {n}"))]);

        (await olga.PostAsync(Reports, report)).ShouldBeRefused(HttpStatusCode.BadRequest, KernelErrors.Validation);
    }

    [Fact]
    public async Task P3_Reports_are_in_the_export_and_go_with_the_person()
    {
        var (olga, anna, id) = await StudioAsync("forgets");
        var report = (await olga.PostAsync(Reports, Autumn(id))).As<ReportDto>();
        (await olga.PostAsync($"{Reports}/{report.Id}/send")).ShouldBe(HttpStatusCode.OK);
        var export = (await anna.GetAsync("/api/customers/me/export")).ShouldBe(HttpStatusCode.OK).Json;
        export.GetProperty("progressReports")[0].GetProperty("words").GetString().ShouldBe("You hold your balance.");
        export.GetProperty("reportGoals")[0].GetProperty("status").GetString().ShouldBe("working");

        (await anna.PostAsync("/api/customers/me/erasure", new ProvePasswordDto(Guest.Password))).ShouldBe(HttpStatusCode.NoContent);

        (await olga.GetAsync($"{Reports}/{report.Id}")).ShouldBeRefused(HttpStatusCode.NotFound, KernelErrors.NotFound);
        foreach (var table in new[] { "progress_reports", "report_goals", "audit_logs" })
        {
            (await web.Database.ReadAsync<string>($"select t::text from {table} t where t::text ~ 'hold your balance|Split by March'")).ShouldBeEmpty(table);
        }
    }

    [Fact]
    public async Task A_year_that_no_calendar_has_is_refused()
    {
        var (_, anna, _) = await StudioAsync("years");

        (await anna.GetAsync("/api/customers/me/progress/year?year=1999")).ShouldBeRefused(HttpStatusCode.BadRequest, KernelErrors.Validation);
        (await anna.GetAsync("/api/customers/me/progress/year?year=2026")).As<ProgressYearDto>().Weeks.Count.ShouldBe(53);
    }

    private static CreateReportDto Autumn(Guid customer) => new(customer, "Autumn", "You hold your balance.", [new NewGoalDto("Split by March", GoalStatus.Working)]);

    /// <summary>A studio where Anna dances.</summary>
    private async Task<(Guest Olga, Guest Anna, Guid AnnasId)> StudioAsync(string slug)
    {
        var (olga, anna) = (await Host.OpensAsync(slug), Host.Guest(slug));
        (await anna.SignsUpAsync($"anna@{slug}.example", firstName: "Anna")).ShouldBe(HttpStatusCode.Created);
        return (olga, anna, (await anna.GetAsync("/api/customers/me")).As<CustomerDto>().Id);
    }
}
