using BalletSaaS.Kernel;
using Microsoft.Extensions.Caching.Memory;

namespace BalletSaaS.Settings;

/// <summary>The language that people read in the current studio.</summary>
public sealed class StudioLanguage(ISettings settings, IMemoryCache cache, ICurrentTenant currentTenant) : IScopedService
{
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(10);

    /// <summary>Of whoever has not chosen one.</summary>
    public async Task<string> GetAsync() =>
        cache.Set(Key(currentTenant.RequiredId), Texts.Known(await settings.GetAsync(SettingDefinitions.Language)) ?? Texts.DefaultLanguage, Fresh);

    /// <summary>Of somebody: what they chose, or the studio's.</summary>
    public async Task<string> OfAsync(string? chosen) => Texts.Known(chosen) ?? await GetAsync();

    /// <summary>A studio's as it was some seconds ago, where somebody asked; else null. For requests, each of which may want it.</summary>
    public static string? Kept(IMemoryCache cache, Guid tenantId) => cache.Get<string>(Key(tenantId));

    /// <summary>Where a studio's is kept.</summary>
    internal static object Key(Guid tenantId) => (nameof(StudioLanguage), tenantId);
}
