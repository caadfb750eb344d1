using BalletSaaS.Credits;
using BalletSaaS.Kernel;
using BalletSaaS.Schedule;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace BalletSaaS.Bookings;

/// <summary>What is shown beforehand is what booking then answers.</summary>
public sealed class EligibilityTests(TestDatabase database) : BookingStory(database)
{
    [Fact]
    public async Task What_is_told_beforehand_is_what_booking_answers()
    {
        var (anna, bea, poor) = (await Welcomes("Anna"), await Welcomes("Bea"), await Welcomes("Cleo", credits: 0));
        await poor.Receives(5, "2026-10-23");
        var barre = await Schedules("Barre", "2026-10-24 18:00", places: 1);
        var pointe = await Schedules("Pointe", "2026-10-24 18:30");
        var modern = await Schedules("Modern", "2026-10-24 19:00");

        await ShouldAnswerAsTold(bea, await Schedules("Past", "2026-10-05 09:59"), BookingErrors.Closed);
        await ShouldAnswerAsTold(bea, await Schedules("Far", "2026-11-10 18:00"), BookingErrors.NotOpenYet);
        await ShouldAnswerAsTold(anna, barre, null);
        await ShouldAnswerAsTold(anna, barre, BookingErrors.AlreadyBooked);
        await ShouldAnswerAsTold(anna, pointe, BookingErrors.Overlap);
        await ShouldAnswerAsTold(anna, modern, null);
        await ShouldAnswerAsTold(bea, barre, BookingErrors.ClassFull);
        await ShouldAnswerAsTold(poor, pointe, CreditErrors.NotEnough);
        await ShouldAnswerAsTold(poor, await Schedules("Day before", "2026-10-23 18:00"), null);

        await bea.WaitsFor(barre);
        await ShouldAnswerAsTold(bea, barre, BookingErrors.AlreadyBooked);
        await ShouldAnswerAsTold(bea, pointe, null);
        await CallsOff(modern, "ill");
        await ShouldAnswerAsTold(bea, modern, BookingErrors.Closed);
    }

    [Fact]
    public async Task W1_A_place_that_somebody_waits_for_is_not_offered()
    {
        var (anna, bea, cleo) = (await Welcomes("Anna"), await Welcomes("Bea"), await Welcomes("Cleo"));
        var barre = await Schedules("Barre", "2026-10-24 18:00", places: 1);
        var seat = await anna.Books(barre);
        await bea.WaitsFor(barre);
        await anna.Cancels(seat);

        await ShouldAnswerAsTold(cleo, barre, BookingErrors.ClassFull);
    }

    private async Task ShouldAnswerAsTold(Dancer dancer, ClassInstance instance, ErrorCode? refusal)
    {
        var (live, lots, pauses, fitness) = await Studio.LooksAsync(async context => (
            await context.Bookings.Where(row => row.CustomerId == dancer.CustomerId && row.Status < BookingStatus.Cancelled)
                .Select(row => new LiveBooking(row.Id, row.ClassInstanceId, row.Status, row.StartsAt, row.EndsAt, row.LocalDate)).ToListAsync(),
            await context.CreditLots.AsNoTracking().Where(row => row.CustomerId == dancer.CustomerId).ToListAsync(),
            await context.Pauses.AsNoTracking().Where(row => row.CustomerId == dancer.CustomerId).ToListAsync(),
            await context.Customers.Where(row => row.Id == dancer.CustomerId).Select(row => new Fitness(
                row.Level, row.BirthDate, context.ClassApprovals.Where(approval => approval.CustomerId == dancer.CustomerId).ToList())).SingleAsync()));
        (await Look(instance)).Refusal(Studio.Node.Time.GetUtcNow(), new Applicant(live, lots, BookingLimits.None, fitness, pauses)).ShouldBe(refusal);
        if (refusal is null)
        {
            await dancer.Books(instance);
        }
        else
        {
            await dancer.Books(instance).ShouldBeRefused(refusal);
        }
    }
}
