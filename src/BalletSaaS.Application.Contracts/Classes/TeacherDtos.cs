using System.ComponentModel.DataAnnotations;
using BalletSaaS.Kernel;

namespace BalletSaaS.Classes;

/// <summary>Somebody who teaches, or did.</summary>
/// <param name="Id">The account.</param>
/// <param name="FirstName">First name.</param>
/// <param name="LastName">Last name.</param>
/// <param name="Email">The log-in.</param>
/// <param name="HasJoined">Whether they followed their invitation.</param>
/// <param name="IsArchived">Whether they teach no longer.</param>
/// <param name="RunsStudio">Whether they own or run the studio: such people are not archived.</param>
/// <param name="CustomerId">The customer they are when they also dance, or null.</param>
public sealed record TeacherDto(
    Guid Id, string FirstName, string LastName, string Email, bool HasJoined, bool IsArchived, bool RunsStudio, Guid? CustomerId);

/// <summary>A teacher to invite. Somebody who dances here already teaches with the same account.</summary>
/// <param name="Email">The e-mail; the invitation goes there.</param>
/// <param name="FirstName">First name.</param>
/// <param name="LastName">Last name.</param>
/// <param name="AlsoDances">Whether they also book classes.</param>
public sealed record InviteTeacherDto(
    [Required, EmailAddress, StringLength(254)] string Email,
    [Required, StringLength(64, MinimumLength = 1), PlainName] string FirstName,
    [Required, StringLength(64, MinimumLength = 1), PlainName] string LastName,
    bool AlsoDances = false);

/// <summary>Changes to a teacher; what is left out stays.</summary>
/// <param name="IsArchived">Whether they teach no longer.</param>
public sealed record UpdateTeacherDto(bool? IsArchived = null);

/// <summary>Those who teach, for who runs the studio.</summary>
public interface ITeacherAppService
{
    /// <summary>Teachers by name, archived ones too.</summary>
    Task<PagedResultDto<TeacherDto>> GetListAsync(PageRequest page, CancellationToken ct);

    /// <summary>Makes an account, or that of somebody who dances here, a teacher's, and sends the invitation. Errors: <c>Accounts:EmailTaken</c> for a teacher's e-mail.</summary>
    Task<TeacherDto> InviteAsync(InviteTeacherDto input);

    /// <summary>Sends the invitation again. Errors: <c>Kernel:NotFound</c>.</summary>
    Task ResendAsync(Guid id);

    /// <summary>Archives a teacher, who gets in no more as such, or takes them back. Errors: <c>Kernel:NotFound</c>, <c>Classes:TeacherRunsStudio</c>.</summary>
    Task<TeacherDto> UpdateAsync(Guid id, UpdateTeacherDto input);
}
