using System.ComponentModel.DataAnnotations;
using BalletSaaS.Kernel;

namespace BalletSaaS.Classes;

/// <summary>A room.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Capacity">How many people fit in, or null.</param>
/// <param name="IsArchived">Whether it is no longer used.</param>
public sealed record RoomDto(Guid Id, string Name, int? Capacity, bool IsArchived);

/// <summary>A room to add.</summary>
/// <param name="Name">Its name; no two rooms share one.</param>
/// <param name="Capacity">How many people fit in, or null.</param>
public sealed record CreateRoomDto(
    [Required, StringLength(ClassConsts.MaxRoomNameLength, MinimumLength = 1), PlainName] string Name,
    [Range(1, ClassConsts.MaxCapacity)] int? Capacity = null);

/// <summary>Changes to a room; what is left out stays.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Capacity">How many people fit in.</param>
/// <param name="IsArchived">Whether it is no longer used: classes keep it, new ones are not offered it.</param>
public sealed record UpdateRoomDto(
    [StringLength(ClassConsts.MaxRoomNameLength, MinimumLength = 1), PlainName] string? Name = null,
    [Range(1, ClassConsts.MaxCapacity)] int? Capacity = null,
    bool? IsArchived = null);

/// <summary>The studio's rooms, for staff.</summary>
public interface IRoomAppService
{
    /// <summary>Rooms by name, those in use first.</summary>
    Task<PagedResultDto<RoomDto>> GetListAsync(PageRequest page, CancellationToken ct);

    /// <summary>Adds a room. Errors: <c>Classes:RoomNameTaken</c>.</summary>
    Task<RoomDto> CreateAsync(CreateRoomDto input);

    /// <summary>Changes a room; classes show its new name. Errors: <c>Kernel:NotFound</c>, <c>Classes:RoomNameTaken</c>.</summary>
    Task<RoomDto> UpdateAsync(Guid id, UpdateRoomDto input);
}
