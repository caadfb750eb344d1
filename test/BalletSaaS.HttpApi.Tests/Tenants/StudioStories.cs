using System.Net;
using BalletSaaS.Accounts;
using BalletSaaS.Kernel;
using BalletSaaS.Settings;
using BalletSaaS.Web;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace BalletSaaS.Tenants;

public sealed class StudioStories(StudioWeb web) : IClassFixture<StudioWeb>
{
    private const string AdminEmail = "ops@balletsaas.example";

    private WebHost Host => web.Host;

    [Fact]
    public async Task A_studio_opens_and_its_owner_is_in()
    {
        var opened = (await RegisterAsync(GuestStories.Opening("market-town") with { StudioName = " Market Town Ballet " }))
            .ShouldBe(HttpStatusCode.Created).As<StudioRegisteredDto>();
        opened.Slug.ShouldBe("market-town");
        opened.Url.ShouldBe($"http://market-town.{WebHost.Domain}");

        var olga = Host.Guest("market-town");
        var session = (await olga.ExchangesAsync(opened.SignInCode)).ShouldBe(HttpStatusCode.OK).As<SessionDto>();
        session.User.Roles.ShouldBe([RoleNames.Owner]);
        (await olga.GetAsync("/api/admin/settings")).ShouldBe(HttpStatusCode.OK);
        (await Host.Guest("market-town").LogsInAsync("olga@market-town.example")).ShouldBe(HttpStatusCode.OK);

        var profile = (await Host.Guest("market-town").GetAsync("/api/studios/current")).As<StudioProfileDto>();
        (profile.Id, profile.Name, profile.TimeZone, profile.Currency, profile.Status).ShouldBe((opened.Id, "Market Town Ballet", "Europe/London", "GBP", TenantStatus.Active));
        profile.Branding.Email.ShouldBeNull("the owner's log-in is nobody else's business");
        (await Host.ShouldHaveMailAsync("olga@market-town.example", "Confirm your e-mail for Market Town Ballet")).Link.Host.ShouldBe($"market-town.{WebHost.Domain}");
    }

    [Fact]
    public async Task A_setting_that_no_calendar_can_hold_is_refused_with_what_it_takes()
    {
        var olga = await Host.OpensAsync("measured");

        var refused = await olga.SendAsync(HttpMethod.Patch, "/api/admin/settings", new UpdateSettingsDto(new() { ["Bookings.OpensDaysBefore"] = "1000000" }));

        refused.ShouldBeRefused(HttpStatusCode.UnprocessableEntity, SettingErrors.InvalidValue);
        refused.Json.GetProperty("detail").GetString()!.ShouldContain("from 0 to 365");
    }

    [Fact]
    public async Task The_profile_shows_what_the_studio_says_of_itself()
    {
        var olga = await Host.OpensAsync("branding");
        await olga.SendAsync(HttpMethod.Patch, "/api/admin/settings", new UpdateSettingsDto(new()
        {
            ["Branding.Headline"] = "Dance here",
            ["Branding.Tagline"] = "since 1909",
            ["Branding.Description"] = "A school.",
            ["Branding.Accent"] = "#00b894",
            ["Branding.City"] = "Paris",
            ["Branding.Address"] = "Rue Scribe 1",
            ["Branding.Email"] = null,
            ["Branding.Phone"] = "+33 1",
            ["Branding.Features"] = "Live piano: in every class: also barre.\n\n",
            ["Branding.Teachers"] = "Ana Duarte",
        }));

        var branding = (await Host.Guest("branding").GetAsync("/api/studios/current")).As<StudioProfileDto>().Branding;
        branding.ShouldBe(new StudioBrandingDto("Dance here", "since 1909", "A school.", "#00b894", "Paris", "Rue Scribe 1", null, "+33 1", branding.Features, branding.Teachers, branding.Testimonials));
        branding.Features.ShouldBe([new TitledWordsDto("Live piano", "in every class: also barre.")]);
        branding.Teachers.ShouldBe([new TitledWordsDto("Ana Duarte", "")]);
        branding.Testimonials.ShouldBeEmpty();
        (await Host.Guest().GetAsync("/api/studios/current")).ShouldBeRefused(HttpStatusCode.NotFound, TenantErrors.StudioNotFound);
    }

    [Fact]
    public async Task The_sign_in_code_is_good_once_for_two_minutes_at_its_own_address()
    {
        await Host.OpensAsync("code-other");
        var code = (await RegisterAsync(GuestStories.Opening("code"))).As<StudioRegisteredDto>().SignInCode;
        await RefusesAsync("code-other", code);
        await RefusesAsync("code", code + "x");
        (await Host.Guest("code").RefreshesAsync(code)).ShouldBeRefused(HttpStatusCode.Unauthorized, AccountErrors.RefreshTokenInvalid);

        var answers = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => Host.Guest("code").ExchangesAsync(code)));
        answers.Count(answer => answer.Status == HttpStatusCode.OK).ShouldBe(1, "five at once, and one is in");
        await RefusesAsync("code", code);

        var late = (await RegisterAsync(GuestStories.Opening("code-late"))).As<StudioRegisteredDto>().SignInCode;
        Host.Clock.Pass(TimeSpan.FromMinutes(2));
        await RefusesAsync("code-late", late);
    }

    [Fact]
    public async Task An_owner_whose_answer_was_lost_opens_the_same_studio_again_and_is_in()
    {
        var first = (await RegisterAsync(GuestStories.Opening("lost"))).As<StudioRegisteredDto>();

        var again = (await RegisterAsync(GuestStories.Opening("lost"))).ShouldBe(HttpStatusCode.Created).As<StudioRegisteredDto>();

        (again.Id, again.Url).ShouldBe((first.Id, first.Url));
        (await Host.Guest("lost").ExchangesAsync(again.SignInCode)).As<SessionDto>().User.Roles.ShouldBe([RoleNames.Owner]);
        (await RegisterAsync(GuestStories.Opening("lost") with { Password = "another glissade 7" })).ShouldBeRefused(HttpStatusCode.Conflict, TenantErrors.SlugTaken);
        (await RegisterAsync(GuestStories.Opening("lost") with { OwnerEmail = "thief@lost.example" })).ShouldBeRefused(HttpStatusCode.Conflict, TenantErrors.SlugTaken);
        Host.Clock.Pass(TimeSpan.FromHours(1));
        (await RegisterAsync(GuestStories.Opening("lost"))).ShouldBeRefused(HttpStatusCode.Conflict, TenantErrors.SlugTaken);
    }

    [Fact]
    public async Task Names_carry_no_addresses_and_no_lines_into_our_mails()
    {
        foreach (var name in new[] { "Win at http://evil.example", "WWW.evil.example", "Olga\r\nBcc: all", "Olga\u2028" })
        {
            (await RegisterAsync(GuestStories.Opening("spam") with { StudioName = name })).ShouldBeRefused(HttpStatusCode.BadRequest, KernelErrors.Validation);
            (await RegisterAsync(GuestStories.Opening("spam") with { OwnerFirstName = name })).ShouldBeRefused(HttpStatusCode.BadRequest, KernelErrors.Validation);
        }

        (await RegisterAsync(GuestStories.Opening("spam") with { StudioName = "École d'Étoile – São Paulo 中文 (N° 1)" })).ShouldBe(HttpStatusCode.Created);
    }

    [Fact]
    public async Task A_taken_address_is_refused_with_a_free_one()
    {
        await Host.OpensAsync("taken");

        var answer = await RegisterAsync(GuestStories.Opening("Taken") with { OwnerEmail = "other@taken.example" });
        var data = answer.ShouldBeRefused(HttpStatusCode.Conflict, TenantErrors.SlugTaken);
        data.GetProperty("slug").GetString().ShouldBe("taken");
        var suggestion = data.GetProperty("suggestion").GetString()!;
        answer.Json.GetProperty("detail").GetString()!.ShouldContain(suggestion);

        (await CheckAsync("taken")).ShouldBe(new SlugAvailabilityDto("taken", false, "Tenants:SlugTaken", answer.Json.GetProperty("detail").GetString(), suggestion));
        (await CheckAsync(suggestion)).ShouldBe(new SlugAvailabilityDto(suggestion, true, null, null, null));
        (await RegisterAsync(GuestStories.Opening(suggestion))).ShouldBe(HttpStatusCode.Created);
        (await CheckAsync("taken")).Suggestion.ShouldNotBe(suggestion);
    }

    [Theory]
    [InlineData("admin", "Tenants:SlugReserved", HttpStatusCode.UnprocessableEntity, "admin-ballet")]
    [InlineData("host", "Tenants:SlugReserved", HttpStatusCode.UnprocessableEntity, "host-ballet")]
    [InlineData("École d'Été", "Tenants:SlugInvalid", HttpStatusCode.UnprocessableEntity, "ecole-d-ete")]
    [InlineData("-x-", "Tenants:SlugInvalid", HttpStatusCode.UnprocessableEntity, "x-ballet")]
    [InlineData("ab", "Tenants:SlugInvalid", HttpStatusCode.UnprocessableEntity, "ab-ballet")]
    [InlineData("a.b.c", "Tenants:SlugInvalid", HttpStatusCode.UnprocessableEntity, "a-b-c")]
    public async Task An_address_that_cannot_be_is_refused_while_typing_and_when_sent(string slug, string code, HttpStatusCode status, string suggestion)
    {
        var check = await CheckAsync(slug);
        (check.Available, check.Code, check.Suggestion).ShouldBe((false, code, suggestion));
        check.Reason.ShouldNotBeNullOrEmpty();
        (await RegisterAsync(GuestStories.Opening(slug) with { OwnerEmail = "olga@example.org" })).ShouldBeRefused(status, ErrorCatalog.All[code]);
    }

    [Fact]
    public async Task Of_two_at_once_one_gets_the_address_and_nothing_of_the_other_stays()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(n =>
            RegisterAsync(GuestStories.Opening("race") with { OwnerEmail = $"olga{n}@race.example" })));

        answers.Count(answer => answer.Status == HttpStatusCode.Created).ShouldBe(1);
        foreach (var answer in answers.Where(answer => answer.Status != HttpStatusCode.Created))
        {
            answer.ShouldBeRefused(HttpStatusCode.Conflict, TenantErrors.SlugTaken).GetProperty("suggestion").GetString().ShouldBe("race-ballet");
        }

        (await web.Database.ReadAsync<long>("select count(*) from users where email like '%@race.example'")).ShouldBe([1]);
        (await web.Database.ReadAsync<long>("select count(*) from refresh_tokens where tenant_id not in (select id from tenants)")).ShouldBe([0]);
    }

    [Theory]
    [InlineData("Mars/Olympus", null, "Tenants:TimeZoneUnknown")]
    [InlineData("GMT Standard Time", null, "Tenants:TimeZoneUnknown")]
    [InlineData("Europe/London", "XXX", "Tenants:CurrencyUnknown")]
    public async Task Zone_and_currency_must_exist(string zone, string? currency, string code)
    {
        var answer = await RegisterAsync(GuestStories.Opening("nowhere") with { TimeZone = zone, Currency = currency });
        answer.ShouldBeRefused(HttpStatusCode.UnprocessableEntity, ErrorCatalog.All[code]);
        (await CheckAsync("nowhere")).Available.ShouldBeTrue();
    }

    [Fact]
    public async Task The_currency_is_euro_when_nothing_is_said()
    {
        await RegisterAsync(GuestStories.Opening("euro") with { Currency = null });
        (await Host.Guest("euro").GetAsync("/api/studios/current")).As<StudioProfileDto>().Currency.ShouldBe("EUR");
    }

    [Fact]
    public async Task An_owners_weak_password_opens_nothing()
    {
        (await RegisterAsync(GuestStories.Opening("careless") with { Password = "Spessivtseva1" })).ShouldBeRefused(HttpStatusCode.UnprocessableEntity, AccountErrors.WeakPassword);
        (await CheckAsync("careless")).Available.ShouldBeTrue();
    }

    [Fact]
    public async Task A_new_studio_has_its_nightly_jobs_on_its_own_clock()
    {
        await Host.OpensAsync("kathmandu", "Asia/Kathmandu");
        const string jobs =
            """
            select t.job_name || ' ' || c.time_zone_id from quartz.qrtz_triggers t join quartz.qrtz_cron_triggers c using (sched_name, trigger_name, trigger_group)
            where t.trigger_group = (select id::text from tenants where slug = 'kathmandu') order by 1
            """;
        await Patience.UntilAsync(async () => (await web.Database.ReadAsync<string>(jobs)).Contains($"{nameof(ExpiredTokensJob)} Asia/Kathmandu"), "The studio's jobs are not scheduled.");
        (await web.Database.ReadAsync<string>(jobs)).ShouldAllBe(job => job.EndsWith(" Asia/Kathmandu", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_operator_sees_the_studios_and_nobody_else_does()
    {
        await using (var scope = Host.Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<HostAdmin>().EnsureAsync(AdminEmail, Guest.Password);
            await scope.ServiceProvider.GetRequiredService<HostAdmin>().EnsureAsync(AdminEmail, "another glissade 7");
        }

        var olga = await Host.OpensAsync("listed-first");
        await Host.OpensAsync("listed-last");
        var operatorOfAll = Host.Guest();
        (await operatorOfAll.LogsInAsync(AdminEmail)).As<SessionDto>().User.Roles.ShouldBe([RoleNames.HostAdmin]);

        var page = (await operatorOfAll.GetAsync("/api/host/studios?take=2")).As<PagedResultDto<HostStudioDto>>();
        page.Items.Select(studio => studio.Slug).ShouldBe(["listed-last", "listed-first"]);
        page.TotalCount.ShouldBe((int)(await web.Database.ReadAsync<long>("select count(*) - 1 from tenants"))[0]);
        (await operatorOfAll.GetAsync("/api/host/studios?take=101")).ShouldBeRefused(HttpStatusCode.BadRequest, KernelErrors.Validation);
        (await olga.GetAsync("/api/host/studios")).ShouldBeRefused(HttpStatusCode.Forbidden, KernelErrors.Forbidden);
        (await Host.Guest().GetAsync("/api/host/studios")).ShouldBeRefused(HttpStatusCode.Unauthorized, KernelErrors.Unauthenticated);
        (await operatorOfAll.GetAsync("/api/admin/settings")).ShouldBeRefused(HttpStatusCode.Forbidden, KernelErrors.Forbidden);
    }

    private Task<Answer> RegisterAsync(RegisterStudioDto studio) => Host.Guest().PostAsync("/api/studios", studio);

    private async Task<SlugAvailabilityDto> CheckAsync(string slug) =>
        (await Host.Guest().GetAsync($"/api/studios/slug-availability?slug={Uri.EscapeDataString(slug)}")).As<SlugAvailabilityDto>();

    private async Task RefusesAsync(string slug, string code) =>
        (await Host.Guest(slug).ExchangesAsync(code)).ShouldBeRefused(HttpStatusCode.UnprocessableEntity, AccountErrors.LinkExpired);
}
