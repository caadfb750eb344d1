using System.Globalization;
using BalletSaaS.Bookings;
using BalletSaaS.Credits;
using BalletSaaS.Kernel;
using BalletSaaS.Memberships;
using BalletSaaS.Schedule;

namespace BalletSaaS.Histories;

/// <summary>Who and what every history has.</summary>
internal static class Cast
{
    /// <summary>The people.</summary>
    public static readonly string[] People = ["Anna", "Bea", "Cleo", "Dora"];

    /// <summary>What everybody begins with.</summary>
    public const int Credits = 4;

    /// <summary>What the studio sells: a month whose credits end with it, one whose credits stay, and credits once.</summary>
    public static readonly CreatePlanDto[] Plans =
    [
        new("Month", MembershipType.Monthly, 4900, 3),
        new("Month that rolls over", MembershipType.Monthly, 5900, 2, Rollover: true),
        new("Ten classes", MembershipType.PayAsYouGo, 9900, 10),
    ];

    /// <summary>The classes: few places, some at the same time, one free, one dear; with a clock change among them, and a week without any.</summary>
    public static readonly Lesson[] Lessons =
    [
        new("Barre", "2026-10-20 18:00", 1, 1),
        new("Pointe", "2026-10-20 18:30", 2, 2),
        new("Jazz", "2026-10-21 07:00", 1, 1),
        new("Open day", "2026-10-22 18:00", 2, 0),
        new("Repertoire", "2026-10-24 23:30", 1, 3),
        new("Contemporary", "2026-10-25 00:30", 2, 1),
        new("Tap", "2026-10-25 10:00", 1, 1),
        new("Character", "2026-10-28 18:00", 2, 1),
        new("Gala", "2026-11-10 18:00", 2, 1),
    ];
}

/// <summary>A class of the cast.</summary>
/// <param name="Name">Its name.</param>
/// <param name="At">Wall time in London.</param>
/// <param name="Places">Places.</param>
/// <param name="Credits">Credits a place costs.</param>
internal sealed record Lesson(string Name, string At, int Places, int Credits)
{
    public override string ToString() => Name;
}

/// <summary>A studio in which a history plays.</summary>
/// <param name="studio">The studio.</param>
/// <param name="dancers">Its people.</param>
/// <param name="lessons">Its classes.</param>
public sealed class Stage(TestStudio studio, IReadOnlyList<Dancer> dancers, IReadOnlyList<ClassInstance> lessons)
{
    /// <summary>When every history begins: Monday 19 October 2026, 10:00 in London, six days before the clocks go back.</summary>
    public static readonly DateTimeOffset Beginning = new(2026, 10, 19, 9, 0, 0, TimeSpan.Zero);

    private readonly List<BookingCreatedDto>[] _bookings = [.. dancers.Select(_ => new List<BookingCreatedDto>())];
    private readonly Stack<Guid>[] _pauses = [.. dancers.Select(_ => new Stack<Guid>())];
    private readonly Guid?[] _plans = new Guid?[Cast.Plans.Length];

    /// <summary>The studio.</summary>
    public TestStudio Studio { get; } = studio;

    /// <summary>Its people.</summary>
    public IReadOnlyList<Dancer> Dancers { get; } = dancers;

    /// <summary>Its classes.</summary>
    public IReadOnlyList<ClassInstance> Lessons { get; } = lessons;

    /// <summary>Plays a history to its end. A rule may refuse a deed; nothing else may go wrong.</summary>
    public async Task PlayAsync(History history)
    {
        foreach (var deed in history.Deeds)
        {
            try
            {
                await deed.DoAsync(this);
            }
            catch (BusinessException)
            {
                // An answer of a rule: the history goes on.
            }
        }

        await NewsArrivesAsync();
        await SweepAsync();
        await NewsArrivesAsync();
        await NightComesAsync();
    }

    /// <summary>Somebody holds a booking.</summary>
    public void Has(int who, BookingCreatedDto booking) => _bookings[who].Add(booking);

    /// <summary>A booking of somebody, live or not, counted from the last; null when there is none.</summary>
    public BookingCreatedDto? BookingOf(int who, int which) => which < _bookings[who].Count ? _bookings[who][^(which + 1)] : null;

    /// <summary>A date some days from today.</summary>
    public string DateIn(int days) => Today.AddDays(days).ToString("O", CultureInfo.InvariantCulture);

    /// <summary>Everything in the outbox reaches its handlers.</summary>
    public Task NewsArrivesAsync() => Studio.Node.DeliverNewsAsync();

    /// <summary>The sweep looks after every line.</summary>
    public async Task SweepAsync()
    {
        foreach (var lesson in Lessons)
        {
            await Studio.AsAsync(null, async (WaitlistPromotion line) =>
            {
                await line.TendAsync(lesson.Id);
                return true;
            });
        }
    }

    /// <summary>Time goes by.</summary>
    public Task PassAsync(TimeSpan time)
    {
        Studio.Node.Time.Advance(time);
        return Task.CompletedTask;
    }

    /// <summary>The nightly jobs do their work, in their order.</summary>
    public async Task NightComesAsync()
    {
        await Studio.AsAsync(null, (CreditExpiry expiry) => expiry.RunAsync(CancellationToken.None));
        await Studio.AsAsync(null, (MembershipRenewal renewal) => renewal.RunAsync(CancellationToken.None));
    }

    /// <summary>The owner does something.</summary>
    public Task<T> AsOwnerAsync<TService, T>(Func<TService, Task<T>> act) where TService : notnull => Studio.AsAsync(Studio.Owner, act);

    /// <summary>A plan of the cast, which the studio sells from the first time somebody wants it.</summary>
    public async Task<Guid> PlanAsync(int plan) =>
        _plans[plan] ??= (await AsOwnerAsync((IPlanAppService plans) => plans.CreateAsync(Cast.Plans[plan]))).Id;

    /// <summary>Somebody pauses some days from today.</summary>
    public async Task PauseAsync(int who, int day, int days)
    {
        var dates = new CreatePauseDto(Today.AddDays(day), Today.AddDays(day + days - 1));
        _pauses[who].Push((await AsOwnerAsync((IMembershipAppService memberships) => memberships.PauseAsync(Dancers[who].CustomerId, dates))).Id);
    }

    /// <summary>Somebody is back from the last pause; nothing when there was none.</summary>
    public async Task ReturnAsync(int who)
    {
        if (_pauses[who].TryPop(out var pause))
        {
            await AsOwnerAsync((IMembershipAppService memberships) => memberships.EndPauseAsync(Dancers[who].CustomerId, pause));
        }
    }

    /// <summary>The owner changes one date of a class.</summary>
    public Task ChangeAsync(int what, UpdateClassInstanceDto change) =>
        AsOwnerAsync((IClassInstanceAppService instances) => instances.UpdateAsync(Lessons[what].Id, change));

    /// <summary>The owner calls a class off.</summary>
    public Task CallOffAsync(int what) =>
        AsOwnerAsync((InstanceCancellation cancellation) => cancellation.CallOffAsync(Lessons[what].Id, "ill"));

    /// <summary>The owner closes the studio.</summary>
    public Task CloseAsync(int day, int days)
    {
        var from = DateOnly.FromDateTime(Beginning.UtcDateTime).AddDays(day);
        return AsOwnerAsync((IClosureAppService closures) => closures.CreateAsync(new CreateClosureDto(from, from.AddDays(days - 1), "Holiday")));
    }

    private DateOnly Today => WallClock.Of("Europe/London").DateOf(Studio.Node.Time.GetUtcNow());
}
