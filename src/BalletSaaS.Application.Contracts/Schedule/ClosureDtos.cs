using System.ComponentModel.DataAnnotations;

namespace BalletSaaS.Schedule;

/// <summary>Days on which the studio is closed (T8).</summary>
/// <param name="Id">Its id.</param>
/// <param name="FromDate">First closed date.</param>
/// <param name="ToDate">Last closed date.</param>
/// <param name="Reason">Why.</param>
public sealed record ClosureDto(Guid Id, DateOnly FromDate, DateOnly ToDate, string Reason);

/// <summary>Which closures are wanted.</summary>
/// <param name="From">First date in the studio's zone; today when left out.</param>
/// <param name="To">Last date; without end when left out.</param>
public sealed record ClosurePeriod(DateOnly? From = null, DateOnly? To = null);

/// <summary>The days of a closure; at most 366.</summary>
/// <param name="From">First closed date in the studio's zone.</param>
/// <param name="To">Last closed date.</param>
public sealed record ClosureDates(DateOnly From, DateOnly To);

/// <summary>Closes the studio.</summary>
/// <param name="FromDate">First closed date in the studio's zone.</param>
/// <param name="ToDate">Last closed date.</param>
/// <param name="Reason">Why; everybody booked reads it.</param>
public sealed record CreateClosureDto(
    DateOnly FromDate, DateOnly ToDate, [Required, StringLength(ClosureConsts.MaxReasonLength, MinimumLength = 1)] string Reason);

/// <summary>What a closure would do.</summary>
/// <param name="Items">A page of the instances that it calls off, in order of start.</param>
/// <param name="TotalCount">How many there are.</param>
/// <param name="People">People who are told.</param>
/// <param name="CreditsRefunded">Credits given back in all.</param>
public sealed record ClosurePreviewDto(IReadOnlyList<ClassInstanceDto> Items, int TotalCount, int People, int CreditsRefunded);

/// <summary>What a closure did.</summary>
/// <param name="Id">The closure.</param>
/// <param name="CancelledInstances">Instances it called off.</param>
/// <param name="People">People who are told.</param>
/// <param name="CreditsRefunded">Credits given back in all.</param>
public sealed record ClosureCreatedDto(Guid Id, int CancelledInstances, int People, int CreditsRefunded);

/// <summary>What opening again did.</summary>
/// <param name="Id">The closure that is no more.</param>
/// <param name="Instances">Instances made for its days.</param>
public sealed record ClosureRemovedDto(Guid Id, int Instances);
