namespace BalletSaaS.Kernel;

/// <summary>Texts that people type.</summary>
internal static class Words
{
    /// <summary>A change to a text that must say something, without the spaces around it; null is none. Errors: <c>Kernel:Validation</c>.</summary>
    public static string? Saying(this string? change, string field) => change?.Trim() is not "" and var words
        ? words
        : throw KernelErrors.Validation.Exception().WithData("field", field);
}
