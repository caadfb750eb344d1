using BalletSaaS.Kernel;

namespace BalletSaaS.Tenants;

/// <summary>Opening a studio and what the public may know of it.</summary>
public interface IStudioAppService
{
    /// <summary>Opens a studio with its owner and settings, in one transaction. Errors: <c>Tenants:SlugTaken</c>, <c>SlugReserved</c>, <c>SlugInvalid</c>, <c>TimeZoneUnknown</c>, <c>CurrencyUnknown</c>, <c>Accounts:WeakPassword</c>.</summary>
    Task<StudioRegisteredDto> RegisterAsync(RegisterStudioDto input);

    /// <summary>Whether an address can be had, asked while it is typed.</summary>
    Task<SlugAvailabilityDto> CheckSlugAsync(string slug, CancellationToken ct);

    /// <summary>The public profile of the current studio. Errors: <c>Tenants:StudioNotFound</c> on the bare domain.</summary>
    Task<StudioProfileDto> GetCurrentAsync(CancellationToken ct);

    /// <summary>The platform's studios, newest first, for its operator.</summary>
    Task<PagedResultDto<HostStudioDto>> GetListAsync(PageRequest page, CancellationToken ct);
}
