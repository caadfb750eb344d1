using System.Net;
using BalletSaaS.Customers;
using BalletSaaS.Kernel;
using BalletSaaS.Web;
using Shouldly;
using Xunit;

namespace BalletSaaS.Credits;

/// <summary>The statement as its readers ask for it: as a page, as a file, and whether it is true.</summary>
public sealed class StatementStories(StudioWeb web) : IClassFixture<StudioWeb>
{
    [Fact]
    public async Task L4_Student_and_studio_read_the_same_statement_download_it_and_hear_that_the_books_balance()
    {
        var olga = await web.Host.OpensAsync("statements");
        var anna = web.Host.Guest("statements");
        (await anna.SignsUpAsync("anna@statements.example")).ShouldBe(HttpStatusCode.Created);
        var id = (await anna.GetAsync("/api/customers/me")).As<CustomerDto>().Id;
        (await olga.PostAsync($"/api/admin/customers/{id}/credits", new AdjustCreditsDto(5, "Welcome, Anna"))).ShouldBe(HttpStatusCode.OK);
        (await olga.PostAsync($"/api/admin/customers/{id}/credits", new AdjustCreditsDto(-2, "=1+1"))).ShouldBe(HttpStatusCode.OK);

        var paths = new[] { (Reader: anna, Path: "/api/customers/me/credits"), (Reader: olga, Path: $"/api/admin/customers/{id}/credits") };
        foreach (var (reader, path) in paths)
        {
            var page = await reader.GetAsync(path + "?take=1");
            page.MediaType.ShouldBe("application/json");
            page.Headers.Vary.ShouldContain("Accept");
            page.Json.GetProperty("transactions").GetProperty("items")[0].GetProperty("actor").GetString().ShouldBe("studio");
            page.As<CreditStatementDto>().Transactions.TotalCount.ShouldBe(2);

            var file = await reader.SendAsync(HttpMethod.Get, path + "?take=1", headers: ("Accept", "text/csv"));
            (file.Status, file.MediaType).ShouldBe((HttpStatusCode.OK, "text/csv"));
            var lines = file.Body.Split("\r\n");
            lines.Length.ShouldBe(4); // all of it, whatever the page
            lines[1].ShouldEndWith(",adjustment,-2,5,3,,,,,no end: -2,Olga Spessivtseva,'=1+1");
            lines[2].ShouldEndWith(",grant,5,0,5,,,,,no end: 5,Olga Spessivtseva,\"Welcome, Anna\"");
            (await reader.SendAsync(HttpMethod.Get, path, headers: ("Accept", "application/json, text/csv;q=0.5"))).MediaType.ShouldBe("application/json");
            (await reader.SendAsync(HttpMethod.Get, path + "?from=2020-01-01&to=2020-01-31", headers: ("Accept", "text/csv"))).Body.Split("\r\n").Length.ShouldBe(2);
            (await reader.GetAsync(path + "?from=2020-02-01&to=2020-01-31")).ShouldBeRefused(HttpStatusCode.BadRequest, KernelErrors.Validation);

            var verdict = await reader.GetAsync(path + "/verify");
            verdict.ShouldBe(HttpStatusCode.OK).Body.ShouldBe("""{"balances":true,"transactions":2,"balance":3,"findings":[]}""");
        }

        await web.Database.ReadAsync<int>($"update customers set credit_balance = 4 where id = '{id}' returning 1");
        (await anna.GetAsync("/api/customers/me/credits/verify")).Body.ShouldBe(
            """{"balances":false,"transactions":2,"balance":4,"findings":[{"kind":"wrong-balance","sequence":null,"lotId":null,"expected":3,"found":4}]}""");
        await web.Database.ReadAsync<int>($"update customers set credit_balance = 3 where id = '{id}' returning 1");

        (await anna.GetAsync($"/api/admin/customers/{id}/credits/verify")).ShouldBe(HttpStatusCode.Forbidden);
        (await anna.SendAsync(HttpMethod.Get, $"/api/admin/customers/{id}/credits", headers: ("Accept", "text/csv"))).ShouldBe(HttpStatusCode.Forbidden);
        (await olga.GetAsync($"/api/admin/customers/{Guid.CreateVersion7()}/credits/verify")).ShouldBe(HttpStatusCode.NotFound);
    }
}
