namespace BalletSaaS.Accounts;

/// <summary>The roles there are. A user may have several (a teacher who also dances).</summary>
public static class RoleNames
{
    /// <summary>Owns the studio: everything, also closing it.</summary>
    public const string Owner = "owner";
    /// <summary>Runs the studio for the owner.</summary>
    public const string Admin = "admin";
    /// <summary>Teaches: rosters, attendance, the students of their classes.</summary>
    public const string Teacher = "teacher";
    /// <summary>Taught once: grants nothing, and keeps the name with the classes of the past.</summary>
    public const string FormerTeacher = "former-teacher";
    /// <summary>Books and dances.</summary>
    public const string Customer = "customer";
    /// <summary>Operates the platform; lives in the host, not in a studio.</summary>
    public const string HostAdmin = "host-admin";

    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<string> All = [Owner, Admin, Teacher, FormerTeacher, Customer, HostAdmin];

    /// <summary>Those who may stand in front of a class.</summary>
    public static readonly IReadOnlyList<string> Teaching = [Teacher, Owner, Admin];

    /// <summary>Those whom the list of teachers shows, archived ones too.</summary>
    public static readonly IReadOnlyList<string> EverTaught = [.. Teaching, FormerTeacher];
}
