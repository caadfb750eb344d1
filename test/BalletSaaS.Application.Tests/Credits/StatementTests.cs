using BalletSaaS.Kernel;
using Shouldly;
using Xunit;

namespace BalletSaaS.Credits;

/// <summary>Stories of the statement: every entry with cause, class, lots, before and after, and by whom.</summary>
public sealed class StatementTests(TestDatabase database) : BookingStory(database)
{
    [Fact]
    public async Task L4_The_statement_says_of_every_entry_why_where_how_many_and_by_whom()
    {
        var (anna, bea) = (await Welcomes("Anna", credits: 0), await Welcomes("Bea"));
        await anna.Receives(2, "2026-10-20");
        await anna.Receives(3);
        var barre = await Schedules("Barre", "2026-10-19 18:00", places: 1, credits: 3);
        var seat = await bea.Books(barre);
        await anna.WaitsFor(barre);
        await bea.Cancels(seat);
        await NewsArrives();
        await CallsOff(barre, "Snow");
        TimeIs("2026-10-21T09:00:00Z");
        await anna.Receives(-1);

        var entries = (await anna.Credits()).Transactions.Items.Reverse().ToList();

        entries.Select(entry => (entry.Kind, entry.Amount, entry.BalanceBefore, entry.BalanceAfter, entry.Actor, entry.ActorName)).ShouldBe([
            (CreditTransactionKind.Grant, 2, 0, 2, CreditActor.Studio, "Olga Dancer"),
            (CreditTransactionKind.Grant, 3, 2, 5, CreditActor.Studio, "Olga Dancer"),
            (CreditTransactionKind.Booking, -3, 5, 2, CreditActor.Automatic, null), // from the waitlist
            (CreditTransactionKind.Refund, 3, 2, 5, CreditActor.Studio, "Olga Dancer"),
            (CreditTransactionKind.Expiration, -2, 5, 3, CreditActor.Automatic, null),
            (CreditTransactionKind.Adjustment, -1, 3, 2, CreditActor.Studio, "Olga Dancer"),
        ]);
        entries[2].Lots.Select(lot => (lot.Amount, lot.ExpiresOn?.ToString("O"))).ShouldBe([(-2, "2026-10-20"), (-1, null)]);
        entries[2].ShouldSatisfyAllConditions(entry => entry.ClassName.ShouldBe("Barre"), entry => entry.ClassStartsAt.ShouldBe(barre.StartsAt));
        (await bea.Credits()).Transactions.Items.Take(2).ShouldAllBe(entry => entry.Actor == CreditActor.Customer && entry.ActorName == "Bea Dancer");
    }

    [Fact]
    public async Task L4_A_period_is_by_the_studios_dates_both_included()
    {
        var anna = await Welcomes("Anna", credits: 1);
        TimeIs("2026-10-09T22:59:59Z"); // 23:59:59 in London
        await anna.Receives(2);
        TimeIs("2026-10-09T23:00:00Z"); // the 10th
        await anna.Receives(3);
        TimeIs("2026-10-10T23:00:00Z"); // the 11th
        await anna.Receives(4);

        (await AmountsAsync(anna, "2026-10-10", "2026-10-10")).ShouldBe([3]);
        (await AmountsAsync(anna, null, "2026-10-09")).ShouldBe([2, 1]);
        (await AmountsAsync(anna, "2026-10-10", null)).ShouldBe([4, 3]);
        (await AmountsAsync(anna, "2027-01-01", null)).ShouldBeEmpty();
        await AmountsAsync(anna, "2026-10-11", "2026-10-10").ShouldBeRefused(KernelErrors.Validation);
        await AmountsAsync(anna, "0001-01-01", null).ShouldBeRefused(KernelErrors.Validation);
        await AmountsAsync(anna, null, "9999-12-31").ShouldBeRefused(KernelErrors.Validation);
    }

    [Fact]
    public async Task L4_The_file_holds_the_same_in_the_studios_zone_and_no_note_is_a_formula()
    {
        var anna = await Welcomes("Anna", credits: 0);
        await anna.Receives(2, "2026-10-30");
        await anna.Receives(1);
        await anna.Books(await Schedules("Pas de deux, \"open\"", "2026-10-25 18:30", credits: 3));
        TimeIs("2026-10-05T22:59:00Z");
        foreach (var notes in new[] { "=HYPERLINK(\"http://evil\")", "+1", "-1", "@SUM(A1)", "Two\nlines", "Plain" })
        {
            await Studio.AsAsync(Studio.Owner, (ICreditAppService credits) => credits.AdjustAsync(anna.CustomerId, new AdjustCreditsDto(1, notes)));
        }

        var mine = await anna.Does((ICreditAppService credits) => credits.ExportMineAsync(new StatementFilter(), CancellationToken.None));
        var theirs = await Studio.AsAsync(Studio.Owner, (ICreditAppService credits) => credits.ExportAsync(anna.CustomerId, new StatementFilter(), CancellationToken.None));

        theirs.ShouldBe(mine);
        mine.Split("\r\n").ShouldBe([
            "number,date,time,cause,credits,before,after,class,class_date,class_time,for,lots,by,notes",
            "9,2026-10-05,23:59,grant,1,5,6,,,,,no end: 1,Olga Dancer,Plain",
            "8,2026-10-05,23:59,grant,1,4,5,,,,,no end: 1,Olga Dancer,\"Two\nlines\"",
            "7,2026-10-05,23:59,grant,1,3,4,,,,,no end: 1,Olga Dancer,'@SUM(A1)",
            "6,2026-10-05,23:59,grant,1,2,3,,,,,no end: 1,Olga Dancer,'-1",
            "5,2026-10-05,23:59,grant,1,1,2,,,,,no end: 1,Olga Dancer,'+1",
            "4,2026-10-05,23:59,grant,1,0,1,,,,,no end: 1,Olga Dancer,\"'=HYPERLINK(\"\"http://evil\"\")\"",
            "3,2026-10-05,10:00,booking,-3,3,0,\"Pas de deux, \"\"open\"\"\",2026-10-25,18:30,,2026-10-30: -2; no end: -1,Anna Dancer,",
            "2,2026-10-05,10:00,grant,1,2,3,,,,,no end: 1,Olga Dancer,story",
            "1,2026-10-05,10:00,grant,2,0,2,,,,,2026-10-30: 2,Olga Dancer,story",
            "",
        ]);
        (await anna.Does((ICreditAppService credits) => credits.ExportMineAsync(new StatementFilter(To: new DateOnly(2026, 10, 4)), CancellationToken.None)))
            .ShouldBe("number,date,time,cause,credits,before,after,class,class_date,class_time,for,lots,by,notes\r\n");
    }

    [Fact]
    public async Task P1_Another_studios_customer_has_no_file_here()
    {
        var elsewhere = await TestStudio.OpenAsync(Studio.Node);
        var stranger = await elsewhere.JoinsAsync("Bea");

        await Studio.AsAsync(Studio.Owner, (ICreditAppService credits) => credits.ExportAsync(stranger.CustomerId!.Value, new StatementFilter(), CancellationToken.None))
            .ShouldBeRefused(KernelErrors.NotFound);
    }

    private static async Task<IEnumerable<int>> AmountsAsync(Dancer dancer, string? from, string? to)
    {
        var filter = new StatementFilter(Date(from), Date(to));
        var page = (await dancer.Does((ICreditAppService credits) => credits.GetMineAsync(filter, new PageRequest(), CancellationToken.None))).Transactions;
        page.TotalCount.ShouldBe(page.Items.Count);
        return page.Items.Select(entry => entry.Amount);
    }

    private static DateOnly? Date(string? text) => text is null ? null : DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
