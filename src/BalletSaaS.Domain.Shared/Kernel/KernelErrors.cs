namespace BalletSaaS.Kernel;

/// <summary>Refusals that belong to no feature.</summary>
public static class KernelErrors
{
    /// <summary>The request is malformed; <c>errors</c> says which fields.</summary>
    public static readonly ErrorCode Validation = new("Kernel:Validation", ErrorKind.Malformed);
    /// <summary>No such thing here. Another studio's thing is no such thing (P1).</summary>
    public static readonly ErrorCode NotFound = new("Kernel:NotFound", ErrorKind.NotFound);
    /// <summary>Not signed in, or the token is of another studio or has ended.</summary>
    public static readonly ErrorCode Unauthenticated = new("Kernel:Unauthenticated", ErrorKind.Unauthenticated);
    /// <summary>Signed in without the permission.</summary>
    public static readonly ErrorCode Forbidden = new("Kernel:Forbidden", ErrorKind.Forbidden);
    /// <summary>The thing was changed by somebody else meanwhile.</summary>
    public static readonly ErrorCode Concurrency = new("Kernel:Concurrency", ErrorKind.Conflict);
    /// <summary>The same Idempotency-Key came with another request (B2).</summary>
    public static readonly ErrorCode IdempotencyMismatch = new("Kernel:IdempotencyMismatch", ErrorKind.Conflict);
    /// <summary>Too many requests; try again later.</summary>
    public static readonly ErrorCode TooManyRequests = new("Kernel:TooManyRequests", ErrorKind.TooMany);
    /// <summary>A stored reference does not exist in this studio.</summary>
    public static readonly ErrorCode ReferenceMissing = new("Kernel:ReferenceMissing", ErrorKind.Rule);
    /// <summary>Something broke on our side; <c>traceId</c> finds it in the logs.</summary>
    public static readonly ErrorCode Fault = new("Kernel:Fault", ErrorKind.Fault);
}
