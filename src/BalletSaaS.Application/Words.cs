using BalletSaaS.Kernel;

namespace BalletSaaS;

/// <summary>Texts and dates that people type.</summary>
internal static class Words
{
    /// <summary>A change to a text that must say something, without the spaces around it; null is none. Errors: <c>Kernel:Validation</c>.</summary>
    public static string? Saying(this string? change, string field) => change?.Trim() is not "" and var words
        ? words
        : throw KernelErrors.Validation.Exception().WithData("field", field);

    /// <summary>A date that a timetable can have: calendars end somewhere, and a slip of the pen is not the year 9999. Errors: <c>Kernel:Validation</c>.</summary>
    public static DateOnly Plausible(this DateOnly date, string field) => date.Year is >= 2000 and <= 2200
        ? date
        : throw KernelErrors.Validation.Exception().WithData("field", field).WithData("least", 2000).WithData("most", 2200);
}
