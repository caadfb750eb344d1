using System.ComponentModel.DataAnnotations;

namespace BalletSaaS.Kernel;

/// <summary>
/// A name that stands in mails to others: one line without addresses, so that nobody has our mail server carry theirs.
/// </summary>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Property)]
public sealed class PlainNameAttribute : RegularExpressionAttribute
{
    /// <summary>No scheme, no www, no control or line-breaking character.</summary>
    public PlainNameAttribute()
        : base(@"(?!.*(://|[wW]{3}\.))[^\p{C}\p{Zl}\p{Zp}]*") => ErrorMessage = "Please write the name without web addresses and line breaks.";
}
