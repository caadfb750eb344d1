using System.Net;
using BalletSaaS.Bookings;
using BalletSaaS.Classes;
using BalletSaaS.Credits;
using BalletSaaS.Customers;
using BalletSaaS.Memberships;
using BalletSaaS.Schedule;
using BalletSaaS.Web;
using Shouldly;
using Xunit;

namespace BalletSaaS.Notifications;

/// <summary>What people read who wait, who left too late, and who pause.</summary>
public sealed class WaitlistMailStories(StudioWeb web) : IClassFixture<StudioWeb>
{
    [Fact]
    public async Task W3_Who_is_passed_over_reads_why()
    {
        var olga = await web.Host.OpensAsync("passed");
        var (anna, bea) = (await DancesAsync(olga, "passed", "anna"), await DancesAsync(olga, "passed", "bea"));
        var (barre, jazz) = (await TakesPlaceAsync(olga, "Barre", 3, 18), await TakesPlaceAsync(olga, "Jazz", 3, 18));
        var seat = (await bea.PostAsync("/api/bookings", new CreateBookingDto(barre))).As<BookingCreatedDto>();
        (await anna.PostAsync("/api/bookings", new CreateBookingDto(barre, JoinWaitlist: true))).ShouldBe(HttpStatusCode.Created);
        (await anna.PostAsync("/api/bookings", new CreateBookingDto(jazz))).ShouldBe(HttpStatusCode.Created);

        (await bea.SendAsync(HttpMethod.Delete, $"/api/bookings/{seat.Id}")).ShouldBe(HttpStatusCode.OK);

        var mail = await web.Host.ShouldHaveMailAsync("anna@passed.example", "Still in line: Barre");
        mail.Text.ShouldContain("it went on to the next in line: you have another class at that time.");
    }

    [Fact]
    public async Task C7_Who_left_too_late_reads_that_the_credit_is_back()
    {
        var olga = await web.Host.OpensAsync("refilled");
        var (anna, bea) = (await DancesAsync(olga, "refilled", "anna"), await DancesAsync(olga, "refilled", "bea"));
        var barre = await TakesPlaceAsync(olga, "Barre", days: 1, (web.Host.Clock.GetUtcNow().Hour + 8) % 24); // at most 32 hours from now, at least 8
        var date = (await bea.GetAsync($"/api/classes/{barre}")).As<ClassDetailDto>();
        var seat = (await bea.PostAsync("/api/bookings", new CreateBookingDto(barre))).As<BookingCreatedDto>();
        web.Host.Clock.Pass(date.Class.StartsAt.AddHours(-6) - web.Host.Clock.GetUtcNow());
        await anna.LogsInAsync("anna@refilled.example");
        await bea.LogsInAsync("bea@refilled.example");

        (await bea.SendAsync(HttpMethod.Delete, $"/api/bookings/{seat.Id}")).As<BookingCancelledDto>().Status.ShouldBe(BookingStatus.LateCancelled);
        (await anna.PostAsync("/api/bookings", new CreateBookingDto(barre))).ShouldBe(HttpStatusCode.Created);

        (await web.Host.ShouldHaveMailAsync("bea@refilled.example", "Your credit is back: Barre")).Text.ShouldContain("Credits back on your account: 1.");
    }

    [Fact]
    public async Task M2_Who_pauses_reads_what_it_cancelled()
    {
        var olga = await web.Host.OpensAsync("pausing");
        var anna = await DancesAsync(olga, "pausing", "anna");
        (await anna.PostAsync("/api/bookings", new CreateBookingDto(await TakesPlaceAsync(olga, "Barre", 3, 18)))).ShouldBe(HttpStatusCode.Created);
        var id = (await anna.GetAsync("/api/customers/me")).As<CustomerDto>().Id;
        var today = DateOnly.FromDateTime(web.Host.Clock.GetUtcNow().UtcDateTime);

        (await olga.PostAsync($"/api/admin/customers/{id}/membership/pauses", new CreatePauseDto(today.AddDays(2), today.AddDays(9)))).ShouldBe(HttpStatusCode.Created);

        (await web.Host.ShouldHaveMailAsync("anna@pausing.example", "Your pause:")).Text.ShouldContain("Bookings cancelled: 1. Credits back on your account: 1.");
    }

    /// <summary>Somebody signs up and has three credits.</summary>
    private async Task<Guest> DancesAsync(Guest owner, string slug, string name)
    {
        var guest = web.Host.Guest(slug);
        await guest.SignsUpAsync($"{name}@{slug}.example");
        var id = (await guest.GetAsync("/api/customers/me")).As<CustomerDto>().Id;
        (await owner.PostAsync($"/api/admin/customers/{id}/credits", new AdjustCreditsDto(3, "gift"))).ShouldBe(HttpStatusCode.OK);
        return guest;
    }

    /// <summary>A class with one place, some days from today.</summary>
    private async Task<Guid> TakesPlaceAsync(Guest owner, string name, int days, int hour)
    {
        var dance = (await owner.PostAsync("/api/admin/classes", new CreateClassDto(name, null, null, null, 60, 1, 1, null, null))).As<ClassDto>();
        var day = DateOnly.FromDateTime(web.Host.Clock.GetUtcNow().UtcDateTime).AddDays(days);
        return (await owner.PostAsync("/api/admin/class-instances", new CreateClassInstanceDto(dance.Id, day, new TimeOnly(hour, 0)))).As<ClassInstanceDto>().Id;
    }
}
