using BalletSaaS.Kernel;
using Microsoft.EntityFrameworkCore;

namespace BalletSaaS.Classes;

/// <summary>The rooms that classes may have.</summary>
internal static class Rooms
{
    /// <summary>A room in use. Errors: <c>Classes:RoomUnknown</c>.</summary>
    public static async Task<Room> RoomAsync(this BalletSaaSDbContext context, Guid id) =>
        await context.Rooms.AsNoTracking().SingleOrDefaultAsync(room => room.Id == id && !room.IsArchived) ?? throw ClassErrors.RoomUnknown.Exception();
}
