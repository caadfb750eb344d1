using System.Net;
using BalletSaaS.Classes;
using BalletSaaS.Credits;
using BalletSaaS.Customers;
using BalletSaaS.Kernel;
using BalletSaaS.Schedule;
using BalletSaaS.Web;
using Shouldly;
using Xunit;

namespace BalletSaaS.Bookings;

public sealed class MyClassesStories(StudioWeb web) : IClassFixture<StudioWeb>
{
    private WebHost Host => web.Host;

    [Fact]
    public async Task A_student_looks_for_some_of_her_classes_by_class_date_and_status()
    {
        var olga = await Host.OpensAsync("some");
        await HasAsync(olga, "Barre", 18, null);
        await HasAsync(olga, "Points", 20, "Pointe");
        var anna = await DancesAsync(olga);
        var open = (await anna.GetAsync($"/api/classes/available?from={Day:O}&to={Day.AddDays(1):O}")).As<PagedResultDto<AvailableClassDto>>().Items;
        open.Select(item => (item.Name, item.Discipline)).ShouldBe([("Barre", null), ("Points", "Pointe"), ("Barre", null), ("Points", "Pointe")]);
        foreach (var item in open)
        {
            (await anna.PostAsync("/api/bookings", new CreateBookingDto(item.Id))).ShouldBe(HttpStatusCode.Created);
        }

        var points = await UpcomingAsync(anna, $"classId={open[1].ClassId}");
        points.Select(booking => (booking.ClassName, booking.Discipline, booking.ClassId)).ShouldBe([("Points", "Pointe", open[1].ClassId), ("Points", "Pointe", open[1].ClassId)]);
        (await UpcomingAsync(anna, $"from={Day.AddDays(1):O}")).Select(booking => booking.LocalDate).ShouldBe([Day.AddDays(1), Day.AddDays(1)]);
        (await UpcomingAsync(anna, $"to={Day:O}&classId={open[0].ClassId}")).Single().ClassInstanceId.ShouldBe(open[0].Id);
        (await UpcomingAsync(anna, "status=waitlisted")).ShouldBeEmpty();
        (await UpcomingAsync(anna, "status=booked")).Count.ShouldBe(4);
        (await anna.GetAsync("/api/customers/me/classes/upcoming?status=soon")).Status.ShouldBe(HttpStatusCode.BadRequest);
    }

    private DateOnly Day => DateOnly.FromDateTime(Host.Clock.GetUtcNow().UtcDateTime).AddDays(3);

    private async Task HasAsync(Guest olga, string name, int hour, string? discipline)
    {
        var daily = new RecurrenceDto(RecurrenceFrequency.Daily, 1, null, new TimeOnly(hour, 0), Day);
        var course = new CreateClassDto(name, null, null, null, 60, 12, 1, null, null, true, daily) { Rules = new ClassRulesDto { Discipline = discipline } };
        (await olga.PostAsync("/api/admin/classes", course)).ShouldBe(HttpStatusCode.Created);
    }

    private async Task<Guest> DancesAsync(Guest olga)
    {
        var anna = Host.Guest("some");
        (await anna.SignsUpAsync("anna@example.org")).ShouldBe(HttpStatusCode.Created);
        var customer = (await anna.GetAsync("/api/customers/me")).As<CustomerDto>();
        (await olga.PostAsync($"/api/admin/customers/{customer.Id}/credits", new AdjustCreditsDto(5, "Welcome"))).ShouldBe(HttpStatusCode.OK);
        return anna;
    }

    private static async Task<IReadOnlyList<BookingDto>> UpcomingAsync(Guest anna, string query) =>
        (await anna.GetAsync($"/api/customers/me/classes/upcoming?{query}")).ShouldBe(HttpStatusCode.OK).As<PagedResultDto<BookingDto>>().Items;
}
