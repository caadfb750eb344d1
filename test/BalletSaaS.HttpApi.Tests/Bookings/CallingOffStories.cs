using System.Net;
using BalletSaaS.Classes;
using BalletSaaS.Credits;
using BalletSaaS.Customers;
using BalletSaaS.Schedule;
using BalletSaaS.Web;
using Shouldly;
using Xunit;

namespace BalletSaaS.Bookings;

/// <summary>What people read when their classes are called off.</summary>
public sealed class CallingOffStories(StudioWeb web) : IClassFixture<StudioWeb>
{
    [Fact]
    public async Task C3_A_closure_is_one_mail_with_every_class_that_it_called_off()
    {
        var olga = await web.Host.OpensAsync("closing");
        var anna = web.Host.Guest("closing");
        await anna.SignsUpAsync("anna@closing.example");
        var id = (await anna.GetAsync("/api/customers/me")).As<CustomerDto>().Id;
        (await olga.PostAsync($"/api/admin/customers/{id}/credits", new AdjustCreditsDto(5, "gift"))).ShouldBe(HttpStatusCode.OK);
        var day = DateOnly.FromDateTime(web.Host.Clock.GetUtcNow().UtcDateTime).AddDays(5);
        var barre = (await olga.PostAsync("/api/admin/classes", new CreateClassDto("Barre", null, null, null, 60, 12, 2, null, null))).As<ClassDto>();
        var pointe = (await olga.PostAsync("/api/admin/classes", new CreateClassDto("Pointe", null, null, null, 60, 12, 1, null, null))).As<ClassDto>();
        foreach (var (dance, date) in new[] { (pointe, day.AddDays(1)), (barre, day) })
        {
            var instance = (await olga.PostAsync("/api/admin/class-instances", new CreateClassInstanceDto(dance.Id, date, new TimeOnly(18, 0)))).As<ClassInstanceDto>();
            (await anna.PostAsync("/api/bookings", new CreateBookingDto(instance.Id))).ShouldBe(HttpStatusCode.Created);
        }

        (await olga.PostAsync("/api/admin/closures", new CreateClosureDto(day, day.AddDays(3), "Half-term"))).ShouldBe(HttpStatusCode.Created);

        var mail = await web.Host.ShouldHaveMailAsync("anna@closing.example", "Cancelled: some of your classes");
        mail.Text.ShouldContain($"Barre, {Words(day)}, 18:00: Half-term\nPointe, {Words(day.AddDays(1))}, 18:00: Half-term\n");
        mail.Text.ShouldContain("Credits back on your account: 3.");
        (await web.Host.MailsAsync()).Count(one => one.To.Contains("anna@closing.example", StringComparison.Ordinal) && one.Subject.Contains("Cancelled", StringComparison.Ordinal)).ShouldBe(1);
    }

    private static string Words(DateOnly date) => date.ToString("ddd d MMMM", System.Globalization.CultureInfo.InvariantCulture);
}
