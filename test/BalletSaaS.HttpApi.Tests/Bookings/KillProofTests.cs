using System.Diagnostics;
using System.Globalization;
using System.Net;
using BalletSaaS.Schedule;
using BalletSaaS.Web;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace BalletSaaS.Bookings;

/// <summary>
/// Two processes serve a crowd that books, cancels, waits and is promoted, and again and again one of them is killed at a random moment
/// and started anew. <c>./etc/quality</c> does so for minutes; <see cref="CrashTests"/> kills once with every run of the tests.
/// </summary>
public sealed class KillProofTests(TestDatabase database) : HostStory(database)
{
    private const int People = 48, Evenings = 6, Places = 12, LeastKills = 2;

    private static readonly TimeSpan Load = TimeSpan.FromSeconds(
        int.Parse(Environment.GetEnvironmentVariable("KILL_PROOF_SECONDS") ?? "8", CultureInfo.InvariantCulture));

    /// <summary>How long news may take to arrive when nobody is killed any more.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    [Fact]
    [Trait("Proof", "slow")]
    public async Task B1_B2_W1_Killed_at_random_nothing_is_lost_nothing_is_twice_and_the_line_still_moves()
    {
        var lost = await ProveAsync(Load);

        lost.ShouldBeGreaterThan(0, "No kill met a request that was on its way.");
    }

    [Theory]
    [Trait("Proof", "slow")]
    [InlineData("idempotency_keys", "true", "was answered otherwise")]
    [InlineData("outbox_messages", "new.kind = 'bookings.place-freed'", "The line does not move")]
    public async Task What_is_lost_is_found(string table, string rows, string complaint)
    {
        await using var faulty = await TestDatabase.CreateAsync();
        await faulty.ReadAsync<string>($"""
            create function lose() returns trigger language plpgsql as $$ begin return null; end $$;
            create trigger lose before insert on {table} for each row when ({rows}) execute function lose();
            """);
        var story = new KillProofTests(faulty);
        await story.InitializeAsync();

        (await Record.ExceptionAsync(() => story.ProveAsync(TimeSpan.Zero))).ShouldBeOfType<ShouldAssertException>().Message.ShouldContain(complaint);
        await story.DisposeAsync();
    }

    /// <returns>How many answers were lost on the way.</returns>
    private async Task<int> ProveAsync(TimeSpan load)
    {
        var hosts = await Task.WhenAll(Starts(), Starts());
        await using var first = hosts[0];
        await using var second = hosts[1];
        var evenings = new List<ClassInstance>();
        for (var evening = 0; evening < Evenings; evening++)
        {
            evenings.Add(await SchedulesIn(days: 3 + evening, Places));
        }

        var dancers = await WelcomesMany(People, credits: 10_000);
        var crowd = new List<Student>();
        foreach (var dancer in dancers)
        {
            var token = await Studio.SignsInAsync(dancer.Person);
            crowd.Add(new Student([.. hosts.Select(host => new Guest(host.CreateClient(Studio.Slug)) { AccessToken = token })], evenings));
        }

        using var over = new CancellationTokenSource();
        var living = Task.WhenAll(crowd.Select(student => Task.Run(() => student.LiveAsync(over.Token))));
        await KillAsync(hosts, load);
        await over.CancelAsync();
        await living;
        await NewsHasArrivedAsync();

        await NothingIsLostOrTwiceAsync(crowd);
        await Books.ShouldBalanceAsync(Database);
        await TheLineMovesAsync(crowd, evenings[0]);
        return crowd.Sum(student => student.Lost);
    }

    /// <summary>One at a time, so that somebody always serves.</summary>
    private static async Task KillAsync(HostProcess[] hosts, TimeSpan load)
    {
        var since = Stopwatch.StartNew();
        for (var kills = 0; kills < LeastKills || since.Elapsed < load; kills++)
        {
            await Task.Delay(Random.Shared.Next(300, 2_500));
            var host = hosts[Random.Shared.Next(hosts.Length)];
            host.Kill9();
            await Task.Delay(Random.Shared.Next(0, 500));
            await host.RestartAsync();
        }
    }

    /// <summary>Everything that was to be told was told; then no place is free that somebody waits for (W1).</summary>
    private async Task NewsHasArrivedAsync()
    {
        await Patience.UntilAsync(async () => (await Database.ReadAsync<long>("select count(*) from outbox_messages where processed_at is null"))[0] == 0, "News does not arrive", Longest);
        (await Database.ReadAsync<Guid>("select id from class_instances where promotable_count > 0 and booked_count < max_capacity")).ShouldBeEmpty("The line does not move.");
    }

    private async Task NothingIsLostOrTwiceAsync(List<Student> crowd)
    {
        var stored = await Studio.LooksAsync(context => context.Bookings.AsNoTracking().ToDictionaryAsync(booking => booking.Id));
        var booked = crowd.SelectMany(student => student.Booked).ToList();
        booked.ShouldBeUnique();
        stored.Keys.ShouldBe(booked, ignoreOrder: true, "What stands is what people were told.");
        foreach (var id in crowd.SelectMany(student => student.Left))
        {
            stored[id].Status.ShouldBe(BookingStatus.Cancelled, $"{id} was left.");
        }

        // Every key that was answered has its answer still, through either process.
        await Task.WhenAll(crowd.Select(student => Task.Run(student.AsksAgainAsync)));
    }

    /// <summary>Somebody who has a place leaves, and who waits first gets it.</summary>
    private async Task TheLineMovesAsync(List<Student> crowd, ClassInstance evening)
    {
        foreach (var student in crowd)
        {
            await student.WantsAsync(evening);
        }

        var (seated, waiting) = (await OfAsync(evening, BookingStatus.Booked), await OfAsync(evening, BookingStatus.Waitlisted));
        (seated.Count, waiting.Count).ShouldBe((Places, People - Places));
        var leaver = crowd.Single(student => student.Booked.Contains(seated[0].Id));
        await leaver.LeavesAsync(evening);
        await Patience.UntilAsync(async () => (await OfAsync(evening, BookingStatus.Booked)).Exists(booking => booking.Id == waiting[0].Id), "The line does not move", Longest);
    }

    private Task<List<Booking>> OfAsync(ClassInstance evening, BookingStatus status) => Studio.LooksAsync(context => context.Bookings.AsNoTracking()
        .Where(booking => booking.ClassInstanceId == evening.Id && booking.Status == status).OrderBy(booking => booking.CreationTime).ThenBy(booking => booking.Id).ToListAsync());

    /// <summary>Somebody who cannot decide, and who asks again when no answer came. Who asks twice with one key wants one thing.</summary>
    /// <param name="doors">The person at each host.</param>
    /// <param name="evenings">What there is to book.</param>
    private sealed class Student(Guest[] doors, List<ClassInstance> evenings)
    {
        private readonly Dictionary<ClassInstance, Guid> _live = [];
        private readonly Dictionary<string, (CreateBookingDto Wish, string Answer)> _answers = [];

        public List<Guid> Booked { get; } = [];

        public List<Guid> Left { get; } = [];

        /// <summary>Requests whose answer never came.</summary>
        public int Lost { get; private set; }

        public async Task LiveAsync(CancellationToken over)
        {
            while (!over.IsCancellationRequested)
            {
                var evening = evenings[Random.Shared.Next(evenings.Count)];
                await (_live.ContainsKey(evening) ? LeavesAsync(evening) : WantsAsync(evening));
            }
        }

        /// <summary>A place, or one in line.</summary>
        public async Task WantsAsync(ClassInstance evening)
        {
            if (_live.ContainsKey(evening))
            {
                return;
            }

            var (wish, key) = (new CreateBookingDto(evening.Id, JoinWaitlist: true), Guid.NewGuid().ToString());
            var answer = await InsistAsync(door => door.SendAsync(HttpMethod.Post, "/api/bookings", wish, ("Idempotency-Key", key)));
            answer.Status.ShouldBe(HttpStatusCode.Created, $"{key} was answered otherwise than it must be: {answer.Body}");
            _live[evening] = answer.As<BookingCreatedDto>().Id;
            _answers[key] = (wish, answer.Body);
            Booked.Add(_live[evening]);
        }

        public async Task LeavesAsync(ClassInstance evening)
        {
            var answer = await InsistAsync(door => door.SendAsync(HttpMethod.Delete, $"/api/bookings/{_live[evening]}"));
            answer.Status.ShouldBe(HttpStatusCode.OK, answer.Body);
            Left.Add(_live[evening]);
            _live.Remove(evening);
        }

        public async Task AsksAgainAsync()
        {
            foreach (var (key, (wish, before)) in _answers.TakeLast(100))
            {
                var again = await InsistAsync(door => door.SendAsync(HttpMethod.Post, "/api/bookings", wish, ("Idempotency-Key", key)));
                again.Body.ShouldBe(before, $"{key} was answered otherwise the first time.");
            }
        }

        /// <summary>Goes to any door until somebody answers. A process that goes down may also answer with 500 or 503: then it did not answer.</summary>
        private async Task<Answer> InsistAsync(Func<Guest, Task<Answer>> ask)
        {
            while (true)
            {
                try
                {
                    var answer = await ask(doors[Random.Shared.Next(doors.Length)]);
                    if ((int)answer.Status < 500)
                    {
                        return answer;
                    }
                }
                catch (HttpRequestException gone) when (gone.HttpRequestError != HttpRequestError.ConnectionError)
                {
                    Lost++;
                }
                catch (HttpRequestException)
                {
                    await Task.Delay(20); // nobody is there; the other door may be open
                }
            }
        }
    }
}
