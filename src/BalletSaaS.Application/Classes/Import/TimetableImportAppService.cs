using BalletSaaS.Bookings;
using BalletSaaS.Kernel;
using BalletSaaS.Schedule;
using BalletSaaS.Tenants;
using Microsoft.EntityFrameworkCore;

namespace BalletSaaS.Classes;

/// <inheritdoc />
public sealed class TimetableImportAppService(
    BalletSaaSDbContext context, ICurrentTenant currentTenant, StudioDirectory studios, StudioClock clock,
    InstanceGeneration generation, InstanceCancellation cancellation) : ITimetableImportAppService
{
    private const int UsualCapacity = 20;
    private const int UsualPrice = 1;

    /// <inheritdoc />
    public async Task<ImportResultDto> PreviewAsync(ImportTimetableDto input, CancellationToken ct)
    {
        var plan = await UnderstandAsync(input, ct);
        return With(plan, await cancellation.ForeseeAsync(NewClosures(plan), ct));
    }

    /// <inheritdoc />
    public Task<ImportResultDto> ImportAsync(ImportTimetableDto input) => context.AtomicAsync(async () =>
    {
        // Whoever imports the same at the same time waits here, and then finds it done.
        await context.LockPlanAsync();
        var plan = await UnderstandAsync(input, CancellationToken.None);
        if (plan.Rows.All(row => row.Status == ImportRowStatus.Refused))
        {
            throw ClassErrors.ImportEmpty.Exception();
        }

        var off = await CloseAsync(NewClosures(plan));
        var made = await OpenAsync(input, [.. plan.Rows.Where(row => row.Status == ImportRowStatus.New)]);
        return With(plan, off) with { Instances = made };
    });

    private async Task<ImportResultDto> UnderstandAsync(ImportTimetableDto input, CancellationToken ct)
    {
        if (input.EndDate < (input.StartDate?.Plausible("startDate") ?? await clock.TodayAsync()))
        {
            throw ClassErrors.EndsBeforeStart.Exception();
        }

        var rows = new TimetableReader(input.MaxCapacity ?? UsualCapacity, input.PriceCredits ?? UsualPrice).Read(input.Timetable);
        var closures = ClosureReader.Read(input.Closures);
        var knownKeys = await context.Classes.IgnoreQueryFilters(["SoftDelete"]).Where(dance => dance.ImportKey != null).Select(dance => dance.ImportKey!).ToHashSetAsync(ct);
        var knownDates = await context.Closures.Select(closure => new { closure.FromDate, closure.ToDate }).ToListAsync(ct);
        rows = [.. rows.Select(row => row.Status == ImportRowStatus.New && knownKeys.Contains(TimetableReader.KeyOf(row))
            ? row with { Status = ImportRowStatus.Exists } : row)];
        closures = [.. closures.Select(closure => closure.Status == ImportRowStatus.New && knownDates.Exists(known => known.FromDate == closure.FromDate && known.ToDate == closure.ToDate)
            ? closure with { Status = ImportRowStatus.Exists } : closure)];
        return new ImportResultDto(
            rows, closures, rows.Count(row => row.Status == ImportRowStatus.New), closures.Count(closure => closure.Status == ImportRowStatus.New),
            rows.Count(row => row.Status == ImportRowStatus.Refused) + closures.Count(closure => closure.Status == ImportRowStatus.Refused), null, 0, 0, 0);
    }

    private static ImportResultDto With(ImportResultDto plan, ClosingOff off) =>
        plan with { CancelledInstances = off.Instances, People = off.People, CreditsRefunded = off.CreditsRefunded };

    /// <summary>Closes the studio; what was to take place then is called off (T8, C3).</summary>
    private async Task<ClosingOff> CloseAsync(Closure[] closures)
    {
        context.Closures.AddRange(closures);
        await context.SaveChangesAsync();
        return await cancellation.CallOffAsync(closures);
    }

    private Closure[] NewClosures(ImportResultDto plan) => [.. plan.Closures.Where(closure => closure.Status == ImportRowStatus.New).Select(closure => new Closure
    {
        TenantId = context.TenantId,
        FromDate = closure.FromDate!.Value,
        ToDate = closure.ToDate!.Value,
        Reason = closure.Name!,
    })];

    /// <summary>Adds the classes and their first weeks.</summary>
    /// <returns>How many instances were made.</returns>
    private async Task<int> OpenAsync(ImportTimetableDto input, IReadOnlyList<ImportRowDto> rows)
    {
        var timeZone = (await studios.CurrentAsync(currentTenant)).TimeZone;
        var start = input.StartDate ?? await clock.TodayAsync();
        var teachers = (await context.Users.AsNoTracking().WhoTeach().Select(user => new { user.Id, Name = user.FirstName + " " + user.LastName }).ToListAsync())
            .ToLookup(user => user.Name, user => user.Id, StringComparer.OrdinalIgnoreCase);
        DanceClass[] classes = [.. rows.Select(row => ToClass(row, input.EndDate, start, timeZone, teachers[row.InstructorName ?? ""]))];
        context.Classes.AddRange(classes);
        await context.SaveChangesAsync();
        return await generation.ExtendAsync(classes);
    }

    private DanceClass ToClass(ImportRowDto row, DateOnly? end, DateOnly start, string timeZone, IEnumerable<Guid> namesakes) =>
        new()
        {
            TenantId = context.TenantId,
            Name = row.Name!,
            // Two teachers of one name: the name alone says who.
            InstructorId = namesakes.Take(2).ToArray() is [var only] ? only : null,
            InstructorName = row.InstructorName,
            DurationMinutes = row.DurationMinutes!.Value,
            MaxCapacity = row.MaxCapacity!.Value,
            PriceCredits = row.PriceCredits!.Value,
            Level = row.Level,
            Color = ClassNameHints.ColorOf(row.Name!, row.Level),
            TimeZone = timeZone,
            ImportKey = TimetableReader.KeyOf(row),
            Recurrence = new Recurrence
            {
                Frequency = RecurrenceFrequency.Weekly,
                DaysOfWeek = [row.Day!.Value],
                StartTime = row.StartTime!.Value,
                StartDate = start,
                EndDate = end,
            },
        };
}
