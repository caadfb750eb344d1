using BalletSaaS.Kernel;
using BalletSaaS.Schedule;
using Npgsql;
using Shouldly;
using Xunit;

namespace BalletSaaS.Bookings;

public sealed class RaceTests(TestDatabase database) : BookingStory(database)
{
    private const int People = 200, Places = 20, Nodes = 4;

    [Fact]
    public async Task B1_Two_hundred_at_once_on_twenty_places_from_four_nodes_and_exactly_twenty_get_one()
    {
        var barre = await Schedules("Barre", "2026-10-24 18:00", Places);

        var answers = await RaceAsync(dancer => dancer.Books(barre));

        answers.Count(answer => answer.Booking is not null).ShouldBe(Places);
        answers.Where(answer => answer.Booking is null).ShouldAllBe(answer => answer.Refusal == BookingErrors.ClassFull);
        (await Look(barre)).BookedCount.ShouldBe(Places);
    }

    [Fact]
    public async Task B1_Who_gets_no_place_stands_in_one_line()
    {
        var barre = await Schedules("Barre", "2026-10-24 18:00", Places);

        var answers = await RaceAsync(dancer => dancer.WaitsFor(barre));

        answers.Count(answer => answer.Booking!.Status == BookingStatus.Booked).ShouldBe(Places);
        answers.Select(answer => answer.Booking!.WaitlistPosition).OfType<int>().Order().ShouldBe(Enumerable.Range(1, People - Places));
    }

    [Fact]
    public async Task B1_Without_its_locks_the_same_race_oversells()
    {
        await using var unguarded = await TestDatabase.CreateAsync();
        await Unguarded.PlantAsync(unguarded);
        var story = new RaceTests(unguarded);
        await story.InitializeAsync();
        var barre = await story.Schedules("Barre", "2026-10-24 18:00", Places);

        var answers = await story.RaceAsync(dancer => dancer.Books(barre));

        answers.Count(answer => answer.Booking is not null).ShouldBeGreaterThan(Places);
        (await Record.ExceptionAsync(story.DisposeAsync)).ShouldBeOfType<ShouldAssertException>().Message.ShouldContain("(B1)");
    }

    [Fact]
    public async Task Everybody_does_everything_at_once_and_nothing_locks_up()
    {
        var classes = new List<ClassInstance>();
        for (var day = 10; day < 16; day++)
        {
            classes.Add(await Schedules($"Class {day}", $"2026-10-{day} 18:00", places: 2));
        }

        var dancers = await WelcomesMany(16, credits: 3);
        await using (var other = new TestNode(Database, Studio.Node.Time))
        {
            await Task.WhenAll(dancers.Select((dancer, seed) => DanceAsync(seed % 2 == 0 ? dancer : dancer.On(other), new Random(seed), classes)));
            await Task.WhenAll(Studio.Node.DeliverNewsAsync(), other.DeliverNewsAsync());
        }

        (await DeadlocksAsync()).ShouldBe(0);
    }

    /// <summary>Books, waits, cancels, gets credits and, now and then, hears that a class is called off.</summary>
    private async Task DanceAsync(Dancer dancer, Random random, List<ClassInstance> classes)
    {
        var bookings = new List<BookingCreatedDto>();
        for (var step = 0; step < 25; step++)
        {
            var instance = classes[random.Next(classes.Count)];
            try
            {
                switch (random.Next(10))
                {
                    case < 4: bookings.Add(await dancer.Books(instance)); break;
                    case < 6: bookings.Add(await dancer.WaitsFor(instance)); break;
                    case < 8 when bookings.Count > 0: await dancer.Cancels(bookings[random.Next(bookings.Count)]); break;
                    case 8: await dancer.Receives(random.Next(-2, 3) is var credits and not 0 ? credits : 1); break;
                    case 9 when step > 20: await CallsOff(classes[0], "ill"); break;
                    default: await dancer.Studio.Node.DeliverNewsAsync(); break;
                }
            }
            catch (BusinessException)
            {
                // Full, overlapping, out of credits: any answer of a rule is fine here.
            }
        }
    }

    private async Task<List<(BookingCreatedDto? Booking, ErrorCode? Refusal)>> RaceAsync(Func<Dancer, Task<BookingCreatedDto>> act)
    {
        var nodes = Enumerable.Range(0, Nodes).Select(_ => new TestNode(Database, Studio.Node.Time)).ToList();
        var dancers = await WelcomesMany(People, credits: 1);
        var answers = await Task.WhenAll(dancers.Select((dancer, i) => Task.Run(() => AnswerAsync(act(dancer.On(nodes[i % Nodes]))))));
        foreach (var node in nodes)
        {
            await node.DisposeAsync();
        }

        return [.. answers];
    }

    private static async Task<(BookingCreatedDto? Booking, ErrorCode? Refusal)> AnswerAsync(Task<BookingCreatedDto> act)
    {
        try
        {
            return (await act, null);
        }
        catch (BusinessException refusal)
        {
            return (null, refusal.Code);
        }
    }

    private async Task<long> DeadlocksAsync()
    {
        await Studio.Node.DisposeAsync(); // a session reports what it saw when it ends
        await using var connection = await Database.OpenAsSuperuserAsync();
        await using var command = new NpgsqlCommand("select deadlocks from pg_stat_database where datname = current_database()", connection);
        return (long)(await command.ExecuteScalarAsync())!;
    }
}
