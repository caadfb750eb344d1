using System.Net;
using BalletSaaS.Accounts;
using BalletSaaS.Bookings;
using BalletSaaS.Credits;
using BalletSaaS.Kernel;
using BalletSaaS.Schedule;
using BalletSaaS.Web;
using Shouldly;
using Xunit;

namespace BalletSaaS.Classes;

/// <summary>Teachers are people: invited by e-mail, with an account, and customers too when they dance.</summary>
public sealed class TeacherStories(StudioWeb web) : IClassFixture<StudioWeb>
{
    private WebHost Host => web.Host;

    [Fact]
    public async Task An_invited_teacher_chooses_a_password_sees_the_timetable_and_books_a_class_as_a_student()
    {
        var owner = await Host.OpensAsync("teach");
        var mia = (await owner.PostAsync("/api/admin/teachers", new InviteTeacherDto("mia@teach.example", "Mia", "Slavenska", AlsoDances: true))).As<TeacherDto>();
        mia.ShouldSatisfyAllConditions(one => one.HasJoined.ShouldBeFalse(), one => one.CustomerId.ShouldNotBeNull());
        (await Host.Guest("teach").LogsInAsync("mia@teach.example")).ShouldBeRefused(HttpStatusCode.Unauthorized, AccountErrors.InvalidCredentials);

        var mail = await Host.ShouldHaveMailAsync("mia@teach.example", "invites you to teach");
        var guest = Host.Guest("teach");
        (await guest.PostAsync("/api/auth/reset-password", new ResetPasswordDto(Guid.Parse(mail.Query("userId")), mail.Query("token"), "grand jeté 1909"))).ShouldBe(HttpStatusCode.NoContent);
        var session = (await guest.LogsInAsync("mia@teach.example", "grand jeté 1909")).As<SessionDto>();

        session.User.Roles.ShouldBe([RoleNames.Teacher, RoleNames.Customer]);
        (await guest.GetAsync("/api/admin/class-instances")).ShouldBe(HttpStatusCode.OK);
        (await guest.GetAsync("/api/admin/teachers")).ShouldBe(HttpStatusCode.Forbidden);
        var today = DateOnly.FromDateTime(Host.Clock.GetUtcNow().UtcDateTime);
        var daily = new RecurrenceDto(RecurrenceFrequency.Daily, 1, null, new TimeOnly(18, 0), today.AddDays(1));
        (await owner.PostAsync("/api/admin/classes", new CreateClassDto("Barre", null, mia.Id, null, 60, 12, 1, null, null, true, daily))).ShouldBe(HttpStatusCode.Created);
        (await owner.PostAsync($"/api/admin/customers/{mia.CustomerId}/credits", new AdjustCreditsDto(2, "gift"))).ShouldBe(HttpStatusCode.OK);
        var open = (await guest.GetAsync("/api/classes/available")).As<PagedResultDto<AvailableClassDto>>().Items.First(one => one.Bookable);
        (await guest.PostAsync("/api/bookings", new CreateBookingDto(open.Id))).ShouldBe(HttpStatusCode.Created);
    }

    [Fact]
    public async Task Somebody_who_dances_here_teaches_with_the_same_account_and_goes_on_dancing_when_archived()
    {
        var owner = await Host.OpensAsync("both");
        var anna = Host.Guest("both");
        await anna.SignsUpAsync("anna@both.example");
        var link = await Host.ShouldHaveMailAsync("anna@both.example", "Confirm");
        await anna.PostAsync("/api/auth/confirm-email", new ConfirmEmailDto(Guid.Parse(link.Query("userId")), link.Query("token")));

        var teacher = (await owner.PostAsync("/api/admin/teachers", new InviteTeacherDto("Anna@both.example", "Anna", "Pavlova"))).As<TeacherDto>();
        await Host.ShouldHaveMailAsync("anna@both.example", "You teach at");
        (await owner.PostAsync("/api/admin/teachers", new InviteTeacherDto("anna@both.example", "Anna", "Pavlova"))).ShouldBeRefused(HttpStatusCode.Conflict, AccountErrors.EmailTaken);
        (await anna.LogsInAsync("anna@both.example")).As<SessionDto>().User.Roles.ShouldBe([RoleNames.Teacher, RoleNames.Customer]);

        (await owner.SendAsync(HttpMethod.Patch, $"/api/admin/teachers/{teacher.Id}", new UpdateTeacherDto(IsArchived: true))).As<TeacherDto>().IsArchived.ShouldBeTrue();

        (await anna.RefreshesAsync()).ShouldBeRefused(HttpStatusCode.Unauthorized, AccountErrors.RefreshTokenInvalid);
        (await anna.LogsInAsync("anna@both.example")).As<SessionDto>().User.Permissions.ShouldNotContain(Permissions.ViewSchedule);
        (await anna.GetAsync("/api/customers/me")).ShouldBe(HttpStatusCode.OK);
        (await owner.GetAsync("/api/admin/instructors")).As<PagedResultDto<InstructorDto>>().Items.ShouldHaveSingleItem("only the owner may be chosen for a class");
        (await owner.GetAsync("/api/admin/teachers")).As<PagedResultDto<TeacherDto>>().TotalCount.ShouldBe(2, "archived ones are listed");
        (await owner.SendAsync(HttpMethod.Patch, $"/api/admin/teachers/{teacher.Id}", new UpdateTeacherDto(IsArchived: false))).As<TeacherDto>().IsArchived.ShouldBeFalse();
        (await owner.SendAsync(HttpMethod.Patch, $"/api/admin/teachers/{owner.Session!.User.Id}", new UpdateTeacherDto(IsArchived: true)))
            .ShouldBeRefused(HttpStatusCode.UnprocessableEntity, ClassErrors.TeacherRunsStudio);
    }
}
