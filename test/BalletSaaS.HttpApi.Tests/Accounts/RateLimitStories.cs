using System.Net;
using BalletSaaS.Kernel;
using BalletSaaS.Web;
using Shouldly;
using Xunit;

namespace BalletSaaS.Accounts;

public sealed class RateLimitStories(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task Whoever_tries_too_often_is_told_when_to_come_back()
    {
        await using var host = Start(enabled: true);
        for (var n = 0; n < 3; n++)
        {
            (await TryAsync(host)).Status.ShouldBe(HttpStatusCode.Unauthorized);
        }

        var answer = await TryAsync(host);

        var seconds = answer.ShouldBeRefused(HttpStatusCode.TooManyRequests, KernelErrors.TooManyRequests).GetProperty("seconds").GetInt32();
        seconds.ShouldBeInRange(1, 3600);
        answer.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromSeconds(seconds));
        (await host.Guest().GetAsync("/api/studios/slug-availability?slug=free")).ShouldBe(HttpStatusCode.OK, "typing has a limit of its own");
        (await host.Guest().PostAsync("/api/auth/refresh", new RefreshDto("x"))).Status.ShouldBe(HttpStatusCode.Unauthorized, "renewing has none");
    }

    [Fact]
    public async Task Typing_is_limited_too()
    {
        await using var host = Start(enabled: true);
        var answers = new List<HttpStatusCode>();
        for (var n = 0; n < 6; n++)
        {
            answers.Add((await host.Guest().GetAsync("/api/studios/slug-availability?slug=free")).Status);
        }

        answers.ShouldBe([.. Enumerable.Repeat(HttpStatusCode.OK, 5), HttpStatusCode.TooManyRequests]);
    }

    [Fact]
    public async Task Switched_off_there_is_no_limit()
    {
        await using var host = Start(enabled: false);
        for (var n = 0; n < 6; n++)
        {
            (await TryAsync(host)).Status.ShouldBe(HttpStatusCode.Unauthorized);
        }
    }

    private static Task<Answer> TryAsync(WebHost host) => host.Guest().LogsInAsync("nobody@example.org");

    private WebHost Start(bool enabled) => new(database, new Dictionary<string, string>
    {
        ["RateLimits:Enabled"] = enabled.ToString(),
        ["RateLimits:Auth:PermitLimit"] = "3",
        ["RateLimits:Auth:Window"] = "01:00:00",
        ["RateLimits:Typing:PermitLimit"] = "5",
        ["RateLimits:Typing:Window"] = "01:00:00",
    });
}
