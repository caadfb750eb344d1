using System.Net;
using BalletSaaS.Accounts;
using BalletSaaS.Assistant;
using BalletSaaS.Attendance;
using BalletSaaS.Bookings;
using BalletSaaS.Classes;
using BalletSaaS.Credits;
using BalletSaaS.Customers;
using BalletSaaS.Memberships;
using BalletSaaS.Notifications;
using BalletSaaS.Progress;
using BalletSaaS.Schedule;
using BalletSaaS.Settings;
using BalletSaaS.Tenants;
using BalletSaaS.Web;

namespace BalletSaaS.Isolation;

/// <summary>
/// What the route table does not say of itself: which rows an id names, and what a well-filled body is. A route that is not
/// covered here fails the isolation test until somebody says.
/// </summary>
internal static class RouteWords
{
    /// <summary>Which table an id in a path names, by the path before it.</summary>
    public static readonly Dictionary<string, string> Paths = new()
    {
        ["/api/admin/bookings/"] = "bookings",
        ["/api/admin/classes/"] = "classes",
        ["/api/admin/class-instances/"] = "class_instances",
        ["/api/admin/class-instances/{id:guid}/roster/"] = "bookings",
        ["/api/admin/checkpoints/"] = "checkpoints",
        ["/api/admin/closures/"] = "closures",
        ["/api/admin/customers/"] = "customers",
        ["/api/admin/customers/{id:guid}/membership/pauses/"] = "pauses",
        ["/api/admin/customers/{id:guid}/membership/pause-requests/"] = "pause_requests",
        ["/api/customers/me/pause-requests/"] = "pause_requests",
        ["/api/admin/plans/"] = "plans",
        ["/api/admin/progress-reports/"] = "progress_reports",
        ["/api/auth/sessions/"] = "refresh_tokens",
        ["/api/admin/customers/{id:guid}/approvals/"] = "class_approvals",
        ["/api/admin/rooms/"] = "rooms",
        ["/api/admin/teachers/"] = "users",
        ["/api/admin/customers/{id:guid}/guardians/"] = "customers",
        ["/api/bookings/"] = "bookings",
        ["/api/classes/"] = "class_instances",
        ["/api/customers/me/family/"] = "children",
        ["/api/customers/me/notifications/"] = "notifications",
        ["/api/customers/me/push-subscriptions/"] = "push_subscriptions",
    };

    /// <summary>Which table an id in a query or a body names, by its name.</summary>
    public static readonly Dictionary<string, string> Ids = new()
    {
        ["BookingId"] = "bookings",
        ["ClassId"] = "classes",
        ["FromInstanceId"] = "class_instances",
        ["ClassInstanceId"] = "class_instances",
        ["CustomerId"] = "customers",
        ["ForCustomerId"] = "children",
        ["GoalId"] = "report_goals",
        ["InstructorId"] = "users",
        ["PlanId"] = "plans",
        ["RoomId"] = "rooms",
        ["UserId"] = "users",
    };

    /// <summary>Parameters that name no row.</summary>
    public static readonly Dictionary<string, string> Plain = new()
    {
        ["documentName"] = "v1",
        ["From"] = Day(0).ToString("O"),
        ["page"] = "timetable",
        ["rest"] = "nowhere",
        ["secret"] = "nobodys-secret",
        ["slug"] = "a-free-address",
        ["To"] = Day(7).ToString("O"),
        ["Year"] = "2026",
    };

    /// <summary>Bodies that a studio's own people would send, with its own ids and secrets.</summary>
    public static readonly Dictionary<Type, Func<StudioLife, object>> Bodies = new()
    {
        [typeof(AdjustCreditsDto)] = _ => new AdjustCreditsDto(1, "A gift"),
        [typeof(AssignMembershipDto)] = life => new AssignMembershipDto(life.Row("plans")),
        [typeof(CancelMembershipDto)] = _ => new CancelMembershipDto("Moves away"),
        [typeof(CreatePauseDto)] = _ => new CreatePauseDto(Day(200), Day(201)),
        [typeof(CreatePauseRequestDto)] = life => new CreatePauseRequestDto(Day(220), Day(221), "A journey", life.Row("children")),
        [typeof(DeclinePauseRequestDto)] = _ => new DeclinePauseRequestDto("Not in June"),
        [typeof(CreatePlanDto)] = _ => new CreatePlanDto("Annual", MembershipType.Annual, 99000, 100),
        [typeof(UpdatePlanDto)] = _ => new UpdatePlanDto(PriceMinor: 9500),
        [typeof(BookForCustomerDto)] = life => new BookForCustomerDto(life.Row("customers")),
        [typeof(CancelForCustomerDto)] = _ => new CancelForCustomerDto(true, "Ill"),
        [typeof(CancelInstanceDto)] = _ => new CancelInstanceDto("Snow"),
        [typeof(ChangePasswordDto)] = _ => new ChangePasswordDto(Guest.Password, Guest.Password),
        [typeof(ConfirmEmailDto)] = life => new ConfirmEmailDto(life.Student.Session!.User.Id, life.ConfirmToken),
        [typeof(CreateBookingDto)] = life => new CreateBookingDto(life.Row("class_instances"), ForCustomerId: life.Row("children")),
        [typeof(CreateChildDto)] = _ => new CreateChildDto("Odile", "Rothbart", Day(-3000)),
        [typeof(CreateCheckpointDto)] = _ => new CreateCheckpointDto("A fortnight", CheckpointKind.Weeks, 2),
        [typeof(CreateClassApprovalDto)] = life => new CreateClassApprovalDto(life.Row("classes"), null, life.Row("users")),
        [typeof(CreateClassDto)] = life => new CreateClassDto("Character", null, life.Row("users"), null, 60, 10, 1, null, null, RoomId: life.Row("rooms")),
        [typeof(CreateClassInstanceDto)] = life => new CreateClassInstanceDto(life.Row("classes"), Day(1), new TimeOnly(7, 30)),
        [typeof(CreateClosureDto)] = _ => new CreateClosureDto(Day(200), Day(201), "Floor"),
        [typeof(CreateReportDto)] = life => new CreateReportDto(life.Row("customers"), "Winter", "Slow and sure.", [new NewGoalDto("Balance")]),
        [typeof(CreateRoomDto)] = _ => new CreateRoomDto("Attic", 8),
        [typeof(ExchangeDto)] = life => new ExchangeDto(life.SignInCode),
        [typeof(ForgotPasswordDto)] = life => new ForgotPasswordDto(life.Owner.Session!.User.Email),
        [typeof(ImportTimetableDto)] = _ => new ImportTimetableDto("day,start,end,class\nSunday,10:00,11:00,Repertoire"),
        [typeof(InviteTeacherDto)] = _ => new InviteTeacherDto("siegfried@lake.example", "Siegfried", "Prince"),
        [typeof(InstanceStepDto)] = _ => new InstanceStepDto(InstanceStep.InProgress),
        [typeof(LoginDto)] = life => new LoginDto(life.Owner.Session!.User.Email, Guest.Password),
        [typeof(ProvePasswordDto)] = _ => new ProvePasswordDto(Guest.Password),
        [typeof(MarkDto)] = _ => new MarkDto(RosterMark.Attended),
        [typeof(ReadAllDto)] = _ => new ReadAllDto(),
        [typeof(RecommendationsRequestDto)] = life => new RecommendationsRequestDto(life.Row("children")),
        [typeof(RefreshDto)] = life => new RefreshDto(life.Owner.Session!.RefreshToken),
        [typeof(RegisterStudioDto)] = life => GuestStories.Opening(life.Slug) with { OwnerEmail = "odile@rothbart.example" },
        [typeof(UpdateCheckpointDto)] = _ => new UpdateCheckpointDto("Renamed"),
        [typeof(ResetPasswordDto)] = life => new ResetPasswordDto(life.Row("users"), life.ResetToken, "another glissade 8"),
        [typeof(ScanDto)] = _ => new ScanDto("0000-0000"),
        [typeof(SetLevelDto)] = _ => new SetLevelDto(ClassLevel.Advanced),
        [typeof(SignUpDto)] = life => new SignUpDto(life.Student.Session!.User.Email, Guest.Password, "Odile", "Rothbart", null),
        [typeof(SubscribeDto)] = _ => Browser("another"),
        [typeof(TwoFactorCodeDto)] = _ => new TwoFactorCodeDto("123456"),
        [typeof(TapsDto)] = life => new TapsDto(
            [new TapDto("a tap", life.Row("class_instances"), life.Row("bookings"), RosterMark.Attended, TimeProvider.System.GetUtcNow())], TimeProvider.System.GetUtcNow()),
        [typeof(UpdateClassInstanceDto)] = life => new UpdateClassInstanceDto(RoomId: life.Row("rooms"), InstructorId: life.Row("users"), MaxCapacity: 14),
        [typeof(WalkInDto)] = _ => new WalkInDto("Odette", "Rothbart", "Paid at the door"),
        [typeof(UpdateTeacherDto)] = _ => new UpdateTeacherDto(),
        [typeof(UpdateReportDto)] = life => new UpdateReportDto("Spring", null, [new GoalToSetDto("Balance", GoalStatus.Working, life.Row("report_goals"))]),
        [typeof(UpdateRoomDto)] = _ => new UpdateRoomDto("Cellar"),
        [typeof(UpdateClassDto)] = life => new UpdateClassDto("Renamed", InstructorId: life.Row("users"), RoomId: life.Row("rooms"), FromInstanceId: life.Row("class_instances")),
        [typeof(UpdateChildDto)] = _ => new UpdateChildDto(LastName: "Rothbart"),
        [typeof(UpdateCustomerDto)] = _ => new UpdateCustomerDto(null, null, "01225 1877"),
        [typeof(UpdateNotificationPreferencesDto)] = _ => new UpdateNotificationPreferencesDto(true, new TimeOnly(22, 0), new TimeOnly(22, 0)),
        [typeof(UpdatePreferencesDto)] = _ => new UpdatePreferencesDto("en", true),
        [typeof(UpdateSettingsDto)] = _ => new UpdateSettingsDto(new Dictionary<string, string?> { ["Branding.City"] = "Bath" }),
    };

    /// <summary>
    /// What is answered to another studio's ids and secrets in a body or a query where it is not 404, and why that tells nothing: it is
    /// the answer to an id that exists nowhere. <c>Same</c> where one's own studio answers so too, since that route tells nobody anything.
    /// </summary>
    public static readonly Dictionary<string, (HttpStatusCode Status, bool Same, string Why)> Otherwise = new()
    {
        ["POST /api/admin/attendance/taps"] = (HttpStatusCode.OK, true, "a tap of a booking that this studio does not have is refused by itself, the others count"),
        ["POST /api/admin/classes"] = (HttpStatusCode.UnprocessableEntity, false, "a teacher whom this studio does not have is unknown"),
        ["PATCH /api/admin/classes/{id:guid}"] = (HttpStatusCode.UnprocessableEntity, false, "a teacher whom this studio does not have is unknown"),
        ["PATCH /api/admin/class-instances/{id:guid}"] = (HttpStatusCode.UnprocessableEntity, false, "a room or teacher whom this studio does not have is unknown"),
        ["POST /api/admin/classes/preview"] = (HttpStatusCode.UnprocessableEntity, false, "a teacher whom this studio does not have is unknown"),
        ["POST /api/admin/classes/{id:guid}/preview"] = (HttpStatusCode.UnprocessableEntity, false, "a teacher whom this studio does not have is unknown"),
        ["POST /api/admin/class-instances/{id:guid}/preview"] = (HttpStatusCode.UnprocessableEntity, false, "a room or teacher whom this studio does not have is unknown"),
        ["POST /api/admin/customers/{id:guid}/approvals"] = (HttpStatusCode.NotFound, false, "a class that this studio does not have is none"),
        ["POST /api/auth/confirm-email"] = (HttpStatusCode.UnprocessableEntity, false, "the link counts where it was sent from"),
        ["POST /api/auth/exchange"] = (HttpStatusCode.UnprocessableEntity, false, "the code counts where it was given"),
        ["POST /api/auth/forgot-password"] = (HttpStatusCode.Accepted, true, "it never says whether there is such an account"),
        ["POST /api/auth/login"] = (HttpStatusCode.Unauthorized, false, "the account of another studio is none here"),
        ["POST /api/auth/logout"] = (HttpStatusCode.NoContent, true, "a token that is nobody's is ignored; the session over there lives on"),
        ["POST /api/auth/refresh"] = (HttpStatusCode.Unauthorized, false, "the session of another studio is none here"),
        ["POST /api/auth/reset-password"] = (HttpStatusCode.UnprocessableEntity, false, "the link counts where it was sent from"),
        ["POST /api/auth/signup"] = (HttpStatusCode.Created, false, "the same e-mail in two studios is two accounts"),
        ["POST /api/studios"] = (HttpStatusCode.Conflict, true, "addresses are public: whoever opens a studio hears that one is taken"),
    };

    /// <summary>A browser that would show notifications.</summary>
    public static SubscribeDto Browser(string name) =>
        new($"https://push.example.com/{name}", new PushKeysDto(Convert.ToBase64String(new byte[65]), Convert.ToBase64String(new byte[16]).TrimEnd('=')));

    private static DateOnly Day(int fromToday) => DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(fromToday);
}
