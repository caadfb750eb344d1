using BalletSaaS.Kernel;
using BalletSaaS.Tenants;
using Microsoft.Extensions.Logging;
using Npgsql;
using Shouldly;
using Xunit;

namespace BalletSaaS.Credits;

/// <summary>
/// Stories of books that balance, and of books that somebody broke behind everybody's back: as the superuser, with the walls that
/// stand in the way torn down, in a database of the story's own.
/// </summary>
public sealed class VerificationTests(TestDatabase database) : BookingStory(database)
{
    [Fact]
    public async Task L4_The_books_of_a_full_life_balance_after_every_step()
    {
        var (anna, bea) = (await Welcomes("Anna", credits: 0), await Welcomes("Bea"));
        await VerifiesAsync(anna, entries: 0, balance: 0);
        await anna.Receives(2, "2026-10-20");
        await anna.Receives(5);
        var barre = await Schedules("Barre", "2026-10-19 18:00", places: 1, credits: 3);
        var seat = await anna.Books(barre);
        await bea.WaitsFor(barre);
        await VerifiesAsync(anna, entries: 3, balance: 4);
        await anna.Cancels(seat);
        await NewsArrives();
        await CallsOff(barre, "Snow");
        await VerifiesAsync(anna, entries: 4, balance: 7);
        await VerifiesAsync(bea, entries: 3, balance: 10);
        TimeIs("2026-10-21T09:00:00Z");
        await anna.Receives(-1);
        await VerifiesAsync(anna, entries: 6, balance: 4);

        (await ChecksAsync(Studio)).ShouldBeEmpty();
        Studio.Node.Log.Of(LogLevel.Critical).ShouldBeEmpty();
        var studio = await OperatorSeesAsync(Studio);
        (studio.BooksCheckedAt, studio.UnbalancedCustomers).ShouldBe((Instant("2026-10-21T09:00:00Z"), 0));
    }

    [Theory]
    [InlineData("delete from credit_transactions where sequence = 2 and customer_id = {anna}",
        "MissingEntry 3: 2, 3", "WrongBefore 3: 5, 7", "WrongBalance : 4, 6", "WrongLots : 4, 6", "WrongLot : -1, 1")]
    [InlineData("delete from credit_transactions where sequence = 3 and customer_id = {anna}",
        "MissingEntry : 3, 2", "WrongBalance : 7, 6", "WrongLots : 7, 6", "WrongLot : 2, 1")]
    [InlineData("update credit_transactions set balance_before = 8, balance_after = 7 where sequence = 3 and customer_id = {anna}", "WrongBefore 3: 7, 8")]
    [InlineData("update credit_transactions set balance_after = 9 where sequence = 3 and customer_id = {anna}", "WrongAfter 3: 6, 9")]
    [InlineData("update credit_transactions set balance_after = -1 where sequence = 3 and customer_id = {anna}", "WrongAfter 3: 6, -1", "BelowZero 3: 0, -1")]
    [InlineData("update credit_transactions set lots = '{}' where sequence = 3 and customer_id = {anna}", "WrongSplit 3: -1, 0", "WrongLot : 2, 1")]
    [InlineData("update customers set credit_balance = 7 where id = {anna}", "WrongBalance : 6, 7")]
    [InlineData("update credit_lots set remaining = 4 where amount = 5 and customer_id = {anna}", "WrongLots : 6, 5", "WrongLot : 5, 4")]
    [InlineData("update credit_lots set remaining = case amount when 5 then 7 else -1 end where customer_id = {anna}",
        "BelowZero : 0, -1", "WrongLot : 1, -1", "WrongLot : 5, 7")]
    public async Task L4_Each_way_to_break_the_books_is_found_and_the_night_raises_the_alarm(string crime, params string[] findings)
    {
        await using var broken = await TestDatabase.CreateAsync();
        var story = new VerificationTests(broken);
        await story.InitializeAsync();
        await using var node = story.Studio.Node;
        var (anna, bea) = (await story.Welcomes("Anna", credits: 5), await story.Welcomes("Bea"));
        await anna.Receives(2, "2026-10-20");
        await anna.Receives(-1);
        await VerifiesAsync(anna, entries: 3, balance: 6);

        await BreakAsync(broken, crime, anna);

        var verdict = await anna.Does((ICreditAppService credits) => credits.VerifyMineAsync(CancellationToken.None));
        verdict.Balances.ShouldBeFalse();
        verdict.Findings.Select(finding => $"{finding.Kind} {finding.Sequence}: {finding.Expected}, {finding.Found}").ShouldBe(findings, ignoreOrder: true);
        verdict.Findings.Where(finding => finding.Kind == CreditFlaw.WrongLot).ShouldAllBe(finding => finding.LotId != null);
        (await story.Studio.AsAsync(story.Studio.Owner, (ICreditAppService credits) => credits.VerifyAsync(anna.CustomerId, CancellationToken.None)))
            .Findings.ShouldBe(verdict.Findings);
        await VerifiesAsync(bea, entries: 1, balance: 10);

        (await ChecksAsync(story.Studio)).ShouldBe([anna.CustomerId]);
        var alarm = node.Log.Of(LogLevel.Critical).ShouldHaveSingleItem();
        alarm.ShouldContain(story.Studio.Slug);
        alarm.ShouldContain(anna.CustomerId.ToString());
        alarm.ShouldNotContain(bea.CustomerId.ToString());
        (await OperatorSeesAsync(story.Studio)).UnbalancedCustomers.ShouldBe(1);
    }

    [Theory]
    [InlineData("update credit_lots set held = 0 where customer_id = {anna}", "WrongHold: 2, 0")]
    [InlineData("update bookings set status = 7 where customer_id = {anna}", "WrongHold: 0, 2")]
    [InlineData("update bookings set lots = '{}' where customer_id = {anna}", "WrongHold: 0, 2")]
    [InlineData("update bookings set lots = jsonb_build_object(gen_random_uuid(), 2) where customer_id = {anna}", "WrongHold: 0, 2", "WrongHold: 2, 0")]
    [InlineData("update credit_lots set held = 6 where customer_id = {anna}", "WrongHold: 2, 6", "HeldBeyond: 5, 6")]
    [InlineData("update credit_lots set held = -1 where customer_id = {anna}", "WrongHold: 2, -1", "BelowZero: 0, -1")]
    [InlineData("update bookings set price_credits = 3 where customer_id = {anna}", "WrongPlace: 3, 2")]
    public async Task L5_Each_way_to_break_what_a_place_in_line_holds_is_found(string crime, params string[] findings)
    {
        await using var broken = await TestDatabase.CreateAsync();
        var story = new VerificationTests(broken);
        await story.InitializeAsync();
        await using var node = story.Studio.Node;
        var (anna, bea) = (await story.Welcomes("Anna", credits: 5), await story.Welcomes("Bea", credits: 5));
        var barre = await story.Schedules("Barre", "2026-10-19 18:00", places: 1, credits: 2);
        await bea.Books(barre);
        await anna.WaitsFor(barre);
        await VerifiesAsync(anna, entries: 1, balance: 5);

        await BreakAsync(broken, crime, anna);

        var verdict = await anna.Does((ICreditAppService credits) => credits.VerifyMineAsync(CancellationToken.None));
        verdict.Balances.ShouldBeFalse();
        verdict.Findings.Select(finding => $"{finding.Kind}: {finding.Expected}, {finding.Found}").ShouldBe(findings, ignoreOrder: true);
        verdict.Findings.Where(finding => finding.Kind != CreditFlaw.WrongPlace).ShouldAllBe(finding => finding.LotId != null);
        (await ChecksAsync(story.Studio)).ShouldBe([anna.CustomerId]);
    }

    [Fact]
    public async Task P1_One_studios_broken_books_are_no_alarm_in_another()
    {
        await using var broken = await TestDatabase.CreateAsync();
        var story = new VerificationTests(broken);
        await story.InitializeAsync();
        await using var node = story.Studio.Node;
        var elsewhere = await TestStudio.OpenAsync(node);
        var stranger = new Dancer(elsewhere, await elsewhere.JoinsAsync("Bea"));
        await stranger.Receives(3);
        await BreakAsync(broken, "update customers set credit_balance = 4 where id = {anna}", stranger);

        (await ChecksAsync(story.Studio)).ShouldBeEmpty();
        node.Log.Of(LogLevel.Critical).ShouldBeEmpty();
        (await OperatorSeesAsync(elsewhere)).BooksCheckedAt.ShouldBeNull();
        await story.Studio.AsAsync(story.Studio.Owner, (ICreditAppService credits) => credits.VerifyAsync(stranger.CustomerId, CancellationToken.None))
            .ShouldBeRefused(KernelErrors.NotFound);
        (await ChecksAsync(elsewhere)).ShouldBe([stranger.CustomerId]);
    }

    private static async Task VerifiesAsync(Dancer dancer, int entries, int balance)
    {
        var verdict = await dancer.Does((ICreditAppService credits) => credits.VerifyMineAsync(CancellationToken.None));
        verdict.Findings.ShouldBeEmpty();
        (verdict.Balances, verdict.Transactions, verdict.Balance).ShouldBe((true, entries, balance));
    }

    private static Task<IReadOnlyList<Guid>> ChecksAsync(TestStudio studio) =>
        studio.AsAsync<CreditVerification, IReadOnlyList<Guid>>(null, books => books.OfStudioAsync(CancellationToken.None));

    private static async Task<HostStudioDto> OperatorSeesAsync(TestStudio studio) => (await studio.AsAsync(null,
        (IStudioAppService studios) => studios.GetListAsync(new PageRequest(0, 100), CancellationToken.None))).Items.Single(one => one.Id == studio.Id);

    private static async Task BreakAsync(TestDatabase database, string crime, Dancer victim)
    {
        await using var connection = await database.OpenAsSuperuserAsync();
        await using var command = new NpgsqlCommand(
            "alter table credit_transactions drop constraint ck_credit_transactions_chain; alter table credit_lots drop constraint ck_credit_lots_remaining, drop constraint ck_credit_lots_held; "
            + crime.Replace("{anna}", $"'{victim.CustomerId}'", StringComparison.Ordinal), connection);
        (await command.ExecuteNonQueryAsync()).ShouldBeGreaterThan(0, "The crime hits nobody.");
    }
}
