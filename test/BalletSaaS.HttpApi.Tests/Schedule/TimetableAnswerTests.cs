using System.Net;
using System.Text.Encodings.Web;
using System.Text.Json;
using BalletSaaS.Bookings;
using BalletSaaS.Kernel;
using BalletSaaS.Web;
using Shouldly;
using Xunit;

namespace BalletSaaS.Schedule;

/// <summary>The week is written by hand, and nobody can tell.</summary>
public sealed class TimetableAnswerTests(TestDatabase database) : HostStory(database)
{
    /// <summary>As answers of the host are written: no more is escaped than JSON wants.</summary>
    private static readonly JsonSerializerOptions Written = new(Answer.Contract) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Fact]
    public async Task The_week_is_written_as_the_serializer_writes_it()
    {
        await using var host = await Starts();
        var student = (await Students(1, credits: 1, host))[0];
        var visitor = new Guest(host.CreateClient(Studio.Slug));
        var barre = await SchedulesIn(days: 2, places: 5);
        await Schedules("\"bookable\":false,\"refusal\":null,\"myBooking\":null é", FormattableString.Invariant($"{Beginning.AddDays(3):yyyy-MM-dd} 18:00"));
        var booking = (await student.PostAsync("/api/bookings", new CreateBookingDto(barre.Id))).ShouldBe(HttpStatusCode.Created).As<BookingCreatedDto>();

        foreach (var (guest, path) in new[] { (student, ""), (visitor, ""), (student, "?skip=1&take=1"), (visitor, "?from=2001-01-01&to=2001-01-02") })
        {
            var answer = (await guest.GetAsync("/api/classes/available" + path)).ShouldBe(HttpStatusCode.OK);

            answer.MediaType.ShouldBe("application/json");
            answer.Body.ShouldBe(JsonSerializer.Serialize(answer.As<PagedResultDto<AvailableClassDto>>(), Written));
        }

        var seen = (await student.GetAsync("/api/classes/available")).As<PagedResultDto<AvailableClassDto>>().Items;
        seen[0].ShouldSatisfyAllConditions(
            mine => mine.MyBooking.ShouldBe(new MyBookingDto(booking.Id, BookingStatus.Booked)), mine => mine.Refusal.ShouldBe(BookingErrors.AlreadyBooked.Name));
        seen[1].Refusal.ShouldBe("Credits:NotEnough");
    }
}
