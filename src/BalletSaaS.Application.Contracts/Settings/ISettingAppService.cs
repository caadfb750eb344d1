using System.ComponentModel.DataAnnotations;

namespace BalletSaaS.Settings;

/// <summary>A setting of the studio.</summary>
/// <param name="Name">Its name, such as <c>Bookings.FreeCancelHours</c>.</param>
/// <param name="Value">Its value now.</param>
/// <param name="DefaultValue">Its value when the studio says nothing.</param>
/// <param name="Type">What a value must be.</param>
/// <param name="Description">What it does, in words.</param>
/// <param name="Choices">The words it takes; none but for a choice.</param>
public sealed record SettingDto(string Name, string? Value, string? DefaultValue, SettingType Type, string Description, IReadOnlyList<string> Choices);

/// <summary>Settings to change, by name; null returns one to its default.</summary>
public sealed record UpdateSettingsDto([Required] Dictionary<string, string?> Values);

/// <summary>The studio's settings.</summary>
public interface ISettingAppService
{
    /// <summary>Every setting with its value and default, by name.</summary>
    Task<IReadOnlyList<SettingDto>> GetListAsync(CancellationToken ct);

    /// <summary>Changes some settings, all or none. Errors: <c>Settings:Unknown</c>, <c>Settings:InvalidValue</c>.</summary>
    Task<IReadOnlyList<SettingDto>> UpdateAsync(UpdateSettingsDto input);
}
