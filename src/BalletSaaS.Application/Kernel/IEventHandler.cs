namespace BalletSaaS.Kernel;

/// <summary>Reacts to news after its transaction, with the studio restored. May see the same news again: be idempotent.</summary>
/// <typeparam name="T">The news.</typeparam>
public interface IEventHandler<in T> where T : IntegrationEvent
{
    /// <summary>Reacts; an exception brings the news back later.</summary>
    Task HandleAsync(T news);
}
