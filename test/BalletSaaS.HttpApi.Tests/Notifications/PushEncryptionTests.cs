using System.Security.Cryptography;
using Microsoft.AspNetCore.WebUtilities;
using Shouldly;
using Xunit;

namespace BalletSaaS.Notifications;

/// <summary>The browser of these tests reads the example of RFC 8291, appendix A: what it can read, browsers can.</summary>
public sealed class PushEncryptionTests
{
    [Fact]
    public async Task The_browser_under_test_reads_the_example_of_the_standard()
    {
        var point = WebEncoders.Base64UrlDecode("BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4");
        using var key = ECDiffieHellman.Create(new ECParameters
        {
            Curve = ECCurve.NamedCurves.nistP256,
            D = WebEncoders.Base64UrlDecode("q1dXpw3UpT5VOmu_cf_v6ih07Aems3njxI-JWgLcM94"),
            Q = new ECPoint { X = point[1..33], Y = point[33..] },
        });
        await using var browser = await PushService.StartAsync(key, WebEncoders.Base64UrlDecode("BTBZMqHH6r4Tts7J_aSIgg"));

        browser.Open(WebEncoders.Base64UrlDecode(
            "DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN"))
            .ShouldBe("When I grow up, I want to be a watermelon");
    }
}
