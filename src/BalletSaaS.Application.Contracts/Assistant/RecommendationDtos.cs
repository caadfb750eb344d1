using System.ComponentModel.DataAnnotations;
using BalletSaaS.Schedule;

namespace BalletSaaS.Assistant;

/// <summary>For whom classes are to be recommended.</summary>
/// <param name="ForCustomerId">A child of the caller; the caller when left out.</param>
/// <param name="Most">How many are wanted; three when left out.</param>
public sealed record RecommendationsRequestDto(Guid? ForCustomerId = null, [Range(1, 10)] int? Most = null);

/// <summary>Recommended classes.</summary>
/// <param name="Items">The classes, the best first; none when nothing speaks for any.</param>
/// <param name="Source">Who picked them.</param>
public sealed record RecommendationsDto(IReadOnlyList<RecommendationDto> Items, RecommendationSource Source);

/// <summary>Who picks.</summary>
public enum RecommendationSource
{
    /// <summary>Rules over facts.</summary>
    Rules,
}

/// <summary>A class that can be booked now, and why it is a good one.</summary>
/// <param name="Class">The class instance, as the timetable shows it.</param>
/// <param name="Reasons">What speaks for it, the strongest first: facts only.</param>
public sealed record RecommendationDto(AvailableClassDto Class, IReadOnlyList<ReasonDto> Reasons);

/// <summary>A fact that speaks for a class.</summary>
/// <param name="Reason">Which.</param>
/// <param name="Text">It in a sentence, in the reader's language.</param>
/// <param name="Count">Its number: dates, classes, weeks or places; 0 where it has none.</param>
/// <param name="Of">Out of how many; 0 where it has none.</param>
public sealed record ReasonDto(RecommendationReason Reason, string Text, int Count, int Of);

/// <summary>Helps people to find what suits them.</summary>
public interface IRecommendationAppService
{
    /// <summary>
    /// Classes of the next two weeks that the caller, or a child of theirs, could book now. Errors: <c>Customers:NotACustomer</c>,
    /// <c>Kernel:NotFound</c> for anybody else.
    /// </summary>
    Task<RecommendationsDto> RecommendAsync(RecommendationsRequestDto input, CancellationToken ct);
}
