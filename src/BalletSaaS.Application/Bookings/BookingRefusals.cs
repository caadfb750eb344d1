using System.Globalization;
using BalletSaaS.Kernel;
using BalletSaaS.Tenants;

namespace BalletSaaS.Bookings;

/// <summary>Refusals of booking, in words of the studio's wall.</summary>
internal static class BookingRefusals
{
    /// <summary>Says with <c>Bookings:NotOpenYet</c> which date that is on the studio's wall: booking opens at midnight (B5).</summary>
    public static async Task<BookingCreatedDto> SayWhenItOpens(this StudioClock clock, Task<BookingCreatedDto> booking)
    {
        try
        {
            return await booking;
        }
        catch (BusinessException refusal) when (refusal.Code == BookingErrors.NotOpenYet)
        {
            var opensAt = DateTimeOffset.Parse((string)refusal.Details["opensAt"]!, CultureInfo.InvariantCulture).ToUniversalTime();
            var opensOn = (await clock.WallAsync()).DateOf(opensAt);
            throw refusal.WithData("opensAt", opensAt).WithData("opensOn", opensOn.ToString("O", CultureInfo.InvariantCulture));
        }
    }
}
