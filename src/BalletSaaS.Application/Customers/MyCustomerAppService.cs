using BalletSaaS.Kernel;

namespace BalletSaaS.Customers;

/// <inheritdoc />
public sealed class MyCustomerAppService(BalletSaaSDbContext context, ICurrentUser currentUser) : IMyCustomerAppService
{
    private Guid Me => currentUser.CustomerId ?? throw CustomerErrors.NotACustomer.Exception();

    /// <inheritdoc />
    public Task<CustomerDto> GetAsync(CancellationToken ct) => context.CustomerAsync(Me, ct);

    /// <inheritdoc />
    public Task<CustomerDto> UpdateAsync(UpdateCustomerDto input) => context.UpdateCustomerAsync(Me, input);
}
