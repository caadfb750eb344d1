using System.Globalization;
using BalletSaaS.Kernel;
using BalletSaaS.Schedule;

namespace BalletSaaS.Classes;

/// <summary>Reads closures, one a line; what cannot be says why, and what to do.</summary>
internal static class ClosureReader
{
    /// <summary>Every line as it was understood, as new or refused. Errors: <c>Classes:ImportUnreadable</c>.</summary>
    public static IReadOnlyList<ImportClosureDto> Read(string? csv)
    {
        var closures = new List<ImportClosureDto>();
        foreach (var closure in string.IsNullOrWhiteSpace(csv) ? [] : CsvLines.Read(csv, ["from", "to", "reason"]).Select(Understand))
        {
            var twin = closure.Status == ImportRowStatus.New ? closures.Find(other => other.Status == ImportRowStatus.New && Dates(other) == Dates(closure)) : null;
            closures.Add(twin is null ? closure : Refuse(closure, "Import:Twice", ("line", twin.Line)));
        }

        return closures;
    }

    /// <summary>What makes a closure the same closure in another import.</summary>
    public static (DateOnly? From, DateOnly? To) Dates(ImportClosureDto closure) => (closure.FromDate, closure.ToDate);

    private static ImportClosureDto Understand(CsvLine line)
    {
        var closure = new ImportClosureDto(
            line.Number, line.Text, ImportRowStatus.New, Date(line["from"]), Date(line["to"] is "" ? line["from"] : line["to"]), line["reason"], null);
        return closure switch
        {
            { FromDate: null } => Refuse(closure, "Import:DateUnknown", ("text", line["from"])),
            { ToDate: null } => Refuse(closure, "Import:DateUnknown", ("text", line["to"])),
            { FromDate: { } from, ToDate: { } to } when to < from => Refuse(closure, "Import:ClosureEndsBeforeStart", ("from", line["from"]), ("to", line["to"])),
            { FromDate: { } from, ToDate: { } to } when to.DayNumber - from.DayNumber >= ClosureConsts.MaxDays => Refuse(closure, "Import:ClosureTooLong"),
            { Name: "" } => Refuse(closure, "Import:ReasonMissing"),
            { Name.Length: > ClosureConsts.MaxReasonLength } => Refuse(closure, "Import:ReasonTooLong", ("most", ClosureConsts.MaxReasonLength)),
            _ => closure,
        };
    }

    private static DateOnly? Date(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    private static ImportClosureDto Refuse(ImportClosureDto closure, string reason, params (string Name, object Value)[] values) => closure with
    {
        Status = ImportRowStatus.Refused,
        Reason = Texts.Get(reason, values: values.ToDictionary(value => value.Name, value => (object?)value.Value)),
    };
}
