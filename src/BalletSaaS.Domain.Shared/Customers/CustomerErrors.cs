using BalletSaaS.Kernel;

namespace BalletSaaS.Customers;

/// <summary>Refusals around customers.</summary>
public static class CustomerErrors
{
    /// <summary>The signed-in user has no customer record in this studio (staff who do not dance here).</summary>
    public static readonly ErrorCode NotACustomer = new("Customers:NotACustomer", ErrorKind.Rule);
    /// <summary>Guardians have an account of their own and children have none; nobody is both.</summary>
    public static readonly ErrorCode NotAGuardian = new("Customers:NotAGuardian", ErrorKind.Rule);
    /// <summary>A family has no more children than <c>most</c>.</summary>
    public static readonly ErrorCode FamilyTooLarge = new("Customers:FamilyTooLarge", ErrorKind.Rule);
    /// <summary>A child without another guardian has classes ahead, which somebody has to cancel first: <c>bookings</c>.</summary>
    public static readonly ErrorCode StillBooked = new("Customers:StillBooked", ErrorKind.Rule);
    /// <summary>The file is no JPEG or PNG, is broken, or is larger than 1 MB or 2048 pixels a side.</summary>
    public static readonly ErrorCode PhotoUnusable = new("Customers:PhotoUnusable", ErrorKind.Rule);
    /// <summary>Who works at the studio cannot erase the account alone: its classes and its owner need somebody.</summary>
    public static readonly ErrorCode WorksHere = new("Customers:WorksHere", ErrorKind.Rule);
}
