using Microsoft.EntityFrameworkCore;
using Npgsql;
using Shouldly;
using Xunit;

namespace BalletSaaS.Schedule;

/// <summary>Stories of nights in which the timetable grows.</summary>
public sealed class GenerationStories(TestDatabase database) : TimetableStory(database)
{
    [Fact]
    public async Task T7_Each_night_keeps_8_weeks_ahead()
    {
        var barre = await CreatesAsync(Weekly("Barre", days: Enum.GetValues<DayOfWeek>()));

        for (var night = 0; night < 10; night++)
        {
            Node.Time.Advance(TimeSpan.FromDays(1));
            await GrowsAsync(Studio);
        }

        var last = await Studio.LooksAsync(context => context.ClassInstances.Where(instance => instance.ClassId == barre.Id).MaxAsync(instance => instance.LocalDate));
        last.ShouldBeGreaterThanOrEqualTo(Monday.AddDays(10 + 56));
    }

    [Fact]
    public async Task T7_Twice_or_on_two_nodes_at_once_makes_each_instance_once()
    {
        foreach (var name in new[] { "Barre", "Centre", "Allegro" })
        {
            await CreatesAsync(Weekly(name, days: Enum.GetValues<DayOfWeek>()));
        }

        Node.Time.Advance(TimeSpan.FromDays(30));
        await using var otherNode = new TestNode(Database, Node.Time);
        var elsewhere = Studio.On(otherNode);

        var made = await Task.WhenAll(Enumerable.Range(0, 8).Select(run => Task.Run(() => GrowsAsync(run % 2 == 0 ? Studio : elsewhere))));

        made.Sum().ShouldBe(3 * 30);
        (await GrowsAsync(elsewhere)).ShouldBe(0);
        var instances = await Studio.LooksAsync(context => context.ClassInstances.Select(instance => new { instance.ClassId, instance.SeriesDate, instance.SeriesTime }).ToListAsync());
        instances.ShouldBeUnique();
    }

    [Fact]
    public async Task T7_Without_its_unique_indexes_the_same_two_nodes_make_instances_twice()
    {
        await using var unguarded = await TestDatabase.CreateAsync();
        await using (var superuser = await unguarded.OpenAsSuperuserAsync())
        {
            await using var drop = new NpgsqlCommand("drop index ux_class_instances_series, ux_class_instances_start", superuser);
            await drop.ExecuteNonQueryAsync();
        }

        var story = new GenerationStories(unguarded);
        await story.InitializeAsync();
        await story.CreatesAsync(Weekly("Barre", days: Enum.GetValues<DayOfWeek>()));
        story.Node.Time.Advance(TimeSpan.FromDays(30));
        await using var otherNode = new TestNode(unguarded, story.Node.Time);
        var elsewhere = story.Studio.On(otherNode);

        // Both look, and neither writes before the other has looked.
        await using var gate = await unguarded.OpenAsSuperuserAsync();
        var held = await gate.BeginTransactionAsync();
        await new NpgsqlCommand("lock table class_instances in exclusive mode", gate, held).ExecuteNonQueryAsync();
        var growing = Task.WhenAll(Task.Run(() => GrowsAsync(story.Studio)), Task.Run(() => GrowsAsync(elsewhere)));
        await using var waiting = new NpgsqlCommand("select count(*) from pg_locks where relation = 'class_instances'::regclass and not granted", gate, held);
        while ((long)(await waiting.ExecuteScalarAsync())! < 2)
        {
            growing.IsCompleted.ShouldBeFalse("both are to wait at the gate");
            await Task.Delay(20);
        }

        await held.CommitAsync();
        var made = await growing;

        made.Sum().ShouldBeGreaterThan(30, "the night's dates, and those that were there");
        var twice = await story.Studio.LooksAsync(context => context.ClassInstances
            .GroupBy(instance => new { instance.ClassId, instance.SeriesDate, instance.SeriesTime }).CountAsync(same => same.Count() > 1));
        twice.ShouldBeGreaterThan(0);
        await story.DisposeAsync();
    }

    [Fact]
    public async Task T7_A_moved_instance_is_not_made_again_on_its_series_date()
    {
        var barre = await CreatesAsync(Weekly("Barre"));
        var second = (await InstancesAsync(barre.Id))[1];
        await Studio.AsAsync<IClassInstanceAppService, InstanceChangedDto>(Studio.Owner, instances =>
            instances.UpdateAsync(second.Id, new UpdateClassInstanceDto(second.LocalDate.AddDays(2), new TimeOnly(12, 0))));

        Node.Time.Advance(TimeSpan.FromHours(17));
        await GrowsAsync(Studio);

        var dates = (await InstancesAsync(barre.Id)).Select(instance => instance.LocalDate).ToList();
        dates.ShouldContain(second.LocalDate.AddDays(2));
        dates.ShouldNotContain(second.LocalDate);
    }

    [Fact]
    public async Task T7_Exceptions_survive_the_night()
    {
        var barre = await CreatesAsync(Weekly("Barre"));
        var second = (await InstancesAsync(barre.Id))[1];
        await Studio.AsAsync<IClassInstanceAppService, InstanceCancelledDto>(Studio.Owner, instances =>
            instances.CancelAsync(second.Id, new CancelInstanceDto("Teacher ill")));

        Node.Time.Advance(TimeSpan.FromHours(17));
        await GrowsAsync(Studio);

        (await InstancesAsync(barre.Id)).Where(instance => instance.LocalDate == second.LocalDate)
            .ShouldHaveSingleItem().ShouldSatisfyAllConditions(
                instance => instance.Status.ShouldBe(ClassInstanceStatus.Cancelled), instance => instance.CancellationReason.ShouldBe("Teacher ill"));
    }

    [Fact]
    public async Task P1_A_night_of_one_studio_touches_no_other()
    {
        await CreatesAsync(Weekly("Barre"));
        var other = await TestStudio.OpenAsync(Node, "America/Sao_Paulo");
        Node.Time.Advance(TimeSpan.FromDays(30));

        (await GrowsAsync(other)).ShouldBe(0);
        (await GrowsAsync(Studio)).ShouldBe(4);
    }

    private static Task<int> GrowsAsync(TestStudio studio) => studio.AsAsync<InstanceGeneration, int>(null, generation => generation.ExtendAsync());
}
