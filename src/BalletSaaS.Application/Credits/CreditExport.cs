using System.Globalization;
using BalletSaaS.Kernel;
using BalletSaaS.Schedule;

namespace BalletSaaS.Credits;

/// <summary>A statement as a file for spreadsheets; dates and times are those of the studio's wall.</summary>
internal static class CreditExport
{
    public static string ToCsv(this IEnumerable<CreditTransactionDto> entries, WallClock wall)
    {
        var csv = new CsvText().Line("number", "date", "time", "cause", "credits", "before", "after", "class", "class_date", "class_time", "for", "lots", "by", "notes");
        foreach (var entry in entries)
        {
            csv.Line(
                entry.Sequence, wall.DateOf(entry.CreatedAt), wall.TimeOf(entry.CreatedAt), entry.Kind.ToWord(),
                entry.Amount, entry.BalanceBefore, entry.BalanceAfter,
                entry.ClassName, entry.ClassStartsAt is { } day ? wall.DateOf(day) : null, entry.ClassStartsAt is { } time ? wall.TimeOf(time) : null, entry.ForName,
                string.Join("; ", entry.Lots.Select(Moved)), entry.ActorName ?? entry.Actor.ToWord(), entry.Notes);
        }

        return csv.ToString();
    }

    /// <summary><c>2026-11-30: -1</c>, <c>no end: 5</c>.</summary>
    private static string Moved(LotMovementDto lot) =>
        string.Create(CultureInfo.InvariantCulture, $"{lot.ExpiresOn?.ToString("O", CultureInfo.InvariantCulture) ?? "no end"}: {lot.Amount}");
}
