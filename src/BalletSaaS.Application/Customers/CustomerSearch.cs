using Microsoft.EntityFrameworkCore;

namespace BalletSaaS.Customers;

/// <summary>Finding customers by what somebody remembers of them.</summary>
internal static class CustomerSearch
{
    /// <summary>
    /// Customers of whom every word occurs in name, e-mail or phone. It walks the studio's part of the name's index, in
    /// the order of the list: behind row-level security PostgreSQL uses no trigram index, as matching is not leak-proof.
    /// </summary>
    public static IQueryable<Customer> Matching(this IQueryable<Customer> customers, string? search)
    {
        foreach (var word in (search ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Take(5))
        {
            var pattern = "%" + word.Replace("\\", "\\\\").Replace("%", "\\%").Replace("_", "\\_") + "%";
            customers = customers.Where(customer =>
                EF.Functions.ILike(customer.FirstName + " " + customer.LastName + " " + (customer.Email ?? "") + " " + (customer.Phone ?? ""), pattern, "\\"));
        }

        return customers;
    }
}
