using System.Diagnostics;
using System.Net;
using BalletSaaS.Accounts;
using BalletSaaS.Classes;
using BalletSaaS.Customers;
using BalletSaaS.Kernel;
using BalletSaaS.Schedule;
using BalletSaaS.Web;
using Shouldly;
using Xunit;

namespace BalletSaaS.Bookings;

/// <summary>Somebody new at the door, through the contract.</summary>
public sealed class WalkInStories(StudioWeb web) : IClassFixture<StudioWeb>
{
    [Fact]
    public async Task B2_Somebody_new_is_one_customer_with_one_place_however_often_the_tablet_asks_and_comes_back_with_an_account()
    {
        var olga = await web.Host.OpensAsync("door");
        var today = DateOnly.FromDateTime(web.Host.Clock.GetUtcNow().UtcDateTime);
        var barre = (await olga.PostAsync("/api/admin/classes", new CreateClassDto("Barre", null, null, null, 60, 12, 1, null, null))).As<ClassDto>();
        var date = (await olga.PostAsync("/api/admin/class-instances", new CreateClassInstanceDto(barre.Id, today.AddDays(2), new TimeOnly(18, 0)))).As<ClassInstanceDto>();
        var mia = new WalkInDto("Mia", "Slavenska", "mia@door.example", Credits: 5);
        Task<Answer> Comes(WalkInDto who, string key) => olga.SendAsync(HttpMethod.Post, $"/api/admin/class-instances/{date.Id}/walk-ins", who, ("Idempotency-Key", key));

        var first = (await Comes(mia, "tap-1")).ShouldBe(HttpStatusCode.Created).As<WalkedInDto>();
        (await Comes(mia, "tap-1")).ShouldBe(HttpStatusCode.Created).As<WalkedInDto>().ShouldBe(first);
        (await Comes(mia with { Credits = 9 }, "tap-1")).ShouldBeRefused(HttpStatusCode.Conflict, KernelErrors.IdempotencyMismatch);
        (await Comes(mia, "tap-2")).ShouldBeRefused(HttpStatusCode.Conflict, AccountErrors.EmailTaken);
        (await olga.GetAsync("/api/admin/customers")).As<PagedResultDto<CustomerListItemDto>>().Items.ShouldHaveSingleItem().CreditsRemaining.ShouldBe(4);

        var mail = await web.Host.ShouldHaveMailAsync("mia@door.example", "Your account at");
        var guest = web.Host.Guest("door");
        (await guest.PostAsync("/api/auth/reset-password", new ResetPasswordDto(Guid.Parse(mail.Query("userId")), mail.Query("token"), "grand jeté 1909"))).ShouldBe(HttpStatusCode.NoContent);
        (await guest.LogsInAsync("mia@door.example", "grand jeté 1909")).ShouldBe(HttpStatusCode.OK);
        (await guest.GetAsync("/api/customers/me/classes/upcoming")).As<PagedResultDto<BookingDto>>().Items.ShouldHaveSingleItem().Id.ShouldBe(first.Booking.Id);
        (await guest.PostAsync($"/api/admin/class-instances/{date.Id}/walk-ins", mia)).ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task C3_Whoever_has_no_e_mail_gets_everything_back_and_the_news_comes_to_rest()
    {
        var olga = await web.Host.OpensAsync("silent");
        var barre = (await olga.PostAsync("/api/admin/classes", new CreateClassDto("Barre", null, null, null, 60, 12, 1, null, null))).As<ClassDto>();
        var day = DateOnly.FromDateTime(web.Host.Clock.GetUtcNow().UtcDateTime).AddDays(2);
        var date = (await olga.PostAsync("/api/admin/class-instances", new CreateClassInstanceDto(barre.Id, day, new TimeOnly(18, 0)))).As<ClassInstanceDto>();
        var place = (await olga.PostAsync($"/api/admin/class-instances/{date.Id}/walk-ins", new WalkInDto("Mia", "Slavenska", Credits: 1))).As<WalkedInDto>();

        (await olga.PostAsync($"/api/admin/class-instances/{date.Id}/cancellation", new CancelInstanceDto("Snow"))).ShouldBe(HttpStatusCode.OK);

        (await olga.GetAsync($"/api/admin/customers/{place.CustomerId}")).As<CustomerDto>().ShouldSatisfyAllConditions(mia => mia.Email.ShouldBeNull(), mia => mia.CreditsRemaining.ShouldBe(1));
        var waiting = Stopwatch.StartNew();
        while ((await web.Database.ReadAsync<long>("select count(*) from outbox_messages where kind = 'bookings.called-off' and processed_at is not null"))[0] == 0)
        {
            waiting.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(20), "The news does not come to rest.");
            await Task.Delay(50);
        }
    }
}
