using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace BalletSaaS.Kernel;

/// <inheritdoc />
public sealed class Idempotency(BalletSaaSDbContext context, ICurrentUser user, TimeProvider time) : IIdempotency, IScopedService
{
    /// <summary>The longest key, in characters.</summary>
    public const int MaxKeyLength = 200;

    /// <summary>The stored form of a client's key: it counts for one user, whatever others send. Errors: <c>Kernel:Validation</c> for one too long.</summary>
    public static Guid KeyOf(Guid? userId, string key) => key.Length <= MaxKeyLength
        ? new(SHA256.HashData(Encoding.UTF8.GetBytes($"{userId}|{key}")).AsSpan(0, 16))
        : throw KernelErrors.Validation.Exception().WithData("header", "Idempotency-Key").WithData("most", MaxKeyLength);

    /// <summary>The stored form of a request.</summary>
    public static byte[] HashOf(string request) => SHA256.HashData(Encoding.UTF8.GetBytes(request));

    /// <inheritdoc />
    public async Task<IdempotentAnswer> RunAsync(string key, string request, Func<Task<IdempotentAnswer>> work)
    {
        var stored = KeyOf(user.Id, key);
        var hash = HashOf(request);
        return await context.AtomicAsync(async () =>
        {
            // A second request with the same key waits here until the first has committed, and then finds its answer.
            await context.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtextextended({stored.ToString()}, 0))");
            var before = await context.IdempotencyKeys.AsNoTracking().SingleOrDefaultAsync(row => row.Key == stored);
            if (before is not null)
            {
                return before.RequestHash.AsSpan().SequenceEqual(hash)
                    ? JsonSerializer.Deserialize<IdempotentAnswer>(before.Response)!
                    : throw KernelErrors.IdempotencyMismatch.Exception();
            }

            var answer = await work();
            context.IdempotencyKeys.Add(new IdempotencyKey
            {
                TenantId = context.TenantId,
                Key = stored,
                RequestHash = hash,
                Response = JsonSerializer.Serialize(answer),
                CreationTime = time.GetUtcNow(),
            });
            await context.SaveChangesAsync();
            return answer;
        });
    }
}
