using System.Net;
using BalletSaaS.Accounts;
using BalletSaaS.Settings;
using BalletSaaS.Web;
using Shouldly;
using Xunit;

namespace BalletSaaS.Notifications;

/// <summary>Mails through a real SMTP server, whatever mood it is in.</summary>
public sealed class MailStories(TestDatabase database, SmtpServer smtp) : IClassFixture<TestDatabase>, IClassFixture<SmtpServer>, IAsyncLifetime
{
    private WebHost _host = null!;

    public Task InitializeAsync()
    {
        _host = new WebHost(database, new Dictionary<string, string>
        {
            ["Mail:Smtp:Host"] = "127.0.0.1",
            ["Mail:Smtp:Port"] = smtp.Port.ToString(),
            ["Mail:Smtp:StartTls"] = "false",
            ["Mail:Smtp:Timeout"] = "00:00:05",
            ["Mail:From"] = "post@balletsaas.example",
        });
        return Task.CompletedTask;
    }

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task A_mail_arrives_with_plain_words_html_and_every_letter()
    {
        var olga = await _host.OpensAsync("post");
        (await olga.SendAsync(HttpMethod.Patch, "/api/admin/settings", new UpdateSettingsDto(new Dictionary<string, string?> { ["Branding.Email"] = "hello@post.example" }))).ShouldBe(HttpStatusCode.OK);
        await _host.Guest("post").SignsUpAsync("zoë@example.org".Replace("ë", "e"), firstName: "Zoë", lastName: "Łuć <b>");

        var mail = await smtp.ShouldReceiveAsync("zoe@example.org", "Confirm your e-mail for Studio post");

        mail.From.ShouldBe("post@balletsaas.example");
        mail.Text.ShouldContain("Hello Zoë Łuć <b>,");
        mail.Html.ShouldContain("Hello Zoë Łuć &lt;b&gt;,");
        mail.Headers.ShouldContain(line => line.StartsWith("From:", StringComparison.OrdinalIgnoreCase) && line.Contains("Studio post"));
        mail.Headers.ShouldContain(line => line.StartsWith("Reply-To:", StringComparison.OrdinalIgnoreCase) && line.Contains("hello@post.example"));
        mail.Headers.ShouldContain(line => line.StartsWith("Content-Type: multipart/alternative", StringComparison.OrdinalIgnoreCase));
        var link = new Uri(mail.Text.Split('\n').Single(line => line.StartsWith("http", StringComparison.Ordinal)).Trim());
        mail.Html.ShouldContain(link.AbsoluteUri.Replace("&", "&amp;"));
        var query = System.Web.HttpUtility.ParseQueryString(link.Query);
        (await _host.Guest("post").PostAsync("/api/auth/confirm-email", new ConfirmEmailDto(Guid.Parse(query["userId"]!), query["token"]!))).ShouldBe(HttpStatusCode.NoContent);
    }

    [Theory]
    [InlineData("defer-once")]
    [InlineData("drop-once")]
    public async Task A_mail_that_cannot_go_now_goes_later(string fate)
    {
        await _host.OpensAsync(fate);
        await _host.Guest(fate).SignsUpAsync($"{fate}@example.org");
        var failed = await ShouldSettleAsync(fate, row => row.Attempts == 1);
        (failed.Processed, failed.Rests).ShouldBe((false, false));
        failed.Error.ShouldNotBeNullOrEmpty();
        (await smtp.MailsAsync()).ShouldNotContain(mail => mail.To.Contains($"{fate}@example.org"));

        _host.Clock.Pass(TimeSpan.FromSeconds(3));

        await smtp.ShouldReceiveAsync($"{fate}@example.org", "Confirm");
        (await ShouldSettleAsync(fate, row => row is { Processed: true, Attempts: 1 })).Error.ShouldBeNull();
        (await smtp.MailsAsync()).Count(mail => mail.To.Contains($"{fate}@example.org")).ShouldBe(1);
    }

    [Fact]
    public async Task A_mail_that_is_refused_for_good_rests_with_the_reason()
    {
        await _host.OpensAsync("reject");
        await _host.Guest("reject").SignsUpAsync("reject@example.org");

        var row = await ShouldSettleAsync("reject", row => row.Attempts > 0);

        (row.Processed, row.Rests, row.Attempts).ShouldBe((false, true, 1));
        row.Error.ShouldNotBeNull().ShouldContain("550");
        _host.Clock.Pass(TimeSpan.FromDays(1));
        await _host.Guest("reject").SignsUpAsync("after@example.org");
        await smtp.ShouldReceiveAsync("after@example.org");
        (await ShouldSettleAsync("reject", row => row.Attempts > 0)).Attempts.ShouldBe(1, "nobody knocks again");
    }

    [Fact]
    public async Task A_server_that_says_nothing_holds_up_nobody()
    {
        await _host.OpensAsync("hang");
        await _host.Guest("hang").SignsUpAsync("hang@example.org");
        await _host.Guest("hang").SignsUpAsync("quick@example.org");

        await smtp.ShouldReceiveAsync("quick@example.org");
        (await ShouldSettleAsync("hang", row => row.Attempts == 1)).Error.ShouldNotBeNull().ShouldContain("did not answer");
    }

    [Fact]
    public async Task P4_A_suspended_studio_logs_in_and_its_mail_waits_until_it_is_open_again()
    {
        await _host.OpensAsync("suspended");
        await _host.Guest("suspended").SignsUpAsync("before@example.org");
        await smtp.ShouldReceiveAsync("before@example.org");
        await database.ReadAsync<int>("update tenants set status = 1 where slug = 'suspended' returning 1");

        (await _host.Guest("suspended").LogsInAsync("before@example.org")).ShouldBe(HttpStatusCode.OK);
        await _host.Guest("suspended").PostAsync("/api/auth/forgot-password", new ForgotPasswordDto("before@example.org"));

        await ShouldSettleAsync("suspended", row => !row.Processed, "accounts.password-reset-requested");
        await Task.Delay(TimeSpan.FromSeconds(3));
        (await smtp.MailsAsync()).ShouldNotContain(mail => mail.To.Contains("before@example.org") && mail.Subject.StartsWith("Choose", StringComparison.Ordinal));

        await database.ReadAsync<int>("update tenants set status = 0 where slug = 'suspended' returning 1");
        await smtp.ShouldReceiveAsync("before@example.org", "Choose");
    }

    /// <summary>Waits until the studio's newest mail in the outbox is as asked, and gives it.</summary>
    private async Task<OutboxRow> ShouldSettleAsync(string slug, Func<OutboxRow, bool> asked, string kind = "accounts.confirmation-requested")
    {
        List<string> rows = [];
        return await Patience.FindAsync(
            async () =>
            {
                rows = await database.ReadAsync<string>(
                    $"""
                    select m.attempts || '|' || (m.processed_at is not null) || '|' || (m.next_attempt_at = 'infinity') || '|' || coalesce(m.last_error, '')
                    from outbox_messages m join tenants t on t.id = m.tenant_id where t.slug = '{slug}' and m.kind = '{kind}' order by m.id
                    """);
                return rows.Select(OutboxRow.Read).LastOrDefault(asked);
            },
            () => string.Join('\n', rows));
    }

    private sealed record OutboxRow(int Attempts, bool Processed, bool Rests, string? Error)
    {
        public static OutboxRow Read(string row) => row.Split('|', 4) is [var attempts, var processed, var rests, var error]
            ? new(int.Parse(attempts), processed == "true", rests == "true", error.Length == 0 ? null : error)
            : throw new ArgumentException(row);
    }
}
