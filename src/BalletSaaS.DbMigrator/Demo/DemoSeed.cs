using System.Text.Json;
using System.Text.Json.Nodes;
using BalletSaaS.Accounts;
using BalletSaaS.Kernel;
using BalletSaaS.Tenants;
using Microsoft.AspNetCore.Identity;
using Npgsql;

namespace BalletSaaS.Demo;

/// <summary>
/// Two studios with 16 weeks behind them and 8 ahead, so that every screen has something to show. The same on the same day: only
/// passwords are salted anew. Everything is written by the application's own role, studio by studio.
/// </summary>
/// <param name="connections">The migrated database.</param>
/// <param name="time">The demo is relative to its today.</param>
public sealed class DemoSeed(DatabaseConnections connections, TimeProvider time)
{
    /// <summary>The password of every demo account.</summary>
    public const string Password = "Ballet-demo-2026";

    /// <summary>Whom to log in as; the address is the studio's slug, or null for the platform's own.</summary>
    public static readonly IReadOnlyList<(string? Slug, string Email, string Role)> Logins =
    [
        ("maison-ballet", "ana@maison.example", "owner and teacher"),
        ("maison-ballet", "marc@maison.example", "teacher"),
        ("maison-ballet", "sofia@maison.example", "student"),
        ("harbour-dance", "owner@harbour.example", "owner and teacher"),
        (null, "operator@balletsaas.example", "operator of the platform"),
    ];

    private static readonly StudioPlan[] Plans = [MaisonBallet.Plan, HarbourDance.Plan];

    /// <summary>Seeds the studios that are not there yet.</summary>
    /// <returns>How many studios were seeded; 0 when the demo was complete.</returns>
    public async Task<int> SeedAsync(CancellationToken cancellationToken = default)
    {
        var now = time.GetUtcNow();
        var passwordHash = new PasswordHasher<User>().HashPassword(null!, Password);
        var seeded = 0;
        await using (var app = new NpgsqlConnection(connections.App))
        {
            await app.OpenAsync(cancellationToken);
            await InStudioAsync(app, TenantConsts.HostId, () => app.InsertAsync("users", [Rows.Row(Operator(now, passwordHash))], cancellationToken), cancellationToken);
            foreach (var plan in Plans)
            {
                seeded += await SeedAsync(app, plan, now, passwordHash, cancellationToken);
            }
        }

        if (seeded > 0)
        {
            await AnalyzeAsync(cancellationToken);
        }

        return seeded;
    }

    private static async Task<int> SeedAsync(NpgsqlConnection app, StudioPlan plan, DateTimeOffset now, string passwordHash, CancellationToken cancellationToken)
    {
        // Saves playing a life for nothing; what decides is the address's unique index.
        await using var exists = new NpgsqlCommand("select exists (select from tenants where slug = $1)", app);
        exists.Parameters.Add(new NpgsqlParameter<string> { TypedValue = plan.Slug });
        if (await exists.ExecuteScalarAsync(cancellationToken) is true)
        {
            return 0;
        }

        var life = StudioLife.Play(plan, now, passwordHash);
        return await InStudioAsync(app, life.Tenant.Id, () => WriteAsync(app, life, cancellationToken), cancellationToken);
    }

    /// <summary>All rows of a studio, in the order of their references; 0 when somebody else was faster.</summary>
    private static async Task<int> WriteAsync(NpgsqlConnection app, StudioLife life, CancellationToken cancellationToken)
    {
        if (await app.InsertAsync("tenants", [Rows.Row(life.Tenant)], cancellationToken) == 0)
        {
            return 0;
        }

        foreach (var (table, rows) in TablesOf(life))
        {
            await app.InsertAsync(table, rows, cancellationToken);
        }

        await using var progress = new NpgsqlCommand("select rebuild_progress_batch($1, $2, $3, $4)", app); // A2: it follows from the facts
        progress.Parameters.Add(new NpgsqlParameter<DateTimeOffset> { TypedValue = life.Calendar.Now });
        progress.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = life.Tenant.Id });
        progress.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = Guid.Empty });
        progress.Parameters.Add(new NpgsqlParameter<int> { TypedValue = life.Dancers.Count });
        await progress.ExecuteNonQueryAsync(cancellationToken);

        await using var news = new NpgsqlCommand(
            "insert into outbox_messages (tenant_id, kind, payload, creation_time, next_attempt_at, attempts) values ($1, $2, $3::jsonb, $4, $4, 0)", app);
        var opened = new StudioOpened(life.Tenant.TimeZone);
        news.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = life.Tenant.Id });
        news.Parameters.Add(new NpgsqlParameter<string> { TypedValue = Outbox.NameOf(opened.GetType()) });
        news.Parameters.Add(new NpgsqlParameter<string> { TypedValue = JsonSerializer.Serialize(opened, JsonSerializerOptions.Web) });
        news.Parameters.Add(new NpgsqlParameter<DateTimeOffset> { TypedValue = life.Calendar.Now });
        await news.ExecuteNonQueryAsync(cancellationToken);
        return 1;
    }

    private static IEnumerable<(string Table, IEnumerable<JsonNode> Rows)> TablesOf(StudioLife life)
    {
        var opened = new { CreationTime = life.Calendar.OpenedAt, CreatorId = life.Staff[0].Id, IsDeleted = false };
        yield return ("settings", life.Settings.Select(setting => Rows.Row(setting)));
        yield return ("users", life.Staff.Concat(life.Dancers.Select(dancer => dancer.User).Distinct()).Select(user => Rows.Row(user)));
        yield return ("customers", life.Dancers.Select(CustomerRow));
        yield return ("guardianships", life.Dancers.Where(dancer => dancer.Guardianship is not null)
            .Select(dancer => Rows.Row(dancer.Guardianship!, new { CreationTime = dancer.JoinedAt, CreatorId = dancer.User.Id })));
        yield return ("plans", life.Offers.Select(plan => Rows.Row(plan, opened)));
        yield return ("memberships", life.Dancers.Select(dancer => Rows.Row(dancer.Membership, new { dancer.NextPeriod, CreationTime = dancer.JoinedAt })));
        yield return ("pauses", life.Pauses.Select(pause => Rows.Row(pause)));
        yield return ("pause_requests", life.PauseRequests.Select(request => Rows.Row(request)));
        yield return ("rooms", life.Rooms.Select(room => Rows.Row(room, opened)));
        yield return ("classes", life.Classes.Select(dance => Rows.Row(dance, dance.Recurrence!, dance.Rules, opened)));
        yield return ("closures", life.Closures.Select(closure => Rows.Row(closure, opened)));
        yield return ("class_instances", life.Instances.Select(instance => Rows.Row(instance.Facts, new
        {
            instance.Id,
            instance.Status,
            instance.CancellationReason,
            RosterClosedAt = instance.RosterClosed?.At,
            RosterClosedBy = instance.RosterClosed?.By,
            BookedCount = instance.Booked,
            WaitlistCount = instance.Waiting.Count,
            PromotableCount = instance.Promotable,
            CreationTime = life.Calendar.OpenedAt,
        })));
        yield return ("bookings", life.Bookings.Select(booking => Rows.Row(booking.ToBooking())));
        yield return ("credit_lots", life.Dancers.SelectMany(dancer => dancer.Ledger.Lots).Select(lot => Rows.Row(lot)));
        yield return ("credit_transactions", life.Dancers.SelectMany(dancer => dancer.Ledger.Entries).Select(entry => Rows.Row(entry)));
        var (reports, goals) = DemoReports.Of(life);
        yield return ("progress_reports", reports);
        yield return ("report_goals", goals);
        yield return ("notifications", DemoNotifications.Of(life));
    }

    private static JsonNode CustomerRow(Dancer dancer) => Rows.Row(dancer.Customer, new
    {
        CreditBalance = dancer.Ledger.Balance,
        LastSequence = dancer.Ledger.Entries.Count,
        PausedUntil = dancer.Pause?.ToDate,
        CreationTime = dancer.JoinedAt,
        CreatorId = dancer.User.Id,
    });

    private static User Operator(DateTimeOffset now, string passwordHash)
    {
        var email = Logins[^1].Email;
        return new User
        {
            TenantId = TenantConsts.HostId,
            Id = Guid.CreateVersion7(now),
            FirstName = "Platform",
            LastName = "Operator",
            Roles = [RoleNames.HostAdmin],
            CreationTime = now,
            Email = email,
            NormalizedEmail = email.ToUpperInvariant(),
            UserName = email,
            NormalizedUserName = email.ToUpperInvariant(),
            EmailConfirmed = true,
            LockoutEnabled = true,
            PasswordHash = passwordHash,
            SecurityStamp = Guid.NewGuid().ToString("N"),
        };
    }

    private static async Task<int> InStudioAsync(NpgsqlConnection app, Guid tenantId, Func<Task<int>> write, CancellationToken cancellationToken)
    {
        await using var transaction = await app.BeginTransactionAsync(cancellationToken);
        await using var enter = new NpgsqlCommand(TenantConnectionInterceptor.SetTenant, app);
        enter.Parameters.Add(new NpgsqlParameter<string> { TypedValue = tenantId.ToString() });
        enter.Parameters.Add(new NpgsqlParameter<bool> { TypedValue = true });
        await enter.ExecuteNonQueryAsync(cancellationToken);
        var written = await write();
        await transaction.CommitAsync(cancellationToken);
        return written;
    }

    /// <summary>Statistics for the planner: plans made for empty tables are many times slower.</summary>
    private async Task AnalyzeAsync(CancellationToken cancellationToken)
    {
        await using var owner = new NpgsqlConnection(connections.Owner);
        await owner.OpenAsync(cancellationToken);
        await using var analyze = new NpgsqlCommand("analyze", owner);
        await analyze.ExecuteNonQueryAsync(cancellationToken);
    }
}
