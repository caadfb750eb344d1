using BalletSaaS.Bookings;
using BalletSaaS.Kernel;
using BalletSaaS.Schedule;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace BalletSaaS.Customers;

public sealed class FamilyRaceTests(TestDatabase database) : BookingStory(database)
{
    [Fact]
    public async Task B1_B3_Two_guardians_book_the_same_child_on_the_last_place_at_once_and_one_pays()
    {
        var (rosa, paul, mia) = await FamilyAsync();
        await using var other = new TestNode(Database, Studio.Node.Time);
        for (var day = 10; day < 20; day++)
        {
            var barre = await Schedules("Barre", $"2026-10-{day} 18:00", places: 1);
            var answers = await Task.WhenAll(AsksAsync(rosa, mia, barre), AsksAsync(paul.On(other), mia, barre));

            answers.Count(answer => answer is null).ShouldBe(1);
            answers.OfType<ErrorCode>().Single().ShouldBe(BookingErrors.AlreadyBooked);
        }

        ((await rosa.Credits()).CreditsRemaining + (await paul.Credits()).CreditsRemaining).ShouldBe(20 - 10, "each class was paid once");
    }

    [Fact]
    public async Task Guardians_children_and_the_studio_do_everything_at_once_and_nothing_locks_up()
    {
        var (rosa, paul, mia) = await FamilyAsync();
        var leo = await rosa.HasChild("Leo");
        var classes = new List<ClassInstance>();
        for (var day = 10; day < 14; day++)
        {
            classes.Add(await Schedules($"Class {day}", $"2026-10-{day} 18:00", places: 2));
        }

        await using var other = new TestNode(Database, Studio.Node.Time);
        await Task.WhenAll(Enumerable.Range(0, 6).Select(seed => DanceAsync(seed % 2 == 0 ? rosa : paul.On(other), seed % 3 == 0 ? leo : mia, new Random(seed), classes)));
        await Task.WhenAll(Studio.Node.DeliverNewsAsync(), other.DeliverNewsAsync());

        (await Studio.LooksAsync(context => context.Database.SqlQuery<long>($"""select deadlocks as "Value" from pg_stat_database where datname = current_database()""").SingleAsync())).ShouldBe(0);
    }

    private async Task DanceAsync(Dancer guardian, ChildDto child, Random random, List<ClassInstance> classes)
    {
        for (var step = 0; step < 12; step++)
        {
            try
            {
                var instance = classes[random.Next(classes.Count)];
                var booking = random.Next(3) == 0 ? await guardian.WaitsFor(instance) : await guardian.BooksFor(child, instance, waits: true);
                if (random.Next(2) == 0)
                {
                    await guardian.Cancels(booking);
                }
                else if (random.Next(20) == 0)
                {
                    await CallsOff(instance, "ill");
                }
            }
            catch (BusinessException)
            {
                // A rule's answer.
            }
        }
    }

    private static async Task<ErrorCode?> AsksAsync(Dancer guardian, ChildDto child, ClassInstance instance)
    {
        try
        {
            await guardian.BooksFor(child, instance);
            return null;
        }
        catch (BusinessException refusal)
        {
            return refusal.Code;
        }
    }

    private async Task<(Dancer Rosa, Dancer Paul, ChildDto Mia)> FamilyAsync()
    {
        var (rosa, paul) = (await Welcomes("Rosa"), await Welcomes("Paul"));
        var mia = await rosa.HasChild("Mia");
        await Studio.AsAsync(Studio.Owner, async (IFamilyAppService families) =>
        {
            await families.LinkAsync(mia.Id, paul.CustomerId);
            return true;
        });
        return (rosa, paul, mia);
    }
}
