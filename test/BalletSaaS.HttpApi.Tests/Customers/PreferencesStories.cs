using System.Net;
using System.Net.Http.Headers;
using BalletSaaS.Kernel;
using BalletSaaS.Web;
using Shouldly;
using Xunit;

namespace BalletSaaS.Customers;

public sealed class PreferencesStories(StudioWeb web) : IClassFixture<StudioWeb>
{
    private WebHost Host => web.Host;

    [Fact]
    public async Task P2_Somebody_keeps_their_name_off_leaderboards_and_chooses_a_language()
    {
        var anna = await JoinsAsync("chooses");
        (await PreferencesAsync(anna)).ShouldBe(new PreferencesDto(null, false));

        (await anna.SendAsync(HttpMethod.Patch, "/api/customers/me/preferences", new UpdatePreferencesDto("pt"))).ShouldBe(HttpStatusCode.OK);
        (await anna.SendAsync(HttpMethod.Patch, "/api/customers/me/preferences", new UpdatePreferencesDto(LeaderboardOptOut: true))).ShouldBe(HttpStatusCode.OK);
        (await PreferencesAsync(anna)).ShouldBe(new PreferencesDto("pt", true));
        (await anna.SendAsync(HttpMethod.Patch, "/api/customers/me/preferences", new UpdatePreferencesDto("not a language"))).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await anna.SendAsync(HttpMethod.Patch, "/api/customers/me/preferences", new UpdatePreferencesDto("", false))).As<PreferencesDto>().ShouldBe(new PreferencesDto(null, false));
    }

    [Fact]
    public async Task A_picture_is_shown_to_oneself_and_to_staff_and_to_nobody_else()
    {
        var olga = await Host.OpensAsync("pictured");
        var elsewhere = await Host.OpensAsync("elsewhere");
        var anna = Host.Guest("pictured");
        await anna.SignsUpAsync("anna@example.org");
        var other = Host.Guest("pictured");
        await other.SignsUpAsync("boris@example.org");
        var id = (await anna.GetAsync("/api/customers/me")).As<CustomerDto>().Id;
        (await anna.GetAsync("/api/customers/me/photo")).Status.ShouldBe(HttpStatusCode.NoContent);

        (await PutAsync(anna, Pictures.Jpeg())).ShouldBe(HttpStatusCode.NoContent);
        (await anna.GetAsync("/api/customers/me/photo")).MediaType.ShouldBe("image/jpeg");
        var seen = (await olga.GetAsync($"/api/admin/customers/{id}/photo")).ShouldBe(HttpStatusCode.OK);
        (seen.MediaType, seen.Headers.GetValues("Content-Security-Policy").Single(), seen.Headers.GetValues("X-Content-Type-Options").Single())
            .ShouldBe(("image/jpeg", "default-src 'none'; sandbox", "nosniff"));
        (await other.GetAsync($"/api/admin/customers/{id}/photo")).ShouldBeRefused(HttpStatusCode.Forbidden, KernelErrors.Forbidden);
        (await elsewhere.GetAsync($"/api/admin/customers/{id}/photo")).ShouldBeRefused(HttpStatusCode.NotFound, KernelErrors.NotFound);

        (await PutAsync(anna, Pictures.Png())).ShouldBe(HttpStatusCode.NoContent);
        (await anna.GetAsync("/api/customers/me/photo")).MediaType.ShouldBe("image/png");
        (await anna.SendAsync(HttpMethod.Delete, "/api/customers/me/photo")).ShouldBe(HttpStatusCode.NoContent);
        (await olga.GetAsync($"/api/admin/customers/{id}/photo")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>")]
    [InlineData("<html>")]
    [InlineData("GIF89a")]
    [InlineData("")]
    public async Task What_is_no_picture_is_refused_whatever_it_is_called(string file)
    {
        var anna = await JoinsAsync($"refuses-{file.Length}");
        (await PutAsync(anna, System.Text.Encoding.UTF8.GetBytes(file))).ShouldBeRefused(HttpStatusCode.UnprocessableEntity, CustomerErrors.PhotoUnusable);
    }

    [Fact]
    public async Task A_file_that_is_too_large_is_not_read_to_its_end()
    {
        var anna = await JoinsAsync("large");
        (await PutAsync(anna, [.. Pictures.Jpeg(), .. new byte[3 * 1024 * 1024]])).ShouldBeRefused(HttpStatusCode.UnprocessableEntity, CustomerErrors.PhotoUnusable);
    }

    private static async Task<PreferencesDto> PreferencesAsync(Guest guest) => (await guest.GetAsync("/api/customers/me/preferences")).As<PreferencesDto>();

    private static Task<Answer> PutAsync(Guest guest, byte[] file) => guest.SendAsync(
        HttpMethod.Put, "/api/customers/me/photo", new ByteArrayContent(file) { Headers = { ContentType = new MediaTypeHeaderValue("image/jpeg") } });

    private async Task<Guest> JoinsAsync(string slug)
    {
        await Host.OpensAsync(slug);
        var anna = Host.Guest(slug);
        (await anna.SignsUpAsync("anna@example.org")).ShouldBe(HttpStatusCode.Created);
        return anna;
    }
}

/// <summary>Small pictures, made by hand.</summary>
internal static class Pictures
{
    /// <summary>A JPEG of 4 × 3 pixels as far as its parts go.</summary>
    public static byte[] Jpeg() => [0xFF, 0xD8, 0xFF, 0xC0, 0, 11, 8, 0, 3, 0, 4, 1, 1, 0x11, 0, 0xFF, 0xDA, 0, 8, 1, 1, 0, 0, 63, 0, 0x12, 0x34, 0xFF, 0xD9];

    /// <summary>A PNG of 4 × 3 pixels as far as its parts go.</summary>
    public static byte[] Png() =>
    [
        0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, .. "IHDR"u8, 0, 0, 0, 4, 0, 0, 0, 3, 8, 2, 0, 0, 0, 1, 2, 3, 4,
        0, 0, 0, 1, .. "IDAT"u8, 7, 1, 2, 3, 4, 0, 0, 0, 0, .. "IEND"u8, 0xAE, 0x42, 0x60, 0x82,
    ];
}
