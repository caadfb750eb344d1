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

public sealed class CalendarFeedStories(StudioWeb web) : IClassFixture<StudioWeb>
{
    private WebHost Host => web.Host;

    [Fact]
    public async Task Everybody_can_subscribe_to_the_timetable_and_sees_what_is_called_off()
    {
        var olga = await HasClassesAsync("public");
        var calendar = (await Host.Guest("public").GetAsync("/calendar.ics")).ShouldBe(HttpStatusCode.OK);
        calendar.MediaType.ShouldBe("text/calendar");
        calendar.Body.ShouldStartWith("BEGIN:VCALENDAR\r\n");
        calendar.Body.ShouldContain("X-WR-CALNAME:Studio public\r\n");
        calendar.Body.ShouldContain("SUMMARY:Barre\r\n");
        calendar.Body.ShouldNotContain("CANCELLED");

        var first = (await Host.Guest("public").GetAsync($"/api/classes/available?from={Day:O}&to={Day:O}")).As<PagedResultDto<AvailableClassDto>>().Items[0];
        calendar.Body.ShouldContain($"UID:{first.Id}@public.ballet.test\r\n");
        calendar.Body.ShouldContain($"DTSTART:{first.StartsAt.UtcDateTime:yyyyMMdd'T'HHmmss'Z'}\r\n");
        (await olga.PostAsync($"/api/admin/class-instances/{first.Id}/cancellation", new CancelInstanceDto("Snow"))).ShouldBe(HttpStatusCode.OK);
        Event((await Host.Guest("public").GetAsync("/calendar.ics")).Body, first.Id).ShouldContain("STATUS:CANCELLED");
    }

    [Fact]
    public async Task A_student_subscribes_to_their_own_bookings_by_a_secret_address_and_ends_it()
    {
        var olga = await HasClassesAsync("private");
        var anna = await DancesAsync(olga, "private");
        (await anna.GetAsync("/api/customers/me/calendar-feed")).As<CalendarFeedDto>().CreatedAt.ShouldBeNull();
        var open = (await anna.GetAsync($"/api/classes/available?from={Day:O}&to={Day.AddDays(1):O}")).As<PagedResultDto<AvailableClassDto>>().Items;
        var booking = (await anna.PostAsync("/api/bookings", new CreateBookingDto(open[0].Id))).As<BookingCreatedDto>();

        var path = await SubscribesAsync(anna);
        (await anna.GetAsync("/api/customers/me/calendar-feed")).As<CalendarFeedDto>().CreatedAt.ShouldNotBeNull();
        var mine = (await Host.Guest("private").GetAsync(path)).ShouldBe(HttpStatusCode.OK).Body;
        Event(mine, open[0].Id).ShouldContain("STATUS:CONFIRMED");
        mine.ShouldNotContain(open[1].Id.ToString());
        mine.ShouldNotContain("anna", Case.Insensitive);
        var secret = path.Split('/')[^1].Replace(".ics", "");
        (await web.Database.ReadAsync<string>("select row_to_json(f)::text from calendar_feeds f")).ShouldAllBe(row => !row.Contains(secret));

        (await anna.SendAsync(HttpMethod.Delete, $"/api/bookings/{booking.Id}")).ShouldBe(HttpStatusCode.OK);
        (await Host.Guest("private").GetAsync(path)).Body.ShouldNotContain(open[0].Id.ToString());

        var next = await SubscribesAsync(anna);
        (await Host.Guest("private").GetAsync(path)).Status.ShouldBe(HttpStatusCode.NotFound, "a new address ends the old one");
        (await anna.SendAsync(HttpMethod.Delete, "/api/customers/me/calendar-feed")).ShouldBe(HttpStatusCode.NoContent);
        (await anna.SendAsync(HttpMethod.Delete, "/api/customers/me/calendar-feed")).ShouldBe(HttpStatusCode.NoContent);
        (await Host.Guest("private").GetAsync(next)).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_student_takes_one_booking_along_as_a_file()
    {
        var anna = await DancesAsync(await HasClassesAsync("file"), "file");
        var open = (await anna.GetAsync($"/api/classes/available?from={Day:O}&to={Day.AddDays(1):O}")).As<PagedResultDto<AvailableClassDto>>().Items;
        var booking = (await anna.PostAsync("/api/bookings", new CreateBookingDto(open[0].Id))).As<BookingCreatedDto>();
        (await anna.PostAsync("/api/bookings", new CreateBookingDto(open[1].Id))).ShouldBe(HttpStatusCode.Created);

        var file = (await anna.GetAsync($"/api/bookings/{booking.Id}/calendar")).ShouldBe(HttpStatusCode.OK);
        file.MediaType.ShouldBe("text/calendar");
        Event(file.Body, open[0].Id).ShouldContain("STATUS:CONFIRMED");
        file.Body.ShouldNotContain(open[1].Id.ToString());

        var bea = Host.Guest("file");
        (await bea.SignsUpAsync("bea@example.org")).ShouldBe(HttpStatusCode.Created);
        (await bea.GetAsync($"/api/bookings/{booking.Id}/calendar")).Status.ShouldBe(HttpStatusCode.NotFound, "it is not hers");
        (await anna.SendAsync(HttpMethod.Delete, $"/api/bookings/{booking.Id}")).ShouldBe(HttpStatusCode.OK);
        Event((await anna.GetAsync($"/api/bookings/{booking.Id}/calendar")).Body, open[0].Id).ShouldContain("STATUS:CANCELLED");
    }

    [Fact]
    public async Task P1_A_secret_address_is_nothing_at_another_studio()
    {
        var anna = await DancesAsync(await HasClassesAsync("mine"), "mine");
        await HasClassesAsync("theirs");
        var path = await SubscribesAsync(anna);

        (await Host.Guest("mine").GetAsync(path)).ShouldBe(HttpStatusCode.OK);
        (await Host.Guest("theirs").GetAsync(path)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await Host.Guest("theirs").GetAsync("/calendar.ics")).Body.ShouldNotContain("mine");
        (await Host.Guest().GetAsync("/calendar.ics")).ShouldBeRefused(HttpStatusCode.BadRequest, Tenants.TenantErrors.StudioRequired);
    }

    [Fact]
    public async Task P3_Whoever_is_erased_has_no_calendar_any_more()
    {
        var anna = await DancesAsync(await HasClassesAsync("gone"), "gone");
        var path = await SubscribesAsync(anna);

        (await anna.PostAsync("/api/customers/me/erasure", new Accounts.ProvePasswordDto(Guest.Password))).ShouldBe(HttpStatusCode.NoContent);
        (await Host.Guest("gone").GetAsync(path)).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    private DateOnly Day => DateOnly.FromDateTime(Host.Clock.GetUtcNow().UtcDateTime).AddDays(3);

    private async Task<Guest> HasClassesAsync(string slug)
    {
        var olga = await Host.OpensAsync(slug);
        var daily = new RecurrenceDto(RecurrenceFrequency.Daily, 1, null, new TimeOnly(18, 0), Day);
        (await olga.PostAsync("/api/admin/classes", new CreateClassDto("Barre", null, null, null, 60, 12, 1, null, null, true, daily))).ShouldBe(HttpStatusCode.Created);
        return olga;
    }

    private async Task<Guest> DancesAsync(Guest olga, string slug)
    {
        var anna = Host.Guest(slug);
        (await anna.SignsUpAsync("anna@example.org")).ShouldBe(HttpStatusCode.Created);
        var customer = (await anna.GetAsync("/api/customers/me")).As<CustomerDto>();
        (await olga.PostAsync($"/api/admin/customers/{customer.Id}/credits", new AdjustCreditsDto(5, "Welcome"))).ShouldBe(HttpStatusCode.OK);
        return anna;
    }

    private static async Task<string> SubscribesAsync(Guest guest) =>
        new Uri((await guest.PostAsync("/api/customers/me/calendar-feed")).ShouldBe(HttpStatusCode.OK).As<CalendarFeedLinkDto>().Url).AbsolutePath;

    private static string Event(string calendar, Guid id) =>
        calendar.Split("BEGIN:VEVENT").Single(part => part.Contains($"UID:{id}@", StringComparison.Ordinal));
}
