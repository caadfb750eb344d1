using BalletSaaS.Customers;
using BalletSaaS.Kernel;
using BalletSaaS.Tenants;
using Microsoft.EntityFrameworkCore;

namespace BalletSaaS.Notifications;

/// <inheritdoc />
public sealed class NotificationAppService(BalletSaaSDbContext context, StudioClock clock, ICurrentUser user) : INotificationAppService
{
    private Guid Me => user.CustomerId ?? throw CustomerErrors.NotACustomer.Exception();

    /// <inheritdoc />
    public async Task<PagedResultDto<NotificationDto>> GetListAsync(PageRequest page, CancellationToken ct)
    {
        var (me, wall) = (Me, await clock.WallAsync());
        var found = await context.Notifications.AsNoTracking().Where(row => row.CustomerId == me && row.IsShown)
            .OrderByDescending(row => row.CreationTime).ThenByDescending(row => row.Id)
            .Select(row => new
            {
                Row = row,
                Child = context.Customers.Where(child => child.Id == row.AboutId).Select(child => child.FirstName).FirstOrDefault(),
            }).ToPageAsync(page, ct);
        return new PagedResultDto<NotificationDto>([.. found.Items.Select(one => Show(one.Row, one.Child))], found.TotalCount);

        NotificationDto Show(Notification row, string? child)
        {
            var words = NotificationWords.Of(row.Kind, row.Facts, Texts.Language, wall);
            return new NotificationDto(row.Id, row.Kind, words.Title, words.Text, words.Path, row.CreationTime, row.ReadAt, child);
        }
    }

    /// <inheritdoc />
    public async Task<UnreadDto> CountUnreadAsync(CancellationToken ct)
    {
        var me = Me;
        return new UnreadDto(await Unread(me).OrderBy(row => row.CreationTime).Take(UnreadDto.Most).CountAsync(ct));
    }

    /// <inheritdoc />
    public async Task ReadAsync(Guid id)
    {
        var (me, now) = (Me, clock.Now);
        var mine = context.Notifications.Where(row => row.Id == id && row.CustomerId == me && row.IsShown);
        if (await mine.Where(row => row.ReadAt == null).ExecuteUpdateAsync(set => set.SetProperty(row => row.ReadAt, now)) == 0 && !await mine.AnyAsync())
        {
            throw KernelErrors.NotFound.Exception();
        }
    }

    /// <inheritdoc />
    public Task ReadAllAsync(ReadAllDto input)
    {
        var (me, now) = (Me, clock.Now);
        var until = input.Until ?? now;
        return Unread(me).Where(row => row.CreationTime <= until).ExecuteUpdateAsync(set => set.SetProperty(row => row.ReadAt, now));
    }

    private IQueryable<Notification> Unread(Guid me) => context.Notifications.Where(row => row.CustomerId == me && row.IsShown && row.ReadAt == null);
}
