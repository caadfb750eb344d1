using BalletSaaS.Accounts;
using BalletSaaS.Kernel;
using BalletSaaS.Schedule;
using Shouldly;
using Xunit;

namespace BalletSaaS.Classes;

public sealed class ClassStories(TestDatabase database) : TimetableStory(database)
{
    [Fact]
    public async Task T7_A_new_class_has_8_weeks_of_instances_at_once()
    {
        var barre = await CreatesAsync(Weekly("Barre", days: [DayOfWeek.Tuesday, DayOfWeek.Thursday]));

        var instances = await InstancesAsync(barre.Id);

        instances.Select(instance => instance.LocalDate).ShouldBe(
            Enumerable.Range(0, 8).SelectMany(week => new[] { Monday.AddDays(7 * week + 1), Monday.AddDays(7 * week + 3) }).Append(Monday.AddDays(57)));
        instances.ShouldAllBe(instance => instance.Name == "Barre" && instance.MaxCapacity == 12 && !instance.IsOneOff);
        barre.UpcomingCount.ShouldBe(17);
    }

    [Fact]
    public async Task T1_Weekly_class_keeps_wall_time_across_DST()
    {
        var adage = await CreatesAsync(Weekly("Adage", from: new DateOnly(2026, 10, 24)));

        var instances = await InstancesAsync(adage.Id, new DateOnly(2026, 10, 24), days: 7);

        instances.Select(instance => instance.StartsAt).ShouldBe([Utc("2026-10-24T17:00:00Z"), Utc("2026-10-31T18:00:00Z")]);
        instances.ShouldAllBe(instance => instance.LocalStartTime == new TimeOnly(18, 0));
    }

    [Fact]
    public async Task T3_A_class_over_midnight_is_listed_on_the_date_it_starts()
    {
        var night = await CreatesAsync(Weekly("Night class", "23:30") with { DurationMinutes = 75 });

        var instance = (await InstancesAsync(night.Id, Monday, days: 0)).ShouldHaveSingleItem();

        (instance.StartsAt, instance.EndsAt).ShouldBe((Utc("2026-09-07T22:30:00Z"), Utc("2026-09-07T23:45:00Z")));
        (await InstancesAsync(night.Id, Monday.AddDays(1), days: 0)).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_would_have_begun_already_is_not_made()
    {
        var morning = await CreatesAsync(Weekly("Morning class", "09:30"));

        (await InstancesAsync(morning.Id))[0].LocalDate.ShouldBe(Monday.AddDays(7));
    }

    [Fact]
    public async Task T6_Future_instances_follow_their_class_and_the_past_does_not()
    {
        var mia = await Studio.HiresAsync("Mia", RoleNames.Teacher);
        var barre = await CreatesAsync(Weekly("Barre") with { InstructorId = Studio.Owner.UserId });
        Node.Time.SetUtcNow(Utc("2026-09-15T09:00:00Z"));

        await UpdatesAsync(barre.Id, new UpdateClassDto("Barre & Centre", InstructorId: mia.UserId, Color: "#a55eea", Level: ClassLevel.Advanced));

        var instances = await InstancesAsync(barre.Id);
        instances.Take(2).ShouldAllBe(instance => instance.Name == "Barre" && instance.InstructorName == "Olga Dancer" && instance.Level == ClassLevel.Open);
        instances.Skip(2).ShouldNotBeEmpty();
        instances.Skip(2).ShouldAllBe(instance => instance.Name == "Barre & Centre" && instance.InstructorName == "Mia Dancer"
            && instance.Level == ClassLevel.Advanced && instance.Color == "#a55eea");
    }

    [Fact]
    public async Task T6_A_substitute_stays_when_the_class_gets_another_teacher()
    {
        var barre = await CreatesAsync(Weekly("Barre") with { InstructorName = "Olga" });
        var extra = await Studio.AsAsync<IClassInstanceAppService, ClassInstanceDto>(Studio.Owner, instances =>
            instances.CreateAsync(new CreateClassInstanceDto(barre.Id, Monday.AddDays(2), new(18, 0), InstructorName: "Sub")));

        await UpdatesAsync(barre.Id, new UpdateClassDto(InstructorName: "Mia"));

        (await InstancesAsync(barre.Id)).ToLookup(instance => instance.Id == extra.Id, instance => instance.InstructorName).ShouldSatisfyAllConditions(
            names => names[true].ShouldBe(["Sub"]), names => names[false].Distinct().ShouldBe(["Mia"]));
    }

    [Fact]
    public async Task An_inactive_class_makes_no_instances_and_an_active_one_has_them_back()
    {
        var barre = await CreatesAsync(Weekly("Barre"));

        (await UpdatesAsync(barre.Id, new UpdateClassDto(IsActive: false))).UpcomingCount.ShouldBe(0);
        (await Studio.AsAsync<InstanceGeneration, int>(null, generation => generation.ExtendAsync())).ShouldBe(0);
        (await UpdatesAsync(barre.Id, new UpdateClassDto(IsActive: true))).UpcomingCount.ShouldBe(barre.UpcomingCount);
    }

    [Fact]
    public async Task Only_people_of_the_studio_who_teach_are_teachers()
    {
        var anna = await Studio.JoinsAsync("Anna");
        var elsewhere = await TestStudio.OpenAsync(Node);
        await Studio.HiresAsync("Mia", RoleNames.Teacher);

        (await ShouldRefuseAsync(Weekly("Barre") with { InstructorId = anna.UserId })).ShouldBe(ClassErrors.TeacherUnknown);
        (await ShouldRefuseAsync(Weekly("Barre") with { InstructorId = elsewhere.Owner.UserId })).ShouldBe(ClassErrors.TeacherUnknown);
        (await Studio.AsAsync<IClassAppService, PagedResultDto<InstructorDto>>(Studio.Owner, classes =>
            classes.GetInstructorsAsync(new PageRequest(), CancellationToken.None))).Items.Select(teacher => teacher.Name).ShouldBe(["Mia Dancer", "Olga Dancer"]);
    }

    [Fact]
    public async Task A_weekly_class_needs_days_and_an_end_comes_after_its_start()
    {
        var barre = Weekly("Barre");

        (await ShouldRefuseAsync(barre with { Recurrence = barre.Recurrence! with { DaysOfWeek = [] } })).ShouldBe(ClassErrors.DaysMissing);
        (await ShouldRefuseAsync(barre with { Recurrence = barre.Recurrence! with { StartDate = DateOnly.MaxValue } })).ShouldBe(KernelErrors.Validation);
        (await ShouldRefuseAsync(barre with { Recurrence = barre.Recurrence! with { EndDate = Monday.AddDays(-1) } })).ShouldBe(ClassErrors.EndsBeforeStart);
    }

    [Fact]
    public async Task P1_Another_studios_class_is_not_there()
    {
        var barre = await CreatesAsync(Weekly("Barre"));
        var elsewhere = await TestStudio.OpenAsync(Node);

        (await Should.ThrowAsync<BusinessException>(() => elsewhere.AsAsync<IClassAppService, ClassDto>(elsewhere.Owner, classes =>
            classes.GetAsync(barre.Id, CancellationToken.None)))).Code.ShouldBe(KernelErrors.NotFound);
        (await Should.ThrowAsync<BusinessException>(() => elsewhere.AsAsync<IClassAppService, ClassDto>(elsewhere.Owner, classes =>
            classes.UpdateAsync(barre.Id, new UpdateClassDto("Mine"))))).Code.ShouldBe(KernelErrors.NotFound);
        (await elsewhere.AsAsync<IClassAppService, PagedResultDto<ClassDto>>(elsewhere.Owner, classes =>
            classes.GetListAsync(new PageRequest(), CancellationToken.None))).TotalCount.ShouldBe(0);
    }

    private Task<ClassDto> UpdatesAsync(Guid id, UpdateClassDto change) =>
        Studio.AsAsync<IClassAppService, ClassDto>(Studio.Owner, classes => classes.UpdateAsync(id, change));

    private async Task<ErrorCode> ShouldRefuseAsync(CreateClassDto dance) => (await Should.ThrowAsync<BusinessException>(() => CreatesAsync(dance))).Code;
}
