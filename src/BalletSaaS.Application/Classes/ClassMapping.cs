namespace BalletSaaS.Classes;

/// <summary>Classes between domain and contract.</summary>
internal static class ClassMapping
{
    /// <summary>A recurrence as the domain has it. Errors: <c>Classes:DaysMissing</c>, <c>Classes:EndsBeforeStart</c>.</summary>
    public static Recurrence ToRecurrence(this RecurrenceDto dto)
    {
        var days = dto.Frequency == RecurrenceFrequency.Weekly ? (dto.DaysOfWeek ?? []).Distinct().Order().ToArray() : [];
        if (dto.Frequency == RecurrenceFrequency.Weekly && days.Length == 0)
        {
            throw ClassErrors.DaysMissing.Exception();
        }

        return dto.EndDate < dto.StartDate ? throw ClassErrors.EndsBeforeStart.Exception() : new Recurrence
        {
            Frequency = dto.Frequency,
            Interval = dto.Interval ?? 1,
            DaysOfWeek = days,
            StartTime = dto.StartTime,
            StartDate = dto.StartDate.Plausible("recurrence.startDate"),
            EndDate = dto.EndDate,
        };
    }

    /// <summary>A class in the contract's words.</summary>
    /// <param name="dance">The class.</param>
    /// <param name="upcoming">How many of its instances are to come.</param>
    public static ClassDto ToDto(this DanceClass dance, int upcoming) => new(
        dance.Id, dance.Name, dance.Description, dance.InstructorId, dance.InstructorName,
        dance.DurationMinutes, dance.MaxCapacity, dance.PriceCredits, dance.Color, dance.Level, dance.IsActive,
        dance.TimeZone, dance.Recurrence is { } recurrence ? ToDto(recurrence) : null, upcoming,
        dance.RoomId, dance.RoomName, ToDto(dance.Rules));

    private static RecurrenceDto ToDto(Recurrence recurrence) => new(
        recurrence.Frequency, recurrence.Interval, recurrence.DaysOfWeek, recurrence.StartTime, recurrence.StartDate, recurrence.EndDate);

    /// <summary>Rules as the domain has them.</summary>
    public static ClassRules ToRules(this ClassRulesDto dto) => new()
    {
        OpensDaysBefore = dto.OpensDaysBefore,
        ClosesMinutesBefore = dto.ClosesMinutesBefore,
        FreeCancelHours = dto.FreeCancelHours,
        LateCancelKeepsPercent = dto.LateCancelKeepsPercent,
        NoShowKeepsPercent = dto.NoShowKeepsPercent,
        WaitlistMode = dto.WaitlistMode,
        OfferMinutes = dto.OfferMinutes,
        OfferCutOffMinutes = dto.OfferCutOffMinutes,
        LeaveFreeMinutes = dto.LeaveFreeMinutes,
        MinLevel = dto.MinLevel,
        MinAge = dto.MinAge,
        MaxAge = dto.MaxAge,
        RequiresApproval = dto.RequiresApproval,
        Discipline = string.IsNullOrWhiteSpace(dto.Discipline) ? null : dto.Discipline.Trim(),
    };

    private static ClassRulesDto ToDto(ClassRules rules) => new(
        rules.OpensDaysBefore, rules.ClosesMinutesBefore, rules.FreeCancelHours, rules.LateCancelKeepsPercent, rules.NoShowKeepsPercent,
        rules.WaitlistMode, rules.OfferMinutes, rules.OfferCutOffMinutes, rules.LeaveFreeMinutes,
        rules.MinLevel, rules.MinAge, rules.MaxAge, rules.RequiresApproval, rules.Discipline);
}
