using BalletSaaS.Kernel;

namespace BalletSaaS.Tenants;

/// <summary>Refusals around opening and finding a studio.</summary>
public static class TenantErrors
{
    /// <summary>Another studio has this address.</summary>
    public static readonly ErrorCode SlugTaken = new("Tenants:SlugTaken", ErrorKind.Conflict);
    /// <summary>The address is kept for the platform.</summary>
    public static readonly ErrorCode SlugReserved = new("Tenants:SlugReserved", ErrorKind.Rule);
    /// <summary>The address has a form that a host name cannot have.</summary>
    public static readonly ErrorCode SlugInvalid = new("Tenants:SlugInvalid", ErrorKind.Rule);
    /// <summary>No studio lives at this address.</summary>
    public static readonly ErrorCode StudioNotFound = new("Tenants:StudioNotFound", ErrorKind.NotFound);
    /// <summary>The time zone is not an IANA zone.</summary>
    public static readonly ErrorCode TimeZoneUnknown = new("Tenants:TimeZoneUnknown", ErrorKind.Rule);
    /// <summary>The currency is not an ISO 4217 code.</summary>
    public static readonly ErrorCode CurrencyUnknown = new("Tenants:CurrencyUnknown", ErrorKind.Rule);
    /// <summary>The studio is suspended: it can log in, read and export, and cannot be booked (P4).</summary>
    public static readonly ErrorCode Suspended = new("Tenants:Suspended", ErrorKind.Rule);
    /// <summary>The request needs a studio: use its subdomain or the <c>__tenant</c> header.</summary>
    public static readonly ErrorCode StudioRequired = new("Tenants:StudioRequired", ErrorKind.Malformed);
}
