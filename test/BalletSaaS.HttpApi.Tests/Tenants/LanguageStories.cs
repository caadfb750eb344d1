using System.Net;
using BalletSaaS.Accounts;
using BalletSaaS.Customers;
using BalletSaaS.Kernel;
using BalletSaaS.Progress;
using BalletSaaS.Settings;
using BalletSaaS.Web;
using Shouldly;
using Xunit;

namespace BalletSaaS.Tenants;

/// <summary>Everybody reads their own language: the one they chose, else the studio's, else English.</summary>
public sealed class LanguageStories(StudioWeb web) : IClassFixture<StudioWeb>
{
    private WebHost Host => web.Host;

    [Theory]
    [InlineData(null, "E-mail or password is wrong.")]
    [InlineData("pt", "O e-mail ou a palavra-passe está errado.")]
    [InlineData("pt-BR,pt;q=0.9,en;q=0.8", "O e-mail ou a palavra-passe está errado.")]
    [InlineData("ja,en;q=0.4,ru;q=0.5", "Почта или пароль не подходят.")]
    [InlineData("ja", "E-mail or password is wrong.")]
    public async Task A_refusal_is_said_in_the_language_that_was_asked_for(string? asked, string words)
    {
        var slug = $"asks-{asked?.Length ?? 0}";
        await Host.OpensAsync(slug);
        var answer = await Host.Guest(slug).SendAsync(HttpMethod.Post, "/api/auth/login", new LoginDto("nobody@example.org", "tendu tendu 8"), Asking(asked));
        answer.ShouldBeRefused(HttpStatusCode.Unauthorized, AccountErrors.InvalidCredentials);
        answer.Json.GetProperty("detail").GetString().ShouldBe(words);
    }

    [Fact]
    public async Task Who_asks_for_nothing_reads_the_studios_language()
    {
        var olga = await SpeaksAsync("falada", "pt");
        (await Host.Guest("falada").GetAsync("/api/studios/current")).As<StudioProfileDto>().Language.ShouldBe("pt");

        var refused = await Host.Guest("falada").LogsInAsync("nobody@example.org");
        refused.Json.GetProperty("detail").GetString().ShouldBe("O e-mail ou a palavra-passe está errado.");
        refused = await Host.Guest("nowhere").GetAsync("/api/studios/current");
        refused.Json.GetProperty("detail").GetString().ShouldBe("No studio lives at this address.");
        (await olga.SendAsync(HttpMethod.Patch, "/api/admin/settings", new UpdateSettingsDto(new() { ["Branding.Language"] = "xx" })))
            .ShouldBeRefused(HttpStatusCode.UnprocessableEntity, SettingErrors.InvalidValue);
    }

    [Fact]
    public async Task What_is_wrong_with_a_field_and_why_a_password_is_weak_is_said_in_the_language_too()
    {
        await Host.OpensAsync("asked");
        var form = new SignUpDto("anna@example.org", "tendu", "Anna", "Pavlova", null);
        var answer = (await Host.Guest("asked").SendAsync(HttpMethod.Post, "/api/auth/signup", form, Asking("ru"))).ShouldBe(HttpStatusCode.BadRequest);
        answer.Json.GetProperty("errors").GetProperty("password")[0].GetString().ShouldBe("Это поле нужно поправить.");

        answer = await Host.Guest("asked").SendAsync(HttpMethod.Post, "/api/auth/signup", form with { Password = "password" }, Asking("ru"));
        answer.Json.GetProperty("detail").GetString().ShouldBe("Такой пароль легко угадать: такие пробуют первыми. Три-четыре слова вместе дают хороший пароль.");
    }

    [Fact]
    public async Task The_choice_stays_with_the_account_and_comes_with_every_session()
    {
        await SpeaksAsync("lembrada", "pt");
        var anna = Host.Guest("lembrada");
        await anna.SignsUpAsync("anna@example.org");
        anna.Session!.User.Language.ShouldBeNull();

        (await anna.SendAsync(HttpMethod.Patch, "/api/customers/me/preferences", new UpdatePreferencesDto("ru"))).ShouldBe(HttpStatusCode.OK);
        (await anna.RefreshesAsync()).As<SessionDto>().User.Language.ShouldBe("ru");
        (await Host.Guest("lembrada").LogsInAsync("anna@example.org")).As<SessionDto>().User.Language.ShouldBe("ru");
    }

    [Fact]
    public async Task Who_signs_up_in_another_language_than_the_studios_keeps_it_and_mails_are_in_it()
    {
        await SpeaksAsync("correio", "pt");
        var form = new SignUpDto("boris@example.org", Web.Guest.Password, "Boris", "Eifman", null);
        var session = (await Host.Guest("correio").SendAsync(HttpMethod.Post, "/api/auth/signup", form, Asking("ru"))).ShouldBe(HttpStatusCode.Created).As<SessionDto>();
        session.User.Language.ShouldBe("ru");
        (await Host.ShouldHaveMailAsync("boris@example.org", "Подтвердите почту для Studio correio")).Text.ShouldContain("Здравствуйте, Boris Eifman!");

        // Who came in the studio's language follows the studio.
        var anna = (await Host.Guest("correio").SendAsync(HttpMethod.Post, "/api/auth/signup", form with { Email = "anna@example.org" }, Asking("pt"))).As<SessionDto>();
        anna.User.Language.ShouldBeNull();
        (await Host.ShouldHaveMailAsync("anna@example.org", "Confirma o teu e-mail para Studio correio")).Text.ShouldContain("Olá Boris Eifman,");
        (await Host.Guest("correio").PostAsync("/api/auth/forgot-password", new ForgotPasswordDto("anna@example.org"))).ShouldBe(HttpStatusCode.Accepted);
        await Host.ShouldHaveMailAsync("anna@example.org", "Escolhe uma palavra-passe nova para Studio correio");
    }

    [Fact]
    public async Task A3_The_checkpoints_that_every_studio_has_are_named_in_the_language_and_a_name_of_its_own_stays()
    {
        var olga = await Host.OpensAsync("named");
        var anna = Host.Guest("named");
        await anna.SignsUpAsync("anna@example.org");
        (await NamesAsync(null)).ShouldBe(["First class", "Third class", "Tenth class", "Twenty-fifth class", "Fiftieth class", "Hundredth class", "Month streak"]);
        (await NamesAsync("pt")).ShouldBe(["Primeira aula", "Terceira aula", "Décima aula", "Vigésima quinta aula", "Quinquagésima aula", "Centésima aula", "Um mês seguido"]);

        var first = (await olga.GetAsync("/api/admin/checkpoints")).As<PagedResultDto<CheckpointDto>>().Items[0];
        (await olga.SendAsync(HttpMethod.Patch, $"/api/admin/checkpoints/{first.Id}", new UpdateCheckpointDto("Révérence"))).ShouldBe(HttpStatusCode.OK);
        (await NamesAsync("ru")).Take(2).ShouldBe(["Révérence", "Третье занятие"]);

        async Task<IEnumerable<string>> NamesAsync(string? language) =>
            (await anna.SendAsync(HttpMethod.Get, "/api/customers/me/checkpoints", null, Asking(language))).As<PagedResultDto<MyCheckpointDto>>().Items.Select(one => one.Name);
    }

    private async Task<Guest> SpeaksAsync(string slug, string language)
    {
        var olga = await Host.OpensAsync(slug);
        (await olga.SendAsync(HttpMethod.Patch, "/api/admin/settings", new UpdateSettingsDto(new() { ["Branding.Language"] = language }))).ShouldBe(HttpStatusCode.OK);
        return olga;
    }

    private static (string Name, string Value)[] Asking(string? languages) => languages is null ? [] : [("Accept-Language", languages)];
}
