using BalletSaaS.Bookings;
using BalletSaaS.Classes;
using BalletSaaS.Customers;
using BalletSaaS.Kernel;
using BalletSaaS.Notifications;
using BalletSaaS.Schedule;
using BalletSaaS.Tenants;
using Microsoft.EntityFrameworkCore;

namespace BalletSaaS.Assistant;

/// <inheritdoc />
public sealed class RecommendationAppService(
    BalletSaaSDbContext context, ITimetableAppService timetable, Family family, StudioClock clock) : IRecommendationAppService
{
    private const int Days = 14;
    private const int Few = 3;

    /// <summary>More than two sentences nobody reads.</summary>
    private const int MostReasons = 2;

    /// <inheritdoc />
    public async Task<RecommendationsDto> RecommendAsync(RecommendationsRequestDto input, CancellationToken ct)
    {
        var dancer = input.ForCustomerId is { } child ? await family.MemberAsync(child, ct) : family.Me;
        var today = await clock.TodayAsync();
        var classes = await timetable.GetAvailableAsync(
            new Period(today, today.AddDays(Days - 1)), new AvailableFilter(ForCustomerId: input.ForCustomerId), new PageRequest(), ct);
        var bookable = classes.Items.Where(dance => dance.Bookable).ToDictionary(dance => dance.Id);
        var facts = await FactsAsync(dancer, today, ct);
        var picked = Recommending.Pick(facts, await CandidatesAsync(bookable, ct), input.Most ?? Few);
        return new RecommendationsDto(
            [.. picked.Select(one => new RecommendationDto(
                bookable[one.Candidate.InstanceId],
                [.. one.Grounds.Take(MostReasons).Select(ground => Say(ground, bookable[one.Candidate.InstanceId], facts, Texts.Language))]))],
            RecommendationSource.Rules);
    }

    private async Task<List<Candidate>> CandidatesAsync(Dictionary<Guid, AvailableClassDto> bookable, CancellationToken ct)
    {
        var asked = await context.ClassInstances.Where(row => bookable.Keys.Contains(row.Id))
            .Select(row => new { row.Id, row.InstructorId, row.RequiresApproval }).ToListAsync(ct);
        return asked.ConvertAll(row => bookable[row.Id] is var shown
            ? new Candidate(row.Id, shown.ClassId, row.InstructorId, shown.LocalDate, shown.LocalStartTime, shown.Level, row.RequiresApproval, shown.SpotsLeft, shown.PriceCredits)
            : throw new InvalidOperationException("A dictionary has what it was asked for."));
    }

    private async Task<DancerFacts> FactsAsync(Guid dancer, DateOnly today, CancellationToken ct)
    {
        var person = await context.Customers.Where(row => row.Id == dancer).Select(row => new
        {
            row.TotalClassesAttended,
            row.Level,
            Streak = BalletSaaSDbContext.StreakOn(row.TenantId, row.Id, row.StreakWeeks, row.LastAttendedOn, today),
        }).SingleOrDefaultAsync(ct) ?? throw KernelErrors.NotFound.Exception();
        var (since, monday) = (today.AddDays(-7 * Recommending.Weeks), today.Monday());
        var attended = await (
            from booking in Around(dancer, since, today)
            join instance in context.ClassInstances on booking.ClassInstanceId equals instance.Id
            where booking.Status == BookingStatus.Attended && booking.LocalDate >= since && booking.LocalDate < today
            select new Attended(instance.ClassId, instance.InstructorId, instance.LocalDate, instance.LocalStartTime)).ToListAsync(ct);
        var dances = await Around(dancer, monday, monday.AddDays(6)).AnyAsync(booking =>
            (booking.Status == BookingStatus.Attended || booking.Status == BookingStatus.Booked) && booking.LocalDate >= monday && booking.LocalDate <= monday.AddDays(6), ct);
        return new DancerFacts(today, attended, person.TotalClassesAttended, person.Level, person.Streak, dances, await EndingAsync(dancer, today, ct));
    }

    /// <summary>Bookings about some dates, as the index knows them.</summary>
    private IQueryable<Booking> Around(Guid dancer, DateOnly from, DateOnly to)
    {
        var (first, last) = (from.BeforeAnywhere(), new DateTimeOffset(to.AddDays(3), TimeOnly.MinValue, TimeSpan.Zero));
        return context.Bookings.Where(booking => booking.CustomerId == dancer && booking.StartsAt >= first && booking.StartsAt < last);
    }

    /// <summary>The credits of the caller that go first (L1). Who pays for a child is found out when it is booked: nothing is said of it here.</summary>
    private async Task<(DateOnly From, DateOnly Until)?> EndingAsync(Guid dancer, DateOnly today, CancellationToken ct)
    {
        var first = dancer != family.Me ? null : await context.CreditLots
            .Where(lot => lot.CustomerId == dancer && lot.ExpiresOn >= today && lot.Remaining > lot.Held)
            .OrderBy(lot => lot.ExpiresOn).ThenBy(lot => lot.CreationTime).ThenBy(lot => lot.Id)
            .Select(lot => new { lot.ValidFrom, lot.ExpiresOn }).FirstOrDefaultAsync(ct);
        return first is null ? null : (first.ValidFrom, first.ExpiresOn!.Value);
    }

    private static ReasonDto Say(Grounds ground, AvailableClassDto dance, DancerFacts facts, string language)
    {
        var values = new Dictionary<string, object?>
        {
            ["n"] = ground.Count,
            ["of"] = ground.Of,
            ["weeks"] = Recommending.Weeks,
            ["weekday"] = WallWords.Weekday(dance.LocalDate, language),
            ["teacher"] = dance.InstructorName,
            ["level"] = LevelKey(dance.Level) is { } level ? Texts.Get(level, language) : null,
            ["day"] = facts.Ending is { } ending ? WallWords.Day(ending.Until, language) : null,
        };
        return new ReasonDto(ground.Reason, Texts.Get(KeyOf(ground.Reason), language, values), ground.Count, ground.Of);
    }

    private static string KeyOf(RecommendationReason reason) => reason switch
    {
        RecommendationReason.UsualTime => "Assistant:UsualTime",
        RecommendationReason.SameClass => "Assistant:SameClass",
        RecommendationReason.FavouriteTeacher => "Assistant:FavouriteTeacher",
        RecommendationReason.KeepsStreak => "Assistant:KeepsStreak",
        RecommendationReason.YourLevel => "Assistant:YourLevel",
        RecommendationReason.Approved => "Assistant:Approved",
        RecommendationReason.CreditsEnd => "Assistant:CreditsEnd",
        RecommendationReason.FirstClass => "Assistant:FirstClass",
        RecommendationReason.LastPlaces => "Assistant:LastPlaces",
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, "Nobody found words for it."),
    };

    private static string? LevelKey(ClassLevel level) => level switch
    {
        ClassLevel.Beginner => "Classes:Level.Beginner",
        ClassLevel.Intermediate => "Classes:Level.Intermediate",
        ClassLevel.Advanced => "Classes:Level.Advanced",
        _ => null,
    };
}
