using BalletSaaS.Kernel;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Shouldly;
using Xunit;

namespace BalletSaaS.Credits;

public sealed class SpendingTests(TestDatabase database) : BookingStory(database)
{
    [Fact]
    public async Task L1_The_lot_that_ends_first_is_spent_first_then_the_oldest_and_endless_ones_last()
    {
        var anna = await Welcomes("Anna", credits: 0);
        await anna.Receives(1);
        await anna.Receives(1, "2026-12-31");
        TimeIs("2026-10-06T09:00:00Z");
        await anna.Receives(2, "2026-12-31");
        await anna.Receives(1, "2026-11-30");

        var booking = await anna.Books(await Schedules("Workshop", "2026-10-24 18:00", credits: 3));

        booking.CreditsRemaining.ShouldBe(2);
        (await LotsAsync(anna)).ShouldBe([(1, "2026-12-31"), (1, null)]);
        var spent = (await anna.Credits()).Transactions.Items[0];
        spent.Lots.Select(lot => (lot.Amount, lot.ExpiresOn?.ToString("O"))).ShouldBe([(-1, "2026-11-30"), (-1, "2026-12-31"), (-1, "2026-12-31")]);
    }

    [Theory]
    [InlineData("2026-10-24 23:30", true)] // starts on the date, whatever it is in UTC when it ends
    [InlineData("2026-10-25 00:15", false)]
    public async Task L2_A_lot_pays_for_a_class_on_its_last_date_and_not_on_the_next(string at, bool pays)
    {
        var anna = await Welcomes("Anna", credits: 0);
        await anna.Receives(1, "2026-10-24");
        var late = await Schedules("Late class", at, minutes: 75);

        if (pays)
        {
            (await anna.Books(late)).CreditsUsed.ShouldBe(1);
        }
        else
        {
            (await anna.Books(late).ShouldBeRefused(CreditErrors.NotEnough)).Details["usable"].ShouldBe(0);
        }
    }

    [Fact]
    public async Task L4_Every_number_can_be_replayed_from_the_ledger()
    {
        var anna = await Welcomes("Anna", credits: 5);
        var barre = await Schedules("Barre", "2026-10-24 18:00", credits: 2);
        await anna.Cancels(await anna.Books(barre));
        await anna.Receives(-1);

        var credits = await anna.Credits();

        credits.Transactions.Items.Reverse().Select(entry => (entry.Sequence, entry.Kind, entry.Amount, entry.BalanceBefore, entry.BalanceAfter)).ShouldBe([
            (1, CreditTransactionKind.Grant, 5, 0, 5),
            (2, CreditTransactionKind.Booking, -2, 5, 3),
            (3, CreditTransactionKind.Refund, 2, 3, 5),
            (4, CreditTransactionKind.Adjustment, -1, 5, 4),
        ]);
        credits.CreditsRemaining.ShouldBe(4);
        var refund = credits.Transactions.Items[1];
        (refund.ClassName, refund.ClassStartsAt, refund.ActorName).ShouldBe(("Barre", barre.StartsAt, "Anna Dancer"));
        (credits.Transactions.Items[0].Notes, credits.Transactions.Items[0].ActorName).ShouldBe(("story", "Olga Dancer"));
    }

    [Theory]
    [InlineData("update credit_transactions set amount = 9")]
    [InlineData("delete from credit_transactions")]
    public async Task L4_The_running_application_cannot_change_the_ledger(string sql)
    {
        await Welcomes("Anna");
        await using var connection = await Database.OpenAsAppAsync();
        await using var command = new NpgsqlCommand($"select set_config('app.tenant_id', '{Studio.Id}', false); {sql}", connection);

        (await Should.ThrowAsync<PostgresException>(command.ExecuteNonQueryAsync)).SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege);
    }

    [Fact]
    public async Task L6_An_adjustment_needs_a_reason_and_cannot_take_a_balance_below_zero()
    {
        var anna = await Welcomes("Anna", credits: 0);
        await anna.Receives(2, "2026-10-10");
        await anna.Receives(3);

        (await anna.Receives(-6).ShouldBeRefused(CreditErrors.BelowZero)).Details["balance"].ShouldBe(5);
        await Adjust(anna, 1, " ").ShouldBeRefused(CreditErrors.NotesMissing);
        await Adjust(anna, 0, "why").ShouldBeRefused(KernelErrors.Validation);
        await anna.Receives(1, "2026-10-04").ShouldBeRefused(CreditErrors.ExpiryInThePast);

        // Taken from the lot that ends first.
        var taken = await anna.Receives(-4);
        (taken.BalanceBefore, taken.BalanceAfter).ShouldBe((5, 1));
        (await LotsAsync(anna)).ShouldBe([(1, null)]);
        var entry = await Studio.LooksAsync(context => context.CreditTransactions.SingleAsync(row => row.Id == taken.TransactionId));
        (entry.ActorId, entry.Notes).ShouldBe((Studio.Owner.UserId, "story"));
    }

    [Fact]
    public async Task L6_Twenty_adjustments_at_once_stop_at_zero()
    {
        var anna = await Welcomes("Anna", credits: 7);

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(async _ =>
        {
            try
            {
                await anna.Receives(-1);
                return true;
            }
            catch (BusinessException refusal) when (refusal.Code == CreditErrors.BelowZero)
            {
                return false;
            }
        }));

        answers.Count(taken => taken).ShouldBe(7);
        (await anna.Credits()).CreditsRemaining.ShouldBe(0);
    }

    [Fact]
    public async Task P1_Another_studios_customer_has_no_credits_here()
    {
        var elsewhere = await TestStudio.OpenAsync(Studio.Node);
        var stranger = await elsewhere.JoinsAsync("Bea");

        await new Dancer(Studio, stranger).Receives(5).ShouldBeRefused(KernelErrors.NotFound);
        await Studio.AsAsync(Studio.Owner, (ICreditAppService credits) => credits.GetAsync(stranger.CustomerId!.Value, new StatementFilter(), new PageRequest(), CancellationToken.None))
            .ShouldBeRefused(KernelErrors.NotFound);
    }

    [Fact]
    public async Task The_ledger_comes_in_pages()
    {
        var anna = await Welcomes("Anna", credits: 1);
        for (var i = 0; i < 4; i++)
        {
            await anna.Receives(1);
        }

        var page = (await anna.Does((ICreditAppService credits) => credits.GetMineAsync(new StatementFilter(), new PageRequest(1, 2), CancellationToken.None))).Transactions;

        page.TotalCount.ShouldBe(5);
        page.Items.Select(entry => entry.Sequence).ShouldBe([4, 3]);
    }

    private Task<CreditAdjustmentDto> Adjust(Dancer dancer, int amount, string notes) => Studio.AsAsync(
        Studio.Owner, (ICreditAppService credits) => credits.AdjustAsync(dancer.CustomerId, new AdjustCreditsDto(amount, notes)));

    private static async Task<IEnumerable<(int, string?)>> LotsAsync(Dancer dancer) =>
        (await dancer.Credits()).Lots.Select(lot => (lot.Remaining, lot.ExpiresOn?.ToString("O")));
}
