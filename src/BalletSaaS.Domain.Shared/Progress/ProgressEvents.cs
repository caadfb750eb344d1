using BalletSaaS.Kernel;

namespace BalletSaaS.Progress;

/// <summary>Somebody reached a checkpoint. Written by <c>count_attendance</c>; a rebuild tells nobody anew.</summary>
/// <param name="CustomerId">Who.</param>
/// <param name="CheckpointId">Which.</param>
/// <param name="ClassInstanceId">With which class instance.</param>
[EventName("progress.checkpoint-reached")]
public sealed record CheckpointReached(Guid CustomerId, Guid CheckpointId, Guid ClassInstanceId) : IntegrationEvent;

/// <summary>The studio defined a checkpoint that some may have passed already.</summary>
[EventName("progress.checkpoint-defined")]
public sealed record CheckpointDefined : IntegrationEvent;

/// <summary>A teacher published a report; it is told once.</summary>
/// <param name="CustomerId">About whom.</param>
/// <param name="ReportId">Which.</param>
[EventName("progress.report-published")]
public sealed record ReportPublished(Guid CustomerId, Guid ReportId) : IntegrationEvent;

/// <summary>A report is removed that was published: there is nothing to read any more.</summary>
/// <param name="CustomerId">About whom it was.</param>
/// <param name="ReportId">Which.</param>
[EventName("progress.report-removed")]
public sealed record ReportRemoved(Guid CustomerId, Guid ReportId) : IntegrationEvent;
