using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using BalletSaaS.Accounts;
using BalletSaaS.Tenants;

namespace BalletSaaS.Web;

/// <summary>Somebody at the door of a studio (or of the platform), with or without a session.</summary>
public sealed class Guest(HttpClient client)
{
    /// <summary>A password that nobody guesses.</summary>
    public const string Password = "tendu glissade 7";

    /// <summary>The session, once there is one.</summary>
    public SessionDto? Session { get; private set; }

    /// <summary>The token that is sent with every request.</summary>
    public string? AccessToken { get; set; }

    public Task<Answer> GetAsync(string path) => SendAsync(HttpMethod.Get, path);

    public Task<Answer> PostAsync(string path, object? body = null) => SendAsync(HttpMethod.Post, path, body);

    /// <summary>Any request; other headers as pairs.</summary>
    public async Task<Answer> SendAsync(HttpMethod method, string path, object? body = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path);
        request.Content = body switch { null => null, HttpContent content => content, _ => JsonContent.Create(body, body.GetType(), options: Answer.Contract) };
        request.Headers.Authorization = AccessToken is null ? null : new AuthenticationHeaderValue("Bearer", AccessToken);
        foreach (var (name, value) in headers)
        {
            request.Headers.Add(name, value);
        }

        using var response = await client.SendAsync(request);
        return await Answer.ReadAsync(response);
    }

    /// <summary>Signs up to dance.</summary>
    public Task<Answer> SignsUpAsync(string email, string password = Password, string firstName = "Anna", string lastName = "Pavlova") =>
        EntersAsync("/api/auth/signup", new SignUpDto(email, password, firstName, lastName, null));

    /// <summary>Logs in.</summary>
    public Task<Answer> LogsInAsync(string email, string password = Password, bool rememberMe = false, string? code = null) =>
        EntersAsync("/api/auth/login", new LoginDto(email, password, rememberMe, code));

    /// <summary>Renews the session with a token, the own one when none is given.</summary>
    public Task<Answer> RefreshesAsync(string? token = null) => EntersAsync("/api/auth/refresh", new RefreshDto(token ?? Session!.RefreshToken));

    /// <summary>Comes from the platform with a sign-in code.</summary>
    public Task<Answer> ExchangesAsync(string code) => EntersAsync("/api/auth/exchange", new ExchangeDto(code));

    /// <summary>Whether the session's token opens a door that needs one.</summary>
    public async Task<bool> IsInAsync() => (await PostAsync("/api/auth/resend-confirmation")).Status is HttpStatusCode.Accepted or HttpStatusCode.TooManyRequests;

    private async Task<Answer> EntersAsync(string path, object body)
    {
        var answer = await PostAsync(path, body);
        if ((int)answer.Status < 300)
        {
            Session = answer.As<SessionDto>();
            AccessToken = Session.AccessToken;
        }

        return answer;
    }
}

/// <summary>What every story does.</summary>
public static class GuestStories
{
    /// <summary>Somebody comes to a studio, or to the platform.</summary>
    public static Guest Guest(this WebHost host, string? slug = null, CookieContainer? cookies = null) => new(host.Client(slug, cookies));

    /// <summary>Opens a studio; gives its owner, signed in at the new address.</summary>
    public static async Task<Guest> OpensAsync(this WebHost host, string slug, string timeZone = "Europe/London", string? email = null)
    {
        var answer = await host.Guest().PostAsync("/api/studios", Opening(slug) with { TimeZone = timeZone, OwnerEmail = email ?? $"olga@{slug}.example" });
        var owner = host.Guest(slug);
        (await owner.ExchangesAsync(answer.ShouldBe(HttpStatusCode.Created).As<StudioRegisteredDto>().SignInCode)).ShouldBe(HttpStatusCode.OK);
        return owner;
    }

    /// <summary>A form that is filled in well.</summary>
    public static RegisterStudioDto Opening(string slug) =>
        new($"Studio {slug}", slug, "Europe/London", "GBP", "Olga", "Spessivtseva", $"olga@{slug}.example", Web.Guest.Password);
}
