using System.Net;
using Shouldly;
using Xunit;

namespace BalletSaaS.Development;

public sealed class HostProcessTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task A_killed_host_starts_again_beside_another_one()
    {
        await using var first = await HostProcess.StartAsync(database);
        await using var second = await HostProcess.StartAsync(database);
        using var client = first.CreateClient();

        first.Kill9();
        await Should.ThrowAsync<HttpRequestException>(() => client.GetAsync("/health/live"));
        using var other = second.CreateClient();
        (await other.GetAsync("/health/live")).StatusCode.ShouldBe(HttpStatusCode.OK);

        await first.RestartAsync();
        (await client.GetAsync("/health/ready")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_studio_that_does_not_exist_is_named_as_missing()
    {
        await using var host = await HostProcess.StartAsync(database);
        using var client = host.CreateClient("nobody-dances-here");

        (await client.GetAsync("/api/studios/current")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }
}
