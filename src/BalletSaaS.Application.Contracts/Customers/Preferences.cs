using System.ComponentModel.DataAnnotations;

namespace BalletSaaS.Customers;

/// <summary>What somebody decides for themselves.</summary>
/// <param name="Language">BCP 47 tag of the language they read, or null for the studio's.</param>
/// <param name="LeaderboardOptOut">Whether their name stays off leaderboards (P2).</param>
public sealed record PreferencesDto(string? Language, bool LeaderboardOptOut);

/// <summary>Changed preferences; what is left out stays. An empty language is the studio's.</summary>
public sealed record UpdatePreferencesDto([StringLength(5), RegularExpression("^([a-z]{2}(-[A-Z]{2})?)?$")] string? Language = null, bool? LeaderboardOptOut = null);

/// <summary>A picture with what its bytes are.</summary>
/// <param name="MediaType">JPEG or PNG.</param>
/// <param name="Content">The bytes.</param>
public sealed record PhotoDto(string MediaType, byte[] Content);

/// <summary>One's preferences and picture.</summary>
public interface IPreferencesAppService
{
    /// <summary>One's preferences. Errors: <c>Customers:NotACustomer</c>.</summary>
    Task<PreferencesDto> GetAsync(CancellationToken ct);

    /// <summary>Changes one's preferences. Errors: <c>Customers:NotACustomer</c>.</summary>
    Task<PreferencesDto> UpdateAsync(UpdatePreferencesDto input);

    /// <summary>One's own picture, or a child's (F1), or null. Errors: <c>Customers:NotACustomer</c>, <c>Kernel:NotFound</c>.</summary>
    Task<PhotoDto?> GetMyPhotoAsync(Guid? childId, CancellationToken ct);

    /// <summary>A customer's picture for staff, or null; another studio's customer has none.</summary>
    Task<PhotoDto?> GetPhotoAsync(Guid customerId, CancellationToken ct);

    /// <summary>A new picture in place of the old one: JPEG or PNG, up to 1 MB and 2048 pixels a side. Errors: <c>Customers:PhotoUnusable</c>, <c>Kernel:NotFound</c>.</summary>
    Task SetPhotoAsync(Guid? childId, byte[] file);

    /// <summary>No picture any more; twice is fine. Errors: <c>Kernel:NotFound</c>.</summary>
    Task RemovePhotoAsync(Guid? childId);
}
