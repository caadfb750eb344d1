using System.ComponentModel.DataAnnotations;

namespace BalletSaaS.Kernel;

/// <summary>An id that must be given: left out, it would be the empty one.</summary>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Property)]
public sealed class RequiredIdAttribute() : ValidationAttribute("Please say which one.")
{
    /// <inheritdoc />
    public override bool IsValid(object? value) => value is not Guid id || id != Guid.Empty;
}
