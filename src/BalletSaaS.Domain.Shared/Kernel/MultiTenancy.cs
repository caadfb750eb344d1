namespace BalletSaaS.Kernel;

/// <summary>A row that belongs to one studio.</summary>
public interface IMultiTenant
{
    /// <summary>The studio it belongs to.</summary>
    Guid TenantId { get; }
}

/// <summary>A row that is hidden instead of deleted.</summary>
public interface ISoftDelete
{
    /// <summary>Whether it is hidden.</summary>
    bool IsDeleted { get; }
}

/// <summary>The studio that the running code works for; flows with the asynchronous call.</summary>
public interface ICurrentTenant
{
    /// <summary>The studio, or null when none was entered.</summary>
    Guid? Id { get; }

    /// <summary>The studio; throws when none was entered: a query without a tenant is a bug, not an empty list.</summary>
    Guid RequiredId { get; }

    /// <summary>Enters a studio (or leaves it, with null) until the result is disposed.</summary>
    IDisposable Change(Guid? id);
}

/// <summary>The person behind the running code; nobody in jobs and for visitors.</summary>
public interface ICurrentUser
{
    /// <summary>The user's id, or null.</summary>
    Guid? Id { get; }
    /// <summary>The id of the user's own customer record, or null for staff without one.</summary>
    Guid? CustomerId { get; }
    /// <summary>The studio whose token it is.</summary>
    Guid? TenantId { get; }
    /// <summary>The session (family of refresh tokens) that the token belongs to; null where there is none.</summary>
    Guid? SessionId => null;
    /// <summary>The user's roles, from <c>RoleNames</c>.</summary>
    IReadOnlyCollection<string> Roles { get; }
}

/// <inheritdoc />
public sealed class CurrentTenant : ICurrentTenant
{
    private static readonly AsyncLocal<Guid?> Ambient = new();

    /// <inheritdoc />
    public Guid? Id => Ambient.Value;

    /// <inheritdoc />
    public Guid RequiredId => Ambient.Value ?? throw new InvalidOperationException(
        "No current tenant: enter one with ICurrentTenant.Change(id) before touching a studio's data.");

    /// <inheritdoc />
    public IDisposable Change(Guid? id)
    {
        var before = Ambient.Value;
        Ambient.Value = id;
        return new Restore(before);
    }

    private sealed class Restore(Guid? before) : IDisposable
    {
        public void Dispose() => Ambient.Value = before;
    }
}
