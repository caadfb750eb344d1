using BalletSaaS.Kernel;
using BalletSaaS.Tenants;

namespace BalletSaaS.Customers;

/// <inheritdoc />
public sealed class MyCustomerAppService(BalletSaaSDbContext context, ICurrentUser currentUser, StudioClock clock) : IMyCustomerAppService
{
    private Guid Me => currentUser.CustomerId ?? throw CustomerErrors.NotACustomer.Exception();

    /// <summary>A token may be older than whom it names: who turned out to be a guest of the studio, or is no more, needs a new one.</summary>
    /// <inheritdoc />
    public async Task<CustomerDto> GetAsync(CancellationToken ct) =>
        await context.FindCustomerAsync(Me, await clock.TodayAsync(), ct) ?? throw KernelErrors.Unauthenticated.Exception();

    /// <inheritdoc />
    public async Task<CustomerDto> UpdateAsync(UpdateCustomerDto input) => await context.UpdateCustomerAsync(Me, input, await clock.TodayAsync());
}
