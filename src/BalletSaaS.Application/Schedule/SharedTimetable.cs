using System.Collections.Concurrent;
using BalletSaaS.Bookings;
using BalletSaaS.Kernel;
using BalletSaaS.Settings;
using BalletSaaS.Tenants;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BalletSaaS.Schedule;

/// <summary>Which part of a timetable somebody looks at.</summary>
/// <param name="From">First date.</param>
/// <param name="To">Last date.</param>
/// <param name="Filter">Which classes.</param>
public sealed record TimetableView(DateOnly From, DateOnly To, AvailableFilter Filter);

/// <summary>What of a timetable is the same for everybody.</summary>
/// <param name="Classes">The class instances, in the order of the list.</param>
/// <param name="Rules">What the studio's settings say.</param>
public sealed record SharedWeek(IReadOnlyList<SharedClass> Classes, StudioRules Rules);

/// <summary>What the studio's settings say of booking.</summary>
/// <param name="Limits">How many seats the studio allows (B8).</param>
/// <param name="ConfirmedOnly">Whether students confirm their e-mail before they book.</param>
public sealed record StudioRules(BookingLimits Limits, bool ConfirmedOnly);

/// <summary>A class instance as nobody in particular sees it.</summary>
/// <param name="Instance">What the rules ask; nobody changes it.</param>
/// <param name="At">When (UTC).</param>
public sealed record SharedClass(ClassInstance Instance, DateTimeOffset At)
{
    /// <summary>As it is shown, but for what is the caller's own.</summary>
    public AvailableClassDto Shown { get; } = new(
        Instance.Id, Instance.ClassId, Instance.Name, Instance.InstructorName, Instance.StartsAt, Instance.EndsAt,
        Instance.LocalDate, Instance.LocalStartTime, Instance.DurationMinutes, Instance.MaxCapacity, Instance.SpotsLeftAt(At), Instance.WaitlistCount,
        Instance.PriceCredits, Instance.Color, Instance.Level, Bookable: false, Refusal: null, MyBooking: null,
        Instance.RoomName, Instance.SubstituteFor, Instance.MovedFrom, Instance.Discipline);
}

/// <summary>
/// Reads what is the same for everybody once for all who look at it within an era of 0.9 s. When this process changes the studio, what
/// is known of it is let go at once; what other processes change shows with the next era. Whoever asks for what is being read waits for
/// that reading. No more is kept than an era has asked for.
/// </summary>
public sealed class SharedTimetable : ISingletonService
{
    private static readonly TimeSpan Fresh = TimeSpan.FromMilliseconds(900);

    private readonly IServiceScopeFactory _scopes;
    private readonly TimeProvider _time;
    private volatile Era _era;

    /// <inheritdoc cref="SharedTimetable"/>
    public SharedTimetable(IServiceScopeFactory scopes, StudioChanges changes, TimeProvider time)
    {
        (_scopes, _time) = (scopes, time);
        _era = new Era(time.GetTimestamp());
        changes.Changed += studio => _era.Studios.TryRemove(studio, out _);
    }

    /// <summary>A part of the current studio's timetable; never older than 0.9 s, and never older than what this process changed.</summary>
    public async Task<SharedWeek> ReadAsync(Guid tenantId, TimetableView view)
    {
        var known = Now().Studios.GetOrAdd(tenantId, _ => new());
        var reading = known.GetOrAdd(view, _ => new(() => LoadAsync(view)));
        try
        {
            return await reading.Value;
        }
        catch
        {
            known.TryRemove(new(view, reading)); // the next one tries again
            throw;
        }
    }

    /// <summary>What the settings of the current studio say now.</summary>
    public async Task<StudioRules> ReadRulesAsync()
    {
        await using var scope = _scopes.CreateAsyncScope();
        return await RulesAsync(scope.ServiceProvider.GetRequiredService<ISettings>());
    }

    private Era Now()
    {
        var era = _era;
        if (_time.GetElapsedTime(era.Began) >= Fresh)
        {
            Interlocked.CompareExchange(ref _era, new Era(_time.GetTimestamp()), era); // one of those who see it begins the next
        }

        return _era;
    }

    private async Task<SharedWeek> LoadAsync(TimetableView view)
    {
        await using var scope = _scopes.CreateAsyncScope();
        var instances = await scope.ServiceProvider.GetRequiredService<BalletSaaSDbContext>().ClassInstances.AsNoTracking()
            .Where(instance => instance.LocalDate >= view.From && instance.LocalDate <= view.To && instance.Status != ClassInstanceStatus.Cancelled)
            .Where(instance => (view.Filter.ClassId == null || instance.ClassId == view.Filter.ClassId)
                && (view.Filter.InstructorId == null || instance.InstructorId == view.Filter.InstructorId))
            .OrderBy(instance => instance.LocalDate).ThenBy(instance => instance.StartsAt).ThenBy(instance => instance.Id)
            .ToListAsync();
        var now = _time.GetUtcNow();
        return new SharedWeek(
            instances.ConvertAll(instance => new SharedClass(instance, now)), await RulesAsync(scope.ServiceProvider.GetRequiredService<ISettings>()));
    }

    private static async Task<StudioRules> RulesAsync(ISettings settings) => new(
        new BookingLimits(await settings.GetNumberAsync(SettingDefinitions.MaxPerDay), await settings.GetNumberAsync(SettingDefinitions.MaxPerWeek)),
        await settings.GetAsync(SettingDefinitions.RequireConfirmedEmail) == "true");

    /// <summary>What was read since it began, by studio and part.</summary>
    private sealed record Era(long Began)
    {
        public ConcurrentDictionary<Guid, ConcurrentDictionary<TimetableView, Lazy<Task<SharedWeek>>>> Studios { get; } = new();
    }
}
