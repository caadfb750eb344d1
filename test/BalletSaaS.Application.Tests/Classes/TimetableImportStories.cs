using BalletSaaS.Development;
using BalletSaaS.Kernel;
using BalletSaaS.Schedule;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace BalletSaaS.Classes;

/// <summary>Stories of a studio that brings its printed timetable.</summary>
public sealed class TimetableImportStories(TestDatabase database) : TimetableStory(database)
{
    private static readonly string Timetable = Sample("timetable.csv");
    private static readonly string Closures = Sample("closures.csv");

    [Fact]
    public async Task The_market_towns_timetable_comes_in_whole_but_for_the_line_that_cannot_be()
    {
        var result = await ImportsAsync(new ImportTimetableDto(Timetable, Closures));

        var refused = result.Rows.Where(row => row.Status == ImportRowStatus.Refused).ShouldHaveSingleItem();
        (refused.Line, refused.Text).ShouldBe((26, "Saturday,11.30pm,12.30pm,Lower Junior Ballet (St2/G2)"));
        refused.Reason.ShouldBe("11.30pm – 12.30pm ends before it starts: did you mean 11.30am?");
        (result.NewClasses, result.NewClosures, result.Refused).ShouldBe((25, 5, 1));
        var classes = await ClassesAsync();
        classes.Count.ShouldBe(25);
        classes.ShouldAllBe(dance => dance.MaxCapacity == 20 && dance.PriceCredits == 1 && dance.TimeZone == "Europe/London" && dance.Color != null && dance.UpcomingCount > 0);
        result.Rows.Where(row => row.Status == ImportRowStatus.New).ShouldAllBe(row => classes.Where(dance => dance.Name == row.Name).All(dance => dance.Level == row.Level));
        classes.Single(dance => dance.Name == "Grade 6 Pointe work").ShouldSatisfyAllConditions(
            pointe => pointe.DurationMinutes.ShouldBe(30), pointe => pointe.Recurrence!.StartTime.ShouldBe(new(18, 0)),
            pointe => pointe.Recurrence!.DaysOfWeek!.ShouldBe([DayOfWeek.Monday]), pointe => pointe.Level.ShouldBe(ClassLevel.Intermediate));
        classes.Sum(dance => dance.UpcomingCount).ShouldBe(result.Instances!.Value);
    }

    [Fact]
    public async Task A_file_longer_than_any_schools_week_is_refused_whole()
    {
        var lines = Enumerable.Range(0, 1001).Select(n => $"Monday,9:00,10:00,Class {n}");

        var refusal = await ImportsAsync(new ImportTimetableDto("day,start,end,class\n" + string.Join('\n', lines), null)).ShouldBeRefused(ClassErrors.ImportUnreadable);

        refusal.Details["reason"].ShouldBe("it has more than 1000 lines. Import it in parts.");
        (await ClassesAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task T8_Half_term_makes_no_instances()
    {
        await ImportsAsync(new ImportTimetableDto(Timetable, Closures));

        var dates = await Studio.LooksAsync(context => context.ClassInstances.Select(instance => instance.LocalDate).Distinct().ToListAsync());

        dates.Where(date => date >= new DateOnly(2026, 10, 26) && date <= new DateOnly(2026, 10, 31)).ShouldBeEmpty();
        dates.ShouldContain(new DateOnly(2026, 10, 24));
        dates.ShouldContain(new DateOnly(2026, 11, 2));
    }

    [Fact]
    public async Task A_second_import_adds_nothing_and_calls_nothing_off()
    {
        await ImportsAsync(new ImportTimetableDto(Timetable, Closures));
        var before = await InstancesAsync();

        var again = await ImportsAsync(new ImportTimetableDto(Timetable, Closures));

        (again.NewClasses, again.NewClosures, again.Instances, again.CancelledInstances).ShouldBe((0, 0, 0, 0));
        again.Rows.Count(row => row.Status == ImportRowStatus.Exists).ShouldBe(25);
        (await InstancesAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task Two_imports_at_once_are_one()
    {
        var both = await Task.WhenAll(
            Task.Run(() => ImportsAsync(new ImportTimetableDto(Timetable, Closures))), Task.Run(() => ImportsAsync(new ImportTimetableDto(Timetable, Closures))));

        both.Select(result => result.NewClasses).Order().ShouldBe([0, 25]);
        (await ClassesAsync()).Count.ShouldBe(25);
    }

    [Fact]
    public async Task A_preview_says_all_this_and_changes_nothing()
    {
        var preview = await PreviewsAsync(new ImportTimetableDto(Timetable, Closures));

        preview.Rows.Select(row => row.Line).ShouldBe(Enumerable.Range(2, 26));
        (preview.NewClasses, preview.NewClosures, preview.Refused, preview.Instances, preview.CancelledInstances).ShouldBe((25, 5, 1, null, 0));
        (await ClassesAsync()).ShouldBeEmpty();
        (await Studio.LooksAsync(context => context.Closures.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task T8_A_closure_imported_later_calls_off_what_was_to_take_place_then()
    {
        await ImportsAsync(new ImportTimetableDto(Timetable));
        var before = await InstancesAsync();

        var result = await ImportsAsync(new ImportTimetableDto(Timetable, Closures));

        var halfTerm = before.Where(instance => instance.LocalDate >= new DateOnly(2026, 10, 26) && instance.LocalDate <= new DateOnly(2026, 10, 31)).ToList();
        halfTerm.ShouldNotBeEmpty();
        result.CancelledInstances.ShouldBe(halfTerm.Count);
        (await InstancesAsync()).Where(instance => instance.Status == ClassInstanceStatus.Cancelled)
            .Select(instance => (instance.Id, instance.CancellationReason)).ShouldBe(halfTerm.Select(instance => (instance.Id, (string?)"Half-term")), ignoreOrder: true);
        // What was called off stays so, however often instances are made (T7).
        (await Studio.AsAsync<InstanceGeneration, int>(null, generation => generation.ExtendAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task A_timetable_without_a_line_that_can_be_is_refused_whole()
    {
        var refusal = await Should.ThrowAsync<BusinessException>(() => ImportsAsync(new ImportTimetableDto("day,start,end,class\nFunday,4pm,5pm,Ballet\n", Closures)));

        refusal.Code.ShouldBe(ClassErrors.ImportEmpty);
        (await Studio.LooksAsync(context => context.Closures.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task A_teacher_of_the_studio_is_recognised_by_name()
    {
        await ImportsAsync(new ImportTimetableDto("Day;Start;End;Class;Teacher\nMon;16:15;17:00;Ballet;olga dancer\nTue;16:15;17:00;Ballet;A guest\n"));

        (await ClassesAsync()).OrderBy(dance => dance.Recurrence!.DaysOfWeek![0]).Select(dance => (dance.InstructorId, dance.InstructorName))
            .ShouldBe([(Studio.Owner.UserId, "olga dancer"), ((Guid?)null, "A guest")]);
    }

    private Task<ImportResultDto> PreviewsAsync(ImportTimetableDto input) => Studio.AsAsync<ITimetableImportAppService, ImportResultDto>(
        Studio.Owner, import => import.PreviewAsync(input, CancellationToken.None));

    private Task<ImportResultDto> ImportsAsync(ImportTimetableDto input) =>
        Studio.AsAsync<ITimetableImportAppService, ImportResultDto>(Studio.Owner, import => import.ImportAsync(input));

    private async Task<IReadOnlyList<ClassDto>> ClassesAsync() => (await Studio.AsAsync<IClassAppService, PagedResultDto<ClassDto>>(
        Studio.Owner, classes => classes.GetListAsync(new PageRequest(Take: 100), CancellationToken.None))).Items;

    private async Task<IReadOnlyList<ClassInstanceDto>> InstancesAsync() => (await Studio.AsAsync<IClassInstanceAppService, PagedResultDto<ClassInstanceDto>>(
        Studio.Owner, instances => instances.GetListAsync(new Period(Monday, Monday.AddDays(61)), new PageRequest(), CancellationToken.None))).Items;

    private static string Sample(string name) => File.ReadAllText(Path.Combine(Checkout.Root, "samples", "market-town", name));
}
