using System.Globalization;
using System.Text;
using BalletSaaS.Accounts;
using Microsoft.IdentityModel.Tokens;

namespace BalletSaaS;

/// <summary>
/// Signed-in students of some studios and what they ask, as whole requests, in an order that spreads them over the studios and over the
/// classes. What is asked once is not asked again; null says that there is nothing more to ask.
/// </summary>
internal sealed class Students
{
    private static readonly SymmetricSecurityKey SigningKey = new(Convert.FromBase64String(HostProcess.JwtSigningKey));

    private readonly Studios _studios;
    private readonly int _from;
    private readonly string[] _heads;

    /// <param name="studios">The studios.</param>
    /// <param name="from">The number of the first customer in each.</param>
    /// <param name="to">The number of the last one.</param>
    public Students(Studios studios, int from, int to)
    {
        _studios = studios;
        _from = from;
        _heads = new string[studios.Count * (to - from + 1)];
        Parallel.For(0, _heads.Length, n =>
        {
            var (t, k) = Student(n);
            _heads[n] = $"Host: bench-{Text(t)}.localhost\r\nAuthorization: Bearer {Token(t, k)}\r\n";
        });
    }

    /// <summary>Each books each class once.</summary>
    public Func<byte[]?> Bookings() => Each((student, t, k, m) =>
    {
        var body = $"{{\"classInstanceId\":\"{BenchDatabase.Id("instance", t, m)}\"}}";
        return $"POST /api/bookings HTTP/1.1\r\n{_heads[student]}Idempotency-Key: {Guid.NewGuid()}\r\n"
            + $"Content-Type: application/json\r\nContent-Length: {Text(body.Length)}\r\n\r\n{body}";
    });

    /// <summary>Each leaves each class.</summary>
    public Func<byte[]?> Cancellations() => Each((student, t, k, m) =>
        $"DELETE /api/bookings/{BenchDatabase.Id("booking" + Text(m), t, k)} HTTP/1.1\r\n{_heads[student]}\r\n");

    /// <summary>They look at their week, again and again.</summary>
    public Func<byte[]?> Looks()
    {
        var next = -1L;
        return () => Encoding.ASCII.GetBytes($"GET /api/classes/available HTTP/1.1\r\n{_heads[Interlocked.Increment(ref next) % _heads.Length]}\r\n");
    }

    private Func<byte[]?> Each(Func<int, int, int, int, string> request)
    {
        var next = -1L;
        return () =>
        {
            var n = Interlocked.Increment(ref next);
            var (round, student) = ((int)(n / _heads.Length), (int)(n % _heads.Length));
            var (t, k) = Student(student);
            return round < _studios.Classes ? Encoding.ASCII.GetBytes(request(student, t, k, 1 + (round + k) % _studios.Classes)) : null;
        };
    }

    private (int T, int K) Student(int n) => (_studios.From + n % _studios.Count, _from + n / _studios.Count);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>A token as log-in gives it to customer k of studio t.</summary>
    public static string Token(int t, int k)
    {
        var key = SigningKey;
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
