using BalletSaaS.Attendance;
using BalletSaaS.Progress;
using Shouldly;

namespace BalletSaaS.Histories;

internal sealed record Marks(int Who, int Which, RosterMark As) : Deed
{
    public override Task DoAsync(Stage stage) => stage.BookingOf(Who, Which) is { } booking
        ? stage.AsOwnerAsync((IAttendanceAppService attendance) => attendance.MarkAsync(booking.ClassInstanceId, booking.Id, new MarkDto(As))) : Task.CompletedTask;
    public override string ToString() => $"{Cast.People[Who]} is marked {As} for booking {Which + 1}, counted from the last";
}

internal sealed record ClosesRoster(int What) : Deed
{
    public override Task DoAsync(Stage stage) => stage.AsOwnerAsync((IAttendanceAppService attendance) => attendance.CloseAsync(stage.Lessons[What].Id));
    public override string ToString() => $"the roster of {Cast.Lessons[What]} is closed";
}

/// <summary>What is counted step by step is what the facts give (A2), at any time.</summary>
internal sealed record Rebuilds : Deed
{
    public override async Task DoAsync(Stage stage) =>
        (await stage.Studio.AsAsync(null, (ProgressRebuild rebuild) => rebuild.RunAsync(CancellationToken.None))).Changed.ShouldBe(0, "a rebuild changes nothing (A2)");
    public override string ToString() => "progress is worked out anew";
}
