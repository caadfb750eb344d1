using System.Text;
using BalletSaaS.Kernel;
using CsvHelper;

namespace BalletSaaS.Classes;

/// <summary>A line of a CSV file.</summary>
/// <param name="Number">Its number, from 1 with the heading.</param>
/// <param name="Text">The line as it stands.</param>
/// <param name="Fields">What stands under each heading that was asked for.</param>
internal sealed record CsvLine(int Number, string Text, IReadOnlyDictionary<string, string> Fields)
{
    /// <summary>What stands under a heading; empty when there is nothing, or no such heading.</summary>
    public string this[string heading] => Fields[heading];
}

/// <summary>Reads CSV as people's programs write it: with or without BOM, any line ends, commas, semicolons or tabs.</summary>
internal static class CsvLines
{
    /// <summary>No school has a longer week; all lines go into one transaction.</summary>
    private const int MostLines = 1000;

    private static readonly CsvReaderOptions Lenient = new()
    {
        TrimWhitespace = true,
        TrimInsideQuotes = true,
        TrackLineNumbers = true,
        // A quote that is never closed spoils its own line only.
        AllowLineBreaksInQuotes = false,
    };

    /// <summary>The lines below the heading, empty ones left out. Errors: <c>Classes:ImportUnreadable</c>.</summary>
    /// <param name="text">The file.</param>
    /// <param name="required">Headings that must be there, in any order and case.</param>
    /// <param name="optional">Headings that may be there.</param>
    public static IReadOnlyList<CsvLine> Read(string text, string[] required, params string[] optional)
    {
        using var reader = CsvReader.Create(Encoding.UTF8.GetBytes(text.TrimStart('\uFEFF')), Lenient);
        if (required.FirstOrDefault(heading => !reader.TryGetFieldIndex(heading, out _)) is { } missing)
        {
            throw ClassErrors.ImportUnreadable.Exception().WithData("reason", Texts.Get("Import:HeadingMissing", values: new Dictionary<string, object?>
            {
                ["heading"] = missing,
                ["headings"] = string.Join(",", required),
            }));
        }

        var lines = new List<CsvLine>();
        while (reader.Read())
        {
            if (lines.Count == MostLines)
            {
                throw ClassErrors.ImportUnreadable.Exception().WithData("reason", Texts.Get("Import:TooLong", values: new Dictionary<string, object?> { ["most"] = MostLines }));
            }

            var fields = required.Concat(optional).ToDictionary(
                heading => heading, heading => reader.TryGetFieldIndex(heading, out var column) ? reader.GetString(column) : "");
            if (fields.Values.Any(field => field.Length > 0))
            {
                lines.Add(new CsvLine((int)reader.LineNumber, Encoding.UTF8.GetString(reader.RawRecord), fields));
            }
        }

        return lines;
    }
}
