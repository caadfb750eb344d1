using BalletSaaS.Kernel;
using Shouldly;
using Xunit;

namespace BalletSaaS.Bookings;

public sealed class IdempotencyTests(TestDatabase database) : BookingStory(database)
{
    [Fact]
    public async Task B2_The_same_key_twice_is_one_booking_and_the_same_answer()
    {
        var anna = await Welcomes("Anna", credits: 5);
        var barre = await Schedules("Barre", "2026-10-24 18:00");
        var first = await anna.Books(barre, key: "tap");
        await anna.Receives(10);
        TimeIs("2026-10-24T20:00:00Z");

        (await anna.Books(barre, key: "tap")).ShouldBe(first);

        (await anna.Credits()).CreditsRemaining.ShouldBe(14);
        (await Look(barre)).BookedCount.ShouldBe(1);
    }

    [Fact]
    public async Task B2_The_same_key_on_two_nodes_at_once_is_one_booking_and_the_same_answer()
    {
        var anna = await Welcomes("Anna", credits: 5);
        var barre = await Schedules("Barre", "2026-10-24 18:00");
        await using var other = new TestNode(Database, Studio.Node.Time);

        var answers = await Task.WhenAll(Enumerable.Range(0, 40).Select(i => (i % 2 == 0 ? anna : anna.On(other)).Books(barre, key: "tap")));

        answers.Distinct().ShouldHaveSingleItem().CreditsRemaining.ShouldBe(4);
    }

    [Fact]
    public async Task B2_The_same_key_with_another_request_is_a_mistake()
    {
        var anna = await Welcomes("Anna");
        var (barre, pointe) = (await Schedules("Barre", "2026-10-24 18:00"), await Schedules("Pointe", "2026-10-25 18:00"));
        await anna.Books(barre, key: "tap");

        await anna.Books(pointe, key: "tap").ShouldBeRefused(KernelErrors.IdempotencyMismatch);
        await anna.WaitsFor(barre, key: "tap").ShouldBeRefused(KernelErrors.IdempotencyMismatch);
        await anna.Books(pointe, key: "another tap");
    }

    [Fact]
    public async Task B2_A_refusal_is_an_answer_too()
    {
        var (anna, bea) = (await Welcomes("Anna"), await Welcomes("Bea"));
        var barre = await Schedules("Barre", "2026-10-24 18:00", places: 1);
        var booking = await anna.Books(barre);
        await bea.Books(barre, key: "tap").ShouldBeRefused(BookingErrors.ClassFull);
        await anna.Cancels(booking);

        await bea.Books(barre, key: "tap").ShouldBeRefused(BookingErrors.ClassFull);
        await bea.Books(barre, key: "another tap");
    }

    [Fact]
    public async Task B2_A_key_counts_for_its_user()
    {
        var (anna, bea) = (await Welcomes("Anna"), await Welcomes("Bea"));
        var barre = await Schedules("Barre", "2026-10-24 18:00");

        var (hers, mine) = (await anna.Books(barre, key: "tap"), await bea.Books(barre, key: "tap"));

        hers.Id.ShouldNotBe(mine.Id);
    }

    [Fact]
    public async Task A_key_has_at_most_200_characters()
    {
        var anna = await Welcomes("Anna");
        var barre = await Schedules("Barre", "2026-10-24 18:00");

        await anna.Books(barre, key: new string('k', 201)).ShouldBeRefused(KernelErrors.Validation);
        await anna.Books(barre, key: new string('k', 200));
    }
}
