using System.Globalization;
using BalletSaaS.Bookings;
using BalletSaaS.Classes;
using BalletSaaS.Kernel;
using BalletSaaS.Schedule;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;
using Shouldly;

namespace BalletSaaS;

/// <summary>Stories of booking play in one studio in London; each test opens its own.</summary>
/// <param name="database">The class's database.</param>
public abstract class BookingStory(TestDatabase database) : StudioStory(database)
{
    private TestStudio? _studio;

    /// <summary>The studio.</summary>
    protected TestStudio Studio => _studio ?? throw new InvalidOperationException("The studio opens in InitializeAsync.");

    /// <summary>When they begin: Monday 5 October 2026, 10:00. Stories with a real host begin when it is.</summary>
    protected virtual DateTimeOffset Beginning => Instant("2026-10-05T09:00:00Z");

    /// <inheritdoc />
    public override async Task InitializeAsync() => _studio = await TestStudio.OpenAsync(new TestNode(Database, new FakeTimeProvider(Beginning)));

    /// <inheritdoc />
    public override async Task DisposeAsync()
    {
        await Studio.Node.DisposeAsync();
        await base.DisposeAsync();
    }

    /// <summary>The clock is put to an instant (UTC), also back.</summary>
    protected void TimeIs(string instant) => Studio.Node.Time.AdjustTime(Instant(instant));

    /// <summary>What happened reaches everybody whom it concerns.</summary>
    protected Task NewsArrives() => Studio.Node.DeliverNewsAsync();

    /// <summary>News that has reached everybody comes once more, as after a crash: it is delivered at least once.</summary>
    /// <param name="kind">The event's stored name.</param>
    protected async Task NewsComesAgain(string kind)
    {
        (await Studio.LooksAsync(context => context.OutboxMessages.Where(row => row.Kind == kind && row.ProcessedAt != null)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.ProcessedAt, (DateTimeOffset?)null).SetProperty(row => row.NextAttemptAt, row => row.CreationTime)))).ShouldBeGreaterThan(0);
        await NewsArrives();
    }

    /// <summary>Somebody signs up, and gets credits that never end.</summary>
    protected async Task<Dancer> Welcomes(string name, int credits = 10)
    {
        var dancer = new Dancer(Studio, await Studio.JoinsAsync(name));
        if (credits > 0)
        {
            await dancer.Receives(credits);
        }

        return dancer;
    }

    /// <summary>Many people sign up, a few at a time.</summary>
    protected async Task<IReadOnlyList<Dancer>> WelcomesMany(int people, int credits)
    {
        var dancers = new Dancer[people];
        await Parallel.ForAsync(0, people, new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (i, _) => dancers[i] = await Welcomes($"Dancer{i}", credits));
        return dancers;
    }

    /// <summary>A class takes place once.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="at">Wall time in London, such as <c>2026-10-24 18:00</c>.</param>
    /// <param name="places">Places.</param>
    /// <param name="credits">Credits a place costs.</param>
    /// <param name="minutes">Elapsed minutes.</param>
    /// <param name="policy">When it may be booked and left.</param>
    protected Task<ClassInstance> Schedules(
        string name, string at, int places = 10, int credits = 1, int minutes = 60, BookingPolicy? policy = null) =>
        SchedulesIn(Studio, name, at, places, credits, minutes, policy);

    /// <inheritdoc cref="Schedules"/>
    protected static async Task<ClassInstance> SchedulesIn(
        TestStudio studio, string name, string at, int places = 10, int credits = 1, int minutes = 60, BookingPolicy? policy = null)
    {
        var wall = DateTime.ParseExact(at, "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
        var dance = new DanceClass
        {
            TenantId = studio.Id,
            Name = name,
            DurationMinutes = minutes,
            MaxCapacity = places,
            PriceCredits = credits,
            TimeZone = "Europe/London",
        };
        var instance = InstanceGenerator.OneOff(dance, policy ?? BookingPolicy.Default, DateOnly.FromDateTime(wall), TimeOnly.FromDateTime(wall));
        await studio.LooksAsync(context =>
        {
            context.Add(dance);
            context.Add(instance);
            return context.SaveChangesAsync();
        });
        return instance;
    }

    /// <summary>The owner calls a class instance off.</summary>
    protected Task<InstanceCancelledDto> CallsOff(ClassInstance instance, string reason) =>
        Studio.AsAsync(Studio.Owner, (InstanceCancellation cancellation) => cancellation.CallOffAsync(instance.Id, reason));

    /// <summary>A class instance as it is now.</summary>
    protected Task<ClassInstance> Look(ClassInstance instance) =>
        Studio.LooksAsync(context => context.ClassInstances.AsNoTracking().SingleAsync(row => row.Id == instance.Id));

    /// <summary>A class instance is changed behind everybody's back.</summary>
    protected Task Change(ClassInstance instance, Action<Microsoft.EntityFrameworkCore.Query.UpdateSettersBuilder<ClassInstance>> change) =>
        Studio.LooksAsync(context => context.ClassInstances.Where(row => row.Id == instance.Id).ExecuteUpdateAsync(change));

    /// <summary>An instant as stories write it.</summary>
    protected static DateTimeOffset Instant(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}

/// <summary>What stories say of refusals.</summary>
public static class Refusals
{
    /// <summary>A rule refuses, with this code.</summary>
    public static async Task<BusinessException> ShouldBeRefused<T>(this Task<T> act, ErrorCode code)
    {
        var refusal = await Should.ThrowAsync<BusinessException>(act);
        refusal.Code.ShouldBe(code);
        return refusal;
    }
}
