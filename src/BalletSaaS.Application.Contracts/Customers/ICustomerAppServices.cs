using BalletSaaS.Kernel;

namespace BalletSaaS.Customers;

/// <summary>A customer's own record.</summary>
public interface IMyCustomerAppService
{
    /// <summary>Oneself. Errors: <c>Customers:NotACustomer</c>.</summary>
    Task<CustomerDto> GetAsync(CancellationToken ct);

    /// <summary>Changes one's names and phone.</summary>
    Task<CustomerDto> UpdateAsync(UpdateCustomerDto input);
}

/// <summary>The studio's customers, for staff.</summary>
public interface ICustomerAppService
{
    /// <summary>Customers by name.</summary>
    Task<PagedResultDto<CustomerListItemDto>> GetListAsync(CustomerFilter filter, PageRequest page, CancellationToken ct);

    /// <summary>One customer. Errors: <c>Kernel:NotFound</c>.</summary>
    Task<CustomerDto> GetAsync(Guid id, CancellationToken ct);

    /// <summary>Changes names and phone.</summary>
    Task<CustomerDto> UpdateAsync(Guid id, UpdateCustomerDto input);
}
