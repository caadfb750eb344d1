namespace BalletSaaS.Tenants;

/// <summary>Limits and words of tenancy.</summary>
public static class TenantConsts
{
    /// <summary>The host's own tenant: operators' accounts live here, no studio does.</summary>
    public static readonly Guid HostId = new("00000000-0000-7000-8000-000000000001");
    /// <summary>The longest studio name.</summary>
    public const int MaxNameLength = 100;
    /// <summary>The shortest address.</summary>
    public const int MinSlugLength = 3;
    /// <summary>The longest address: a DNS label.</summary>
    public const int MaxSlugLength = 63;
    /// <summary>The header that names a studio on the bare domain, as ABP has it.</summary>
    public const string Header = "__tenant";
}

/// <summary>Whether a studio is open for business.</summary>
public enum TenantStatus : short
{
    /// <summary>Open.</summary>
    Active = 0,
    /// <summary>Log-in, reading and export only (P4).</summary>
    Suspended = 1,
}
