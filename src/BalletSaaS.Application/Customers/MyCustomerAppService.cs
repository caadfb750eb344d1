using BalletSaaS.Kernel;
using BalletSaaS.Tenants;

namespace BalletSaaS.Customers;

/// <inheritdoc />
public sealed class MyCustomerAppService(BalletSaaSDbContext context, ICurrentUser currentUser, StudioClock clock) : IMyCustomerAppService
{
    private Guid Me => currentUser.CustomerId ?? throw CustomerErrors.NotACustomer.Exception();

    /// <inheritdoc />
    public async Task<CustomerDto> GetAsync(CancellationToken ct) => await context.CustomerAsync(Me, await clock.TodayAsync(), ct);

    /// <inheritdoc />
    public async Task<CustomerDto> UpdateAsync(UpdateCustomerDto input) => await context.UpdateCustomerAsync(Me, input, await clock.TodayAsync());
}
