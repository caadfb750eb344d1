using System.ComponentModel.DataAnnotations;
using BalletSaaS.Bookings;

namespace BalletSaaS.Attendance;

/// <summary>A code to be scanned or typed.</summary>
/// <param name="Code">Eight letters and digits.</param>
/// <param name="Picture">The same as a QR code.</param>
/// <param name="ChangesAt">When the next one comes (UTC).</param>
public sealed record CheckInCodeDto(string Code, QrPictureDto Picture, DateTimeOffset ChangesAt);

/// <summary>A QR code to be drawn.</summary>
/// <param name="Size">Width and height, in modules.</param>
/// <param name="Path">Its dark modules as the path of an SVG with that view box.</param>
public sealed record QrPictureDto(int Size, string Path);

/// <summary>A code that was scanned or typed.</summary>
/// <param name="Code">The code; hyphens, spaces and small letters do not matter.</param>
public sealed record ScanDto([Required, StringLength(32, MinimumLength = 1)] string Code);

/// <summary>Who is checked in, and how far that brought them.</summary>
/// <param name="BookingId">The booking.</param>
/// <param name="ClassInstanceId">The class instance.</param>
/// <param name="ClassName">The class.</param>
/// <param name="Name">First and last name.</param>
/// <param name="Status">Attended.</param>
/// <param name="TotalClassesAttended">Classes attended in all.</param>
/// <param name="StreakWeeks">Weeks in a row.</param>
/// <param name="Reached">Checkpoints that this class reached, by name.</param>
public sealed record CheckedInDto(
    Guid BookingId, Guid ClassInstanceId, string ClassName, string Name, BookingStatus Status,
    int TotalClassesAttended, int StreakWeeks, IReadOnlyList<string> Reached);

/// <summary>Checking in by a code (A1).</summary>
public interface ICheckInAppService
{
    /// <summary>The code that the studio's tablet shows for a class instance now. Errors: <c>Kernel:NotFound</c>.</summary>
    Task<CheckInCodeDto> GetClassCodeAsync(Guid instanceId, CancellationToken ct);

    /// <summary>One's own code, for staff to scan; good today. Errors: <c>Customers:NotACustomer</c>.</summary>
    Task<CheckInCodeDto> GetMyCodeAsync();

    /// <summary>
    /// Checks oneself in with the code on the tablet; twice is once. Errors: <c>Attendance:CodeUnknown</c>, <c>Attendance:TooEarly</c>,
    /// <c>Customers:NotACustomer</c>.
    /// </summary>
    Task<CheckedInDto> CheckInAsync(ScanDto input);

    /// <summary>Checks somebody in whose own code was scanned. Errors: <c>Attendance:CodeUnknown</c> and those of marking.</summary>
    Task<CheckedInDto> ScanAsync(Guid instanceId, ScanDto input);
}
