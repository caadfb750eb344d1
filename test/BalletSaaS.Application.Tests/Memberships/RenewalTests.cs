using BalletSaaS.Credits;
using BalletSaaS.Kernel;
using Npgsql;
using Shouldly;
using Xunit;

namespace BalletSaaS.Memberships;

/// <summary>Stories of memberships that begin, renew and end.</summary>
public sealed class RenewalTests(TestDatabase database) : MembershipStory(database)
{
    /// <summary>The gate at which a race without locks is held up.</summary>
    private const int Gate = 4712;

    [Fact]
    public async Task M1_The_first_period_is_granted_when_it_begins_and_each_next_one_on_its_day_once()
    {
        var monthly = await Sells("Monthly", MembershipType.Monthly, credits: 8);
        var anna = await Welcomes("Anna", credits: 0);

        var begun = await Joins(anna, monthly);

        (begun.Status, begun.StartDate, begun.RenewalDate, begun.PlanName).ShouldBe((MembershipStatus.Active, Date("2026-10-05"), Date("2026-11-05"), "Monthly"));
        var entry = (await anna.Credits()).Transactions.Items.ShouldHaveSingleItem();
        (entry.Kind, entry.Amount, entry.Notes, entry.Actor).ShouldBe((CreditTransactionKind.Renewal, 8, "Monthly", CreditActor.Automatic));
        (await MorningOf("2026-11-04")).ShouldBe(0);
        (await MorningOf("2026-11-05")).ShouldBe(1);
        (await MorningOf("2026-11-05")).ShouldBe(0);
        (await anna.Credits()).CreditsRemaining.ShouldBe(8); // what was left of the first period ended with it
        (await PeriodsOf(anna)).ShouldBe(["2026-10-05..2026-11-04", "2026-11-05..2026-12-04"]);
    }

    [Fact]
    public async Task M1_Months_are_counted_from_the_first_day_whatever_month_is_short()
    {
        var monthly = await Sells("Monthly", MembershipType.Monthly, credits: 4);
        var anna = await Welcomes("Anna", credits: 0);
        await Joins(anna, monthly, "2026-10-31");

        foreach (var day in new[] { "2026-10-31", "2026-11-30", "2026-12-31", "2027-01-31", "2027-02-28", "2027-03-31" })
        {
            (await MembershipOf(anna)).RenewalDate.ShouldBe(Date(day));
            (await MorningOf(day)).ShouldBe(1, day);
        }
    }

    [Fact]
    public async Task M1_A_leap_day_comes_again_after_four_years_and_credits_that_roll_over_do_not_end()
    {
        TimeIs("2028-02-29T09:00:00Z");
        var annual = await Sells("Annual", MembershipType.Annual, credits: 100, rollover: true);
        var anna = await Welcomes("Anna", credits: 0);
        await Joins(anna, annual);

        foreach (var day in new[] { "2029-02-28", "2030-02-28", "2031-02-28", "2032-02-29" })
        {
            (await MorningOf(day)).ShouldBe(1, day);
        }

        (await anna.Credits()).CreditsRemaining.ShouldBe(500);
    }

    [Fact]
    public async Task M1_A_studio_that_slept_for_months_catches_up_period_by_period_and_what_is_over_ends()
    {
        var monthly = await Sells("Monthly", MembershipType.Monthly, credits: 8);
        var anna = await Welcomes("Anna", credits: 2);
        await Joins(anna, monthly);

        TimeIs("2027-02-06T06:00:00Z"); // no night came by since October
        (await Renews(Studio)).ShouldBe(4);
        (await Renews(Studio)).ShouldBe(0);

        var credits = await anna.Credits();
        credits.CreditsRemaining.ShouldBe(10);
        credits.Transactions.Items.Count(entry => entry.Kind == CreditTransactionKind.Renewal).ShouldBe(5);
        credits.Transactions.Items.Count(entry => entry.Kind == CreditTransactionKind.Expiration).ShouldBe(4);
        (await MembershipOf(anna)).RenewalDate.ShouldBe(Date("2027-03-05"));
    }

    [Fact]
    public async Task M1_Renewal_on_two_nodes_at_once_grants_each_period_once()
    {
        var dancers = await RenewingAsync();
        await using var other = new TestNode(Database, Studio.Node.Time);

        var begun = await Task.WhenAll(Enumerable.Range(0, 6).Select(run => Task.Run(() => Renews(run % 2 == 0 ? Studio : Studio.On(other)))));

        begun.Sum().ShouldBe(dancers.Count);
        foreach (var dancer in dancers)
        {
            (await dancer.Credits()).CreditsRemaining.ShouldBe(3);
        }
    }

    [Fact]
    public async Task M1_Without_the_customers_lock_two_nodes_run_into_the_last_wall()
    {
        await using var unguarded = await TestDatabase.CreateAsync();
        var story = new RenewalTests(unguarded);
        await story.InitializeAsync();
        var dancers = await story.RenewingAsync();
        await PlantedFault.PlantAsync(
            unguarded, "renew-memberships.sql", (" for no key update", 1, ""), ("perform settle_membership(p_today, p_tenant, plan);", 1, ""),
            ("perform move_credits", 1, $"perform pg_advisory_xact_lock_shared({Gate}); perform move_credits"));
        var nights = await AtOnceAsync(unguarded, () => Renews(story.Studio));

        nights.OfType<BusinessException>().ShouldHaveSingleItem().GetBaseException().ShouldBeOfType<PostgresException>().ConstraintName.ShouldBe("ux_credit_lots_period");
        (await dancers[0].Credits()).CreditsRemaining.ShouldBe(3);
        await story.DisposeAsync(); // and the books balance
    }

    [Fact]
    public async Task M3_A_cancelled_membership_keeps_what_was_paid_until_its_end_and_does_not_renew()
    {
        var monthly = await Sells("Monthly", MembershipType.Monthly, credits: 8);
        var anna = await Welcomes("Anna", credits: 0);
        await Joins(anna, monthly);

        var ended = await Leaves(anna, "Moves to Lyon");

        (ended.Status, ended.EndDate, ended.RenewalDate, ended.CancellationReason).ShouldBe((MembershipStatus.Cancelled, Date("2026-11-04"), null, "Moves to Lyon"));
        (await Leaves(anna, "Again")).CancellationReason.ShouldBe("Moves to Lyon"); // twice is once
        await anna.Books(await Schedules("Last class", "2026-10-20 18:00"));
        (await MorningOf("2026-11-04")).ShouldBe(0);
        (await anna.Credits()).CreditsRemaining.ShouldBe(7);
        (await MorningOf("2026-11-05")).ShouldBe(0);
        (await anna.Credits()).CreditsRemaining.ShouldBe(0);
    }

    [Fact]
    public async Task M3_Credits_that_roll_over_end_with_the_membership()
    {
        var monthly = await Sells("Rolling", MembershipType.Monthly, credits: 8, rollover: true);
        var anna = await Welcomes("Anna", credits: 1);
        await Joins(anna, monthly);
        await MorningOf("2026-11-05");
        (await PeriodsOf(anna)).ShouldBe(["2026-10-05..", "2026-11-05.."]);

        await Leaves(anna);

        (await PeriodsOf(anna)).ShouldBe(["2026-10-05..2026-12-04", "2026-11-05..2026-12-04"]);
        await MorningOf("2026-12-05");
        (await anna.Credits()).CreditsRemaining.ShouldBe(1); // what the studio gave is no part of it
    }

    [Fact]
    public async Task M1_Another_plan_ends_the_one_before_and_takes_nothing_away()
    {
        var (monthly, annual) = (await Sells("Monthly", MembershipType.Monthly, credits: 8), await Sells("Annual", MembershipType.Annual, credits: 100));
        var anna = await Welcomes("Anna", credits: 0);
        TimeIs("2026-10-06T09:00:00Z");
        await Joins(anna, monthly);
        TimeIs("2026-10-20T09:00:00Z");

        await Joins(anna, annual);

        (await anna.Credits()).CreditsRemaining.ShouldBe(108);
        var history = (await Studio.AsAsync(Studio.Owner, (IMembershipAppService memberships) =>
            memberships.GetListAsync(anna.CustomerId, new PageRequest(), CancellationToken.None))).Items;
        history.Select(row => (row.PlanName, row.StartDate, row.EndDate, row.IsCurrent)).ShouldBe(
        [
            ("Annual", Date("2026-10-20"), null, true), ("Monthly", Date("2026-10-06"), Date("2026-10-19"), false), (null, Date("2026-10-05"), Date("2026-10-05"), false),
        ]);
        (await MorningOf("2026-11-05")).ShouldBe(0);
    }

    [Fact]
    public async Task An_intro_offer_is_for_each_person_once_and_what_was_sold_stays_as_it_was_sold()
    {
        var intro = await Sells("First steps", MembershipType.PayAsYouGo, credits: 3, intro: true);
        var monthly = await Sells("Monthly", MembershipType.Monthly, credits: 8);
        var (anna, bea) = (await Welcomes("Anna", credits: 0), await Welcomes("Bea", credits: 0));
        await Joins(anna, intro);
        (await anna.Credits()).CreditsRemaining.ShouldBe(3);
        (await MembershipOf(anna)).RenewalDate.ShouldBeNull();
        await Joins(anna, monthly);

        (await Joins(anna, intro).ShouldBeRefused(MembershipErrors.IntroUsed)).Details["name"].ShouldBe("First steps");
        await Joins(bea, intro);

        await Studio.AsAsync(Studio.Owner, (IPlanAppService plans) => plans.UpdateAsync(monthly.Id, new UpdatePlanDto(PriceMinor: 9900, Credits: 6, IsArchived: true)));
        (await Joins(bea, monthly).ShouldBeRefused(MembershipErrors.PlanArchived)).Details["plan"].ShouldBe("Monthly");
        await MorningOf("2026-11-05");
        (await MembershipOf(anna)).CreditsPerPeriod.ShouldBe(8);
        (await anna.Credits()).CreditsRemaining.ShouldBe(11); // 3 of the offer, 8 of the second month
        await Sells("Monthly", MembershipType.Monthly, credits: 6); // the name is free again
        await Sells("Monthly", MembershipType.Monthly, credits: 6).ShouldBeRefused(MembershipErrors.PlanNameTaken);
    }

    [Fact]
    public async Task M1_An_intro_offer_that_many_give_at_once_is_given_once()
    {
        var intro = await Sells("First steps", MembershipType.PayAsYouGo, credits: 3, intro: true);
        var anna = await Welcomes("Anna", credits: 0);

        var given = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => Record.ExceptionAsync(() => Joins(anna, intro)))));

        given.Count(error => error is null).ShouldBe(1);
        given.OfType<BusinessException>().Count(error => error.Code == MembershipErrors.IntroUsed).ShouldBe(7);
        (await anna.Credits()).CreditsRemaining.ShouldBe(3);
    }

    [Fact]
    public async Task M1_Without_the_customers_lock_two_who_give_an_intro_offer_run_into_the_last_wall()
    {
        await using var unguarded = await TestDatabase.CreateAsync();
        var story = new RenewalTests(unguarded);
        await story.InitializeAsync();
        var intro = await story.Sells("First steps", MembershipType.PayAsYouGo, credits: 3, intro: true);
        var anna = await story.Welcomes("Anna", credits: 0);
        await PlantedFault.PlantAsync(
            unguarded, "assign-membership.sql", ("and not is_deleted for no key update;\n    if not found then\n        return refuse('Kernel:NotFound'); -- P1\n    end if;\n\n    if p_plan", 1, "and not is_deleted;\n    if not found then\n        return refuse('Kernel:NotFound'); -- P1\n    end if;\n\n    if p_plan"),
            ("    update memberships set is_current = false", 1, $"    perform pg_advisory_xact_lock_shared({Gate});\n    update memberships set is_current = false"));
        var given = await AtOnceAsync(unguarded, () => story.Joins(anna, intro));

        // Whoever comes second finds the first one's row: as the present membership, or as the offer.
        given.Count(error => error is null).ShouldBe(1);
        given.OfType<BusinessException>().ShouldHaveSingleItem().GetBaseException().ShouldBeOfType<PostgresException>().ConstraintName.ShouldBeOneOf("ux_memberships_intro", "ux_memberships_current");
        (await anna.Credits()).CreditsRemaining.ShouldBe(3);
        await story.DisposeAsync();
    }

    /// <summary>Two do the same behind a gate that opens when both have looked and neither has written.</summary>
    private static async Task<Exception?[]> AtOnceAsync(TestDatabase database, Func<Task> deed)
    {
        await using var gate = await database.OpenAsSuperuserAsync();
        await ExecuteAsync(gate, $"select pg_advisory_lock({Gate})");
        var racing = Enumerable.Range(0, 2).Select(_ => Task.Run(() => Record.ExceptionAsync(deed))).ToList();
        await Patience.UntilAsync(async () => await ExecuteAsync(
            gate, "select count(*) from pg_locks where locktype = 'advisory' and not granted and database = (select oid from pg_database where datname = current_database())") is 2L);
        await ExecuteAsync(gate, $"select pg_advisory_unlock({Gate})");
        return await Task.WhenAll(racing);
    }

    private static async Task<object?> ExecuteAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync();
    }

    /// <summary>Twenty people whose second period begins today.</summary>
    private async Task<IReadOnlyList<Dancer>> RenewingAsync()
    {
        var plan = await Sells("Small", MembershipType.Monthly, credits: 3);
        var dancers = await WelcomesMany(20, credits: 0);
        foreach (var dancer in dancers)
        {
            await Joins(dancer, plan);
        }

        TimeIs("2026-11-05T06:00:00Z");
        await Studio.AsAsync<CreditExpiry, int>(null, expiry => expiry.RunAsync(CancellationToken.None));
        return dancers;
    }
}
