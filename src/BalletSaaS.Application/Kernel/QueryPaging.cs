using Microsoft.EntityFrameworkCore;

namespace BalletSaaS.Kernel;

/// <summary>Pages of queries.</summary>
public static class QueryPaging
{
    /// <summary>The page wanted of an ordered query, and how many rows there are on all pages.</summary>
    public static async Task<PagedResultDto<T>> ToPageAsync<T>(this IQueryable<T> ordered, PageRequest page, CancellationToken ct)
    {
        var (offset, limit) = (page.Offset, page.Limit);
        var items = await ordered.Skip(offset).Take(limit).ToListAsync(ct);
        // A page that is not full, and not behind the end, says itself how many there are.
        var complete = items.Count < limit && (items.Count > 0 || offset == 0);
        return new PagedResultDto<T>(items, complete ? offset + items.Count : await ordered.CountAsync(ct));
    }
}
