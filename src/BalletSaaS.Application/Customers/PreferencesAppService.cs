using BalletSaaS.Kernel;
using BalletSaaS.Tenants;
using Microsoft.EntityFrameworkCore;

namespace BalletSaaS.Customers;

/// <inheritdoc />
public sealed class PreferencesAppService(BalletSaaSDbContext context, StudioClock clock, ICurrentUser user, Family family) : IPreferencesAppService
{
    private Guid Me => user.CustomerId ?? throw CustomerErrors.NotACustomer.Exception();

    /// <inheritdoc />
    public async Task<PreferencesDto> GetAsync(CancellationToken ct)
    {
        var me = Me;
        return await context.Customers.Where(customer => customer.Id == me).Select(customer => new PreferencesDto(customer.Language, customer.LeaderboardOptOut))
            .SingleOrDefaultAsync(ct) ?? throw KernelErrors.NotFound.Exception();
    }

    /// <inheritdoc />
    public async Task<PreferencesDto> UpdateAsync(UpdatePreferencesDto input)
    {
        var me = Me;
        var customer = await context.Customers.SingleOrDefaultAsync(row => row.Id == me) ?? throw KernelErrors.NotFound.Exception();
        customer.Language = input.Language is null ? customer.Language : input.Language.Length == 0 ? null : input.Language;
        customer.LeaderboardOptOut = input.LeaderboardOptOut ?? customer.LeaderboardOptOut;
        await context.AtomicAsync(() => context.SaveChangesAsync());
        return new PreferencesDto(customer.Language, customer.LeaderboardOptOut);
    }

    /// <inheritdoc />
    public async Task<PhotoDto?> GetMyPhotoAsync(Guid? childId, CancellationToken ct) => await GetPhotoAsync(await family.MemberAsync(childId ?? Me, ct), ct);

    /// <inheritdoc />
    public Task<PhotoDto?> GetPhotoAsync(Guid customerId, CancellationToken ct) => context.CustomerPhotos
        .Where(photo => photo.CustomerId == customerId).Select(photo => new PhotoDto(photo.MediaType, photo.Content)).SingleOrDefaultAsync(ct);

    /// <inheritdoc />
    public async Task SetPhotoAsync(Guid? childId, byte[] file)
    {
        var whose = await family.MemberAsync(childId ?? Me, CancellationToken.None);
        var photo = PhotoFile.Read(file) ?? throw CustomerErrors.PhotoUnusable.Exception();
        await context.AtomicAsync(async () =>
        {
            await family.HoldAsync(whose);
            await context.CustomerPhotos.Where(row => row.CustomerId == whose).ExecuteDeleteAsync();
            context.CustomerPhotos.Add(new CustomerPhoto
            {
                TenantId = context.TenantId,
                CustomerId = whose,
                MediaType = photo.MediaType,
                Content = photo.Content,
                CreationTime = clock.Now,
            });
            return await context.SaveChangesAsync();
        });
    }

    /// <inheritdoc />
    public async Task RemovePhotoAsync(Guid? childId)
    {
        var whose = await family.MemberAsync(childId ?? Me, CancellationToken.None);
        await context.CustomerPhotos.Where(row => row.CustomerId == whose).ExecuteDeleteAsync();
    }
}
