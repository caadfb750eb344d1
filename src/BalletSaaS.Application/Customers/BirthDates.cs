using BalletSaaS.Kernel;

namespace BalletSaaS.Customers;

/// <summary>Dates of birth as people type them.</summary>
internal static class BirthDates
{
    private const int OldestYear = 1900;

    /// <summary>The date, when somebody alive can be born on it. Error: <c>Kernel:Validation</c>, of <c>birthDate</c>.</summary>
    /// <param name="date">As typed, or null.</param>
    /// <param name="today">The studio's date.</param>
    public static DateOnly? Plausible(this DateOnly? date, DateOnly today) => date is { } born && (born.Year < OldestYear || born > today)
        ? throw KernelErrors.Validation.Exception().WithData("field", "birthDate")
        : date;
}
