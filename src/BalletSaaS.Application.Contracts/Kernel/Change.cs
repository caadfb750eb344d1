using System.ComponentModel.DataAnnotations;

namespace BalletSaaS.Kernel;

/// <summary>
/// A change to something that can also be taken away. A member left out of the JSON is no change at all (null here); one that is null
/// there is a change to nothing.
/// </summary>
/// <typeparam name="T">What it is about, with null: <c>Guid?</c>.</typeparam>
/// <param name="To">What it becomes; null is nothing.</param>
public sealed record Change<T>(T To)
{
    /// <summary>A change to this value.</summary>
    public static implicit operator Change<T>(T to) => new(to);
}

/// <summary>The range of a number that can also be taken away.</summary>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Property)]
public sealed class ChangeRangeAttribute(int least, int most) : RangeAttribute(least, most)
{
    /// <inheritdoc />
    public override bool IsValid(object? value) => base.IsValid((value as Change<int?>)?.To);
}
