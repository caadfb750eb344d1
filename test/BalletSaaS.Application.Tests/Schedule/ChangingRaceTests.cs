using BalletSaaS.Bookings;
using BalletSaaS.Kernel;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace BalletSaaS.Schedule;

/// <summary>The studio changes a class while people book and leave it.</summary>
public sealed class ChangingRaceTests(TestDatabase database) : BookingStory(database)
{
    [Fact]
    public async Task C6_Changing_places_against_booking_cancelling_and_moving_keeps_the_books()
    {
        var barre = await Schedules("Barre", "2026-10-24 18:00", places: 4);
        var dancers = await WelcomesMany(16, credits: 5);

        await Task.WhenAll(dancers.Select((dancer, n) => Task.Run(() => DancesAsync(dancer, barre, new Random(n)))).Append(Task.Run(async () =>
        {
            for (var turn = 0; turn < 12; turn++)
            {
                await Changes(barre, turn % 4 == 3 ? new(StartTime: new(18 + turn % 3, 0)) : new(MaxCapacity: 1 + turn * 5 % 7));
                await NewsArrives();
            }
        })));
        await NewsArrives();

        var after = await Look(barre);
        (after.BookedCount >= after.MaxCapacity || after.PromotableCount == 0).ShouldBeTrue("Nobody waits beside a free place.");
    }

    [Fact]
    public async Task C3_Who_books_while_a_class_moves_is_in_it_or_gets_everything_back()
    {
        var barre = await Schedules("Barre", "2026-10-24 18:00", places: 16);

        await MovesAgainstBookingAsync(barre);

        var live = await Studio.LooksAsync(context => context.Bookings.CountAsync(booking => booking.Status == BookingStatus.Booked));
        (await Look(barre)).BookedCount.ShouldBe(live);
    }

    [Fact]
    public async Task C3_Without_its_locks_the_same_race_loses_people()
    {
        await using var unguarded = await TestDatabase.CreateAsync();
        await Unguarded.PlantChangesAsync(unguarded);
        var story = new ChangingRaceTests(unguarded);
        await story.InitializeAsync();

        await story.MovesAgainstBookingAsync(await story.Schedules("Barre", "2026-10-24 18:00", places: 16));

        (await Record.ExceptionAsync(story.DisposeAsync)).ShouldBeOfType<ShouldAssertException>().Message.ShouldContain("(B1)");
    }

    /// <summary>Eight are in; while the class moves, eight more book one after the other.</summary>
    private async Task MovesAgainstBookingAsync(ClassInstance barre)
    {
        var dancers = await WelcomesMany(16, credits: 5);
        foreach (var dancer in dancers.Take(8))
        {
            await dancer.Books(barre);
        }

        var moved = await Look(barre);
        moved.MoveTo(moved.LocalDate, new TimeOnly(20, 0), 60, WallClock.Of("Europe/London"), BookingPolicy.Default);
        var moving = Task.Run(() => Studio.AsAsync(Studio.Owner, (InstanceChanges changes) => changes.WriteAsync([moved])));
        foreach (var dancer in dancers.Skip(8))
        {
            await dancer.Books(barre);
            await Task.Delay(5);
        }

        await moving;
    }

    private Task<InstanceChangedDto> Changes(ClassInstance instance, UpdateClassInstanceDto change) =>
        Studio.AsAsync<IClassInstanceAppService, InstanceChangedDto>(Studio.Owner, instances => instances.UpdateAsync(instance.Id, change));

    private static async Task DancesAsync(Dancer dancer, ClassInstance instance, Random random)
    {
        for (var step = 0; step < 10; step++)
        {
            try
            {
                var booking = await dancer.WaitsFor(instance);
                if (random.Next(3) > 0)
                {
                    await dancer.Cancels(booking);
                }
            }
            catch (BusinessException)
            {
                // Already in: any answer of a rule is fine here.
            }
        }
    }
}
