using System.Globalization;
using System.Text;
using BalletSaaS.Accounts;
using Microsoft.IdentityModel.Tokens;

namespace BalletSaaS;

/// <summary>
/// Signed-in students of some studios and what they ask. Each books each class once, in an order that spreads them over the studios
/// and over the classes; nothing is asked twice.
/// </summary>
internal sealed class Students
{
    private readonly Studios _studios;
    private readonly int _from;
    private readonly int _count;
    private readonly string[] _heads;
    private long _next = -1;

    /// <param name="studios">The studios.</param>
    /// <param name="from">The number of the first customer in each.</param>
    /// <param name="to">The number of the last one.</param>
    public Students(Studios studios, int from, int to)
    {
        _studios = studios;
        _from = from;
        _count = to - from + 1;
        _heads = new string[StudioCount * _count];
        var key = new SymmetricSecurityKey(Convert.FromBase64String(HostProcess.JwtSigningKey));
        Parallel.For(0, _heads.Length, n =>
        {
            var (t, k) = Student(n);
            _heads[n] = $"Host: bench-{t.ToString(CultureInfo.InvariantCulture)}.localhost\r\nAuthorization: Bearer {Token(t, k, key)}\r\n";
        });
    }

    private int StudioCount => _studios.To - _studios.From + 1;

    /// <summary>The next booking, as a whole request; null when everybody booked everything.</summary>
    public byte[]? Book()
    {
        var n = Interlocked.Increment(ref _next);
        var round = (int)(n / _heads.Length);
        var student = (int)(n % _heads.Length);
        if (round >= _studios.Classes)
        {
            return null;
        }

        var (t, k) = Student(student);
        var body = $"{{\"classInstanceId\":\"{BenchDatabase.Id("instance", t, 1 + (round + k) % _studios.Classes)}\"}}";
        return Encoding.ASCII.GetBytes($"POST /api/bookings HTTP/1.1\r\n{_heads[student]}Idempotency-Key: {Guid.NewGuid()}\r\n"
            + $"Content-Type: application/json\r\nContent-Length: {body.Length.ToString(CultureInfo.InvariantCulture)}\r\n\r\n{body}");
    }

    /// <summary>The week as one of the students sees it, as a whole request.</summary>
    public byte[] LookAtWeek()
    {
        var n = Interlocked.Increment(ref _next);
        return Encoding.ASCII.GetBytes($"GET /api/classes/available?take=100 HTTP/1.1\r\n{_heads[n % _heads.Length]}\r\n");
    }

    private (int T, int K) Student(int n) => (_studios.From + n % StudioCount, _from + n / StudioCount);

    private static string Token(int t, int k, SymmetricSecurityKey key)
    {
        var cleo = new User
        {
            Id = BenchDatabase.Id("user", t, k),
            TenantId = BenchDatabase.Id("studio", t, 0),
            FirstName = "Cleo",
            LastName = "Number",
            Email = "cleo@bench.example",
            Roles = [RoleNames.Customer],
            CreationTime = DateTimeOffset.UtcNow,
        };
        return AccessTokens.Write(cleo, BenchDatabase.Id("customer", t, k), null, DateTimeOffset.UtcNow, TimeSpan.FromHours(2), key);
    }
}
