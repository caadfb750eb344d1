using BalletSaaS.Accounts;

namespace BalletSaaS.Customers;

/// <summary>What erasing one's account would do, said before it is done.</summary>
/// <param name="UpcomingBookings">Bookings and places in line that would be cancelled, by the rules of each.</param>
/// <param name="TooLate">Of those, how many are past their free deadline, so that their credits are kept.</param>
/// <param name="CreditsLost">Credits that nobody could use any more, with those that come back from the bookings.</param>
/// <param name="Children">Children whom nobody else is guardian of: they are erased too, and counted in the other numbers.</param>
public sealed record ErasurePreviewDto(int UpcomingBookings, int TooLate, int CreditsLost, int Children = 0);

/// <summary>What the studio holds about somebody: to take along, and to have erased (P3).</summary>
public interface IPersonalDataAppService
{
    /// <summary>Everything held about oneself as JSON: a section for each kind of thing; secrets are left out. Errors: <c>Customers:NotACustomer</c>.</summary>
    Task<string> ExportAsync(CancellationToken ct);

    /// <summary>What erasing would do now. Errors: <c>Customers:NotACustomer</c>.</summary>
    Task<ErasurePreviewDto> PreviewErasureAsync(CancellationToken ct);

    /// <summary>
    /// Cancels what lies ahead, removes the person, with the children whom nobody else is guardian of, and keeps the sums; every session ends. Errors: <c>Accounts:WrongPassword</c>,
    /// <c>Customers:WorksHere</c>, <c>Customers:NotACustomer</c>, <c>Kernel:Concurrency</c> when something was booked meanwhile, <c>Kernel:TooManyRequests</c>.
    /// </summary>
    Task EraseAsync(ProvePasswordDto input);
}
