using System.Net;
using BalletSaaS.Classes;
using BalletSaaS.Credits;
using BalletSaaS.Customers;
using BalletSaaS.Kernel;
using BalletSaaS.Schedule;
using BalletSaaS.Web;
using Microsoft.Extensions.DependencyInjection;
using Quartz;
using Shouldly;
using Xunit;

namespace BalletSaaS.Bookings;

/// <summary>The job that looks after lines, with the real scheduler.</summary>
public sealed class SweepStories(StudioWeb web) : IClassFixture<StudioWeb>
{
    private static readonly JobKey Sweep = new(nameof(SweepLinesJob), EveryMinuteAttribute.Group);

    [Fact]
    public async Task L5_Who_still_waits_when_a_class_begins_is_released_within_five_minutes()
    {
        var olga = await web.Host.OpensAsync("sweep");
        var barre = (await olga.PostAsync("/api/admin/classes", new CreateClassDto("Barre", null, null, null, 60, 1, 1, null, null))).As<ClassDto>();
        var day = DateOnly.FromDateTime(web.Host.Clock.GetUtcNow().UtcDateTime).AddDays(2);
        var date = (await olga.PostAsync("/api/admin/class-instances", new CreateClassInstanceDto(barre.Id, day, new TimeOnly(18, 0)))).As<ClassInstanceDto>();
        foreach (var name in new[] { "bea", "anna" })
        {
            var guest = web.Host.Guest("sweep");
            await guest.SignsUpAsync($"{name}@sweep.example");
            var id = (await guest.GetAsync("/api/customers/me")).As<CustomerDto>().Id;
            (await olga.PostAsync($"/api/admin/customers/{id}/credits", new AdjustCreditsDto(1, "gift"))).ShouldBe(HttpStatusCode.OK);
            (await guest.PostAsync("/api/bookings", new CreateBookingDto(date.Id, JoinWaitlist: true))).ShouldBe(HttpStatusCode.Created);
        }

        var scheduler = await web.Host.Services.GetRequiredService<ISchedulerFactory>().GetScheduler();
        var trigger = (await scheduler.GetTriggersOfJob(Sweep)).ShouldHaveSingleItem();
        var fires = trigger.GetFireTimeAfter(date.StartsAt)!.Value;
        (fires - date.StartsAt).ShouldBeLessThan(TimeSpan.FromMinutes(5));
        (await HeldAsync()).ShouldBe(1);

        web.Host.Clock.Pass(fires - web.Host.Clock.GetUtcNow());
        await scheduler.TriggerJob(Sweep);

        await Patience.UntilAsync(async () => await HeldAsync() == 0, "Anna's credit is still held.");
    }

    private async Task<int> HeldAsync() => (await web.Database.ReadAsync<int>("select coalesce(sum(held), 0)::int from credit_lots"))[0];
}
