using System.Linq.Expressions;
using BalletSaaS.Kernel;

namespace BalletSaaS.Memberships;

/// <summary>How a request for a pause is shown, as a part of queries.</summary>
internal static class ShownPauseRequest
{
    /// <param name="context">Where the guardians are.</param>
    /// <param name="today">Today at the studio: what was open until its days were over has lapsed.</param>
    /// <param name="toStaff">Which of the guardians asked is between them and the studio.</param>
    public static Expression<Func<PauseRequest, PauseRequestDto>> Of(BalletSaaSDbContext context, DateOnly today, bool toStaff) => request => new PauseRequestDto(
        request.Id, request.FromDate, request.ToDate, request.Words,
        request.Status == PauseRequestStatus.Open && request.ToDate < today ? PauseRequestStatus.Lapsed : request.Status,
        request.CreationTime, request.Answer, request.AnswerTime,
        context.Customers.Where(asker => toStaff && asker.Id == request.AskerId && asker.Id != request.CustomerId).Select(asker => asker.FirstName + " " + asker.LastName).FirstOrDefault());
}
