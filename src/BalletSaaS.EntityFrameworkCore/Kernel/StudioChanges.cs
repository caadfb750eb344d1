namespace BalletSaaS.Kernel;

/// <summary>
/// Says within this process that a studio's data changed, as soon as the change stands. What is kept of the studio is old then; other
/// processes do not hear of it, so nothing may be kept for longer than a second.
/// </summary>
public sealed class StudioChanges
{
    /// <summary>A studio changed; its id.</summary>
    public event Action<Guid>? Changed;

    /// <summary>Says it.</summary>
    public void Announce(Guid tenantId) => Changed?.Invoke(tenantId);

    /// <summary>Says it of several studios, of each once.</summary>
    public void Announce(IEnumerable<Guid> tenantIds)
    {
        foreach (var tenantId in tenantIds.Distinct())
        {
            Announce(tenantId);
        }
    }
}
