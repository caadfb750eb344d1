using BalletSaaS.Kernel;
using Microsoft.EntityFrameworkCore;

namespace BalletSaaS.Classes;

/// <inheritdoc />
public sealed class RoomAppService(BalletSaaSDbContext context) : IRoomAppService
{
    /// <inheritdoc />
    public Task<PagedResultDto<RoomDto>> GetListAsync(PageRequest page, CancellationToken ct) =>
        context.Rooms.AsNoTracking().OrderBy(room => room.IsArchived).ThenBy(room => room.Name)
            .Select(room => new RoomDto(room.Id, room.Name, room.Capacity, room.IsArchived)).ToPageAsync(page, ct);

    /// <inheritdoc />
    public Task<RoomDto> CreateAsync(CreateRoomDto input) => context.AtomicAsync(async () =>
    {
        var room = new Room { TenantId = context.TenantId, Name = input.Name.Saying("name")!, Capacity = input.Capacity };
        context.Rooms.Add(room);
        await context.SaveChangesAsync();
        return ToDto(room);
    });

    /// <inheritdoc />
    public Task<RoomDto> UpdateAsync(Guid id, UpdateRoomDto input) => context.AtomicAsync(async () =>
    {
        var room = await context.Rooms.SingleOrDefaultAsync(row => row.Id == id) ?? throw KernelErrors.NotFound.Exception();
        var before = room.Name;
        room.Name = input.Name.Saying("name") ?? room.Name;
        room.Capacity = input.Capacity ?? room.Capacity;
        room.IsArchived = input.IsArchived ?? room.IsArchived;
        await context.SaveChangesAsync();
        if (room.Name != before)
        {
            // The same room by another name: nothing moves.
            await context.Database.ExecuteSqlAsync($"""
                select from class_instances where tenant_id = {context.TenantId} and room_id = {id} order by id for no key update
                """);
            await context.ClassInstances.Where(instance => instance.RoomId == id).ExecuteUpdateAsync(set => set.SetProperty(row => row.RoomName, room.Name));
            await context.Classes.Where(dance => dance.RoomId == id).ExecuteUpdateAsync(set => set.SetProperty(row => row.RoomName, room.Name));
        }

        return ToDto(room);
    });

    private static RoomDto ToDto(Room room) => new(room.Id, room.Name, room.Capacity, room.IsArchived);
}
