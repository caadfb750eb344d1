using BalletSaaS.Bookings;
using BalletSaaS.Kernel;
using BalletSaaS.Schedule;
using Shouldly;
using Xunit;

namespace BalletSaaS.Attendance;

public sealed class CheckInTests(TestDatabase database) : AttendanceStory(database)
{
    [Fact]
    public async Task A1_The_code_on_the_tablet_changes_and_is_taken_for_a_moment_longer()
    {
        var (anna, barre, place) = await BookedAsync();
        TimeIs("2026-10-10T16:50:00Z");
        var shown = await ShowsAsync(barre);
        shown.ChangesAt.ShouldBe(Instant("2026-10-10T16:50:30Z"));

        TimeIs("2026-10-10T16:51:30Z");
        (await ShowsAsync(barre)).Code.ShouldNotBe(shown.Code);
        await ChecksIn(anna, shown.Code).ShouldBeRefused(AttendanceErrors.CodeUnknown);

        TimeIs("2026-10-10T16:51:29Z");
        var here = await ChecksIn(anna, $"{shown.Code[..4].ToLowerInvariant()}-{shown.Code[4..]}");
        (here.Status, here.TotalClassesAttended).ShouldBe((BookingStatus.Attended, 1));
        here.Reached.ShouldBe(["First class"]);
        (await Look(place)).MarkMethod.ShouldBe(MarkMethod.SelfCheckIn);
        (await ChecksIn(anna, shown.Code)).TotalClassesAttended.ShouldBe(1);
    }

    [Fact]
    public async Task A_code_is_of_one_class_and_of_one_studio()
    {
        var (anna, barre, _) = await BookedAsync();
        var pointe = await Schedules("Pointe", "2026-10-10 18:00");
        TimeIs("2026-10-10T16:50:00Z");
        await ChecksIn(anna, (await ShowsAsync(pointe)).Code).ShouldBeRefused(AttendanceErrors.CodeUnknown);

        var elsewhere = await TestStudio.OpenAsync(Studio.Node);
        await elsewhere.AsAsync(elsewhere.Owner, (ICheckInAppService checkIn) => checkIn.GetClassCodeAsync(barre.Id, CancellationToken.None)).ShouldBeRefused(KernelErrors.NotFound);
    }

    [Fact]
    public async Task A1_Staff_scan_the_own_code_of_who_is_on_the_roster_and_it_is_good_for_a_day()
    {
        var (anna, barre, place) = await BookedAsync();
        var bea = await Welcomes("Bea");
        TimeIs("2026-10-10T16:50:00Z");
        var code = (await OwnAsync(anna)).Code;

        await Scans(barre, (await OwnAsync(bea)).Code).ShouldBeRefused(AttendanceErrors.CodeUnknown);
        (await Scans(barre, code)).Name.ShouldBe("Anna Dancer");
        (await Look(place)).MarkMethod.ShouldBe(MarkMethod.OwnCode);

        TimeIs("2026-10-11T10:00:00Z");
        (await OwnAsync(anna)).Code.ShouldNotBe(code);
        await Scans(barre, code).ShouldBeRefused(AttendanceErrors.CodeUnknown);
    }

    [Fact]
    public async Task C5_Who_was_set_down_as_missing_is_corrected_by_staff_not_by_a_code()
    {
        var (anna, barre, _) = await BookedAsync();
        TimeIs("2026-10-10T18:00:00Z");
        await Closes(barre);

        await ChecksIn(anna, (await ShowsAsync(barre)).Code).ShouldBeRefused(AttendanceErrors.CodeUnknown);
    }

    private async Task<(Dancer Anna, ClassInstance Barre, BookingCreatedDto Place)> BookedAsync()
    {
        var anna = await Welcomes("Anna");
        var barre = await Schedules("Barre", "2026-10-10 18:00");
        return (anna, barre, await anna.Books(barre));
    }

    private Task<CheckInCodeDto> ShowsAsync(ClassInstance instance) =>
        Studio.AsAsync(Studio.Owner, (ICheckInAppService checkIn) => checkIn.GetClassCodeAsync(instance.Id, CancellationToken.None));

    private static Task<CheckInCodeDto> OwnAsync(Dancer dancer) => dancer.Does((ICheckInAppService checkIn) => checkIn.GetMyCodeAsync());

    private static Task<CheckedInDto> ChecksIn(Dancer dancer, string code) => dancer.Does((ICheckInAppService checkIn) => checkIn.CheckInAsync(new ScanDto(code)));

    private Task<CheckedInDto> Scans(ClassInstance instance, string code) =>
        Studio.AsAsync(Studio.Owner, (ICheckInAppService checkIn) => checkIn.ScanAsync(instance.Id, new ScanDto(code)));
}
