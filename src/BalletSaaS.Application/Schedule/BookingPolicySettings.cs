using System.Globalization;
using BalletSaaS.Classes;
using BalletSaaS.Kernel;
using BalletSaaS.Settings;

namespace BalletSaaS.Schedule;

/// <summary>The studio's settings of booking, as the domain has them.</summary>
internal static class BookingPolicySettings
{
    /// <summary>The policy that new instances get, but for what their class says itself.</summary>
    public static async Task<BookingPolicy> GetBookingPolicyAsync(this ISettings settings) => new(
        await settings.GetNumberAsync(SettingDefinitions.BookingOpensDaysBefore),
        await settings.GetNumberAsync(SettingDefinitions.FreeCancelHours))
    {
        ClosesMinutesBefore = await settings.GetNumberAsync(SettingDefinitions.BookingClosesMinutesBefore),
        LateCancelKeepsPercent = await settings.GetNumberAsync(SettingDefinitions.LateCancelKeepsPercent),
        NoShowKeepsPercent = await settings.GetNumberAsync(SettingDefinitions.NoShowKeepsPercent),
        WaitlistMode = EnumWords.TryParse<WaitlistMode>((await settings.GetAsync(SettingDefinitions.WaitlistModeSetting))!, out var mode) ? mode : default,
        OfferMinutes = await settings.GetNumberAsync(SettingDefinitions.OfferMinutes),
        OfferCutOffMinutes = await settings.GetNumberAsync(SettingDefinitions.OfferCutOffMinutes),
        LeaveFreeMinutes = await settings.GetNumberAsync(SettingDefinitions.LeaveFreeMinutes),
    };

    /// <summary>The hours in which nothing is offered (T5).</summary>
    public static async Task<QuietHours> GetQuietHoursAsync(this ISettings settings) => new(
        await TimeAsync(settings, SettingDefinitions.QuietFrom), await TimeAsync(settings, SettingDefinitions.QuietTo));

    private static async Task<TimeOnly> TimeAsync(ISettings settings, SettingDefinition setting) =>
        TimeOnly.ParseExact((await settings.GetAsync(setting))!, "HH:mm", CultureInfo.InvariantCulture);
}
