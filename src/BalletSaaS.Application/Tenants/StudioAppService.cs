using BalletSaaS.Accounts;
using BalletSaaS.Kernel;
using BalletSaaS.Schedule;
using BalletSaaS.Settings;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace BalletSaaS.Tenants;

/// <inheritdoc />
public sealed class StudioAppService(
    BalletSaaSDbContext context, UserRegistration registration, PasswordCheck passwords, Sessions sessions, SlugAdvice slugs, StudioDirectory studios, ISettings settings, StudioLanguage language,
    ICurrentTenant currentTenant, IOutbox outbox, IOptions<AppOptions> app, TimeProvider time) : IStudioAppService
{
    private const string DefaultCurrency = "EUR";

    /// <inheritdoc />
    public async Task<StudioRegisteredDto> RegisterAsync(RegisterStudioDto input)
    {
        try
        {
            return await OpenAsync(input);
        }
        catch (BusinessException taken) when (taken.Code == TenantErrors.SlugTaken)
        {
            context.ChangeTracker.Clear();
            return await OpenedBeforeAsync(input) ?? throw await WithAdviceAsync(taken, SlugOf(input));
        }
    }

    /// <inheritdoc />
    public async Task<SlugAvailabilityDto> CheckSlugAsync(string slug, CancellationToken ct)
    {
        var wanted = slug.Trim().ToLowerInvariant();
        if (await slugs.RefusalAsync(wanted, ct) is not { } refusal)
        {
            return new SlugAvailabilityDto(wanted, true, null, null, null);
        }

        var suggestion = await slugs.SuggestAsync(wanted, ct);
        var reason = Texts.Get(refusal.Name, values: new Dictionary<string, object?> { ["slug"] = wanted, ["suggestion"] = suggestion });
        return new SlugAvailabilityDto(wanted, false, refusal.Name, reason, suggestion);
    }

    /// <inheritdoc />
    public async Task<StudioProfileDto> GetCurrentAsync(CancellationToken ct)
    {
        var studio = await studios.FindAsync(currentTenant.RequiredId.ToString()) ?? throw TenantErrors.StudioNotFound.Exception();
        var branding = new StudioBrandingDto(
            await settings.GetAsync(SettingDefinitions.Headline), await settings.GetAsync(SettingDefinitions.Tagline),
            await settings.GetAsync(SettingDefinitions.Description), await settings.GetAsync(SettingDefinitions.Accent),
            await settings.GetAsync(SettingDefinitions.City), await settings.GetAsync(SettingDefinitions.Address),
            await settings.GetAsync(SettingDefinitions.Email), await settings.GetAsync(SettingDefinitions.Phone),
            Lines(await settings.GetAsync(SettingDefinitions.Features)), Lines(await settings.GetAsync(SettingDefinitions.Teachers)),
            Lines(await settings.GetAsync(SettingDefinitions.Testimonials)));
        return new StudioProfileDto(
            studio.Id, studio.Name, studio.Slug, studio.TimeZone, studio.Currency, studio.Status, await language.GetAsync(), branding,
            await PlansAsync(studio.Currency, ct), await settings.GetAsync(SettingDefinitions.PaymentPage));
    }

    /// <inheritdoc />
    public async Task<PagedResultDto<HostStudioDto>> GetListAsync(PageRequest page, CancellationToken ct)
    {
        var all = context.Tenants.AsNoTracking().Where(tenant => tenant.Id != TenantConsts.HostId);
        var items = await all.OrderByDescending(tenant => tenant.CreationTime).ThenByDescending(tenant => tenant.Id)
            .Skip(page.Offset).Take(page.Limit)
            .Select(tenant => new HostStudioDto(
                tenant.Id, tenant.Name, tenant.Slug, tenant.TimeZone, tenant.Status, tenant.CreationTime, tenant.BooksCheckedAt, tenant.UnbalancedCustomers))
            .ToListAsync(ct);
        return new PagedResultDto<HostStudioDto>(items, await all.CountAsync(ct));
    }

    /// <summary>What is on sale: intro offers first, then by price.</summary>
    private async Task<IReadOnlyList<PlanDto>> PlansAsync(string currency, CancellationToken ct)
    {
        var plans = await context.Plans.AsNoTracking().Where(plan => !plan.IsArchived)
            .OrderBy(plan => plan.PriceMinor).ThenBy(plan => plan.Id).Take(PageRequest.MaxTake)
            .Select(plan => new PlanDto(
                plan.Id, plan.Name, plan.Description, plan.Type, plan.PriceMinor, currency, plan.CreditsPerPeriod, plan.Rollover, plan.OncePerPerson))
            .ToListAsync(ct);
        return [.. plans.OrderByDescending(plan => plan.OncePerPerson)];
    }

    private async Task<StudioRegisteredDto> OpenAsync(RegisterStudioDto input)
    {
        var studio = await NewStudioAsync(input);
        var holder = new AccountHolder(input.OwnerFirstName, input.OwnerLastName, input.OwnerEmail);
        var owner = registration.Prepare(studio.Id, holder, input.Password, studio.Name, RoleNames.Owner);
        using (currentTenant.Change(studio.Id))
        {
            return Opened(studio, await context.AtomicAsync(() => StoreAsync(studio, owner)));
        }
    }

    /// <summary>
    /// The studio that this owner opened just now without seeing the answer, with a new code; null when the address is somebody
    /// else's, or was opened longer ago.
    /// </summary>
    private async Task<StudioRegisteredDto?> OpenedBeforeAsync(RegisterStudioDto input)
    {
        if (await studios.FindAsync(SlugOf(input)) is not { } studio)
        {
            return null;
        }

        using (currentTenant.Change(studio.Id))
        {
            var owner = await passwords.FindJustMadeAsync(input.OwnerEmail, input.Password);
            return owner?.Roles.Contains(RoleNames.Owner) == true ? Opened(studio, await context.AtomicAsync(() => AdmitAsync(owner))) : null;
        }
    }

    private async Task<Tenant> NewStudioAsync(RegisterStudioDto input)
    {
        var slug = SlugOf(input);
        if (await slugs.RefusalAsync(slug) is { } refusal)
        {
            throw refusal == TenantErrors.SlugTaken ? refusal.Exception() : await WithAdviceAsync(refusal.Exception(), slug);
        }

        var currency = (input.Currency ?? DefaultCurrency).ToUpperInvariant();
        return new Tenant
        {
            Slug = slug,
            Name = input.StudioName.Trim(),
            TimeZone = WallClock.IsZone(input.TimeZone) ? input.TimeZone : throw TenantErrors.TimeZoneUnknown.Exception().WithData("timeZone", input.TimeZone),
            Currency = Currency.Exists(currency) ? currency : throw TenantErrors.CurrencyUnknown.Exception().WithData("currency", currency),
            CreationTime = time.GetUtcNow(),
        };
    }

    /// <summary>The studio, its owner and the news, in the transaction around it.</summary>
    private async Task<string> StoreAsync(Tenant studio, User owner)
    {
        context.Tenants.Add(studio);
        outbox.Add(new StudioOpened(studio.TimeZone));
        await registration.AddAsync(owner);
        return await sessions.SignInCodeAsync(owner);
    }

    private async Task<string> AdmitAsync(User owner)
    {
        await passwords.PassAsync(owner);
        return await sessions.SignInCodeAsync(owner);
    }

    private StudioRegisteredDto Opened(Tenant studio, string code) => new(studio.Id, studio.Slug, app.Value.UrlOf(studio.Slug), code);

    /// <summary>Lines such as <c>Title: words.</c></summary>
    private static List<TitledWordsDto> Lines(string? text) =>
        [.. (text ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split(':', 2, StringSplitOptions.TrimEntries)).Select(parts => new TitledWordsDto(parts[0], parts.ElementAtOrDefault(1) ?? ""))];

    private static string SlugOf(RegisterStudioDto input) => input.Slug.Trim().ToLowerInvariant();

    private async Task<BusinessException> WithAdviceAsync(BusinessException refusal, string slug) =>
        refusal.WithData("slug", slug).WithData("suggestion", await slugs.SuggestAsync(slug));
}
