using BalletSaaS.Accounts;

namespace BalletSaaS.Kernel;

/// <summary>The permissions there are. A route names one, or says that it is anonymous; there is no third way.</summary>
public static class Permissions
{
    /// <summary>See and end one's own account: every signed-in person.</summary>
    public const string SelfAccount = "Accounts.Self";
    /// <summary>Book and cancel for oneself, see one's own credits.</summary>
    public const string SelfBooking = "Bookings.Self";
    /// <summary>Book and cancel for customers, set their level, sign approvals.</summary>
    public const string ManageBookings = "Bookings.Manage";
    /// <summary>See customers and their bookings.</summary>
    public const string ViewCustomers = "Customers.View";
    /// <summary>Change customers.</summary>
    public const string ManageCustomers = "Customers.Manage";
    /// <summary>See what customers have: balances, lots and every transaction.</summary>
    public const string ViewCredits = "Credits.View";
    /// <summary>Grant and take back credits.</summary>
    public const string AdjustCredits = "Credits.Adjust";
    /// <summary>Define plans; assign, pause and cancel memberships.</summary>
    public const string ManageMemberships = "Memberships.Manage";
    /// <summary>See classes, the timetable and rosters.</summary>
    public const string ViewSchedule = "Schedule.View";
    /// <summary>Create and change classes, instances, closures; import a timetable.</summary>
    public const string ManageSchedule = "Schedule.Manage";
    /// <summary>Invite and archive those who teach.</summary>
    public const string ManageStaff = "Accounts.Staff";
    /// <summary>Mark who came to the classes that one teaches.</summary>
    public const string MarkAttendance = "Attendance.Mark";
    /// <summary>Mark who came to anybody's classes.</summary>
    public const string MarkAnyAttendance = "Attendance.MarkAny";
    /// <summary>Define checkpoints, work progress out anew.</summary>
    public const string ManageProgress = "Progress.Manage";
    /// <summary>Write reports on customers, and change one's own; read what others published.</summary>
    public const string WriteReports = "Progress.Report";
    /// <summary>Read, change and publish anybody's reports.</summary>
    public const string WriteAnyReports = "Progress.ReportAny";
    /// <summary>See and change the studio's settings.</summary>
    public const string ManageSettings = "Settings.Manage";
    /// <summary>See the studios of the platform.</summary>
    public const string HostStudios = "Host.Studios";

    private static readonly string[] Student = [SelfAccount, SelfBooking];
    private static readonly string[] Teaching = [SelfAccount, ViewCustomers, ViewSchedule, ManageBookings, MarkAttendance, WriteReports];
    private static readonly string[] Running =
        [.. Teaching, ManageCustomers, ViewCredits, AdjustCredits, ManageMemberships, ManageSchedule, ManageStaff, MarkAnyAttendance, ManageProgress, WriteAnyReports, ManageSettings];

    private static readonly Dictionary<string, IReadOnlySet<string>> ByRole = new()
    {
        [RoleNames.Customer] = Student.ToHashSet(),
        [RoleNames.Teacher] = Teaching.ToHashSet(),
        [RoleNames.Admin] = Running.ToHashSet(),
        [RoleNames.Owner] = Running.ToHashSet(),
        [RoleNames.HostAdmin] = new HashSet<string> { SelfAccount, HostStudios },
    };

    /// <summary>All of them.</summary>
    public static IReadOnlyCollection<string> All { get; } = [.. ByRole.Values.SelectMany(granted => granted).Distinct()];

    /// <summary>Whether one of the roles grants the permission.</summary>
    public static bool Grants(IEnumerable<string> roles, string permission) =>
        roles.Any(role => ByRole.TryGetValue(role, out var granted) && granted.Contains(permission));

    /// <summary>What the roles grant together.</summary>
    public static IReadOnlyList<string> Of(IEnumerable<string> roles) =>
        [.. roles.SelectMany(role => ByRole.GetValueOrDefault(role) ?? new HashSet<string>()).Distinct().Order(StringComparer.Ordinal)];
}
