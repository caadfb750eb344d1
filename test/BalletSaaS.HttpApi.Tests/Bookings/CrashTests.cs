using System.Net;
using System.Text.Json.Nodes;
using BalletSaaS.Web;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace BalletSaaS.Bookings;

/// <summary>A host is killed in the middle of its work, and everybody asks again.</summary>
public sealed class CrashTests(TestDatabase database) : HostStory(database)
{
    private const int People = 100, Evenings = 5, Places = 60, AnsweredBefore = 100;

    [Fact]
    public async Task B1_B2_Killed_in_the_middle_of_500_bookings_and_started_again_every_key_has_one_answer_and_the_books_balance()
    {
        await DiskIsSlowAsync();
        await using var host = await Starts();
        var wishes = await WishesAsync(host);

        var first = await StormAsync(wishes, host);
        await Books.ShouldBalanceAsync(Database);
        await host.RestartAsync();
        await Books.ShouldBalanceAsync(Database);
        var (again, onceMore) = (await AskAllAsync(wishes), await AskAllAsync(wishes));

        first.OfType<Answer>().Count().ShouldBeInRange(AnsweredBefore, wishes.Count - 1, "The kill was to come in the middle.");
        for (var n = 0; n < wishes.Count; n++)
        {
            Comparable(again[n]).ShouldBe(Comparable(first[n] ?? again[n]), $"{wishes[n]} was answered otherwise before the kill.");
            Comparable(onceMore[n]).ShouldBe(Comparable(again[n]), $"{wishes[n]} was answered otherwise the first time after the kill.");
        }

        // What stands in the database is what people were told, no more and no less.
        var told = again.Where(answer => answer!.Status == HttpStatusCode.Created).Select(answer => answer!.As<BookingCreatedDto>()).ToList();
        (await Studio.LooksAsync(context => context.Bookings.Select(booking => booking.Id).ToListAsync())).ShouldBe(told.Select(booking => booking.Id), ignoreOrder: true);
        told.Count(booking => booking.Status == BookingStatus.Booked).ShouldBe(Evenings * Places);
        foreach (var refused in again.Where(answer => answer!.Status != HttpStatusCode.Created))
        {
            refused!.ShouldBeRefused(HttpStatusCode.Conflict, BookingErrors.ClassFull);
        }

        // It is the key that does it: without one, asking again is another wish.
        var booked = wishes[Array.FindIndex(again, answer => answer!.Status == HttpStatusCode.Created)];
        (await AskAsync(booked with { Key = "" }))!.ShouldBeRefused(HttpStatusCode.Conflict, BookingErrors.AlreadyBooked);
    }

    /// <summary>Every row of a booking takes its time, so that the kill meets a transaction half done.</summary>
    private async Task DiskIsSlowAsync() => await Database.ReadAsync<string>(
        """
        create function be_slow() returns trigger language plpgsql as $$ begin perform pg_sleep(0.004); return new; end $$;
        create trigger slow_disk after insert on bookings for each row execute function be_slow();
        """);

    /// <summary>Everybody wants to come every evening; every second one would wait.</summary>
    private async Task<List<Wish>> WishesAsync(HostProcess host)
    {
        var students = await Students(People, credits: Evenings, host);
        var wishes = new List<Wish>();
        for (var evening = 1; evening <= Evenings; evening++)
        {
            var instance = await SchedulesIn(days: evening + 1, Places);
            wishes.AddRange(students.Select((student, n) => new Wish(student, new CreateBookingDto(instance.Id, JoinWaitlist: n % 2 == 1), $"{instance.Id} {n}")));
        }

        return wishes;
    }

    /// <summary>All ask at once; when some have their answer the host is gone. Who got no answer has null.</summary>
    private static async Task<Answer?[]> StormAsync(List<Wish> wishes, HostProcess host)
    {
        var answered = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var count = 0;
        var asked = Task.WhenAll(wishes.Select(async wish =>
        {
            var answer = await AskAsync(wish);
            if (answer is not null && Interlocked.Increment(ref count) == AnsweredBefore)
            {
                answered.SetResult();
            }

            return answer;
        }));
        await Task.WhenAny(answered.Task, asked);
        host.Kill9();
        return await asked;
    }

    private static Task<Answer?[]> AskAllAsync(List<Wish> wishes) => Task.WhenAll(wishes.Select(AskAsync));

    private static async Task<Answer?> AskAsync(Wish wish)
    {
        try
        {
            return await wish.Student.SendAsync(HttpMethod.Post, "/api/bookings", wish.Booking, ("Idempotency-Key", wish.Key));
        }
        catch (HttpRequestException)
        {
            return null; // the host went away
        }
    }

    /// <summary>Status, address and body to the byte; only a refusal's trace is that of its own request.</summary>
    private static (HttpStatusCode, Uri?, string) Comparable(Answer? answer)
    {
        answer.ShouldNotBeNull();
        var body = answer.Body;
        if (answer.MediaType == "application/problem+json")
        {
            var problem = JsonNode.Parse(body)!.AsObject();
            problem.Remove("traceId").ShouldBeTrue();
            body = problem.ToJsonString();
        }

        return (answer.Status, answer.Headers.Location, body);
    }

    private sealed record Wish(Guest Student, CreateBookingDto Booking, string Key);
}
