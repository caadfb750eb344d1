using System.Reflection;

namespace BalletSaaS.Kernel;

/// <summary>Every error code there is, found once by reflection over the <c>…Errors</c> classes of this assembly.</summary>
public static class ErrorCatalog
{
    /// <summary>All codes by name.</summary>
    public static IReadOnlyDictionary<string, ErrorCode> All { get; } = typeof(ErrorCatalog).Assembly.GetTypes()
        .Where(type => type.Name.EndsWith("Errors", StringComparison.Ordinal))
        .SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.Static))
        .Where(field => field.FieldType == typeof(ErrorCode))
        .Select(field => (ErrorCode)field.GetValue(null)!)
        .ToDictionary(code => code.Name);
}
