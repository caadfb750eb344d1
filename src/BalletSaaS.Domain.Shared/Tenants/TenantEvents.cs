using BalletSaaS.Kernel;

namespace BalletSaaS.Tenants;

/// <summary>A studio has opened.</summary>
/// <param name="TimeZone">IANA zone of its wall times.</param>
[EventName("tenants.studio-opened")]
public sealed record StudioOpened(string TimeZone) : IntegrationEvent;
