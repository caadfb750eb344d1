using System.Net;
using BalletSaaS.Accounts;
using BalletSaaS.Bookings;
using BalletSaaS.Classes;
using BalletSaaS.Credits;
using BalletSaaS.Customers;
using BalletSaaS.Kernel;
using BalletSaaS.Memberships;
using BalletSaaS.Notifications;
using BalletSaaS.Progress;
using BalletSaaS.Schedule;
using BalletSaaS.Web;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BalletSaaS.Isolation;

/// <summary>A studio in which something of everything has happened, with its people and their secrets.</summary>
/// <param name="Slug">Its address; all names in it carry it, so that a word of it is known again elsewhere.</param>
/// <param name="Owner">Its owner, signed in.</param>
/// <param name="Student">A student with a booking, signed in.</param>
internal sealed record StudioLife(string Slug, Guest Owner, Guest Student)
{
    /// <summary>The ids of its rows by table; first the one that others refer to.</summary>
    public required IReadOnlyDictionary<string, List<Guid>> Rows { get; init; }

    /// <summary>A sign-in code that nobody has used yet.</summary>
    public required string SignInCode { get; init; }

    /// <summary>The token of a mail that resets the owner's password.</summary>
    public required string ResetToken { get; init; }

    /// <summary>The token of a mail that confirms the student's e-mail.</summary>
    public required string ConfirmToken { get; init; }

    /// <summary>Everything by which this studio would be known in an answer.</summary>
    public IEnumerable<string> Marks => Rows.Values.SelectMany(ids => ids).Select(id => id.ToString()).Append(Slug);

    /// <summary>A row of a table.</summary>
    public Guid Row(string table) => Rows[table][0];

    /// <summary>A studio opens and lives a little, through its front door.</summary>
    public static async Task<StudioLife> BeginsAsync(StudioWeb web, string slug)
    {
        var owner = await web.Host.OpensAsync(slug);
        var student = web.Host.Guest(slug);
        var email = $"odette-{slug[0]}@dancers.example"; // without the slug: an intruder signs up with it, and then it is at both places
        (await student.SignsUpAsync(email, firstName: $"Odette {slug}")).ShouldBe(HttpStatusCode.Created);
        (await web.Host.Guest(slug).LogsInAsync(email)).ShouldBe(HttpStatusCode.OK); // on another device
        var customer = (await web.Database.ReadAsync<Guid>($"select id from customers where email = '{email}'")).Single();

        await HasClassesAsync(owner, slug);
        (await owner.PostAsync("/api/admin/checkpoints", new CreateCheckpointDto($"Pair of shoes at {slug}", CheckpointKind.Classes, 2))).ShouldBe(HttpStatusCode.Created);
        (await owner.PostAsync($"/api/admin/customers/{customer}/credits", new AdjustCreditsDto(5, $"Welcome to {slug}"))).ShouldBe(HttpStatusCode.OK);
        (await owner.PostAsync("/api/admin/plans", new CreatePlanDto($"Monthly at {slug}", MembershipType.Monthly, 8900, 8))).ShouldBe(HttpStatusCode.Created);
        var far = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(100);
        (await owner.PostAsync($"/api/admin/customers/{customer}/membership/pauses", new CreatePauseDto(far, far.AddDays(9)))).ShouldBe(HttpStatusCode.Created);
        (await student.PostAsync("/api/customers/me/pause-requests", new CreatePauseRequestDto(far.AddDays(20), far.AddDays(29), $"Away from {slug}"))).ShouldBe(HttpStatusCode.Created);
        var open = (await student.GetAsync("/api/classes/available")).As<PagedResultDto<AvailableClassDto>>().Items.First(instance => instance.Bookable);
        (await student.PostAsync("/api/bookings", new CreateBookingDto(open.Id))).ShouldBe(HttpStatusCode.Created);
        (await student.SendAsync(HttpMethod.Put, "/api/customers/me/photo", new ByteArrayContent(Pictures.Png()))).ShouldBe(HttpStatusCode.NoContent);
        (await owner.PostAsync($"/api/admin/customers/{customer}/approvals", new CreateClassApprovalDto(null, "pointe"))).ShouldBe(HttpStatusCode.Created);
        (await student.PostAsync("/api/customers/me/family", new CreateChildDto($"Cygnet {slug}", "Rothbart", new DateOnly(2016, 1, 1)))).ShouldBe(HttpStatusCode.Created);
        var child = (await student.GetAsync("/api/customers/me/family")).As<PagedResultDto<ChildDto>>().Items.Single();
        (await student.PostAsync("/api/bookings", new CreateBookingDto(open.Id, ForCustomerId: child.Id))).ShouldBe(HttpStatusCode.Created);
        var report = new CreateReportDto(customer, $"Autumn at {slug}", $"You hold your balance at {slug}.", [new NewGoalDto($"Split by March at {slug}")]);
        var written = (await owner.PostAsync("/api/admin/progress-reports", report)).ShouldBe(HttpStatusCode.Created).As<ReportDto>();
        (await owner.PostAsync($"/api/admin/progress-reports/{written.Id}/send")).ShouldBe(HttpStatusCode.OK);
        await IsToldAsync(student, slug);
        return await SecretsAsync(web, new StudioLife(slug, owner, student) { Rows = await RowsAsync(web.Database, slug), SignInCode = "", ResetToken = "", ConfirmToken = "" });
    }

    /// <summary>The student has read something, and has a browser to which nothing is sent: nobody is at its address.</summary>
    private static async Task IsToldAsync(Guest student, string slug)
    {
        await Patience.UntilAsync(async () => (await student.GetAsync("/api/customers/me/notifications")).As<PagedResultDto<NotificationDto>>().TotalCount > 0, "Nobody is told anything.");
        var silence = Enum.GetValues<NotificationKind>().Select(kind => new UpdateNotificationChoiceDto(kind, Push: false)).ToList();
        (await student.SendAsync(HttpMethod.Patch, "/api/customers/me/notification-preferences", new UpdateNotificationPreferencesDto(Kinds: silence))).ShouldBe(HttpStatusCode.OK);
        (await student.PostAsync("/api/customers/me/push-subscriptions", RouteWords.Browser(slug))).ShouldBe(HttpStatusCode.OK);
    }

    private static async Task HasClassesAsync(Guest owner, string slug)
    {
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        var daily = new RecurrenceDto(RecurrenceFrequency.Daily, 1, null, new TimeOnly(18, 0), today);
        (await owner.PostAsync("/api/admin/rooms", new CreateRoomDto($"Ballroom at {slug}", 20))).ShouldBe(HttpStatusCode.Created);
        var barre = new CreateClassDto($"Barre at {slug}", $"Slow, at {slug}", owner.Session!.User.Id, null, 60, 12, 1, "#aa3355", null, true, daily);
        (await owner.PostAsync("/api/admin/classes", barre)).ShouldBe(HttpStatusCode.Created);
        var timetable = new ImportTimetableDto(
            $"day,start,end,class\nMonday,10:00,11:00,Pointe at {slug}",
            FormattableString.Invariant($"from,to,reason\n{today.AddDays(30):yyyy-MM-dd},{today.AddDays(31):yyyy-MM-dd},Holiday at {slug}"));
        (await owner.PostAsync("/api/admin/classes/import", timetable)).ShouldBe(HttpStatusCode.OK);
    }

    /// <summary>What the mails and the platform handed out, made as they make it.</summary>
    private static async Task<StudioLife> SecretsAsync(StudioWeb web, StudioLife life)
    {
        var studio = (await web.Database.ReadAsync<Guid>($"select id from tenants where slug = '{life.Slug}'")).Single();
        using var entered = web.Host.Services.GetRequiredService<ICurrentTenant>().Change(studio);
        await using var scope = web.Host.Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<User>>();
        var all = await scope.ServiceProvider.GetRequiredService<BalletSaaSDbContext>().Users.ToDictionaryAsync(user => user.Id);
        var (owner, student) = (all[life.Owner.Session!.User.Id], all[life.Student.Session!.User.Id]);
        return life with
        {
            SignInCode = await scope.ServiceProvider.GetRequiredService<Sessions>().SignInCodeAsync(owner),
            ResetToken = await users.GeneratePasswordResetTokenAsync(owner),
            ConfirmToken = await users.GenerateEmailConfirmationTokenAsync(student),
        };
    }

    private static async Task<Dictionary<string, List<Guid>>> RowsAsync(TestDatabase database, string slug)
    {
        var tables = await database.ReadAsync<string>(
            """
            select table_name::text from information_schema.columns where table_schema = 'public' and udt_name = 'uuid' and column_name in ('tenant_id', 'id')
            group by table_name having count(*) = 2
            """);
        var rows = new Dictionary<string, List<Guid>>();
        foreach (var table in tables)
        {
            rows[table] = await database.ReadAsync<Guid>($"select id from {table} where tenant_id = (select id from tenants where slug = '{slug}') order by id");
        }

        var booked = await database.ReadAsync<Guid>($"select class_instance_id from bookings where id = '{rows["bookings"][0]}'");
        // Of the student's sessions the one whose end takes no browser along.
        var session = await database.ReadAsync<Guid>($"""
            select family_id from refresh_tokens where user_id = (select user_id from customers where id = '{rows["customers"][0]}')
                and family_id not in (select session_id from push_subscriptions) limit 1
            """);
        rows["refresh_tokens"] = [.. session, .. rows["refresh_tokens"].Except(session)];
        rows["children"] = await database.ReadAsync<Guid>($"select child_id from guardianships where guardian_id = '{rows["customers"][0]}'");
        rows["class_instances"] = [.. booked, .. rows["class_instances"].Except(booked)];
        return rows;
    }
}
