using System.Globalization;
using BalletSaaS.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;

namespace BalletSaaS.Settings;

/// <summary>The current studio's settings, for other features.</summary>
public interface ISettings
{
    /// <summary>A setting's value, or its default.</summary>
    Task<string?> GetAsync(SettingDefinition setting);

    /// <summary>A number setting's value, or its default.</summary>
    Task<int> GetNumberAsync(SettingDefinition setting);

    /// <summary>Every value that the studio changed, by name.</summary>
    Task<IReadOnlyDictionary<string, string>> GetChangedAsync();
}

/// <inheritdoc cref="ISettingAppService" />
public sealed class SettingAppService(BalletSaaSDbContext context, IMemoryCache cache) : ISettingAppService, ISettings
{
    private Dictionary<string, string>? _changed;

    /// <inheritdoc />
    public async Task<IReadOnlyList<SettingDto>> GetListAsync(CancellationToken ct)
    {
        var changed = await GetChangedAsync();
        return [.. SettingDefinitions.All.Values.Select(setting =>
            new SettingDto(setting.Name, changed.GetValueOrDefault(setting.Name) ?? setting.Default, setting.Default, setting.Type, setting.Description, setting.Choices))];
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<SettingDto>> UpdateAsync(UpdateSettingsDto input)
    {
        foreach (var (name, value) in input.Values)
        {
            var setting = SettingDefinitions.All.GetValueOrDefault(name) ?? throw SettingErrors.Unknown.Exception().WithData("name", name);
            if (value is not null && !setting.Accepts(value))
            {
                throw SettingErrors.InvalidValue.Exception().WithData("name", name).WithData("expected", setting.Expected);
            }
        }

        await context.AtomicAsync(async () =>
        {
            var stored = await context.Settings.Where(row => input.Values.Keys.Contains(row.Name)).ToDictionaryAsync(row => row.Name);
            foreach (var (name, value) in input.Values)
            {
                Change(stored.GetValueOrDefault(name), name, value);
            }

            return await context.SaveChangesAsync();
        });
        _changed = null;
        cache.Remove(StudioLanguage.Key(context.TenantId));
        return await GetListAsync(CancellationToken.None);
    }

    /// <inheritdoc />
    public async Task<string?> GetAsync(SettingDefinition setting) => (await GetChangedAsync()).GetValueOrDefault(setting.Name) ?? setting.Default;

    /// <inheritdoc />
    public async Task<int> GetNumberAsync(SettingDefinition setting) => int.Parse((await GetAsync(setting))!, CultureInfo.InvariantCulture);

    /// <inheritdoc />
    public async Task<IReadOnlyDictionary<string, string>> GetChangedAsync() =>
        _changed ??= await context.Settings.AsNoTracking().ToDictionaryAsync(row => row.Name, row => row.Value);

    private void Change(Setting? stored, string name, string? value)
    {
        if (value is null && stored is not null)
        {
            context.Settings.Remove(stored);
        }
        else if (value is not null && stored is not null)
        {
            stored.Value = value;
        }
        else if (value is not null)
        {
            context.Settings.Add(new Setting { TenantId = context.TenantId, Name = name, Value = value });
        }
    }
}
