using System.Globalization;
using BalletSaaS.Kernel;

namespace BalletSaaS.Classes;

/// <summary>Reads a weekly timetable, one class a line; what cannot be says why, and what to do.</summary>
/// <param name="maxCapacity">Places of a class that does not say.</param>
/// <param name="priceCredits">Credits of a class that does not say.</param>
internal sealed class TimetableReader(int maxCapacity, int priceCredits)
{
    private const int MaxTeacherLength = 100;

    /// <summary>Every line as it was understood, as new or refused. Errors: <c>Classes:ImportUnreadable</c>.</summary>
    public IReadOnlyList<ImportRowDto> Read(string csv)
    {
        var lines = new Dictionary<string, int>(); // the first line of each class, by its key
        return [.. CsvLines.Read(csv, ["day", "start", "end", "class"], "teacher", "capacity", "credits").Select(Understand).Select(row =>
            row.Status != ImportRowStatus.New || lines.TryAdd(KeyOf(row), row.Line) ? row : Refuse(row, "Import:Twice", ("line", lines[KeyOf(row)])))];
    }

    /// <summary>What makes a line the same line in another import: its day, its time and its name.</summary>
    public static string KeyOf(ImportRowDto row) => string.Create(
        CultureInfo.InvariantCulture, $"{row.Day}|{row.StartTime:HH\\:mm}|{row.Name}").ToLowerInvariant();

    private ImportRowDto Understand(CsvLine line)
    {
        var (start, end) = (WallTimeText.Time(line["start"]), WallTimeText.Time(line["end"]));
        var name = string.Join(' ', line["class"].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var row = new ImportRowDto(
            line.Number, line.Text, ImportRowStatus.New, name,
            WallTimeText.Day(line["day"]), start, end, start is null || end is null ? null : Minutes(start.Value, end.Value),
            line["teacher"] is { Length: > 0 } teacher ? teacher : null,
            Number(line["capacity"], maxCapacity), Number(line["credits"], priceCredits), ClassNameHints.LevelOf(name), null);
        return row switch
        {
            { Name: "" } => Refuse(row, "Import:ClassMissing"),
            { Name.Length: > ClassConsts.MaxNameLength } => Refuse(row, "Import:ClassTooLong", ("most", ClassConsts.MaxNameLength)),
            { Day: null } => Refuse(row, "Import:DayUnknown", ("text", line["day"])),
            { StartTime: null } => Refuse(row, "Import:TimeUnknown", ("text", line["start"])),
            { EndTime: null } => Refuse(row, "Import:TimeUnknown", ("text", line["end"])),
            { DurationMinutes: < ClassConsts.MinDuration or > ClassConsts.MaxDuration } => RefuseTimes(row, line, start!.Value, end!.Value),
            { InstructorName.Length: > MaxTeacherLength } => Refuse(row, "Import:TeacherTooLong", ("most", MaxTeacherLength)),
            { MaxCapacity: null or < 1 or > ClassConsts.MaxCapacity } => Refuse(row, "Import:CapacityUnknown", ("text", line["capacity"]), ("most", ClassConsts.MaxCapacity)),
            { PriceCredits: null or < 0 or > ClassConsts.MaxPrice } => Refuse(row, "Import:CreditsUnknown", ("text", line["credits"]), ("most", ClassConsts.MaxPrice)),
            _ => row,
        };
    }

    /// <summary>Times between which no class fits; most often somebody wrote pm for am.</summary>
    private static ImportRowDto RefuseTimes(ImportRowDto row, CsvLine line, TimeOnly start, TimeOnly end)
    {
        var (otherStart, otherEnd) = (start.AddHours(12), end.AddHours(12));
        var meant = Fits(otherStart, end) ? otherStart : Fits(start, otherEnd) ? otherEnd : (TimeOnly?)null;
        var times = new (string, object)[] { ("start", line["start"]), ("end", line["end"]), ("meant", meant is { } time ? WallTimeText.Say(time) : ""), ("least", ClassConsts.MinDuration), ("most", ClassConsts.MaxDuration / 60) };
        return end > start ? Refuse(row, "Import:LengthImpossible", times)
            : meant is null ? Refuse(row, "Import:EndsBeforeStart", times)
            : Refuse(row, "Import:EndsBeforeStartMeant", times);
    }

    private static bool Fits(TimeOnly start, TimeOnly end) => end > start && Minutes(start, end) is >= ClassConsts.MinDuration and <= ClassConsts.MaxDuration;

    /// <summary>Minutes on the wall from start to end, over midnight when the end comes first (T3).</summary>
    private static int Minutes(TimeOnly start, TimeOnly end) => (int)(end - start).TotalMinutes;

    private static int? Number(string text, int otherwise) =>
        text == "" ? otherwise : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static ImportRowDto Refuse(ImportRowDto row, string reason, params (string Name, object Value)[] values) => row with
    {
        Status = ImportRowStatus.Refused,
        Reason = Texts.Get(reason, values: values.ToDictionary(value => value.Name, value => (object?)value.Value)),
    };
}
