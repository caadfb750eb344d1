using System.ComponentModel.DataAnnotations;
using BalletSaaS.Classes;
using BalletSaaS.Kernel;

namespace BalletSaaS.Bookings;

/// <summary>A teacher's signed word that a customer may take a class, or all classes of a discipline (B6).</summary>
/// <param name="Id">Its id.</param>
/// <param name="ClassId">For this class, or null.</param>
/// <param name="ClassName">The class's name, or null.</param>
/// <param name="Discipline">For all classes of this discipline, or null.</param>
/// <param name="SignedBy">The teacher who signed.</param>
/// <param name="ValidFrom">First class date it is good for.</param>
/// <param name="ValidUntil">Last class date it is good for; null never ends.</param>
public sealed record ClassApprovalDto(Guid Id, Guid? ClassId, string? ClassName, string? Discipline, string SignedBy, DateOnly ValidFrom, DateOnly? ValidUntil);

/// <summary>An approval to write down: of a class or of a discipline.</summary>
/// <param name="ClassId">For this class.</param>
/// <param name="Discipline">For all classes of this discipline, such as pointe.</param>
/// <param name="InstructorId">The teacher who signed; the caller when left out.</param>
/// <param name="ValidFrom">First class date it is good for; today when left out.</param>
/// <param name="ValidUntil">Last class date it is good for; without it it never ends.</param>
public sealed record CreateClassApprovalDto(
    Guid? ClassId = null, [StringLength(ClassRuleConsts.MaxDisciplineLength)] string? Discipline = null,
    Guid? InstructorId = null, DateOnly? ValidFrom = null, DateOnly? ValidUntil = null);

/// <summary>The level that a teacher sets.</summary>
public sealed record SetLevelDto(ClassLevel Level);

/// <summary>What teachers say of a customer: level and approvals (B6).</summary>
public interface IApprovalAppService
{
    /// <summary>A customer's approvals, newest first. Errors: <c>Kernel:NotFound</c>.</summary>
    Task<PagedResultDto<ClassApprovalDto>> GetListAsync(Guid customerId, PageRequest page, CancellationToken ct);

    /// <summary>Writes an approval down. Errors: <c>Kernel:NotFound</c>, <c>Bookings:ApprovalInvalid</c>, <c>Classes:TeacherUnknown</c>.</summary>
    Task<ClassApprovalDto> CreateAsync(Guid customerId, CreateClassApprovalDto input);

    /// <summary>Takes an approval back. Errors: <c>Kernel:NotFound</c>.</summary>
    Task DeleteAsync(Guid customerId, Guid id);

    /// <summary>Sets a customer's level. Errors: <c>Kernel:NotFound</c>.</summary>
    Task SetLevelAsync(Guid customerId, SetLevelDto input);
}
