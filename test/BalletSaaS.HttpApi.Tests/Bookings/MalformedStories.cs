using System.Net;
using System.Text;
using BalletSaaS.Kernel;
using BalletSaaS.Web;
using Shouldly;
using Xunit;

namespace BalletSaaS.Bookings;

/// <summary>Requests that say too little.</summary>
public sealed class MalformedStories(StudioWeb web) : IClassFixture<StudioWeb>
{
    [Fact]
    public async Task A_booking_that_names_no_class_is_malformed_and_says_what_is_missing()
    {
        await web.Host.OpensAsync("malformed");
        var anna = web.Host.Guest("malformed");
        (await anna.SignsUpAsync("anna@malformed.example")).ShouldBe(HttpStatusCode.Created);

        var answer = await anna.PostAsync("/api/bookings", new { });

        answer.ShouldBeRefused(HttpStatusCode.BadRequest, KernelErrors.Validation);
        answer.Json.GetProperty("errors").GetProperty("classInstanceId")[0].GetString().ShouldBe("Please say which one.");
    }

    [Fact]
    public async Task A_request_without_its_body_is_told_to_send_one()
    {
        await web.Host.OpensAsync("bodiless");
        var anna = web.Host.Guest("bodiless");
        await anna.SignsUpAsync("anna@bodiless.example");

        var answer = await anna.PostAsync("/api/bookings", new StringContent("", Encoding.UTF8, "application/json"));

        answer.ShouldBeRefused(HttpStatusCode.BadRequest, KernelErrors.Validation);
        answer.Json.GetProperty("data").GetProperty("reason").GetString().ShouldBe("The request has no body. Send JSON.");
    }

    [Fact]
    public async Task A_browser_renews_its_session_and_ends_it_by_its_cookie_alone()
    {
        await web.Host.OpensAsync("cookie");
        var visitor = web.Host.Guest("cookie");

        (await visitor.PostAsync("/api/auth/refresh")).Status.ShouldBe(HttpStatusCode.Unauthorized); // understood: there is no cookie yet
        (await visitor.PostAsync("/api/auth/logout")).Status.ShouldBe(HttpStatusCode.NoContent);
    }
}
