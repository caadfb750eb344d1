using BalletSaaS.Schedule;
using BalletSaaS.Tenants;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace BalletSaaS.Attendance;

public sealed class InstanceLifeTests(TestDatabase database) : AttendanceStory(database)
{
    [Fact]
    public async Task A_class_begins_and_ends_by_itself_on_one_node_or_several()
    {
        var barre = await Schedules("Barre", "2026-10-10 18:00");
        var calledOff = await Schedules("Pointe", "2026-10-10 18:00");
        await CallsOff(calledOff, "Snow");
        await using var other = new TestNode(Database, Studio.Node.Time);

        TimeIs("2026-10-10T16:59:59Z");
        (await GoesOnAsync(Studio, Studio.On(other))).ShouldBe(0);
        TimeIs("2026-10-10T17:00:00Z");
        (await GoesOnAsync(Studio, Studio.On(other))).ShouldBe(1);
        (await Look(barre)).Status.ShouldBe(ClassInstanceStatus.InProgress);
        TimeIs("2026-10-10T18:00:00Z");
        (await GoesOnAsync(Studio, Studio.On(other))).ShouldBe(1);
        (await Look(barre)).Status.ShouldBe(ClassInstanceStatus.Completed);
        (await Look(calledOff)).Status.ShouldBe(ClassInstanceStatus.Cancelled);
    }

    [Fact]
    public async Task P4_Classes_of_a_suspended_studio_wait_and_then_end_at_once()
    {
        var barre = await Schedules("Barre", "2026-10-10 18:00");
        await StatusIsAsync(TenantStatus.Suspended);
        TimeIs("2026-10-10T19:00:00Z");
        (await GoesOnAsync(Studio)).ShouldBe(0);

        await StatusIsAsync(TenantStatus.Active);
        (await GoesOnAsync(Studio)).ShouldBe(1);
        (await Look(barre)).Status.ShouldBe(ClassInstanceStatus.Completed);
    }

    [Fact]
    public async Task By_hand_a_class_goes_forward_only()
    {
        var barre = await Schedules("Barre", "2026-10-10 18:00");
        await MovesOn(barre, InstanceStep.InProgress).ShouldBeRefused(AttendanceErrors.TooEarly);
        TimeIs("2026-10-10T16:55:00Z");
        await MovesOn(barre, InstanceStep.Completed).ShouldBeRefused(AttendanceErrors.NotStarted);
        (await MovesOn(barre, InstanceStep.InProgress)).Status.ShouldBe(ClassInstanceStatus.InProgress);
        TimeIs("2026-10-10T17:40:00Z");
        (await MovesOn(barre, InstanceStep.Completed)).Status.ShouldBe(ClassInstanceStatus.Completed);
        (await MovesOn(barre, InstanceStep.Completed)).Status.ShouldBe(ClassInstanceStatus.Completed);
        await MovesOn(barre, InstanceStep.InProgress).ShouldBeRefused(ScheduleErrors.AlreadyStarted);
    }

    private Task<InstanceSteppedDto> MovesOn(ClassInstance instance, InstanceStep step) => Studio.AsAsync(
        Studio.Owner, (IAttendanceAppService attendance) => attendance.MoveOnAsync(instance.Id, new InstanceStepDto(step)));

    /// <summary>All look at once; together they change each class once.</summary>
    private static async Task<int> GoesOnAsync(params TestStudio[] nodes) =>
        (await Task.WhenAll(nodes.Select(node => node.AsAsync(null, (InstanceLife life) => life.RunAsync())))).Sum();

    private async Task StatusIsAsync(TenantStatus status)
    {
        await using var connection = await Database.OpenAsSuperuserAsync();
        await using var command = new Npgsql.NpgsqlCommand("update tenants set status = $1 where id = $2", connection);
        command.Parameters.AddWithValue((short)status);
        command.Parameters.AddWithValue(Studio.Id);
        await command.ExecuteNonQueryAsync();
    }
}
