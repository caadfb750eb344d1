using BalletSaaS.Kernel;
using Shouldly;

namespace BalletSaaS;

/// <summary>What stories say of refusals.</summary>
public static class Refusals
{
    /// <summary>The rule refuses, with this code.</summary>
    public static async Task<BusinessException> ShouldBeRefused<T>(this Task<T> act, ErrorCode code)
    {
        var refusal = await Should.ThrowAsync<BusinessException>(act);
        refusal.Code.ShouldBe(code);
        return refusal;
    }
}
