namespace BalletSaaS.Kernel;

/// <summary>An answer that is kept so that a retry gets the same one.</summary>
/// <param name="Status">HTTP status.</param>
/// <param name="Body">JSON, or empty.</param>
/// <param name="Location">Where the new thing lives, or null.</param>
public sealed record IdempotentAnswer(int Status, string Body, string? Location);

/// <summary>Runs a write once for each <c>Idempotency-Key</c> (B2).</summary>
public interface IIdempotency
{
    /// <summary>
    /// Runs the work and keeps its answer in one transaction, or gives back the answer kept. Errors:
    /// <c>Kernel:IdempotencyMismatch</c> when the key was used for another request.
    /// </summary>
    /// <param name="key">The client's key; it counts for this studio and user.</param>
    /// <param name="request">What the request is; a retry has the same.</param>
    /// <param name="work">The write.</param>
    Task<IdempotentAnswer> RunAsync(string key, string request, Func<Task<IdempotentAnswer>> work);
}
