using System.Net.Mail;
using Shouldly;
using Xunit;

namespace BalletSaaS.Development;

public sealed class SmtpServerTests(SmtpServer server) : IClassFixture<SmtpServer>
{
    [Fact]
    public async Task A_mail_arrives_as_it_was_sent()
    {
        await SendAsync("anna@example.org");

        var mail = await server.ShouldReceiveAsync("anna@example.org", "Plié");
        mail.Text.ShouldContain("à la barre");
        mail.From.ShouldBe("studio@example.org");
    }

    [Theory]
    [InlineData("reject@example.org")]
    [InlineData("defer@example.org")]
    [InlineData("drop@example.org")]
    public async Task A_refused_mail_is_an_error_and_never_arrives(string address)
    {
        await Should.ThrowAsync<SmtpException>(() => SendAsync(address));

        (await server.MailsAsync()).ShouldNotContain(mail => mail.To.Contains(address));
    }

    private async Task SendAsync(string address)
    {
        using var client = new SmtpClient("127.0.0.1", server.Port);
        using var mail = new MailMessage("studio@example.org", address, "Plié", "See you à la barre.");
        await client.SendMailAsync(mail);
    }
}
