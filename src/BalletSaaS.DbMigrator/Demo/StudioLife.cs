using BalletSaaS.Accounts;
using BalletSaaS.Classes;
using BalletSaaS.Credits;
using BalletSaaS.Memberships;
using BalletSaaS.Schedule;
using BalletSaaS.Settings;
using BalletSaaS.Tenants;

namespace BalletSaaS.Demo;

/// <summary>A demo studio as it stands today, after its life was played from its first day on.</summary>
internal sealed class StudioLife
{
    private readonly Dice _dice;
    private readonly Timeline _timeline;
    private readonly BookingDesk _bookings;
    private readonly CreditDesk _credits;
    private readonly List<Dancer> _dancers;

    private StudioLife(StudioPlan plan, DateTimeOffset now, string passwordHash)
    {
        _dice = new Dice(plan.Seed);
        Calendar = new Calendar(plan.TimeZone, now);
        _timeline = new Timeline(now);
        _bookings = new BookingDesk(_dice, Calendar.Wall);
        _credits = new CreditDesk(Calendar, _timeline, _dice);
        Tenant = new Tenant
        {
            Id = _dice.Id(Calendar.OpenedAt),
            Slug = plan.Slug,
            Name = plan.Name,
            TimeZone = plan.TimeZone,
            Currency = plan.Currency,
            CreationTime = Calendar.OpenedAt,
        };
        Settings = [.. plan.Words.Select(word => new Setting { TenantId = Tenant.Id, Name = word.Key.Name, Value = word.Value })];
        var people = new People(plan, Tenant.Id, Calendar, _dice, passwordHash);
        Staff = [.. plan.Staff.Select(people.Staff)];
        Offers = people.Offers;
        _dancers = people.Dancers();
        Star = plan.Star is null ? null : Dancers[0];
        Closures = NewClosures(plan);
        Rooms = [.. plan.Rooms.Select(room => new Room { TenantId = Tenant.Id, Id = _dice.Id(Calendar.OpenedAt), Name = room.Name, Capacity = room.Capacity })];
        Classes = [.. plan.Classes.Select(NewClass)];
        Instances = [.. plan.Classes.Zip(Classes).SelectMany(dance => InstancesOf(dance.First, dance.Second)).OrderBy(instance => instance.Facts.StartsAt)];
    }

    public Calendar Calendar { get; }
    public Tenant Tenant { get; }
    public IReadOnlyList<Setting> Settings { get; }
    public IReadOnlyList<User> Staff { get; }
    public IReadOnlyList<Plan> Offers { get; }
    public IReadOnlyList<Dancer> Dancers => _dancers;
    /// <summary>Pauses that run today (M2).</summary>
    public IEnumerable<Pause> Pauses => Dancers.Select(dancer => dancer.Pause).OfType<Pause>();
    /// <summary>Requests for a pause that wait for the owner (M2).</summary>
    public IEnumerable<PauseRequest> PauseRequests => Dancers
        .Where(dancer => dancer is { Membership: { Type: MembershipType.Monthly, Status: MembershipStatus.Active }, LeftOn: null }).Skip(1).Zip(["Two weeks with my family", "Exams"])
        .Select((asked, n) => new PauseRequest
        {
            TenantId = Tenant.Id,
            Id = new Dice(n).Id(Calendar.At(Calendar.Today.AddDays(-1), 18)),
            CustomerId = asked.First.Customer.Id,
            AskerId = asked.First.Customer.Id,
            MembershipId = asked.First.Membership.Id,
            FromDate = Calendar.Today.AddDays(20 + n),
            ToDate = Calendar.Today.AddDays(33),
            Words = asked.Second,
            CreationTime = Calendar.At(Calendar.Today.AddDays(-1), 18 + n),
            ToldTime = Calendar.At(Calendar.Today.AddDays(-1), 18 + n),
        });
    /// <summary>The dancer whose story is told, or null.</summary>
    public Dancer? Star { get; }
    public IReadOnlyList<Room> Rooms { get; }
    public IReadOnlyList<DanceClass> Classes { get; }
    public IReadOnlyList<Closure> Closures { get; }
    public IReadOnlyList<InstanceState> Instances { get; }
    public IReadOnlyList<BookingState> Bookings => _bookings.Bookings;

    private User Owner => Staff[0];

    /// <summary>The dancers to whom life happens.</summary>
    private IEnumerable<Dancer> Others => Dancers.Where(dancer => dancer != Star);

    /// <summary>Plays a studio's life up to now.</summary>
    public static StudioLife Play(StudioPlan plan, DateTimeOffset now, string passwordHash)
    {
        var life = new StudioLife(plan, now, passwordHash);
        life.PlanClasses();
        life.PlanCredits();
        var star = life.Star is { } dancer ? new StarStory(life.Calendar, life._timeline, life._bookings, life._credits, dancer, life.Owner.Id) : null;
        star?.Plan(life.Instances);
        new Habits(life.Calendar, life._timeline, life._dice, life._bookings, life._credits).Plan([.. life.Others], plan.Classes, life.Instances);
        life._timeline.Play();
        star?.Wait(life.Instances);
        life.HasChild();
        return life;
    }

    private void HasChild()
    {
        if (Star is not null)
        {
            var story = new ChildStory(Calendar, Star, Owner.Id);
            var child = story.Join();
            _dancers.Add(child);
            story.Book(child, _bookings, Instances);
        }
    }

    private void PlanClasses()
    {
        foreach (var instance in Instances)
        {
            if (_dice.Happens(0.008))
            {
                _timeline.At(instance.Facts.StartsAt.AddHours(-20), at => CallOff(at, instance));
            }

            _timeline.At(instance.Facts.StartsAt.AddMinutes(5), at => _bookings.Release(at, instance));
            _timeline.At(instance.Facts.EndsAt, at => _bookings.Close(at, instance));
        }

        // One that is still to come, so that people see what a cancelled class looks like.
        _timeline.At(Calendar.Now.AddHours(-3), at => CallOff(at, Instances
            .Where(instance => instance.Facts.LocalDate > Calendar.Today && instance.Facts.LocalDate <= Calendar.Today.AddDays(6) && instance.Booked >= 2 && !IsStars(instance))
            .MinBy(instance => instance.Booked)!));
    }

    private void CallOff(DateTimeOffset at, InstanceState instance)
    {
        if (!IsStars(instance))
        {
            _bookings.CallOff(at, instance, $"{instance.Plan.Teacher} is ill. We are sorry; your credits are back.", Owner.Id);
        }
    }

    private bool IsStars(InstanceState instance) => Star?.Live.Exists(booking => booking.Instance == instance) == true;

    private void PlanCredits()
    {
        foreach (var dancer in Dancers)
        {
            _credits.Plan(dancer);
        }

        foreach (var dancer in Others.Where(_ => _dice.Happens(0.08)))
        {
            _timeline.At(_dice.Moment(dancer.JoinedAt.AddDays(3), Calendar.Now), at => _credits.Open(
                at, dancer, CreditSource.Grant, _dice.Number(1, 2), Calendar.Wall.DateOf(at).AddDays(60), "Sorry for the cold studio", Owner.Id));
        }

        foreach (var dancer in Others.Where(_ => _dice.Happens(0.03)))
        {
            _timeline.At(_dice.Moment(dancer.JoinedAt.AddDays(10), Calendar.Now), at => dancer.Ledger.TakeBack(at, 1, "Granted twice by mistake", Owner.Id));
        }
    }

    private DanceClass NewClass(ClassPlan plan)
    {
        var teacher = Staff.Single(user => user.FirstName == plan.Teacher);
        var room = plan.Small ? Rooms[^1] : Rooms[0];
        return new DanceClass
        {
            TenantId = Tenant.Id,
            Id = _dice.Id(Calendar.OpenedAt),
            Name = plan.Name,
            Description = plan.Description,
            InstructorId = teacher.Id,
            InstructorName = teacher.FullName,
            RoomId = room.Id,
            RoomName = room.Name,
            DurationMinutes = plan.Minutes,
            MaxCapacity = plan.Places,
            PriceCredits = plan.Credits,
            Color = plan.Color,
            Level = plan.Level,
            Rules = new ClassRules { Discipline = plan.Teaches, MinAge = plan.Ages?.From, MaxAge = plan.Ages?.To },
            TimeZone = Tenant.TimeZone,
            Recurrence = new Recurrence { Frequency = RecurrenceFrequency.Weekly, DaysOfWeek = plan.Days, StartTime = plan.Start, StartDate = Calendar.FirstDay },
        };
    }

    /// <summary>The instances that the generator made night by night, from the first day on (T7).</summary>
    private IEnumerable<InstanceState> InstancesOf(ClassPlan plan, DanceClass dance) => InstanceGenerator
        .Between(dance, Closures, BookingPolicy.Default, Calendar.FirstDay, InstanceGenerator.Horizon(dance, Calendar.Today).To)
        .Select(facts => new InstanceState(_dice.Id(Calendar.OpenedAt), plan, facts)).ToList();

    private List<Closure> NewClosures(StudioPlan plan)
    {
        var past = Calendar.FirstDay.AddDays(7 * 10);
        var coming = Calendar.Today.AddDays(14 - (int)Calendar.Today.DayOfWeek + 7);
        return
        [
            new Closure { TenantId = Tenant.Id, Id = _dice.Id(Calendar.OpenedAt), FromDate = past, ToDate = past.AddDays(2), Reason = plan.Closures.Past },
            new Closure { TenantId = Tenant.Id, Id = _dice.Id(Calendar.OpenedAt), FromDate = coming, ToDate = coming, Reason = plan.Closures.Coming },
        ];
    }
}
