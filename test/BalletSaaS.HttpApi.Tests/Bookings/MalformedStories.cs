using System.Net;
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
}
