namespace BalletSaaS.Kernel;

/// <summary>What kind of refusal a code is; the HTTP status follows from it and from nothing else.</summary>
public enum ErrorKind
{
    /// <summary>The request cannot be understood or is incomplete (400).</summary>
    Malformed,
    /// <summary>Nobody, or not who they say they are (401).</summary>
    Unauthenticated,
    /// <summary>Signed in, but without the permission (403).</summary>
    Forbidden,
    /// <summary>Absent, or another studio's, which is the same to the caller (404).</summary>
    NotFound,
    /// <summary>The state of things, or another request, is in the way (409).</summary>
    Conflict,
    /// <summary>A rule of the studio or the domain refuses (422).</summary>
    Rule,
    /// <summary>Too many requests (429).</summary>
    TooMany,
    /// <summary>Our fault, not the caller's (500).</summary>
    Fault,
}

/// <summary>A stable, documented reason for a refusal, such as <c>Bookings:ClassFull</c>.</summary>
/// <param name="Name">The code as clients see it: <c>Feature:Reason</c>.</param>
/// <param name="Kind">What kind of refusal it is.</param>
public sealed record ErrorCode(string Name, ErrorKind Kind)
{
    /// <inheritdoc />
    public override string ToString() => Name;

    /// <summary>A refusal with this code, to be thrown.</summary>
    public BusinessException Exception() => new(this);
}
