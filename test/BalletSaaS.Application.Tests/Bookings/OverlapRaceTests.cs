using BalletSaaS.Kernel;
using BalletSaaS.Schedule;
using Shouldly;
using Xunit;

namespace BalletSaaS.Bookings;

/// <summary>One person on many devices wants to be in many places at the same time.</summary>
public sealed class OverlapRaceTests(TestDatabase database) : BookingStory(database)
{
    private const int Rounds = 10, Rooms = 4;
    private const string Guard = "busy := is_busy(studio.id, person.id, class.starts_at, class.ends_at);";

    [Fact]
    public async Task B4_One_person_who_books_classes_of_the_same_hour_at_once_from_many_nodes_gets_one()
    {
        var anna = await Welcomes("Anna", credits: Rounds * Rooms);
        for (var round = 0; round < Rounds; round++)
        {
            (await RaceAsync(anna, await SameHourAsync(round))).Count(code => code is null).ShouldBe(1);
        }

        (await anna.Credits()).CreditsRemaining.ShouldBe(Rounds * (Rooms - 1));
    }

    [Fact]
    public async Task B4_Without_the_locks_the_same_person_is_in_two_places()
    {
        await using var unguarded = await TestDatabase.CreateAsync();
        await PlantedFault.PlantAsync(unguarded, "book-batch.sql", (" for no key update", 4, ""), (Guard, 1, $"{Guard} perform pg_sleep(0.2);"));
        var story = new OverlapRaceTests(unguarded);
        await story.InitializeAsync();
        var anna = await story.Welcomes("Anna");

        (await story.RaceAsync(anna, await story.SameHourAsync(0))).Count(code => code is null).ShouldBeGreaterThan(1);

        (await Record.ExceptionAsync(story.DisposeAsync)).ShouldBeOfType<ShouldAssertException>().Message.ShouldContain("(B4)");
    }

    private async Task<List<ClassInstance>> SameHourAsync(int day)
    {
        List<ClassInstance> classes = [];
        for (var room = 0; room < Rooms; room++)
        {
            classes.Add(await Schedules($"Room {room}", $"2026-10-{10 + day} 18:{room * 10:00}"));
        }

        return classes;
    }

    /// <summary>Books every class from a node of its own, all at once.</summary>
    private async Task<IReadOnlyList<ErrorCode?>> RaceAsync(Dancer dancer, IReadOnlyList<ClassInstance> classes)
    {
        var nodes = classes.Select(_ => new TestNode(Database, Studio.Node.Time)).ToList();
        var answers = await Task.WhenAll(classes.Select((instance, i) => Task.Run(() => AnswerAsync(dancer.On(nodes[i]).Books(instance)))));
        foreach (var node in nodes)
        {
            await node.DisposeAsync();
        }

        return answers;
    }

    private static async Task<ErrorCode?> AnswerAsync(Task act)
    {
        try
        {
            await act;
            return null;
        }
        catch (BusinessException refusal)
        {
            refusal.Code.ShouldBe(BookingErrors.Overlap);
            return refusal.Code;
        }
    }
}
