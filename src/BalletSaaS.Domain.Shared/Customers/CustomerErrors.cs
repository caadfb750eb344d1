using BalletSaaS.Kernel;

namespace BalletSaaS.Customers;

/// <summary>Refusals around customers.</summary>
public static class CustomerErrors
{
    /// <summary>The signed-in user has no customer record in this studio (staff who do not dance here).</summary>
    public static readonly ErrorCode NotACustomer = new("Customers:NotACustomer", ErrorKind.Rule);
}
