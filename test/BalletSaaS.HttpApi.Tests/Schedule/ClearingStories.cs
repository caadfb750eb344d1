using System.Net;
using System.Net.Http.Json;
using BalletSaaS.Classes;
using BalletSaaS.Kernel;
using BalletSaaS.Web;
using Shouldly;
using Xunit;

namespace BalletSaaS.Schedule;

/// <summary>A change says null where something is to be taken away, and leaves out what is to stay.</summary>
public sealed class ClearingStories(StudioWeb web) : IClassFixture<StudioWeb>
{
    [Fact]
    public async Task T6_A_class_loses_its_room_and_teacher_and_its_dates_follow()
    {
        var (owner, barre, _) = await OpensWithBarreAsync("clears");

        (await PatchAsync(owner, $"classes/{barre.Id}", new { name = "Slow barre" })).As<ClassDto>()
            .ShouldSatisfyAllConditions(one => one.RoomName.ShouldBe("Hall"), one => one.InstructorName.ShouldBe("Olga Spessivtseva"));
        var cleared = (await PatchAsync(owner, $"classes/{barre.Id}", new { roomId = (Guid?)null, instructorId = (Guid?)null })).As<ClassDto>();

        (cleared.RoomId, cleared.RoomName, cleared.InstructorId, cleared.InstructorName).ShouldBe((null, null, null, null));
        cleared.Name.ShouldBe("Slow barre");
        (await DatesAsync(owner)).ShouldAllBe(one => one.RoomId == null && one.InstructorId == null && one.InstructorName == null);
        (await PatchAsync(owner, $"classes/{barre.Id}", new { instructorId = (Guid?)null, instructorName = "Mia" })).As<ClassDto>()
            .ShouldSatisfyAllConditions(one => one.InstructorId.ShouldBeNull(), one => one.InstructorName.ShouldBe("Mia"));
        (await PatchAsync(owner, $"classes/{barre.Id}", new { instructorName = " " })).As<ClassDto>().InstructorName.ShouldBeNull("no name is nobody");
    }

    [Fact]
    public async Task T7_A_date_loses_its_room_teacher_and_own_price_and_keeps_what_is_left_out()
    {
        var (owner, _, date) = await OpensWithBarreAsync("loses");
        var path = $"class-instances/{date.Id}";

        (await PatchAsync(owner, path, new { priceCredits = 3 })).As<InstanceChangedDto>().Instance
            .ShouldSatisfyAllConditions(one => one.PriceCredits.ShouldBe(3), one => one.RoomName.ShouldBe("Hall"), one => one.InstructorName.ShouldBe("Olga Spessivtseva"));
        (await PatchAsync(owner, path, new { roomId = (Guid?)null })).As<InstanceChangedDto>().Instance
            .ShouldSatisfyAllConditions(one => one.RoomId.ShouldBeNull(), one => one.PriceCredits.ShouldBe(3));
        (await PatchAsync(owner, path, new { instructorId = (Guid?)null, priceCredits = (int?)null })).As<InstanceChangedDto>().Instance.ShouldSatisfyAllConditions(
            one => (one.InstructorId, one.InstructorName, one.SubstituteFor).ShouldBe((null, null, null)), one => one.PriceCredits.ShouldBe(1, "what the class costs"));
        (await PatchAsync(owner, path, new { priceCredits = 101 })).ShouldBeRefused(HttpStatusCode.BadRequest, KernelErrors.Validation);
    }

    [Fact]
    public async Task B2_Null_is_another_request_than_nothing()
    {
        var (owner, _, date) = await OpensWithBarreAsync("nulls");
        Task<Answer> Sends(object body) => owner.SendAsync(HttpMethod.Patch, $"/api/admin/class-instances/{date.Id}", JsonContent.Create(body), ("Idempotency-Key", "clear"));

        (await Sends(new { maxCapacity = 9 })).ShouldBe(HttpStatusCode.OK);
        (await Sends(new { maxCapacity = 9, roomId = (Guid?)null })).ShouldBeRefused(HttpStatusCode.Conflict, KernelErrors.IdempotencyMismatch);
    }

    /// <summary>A studio with a daily class, its first date to come, in a room and with a teacher.</summary>
    private async Task<(Guest Owner, ClassDto Class, ClassInstanceDto Date)> OpensWithBarreAsync(string slug)
    {
        var owner = await web.Host.OpensAsync(slug);
        var hall = (await owner.PostAsync("/api/admin/rooms", new CreateRoomDto("Hall"))).As<RoomDto>();
        var tomorrow = DateOnly.FromDateTime(web.Host.Clock.GetUtcNow().UtcDateTime).AddDays(1);
        var daily = new RecurrenceDto(RecurrenceFrequency.Daily, 1, null, new TimeOnly(18, 0), tomorrow, tomorrow.AddDays(5));
        var barre = (await owner.PostAsync("/api/admin/classes", new CreateClassDto(
            "Barre", null, owner.Session!.User.Id, null, 60, 12, 1, null, null, true, daily, hall.Id))).ShouldBe(HttpStatusCode.Created).As<ClassDto>();
        return (owner, barre, (await DatesAsync(owner))[0]);
    }

    private static async Task<IReadOnlyList<ClassInstanceDto>> DatesAsync(Guest owner) =>
        (await owner.GetAsync("/api/admin/class-instances?take=100")).As<PagedResultDto<ClassInstanceDto>>().Items;

    /// <summary>The JSON as it stands there: an anonymous object has the members it has.</summary>
    private static Task<Answer> PatchAsync(Guest owner, string path, object body) => owner.SendAsync(HttpMethod.Patch, $"/api/admin/{path}", JsonContent.Create(body));
}
