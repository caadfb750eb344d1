using BalletSaaS.Kernel;
using BalletSaaS.Schedule;
using BalletSaaS.Settings;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace BalletSaaS.Bookings;

/// <summary>How many classes a student may have of a day and of a week.</summary>
public sealed class LimitTests(TestDatabase database) : BookingStory(database)
{
    [Fact]
    public async Task B8_A_day_has_as_many_classes_as_the_studio_allows()
    {
        await AllowsAsync(perDay: "1");
        var anna = await Welcomes("Anna");
        var (morning, evening) = (await Schedules("Barre", "2026-10-24 09:00"), await Schedules("Pointe", "2026-10-24 18:00"));
        var seat = await anna.Books(morning);

        (await anna.Books(evening).ShouldBeRefused(BookingErrors.DayLimit)).Details["limit"].ShouldBe(1);
        (await ToldAsync(anna, evening)).ShouldBe(BookingErrors.DayLimit);
        await anna.Books(await Schedules("Barre", "2026-10-25 09:00"));
        (await ToldAsync(await Welcomes("Bea"), evening)).ShouldBeNull("the limit is each student's own");

        await anna.Cancels(seat);
        (await ToldAsync(anna, evening)).ShouldBeNull();
        await anna.Books(evening);
    }

    /// <summary>The clocks go back in London in the night to Sunday; 2026-W53 ends on Sunday 3 January 2027.</summary>
    [Theory]
    [InlineData("2026-10-20 07:00", "2026-10-25 23:30", "2026-10-26 00:30")]
    [InlineData("2026-12-28 00:15", "2027-01-03 23:30", "2027-01-04 00:30")]
    public async Task B8_A_week_is_an_ISO_week_of_the_classes_dates_on_the_studios_wall(string first, string last, string nextWeek)
    {
        await AllowsAsync(perWeek: "2");
        var anna = await Welcomes("Anna");
        var opensLongBefore = new BookingPolicy(365, 12);
        await anna.Books(await Schedules("Barre", first, policy: opensLongBefore));
        await anna.Books(await Schedules("Late", last, policy: opensLongBefore));

        var third = await Schedules("Pointe", last[..10] + " 10:00", policy: opensLongBefore);
        await anna.Books(third).ShouldBeRefused(BookingErrors.WeekLimit);
        (await ToldAsync(anna, third)).ShouldBe(BookingErrors.WeekLimit);
        await anna.Books(await Schedules("Barre", nextWeek, policy: opensLongBefore));
    }

    [Fact]
    public async Task B8_Whoever_reached_the_limit_while_waiting_is_passed_over_and_keeps_the_place_in_line()
    {
        var (anna, bea) = (await Welcomes("Anna"), await Welcomes("Bea"));
        var barre = await Schedules("Barre", "2026-10-24 18:00", places: 1);
        var seat = await anna.Books(barre);
        var waiting = await bea.WaitsFor(barre);
        await AllowsAsync(perDay: "1");
        await bea.Books(await Schedules("Pointe", "2026-10-24 09:00"));

        await anna.Cancels(seat);
        await NewsArrives();

        (await bea.LooksAt(waiting)).WaitlistPosition.ShouldBe(1);
        (await Studio.LooksAsync(context => context.Bookings.Where(row => row.Id == waiting.Id).Select(row => row.SkipReason).SingleAsync()))
            .ShouldBe(BookingErrors.DayLimit.Name);
    }

    /// <summary>Ten at once, each in a class of its own: without the customer's lock all would count none before them.</summary>
    [Fact]
    public async Task B8_Of_many_at_once_no_more_than_the_limit_get_in()
    {
        await AllowsAsync(perDay: "3");
        var anna = await Welcomes("Anna", credits: 20);
        var classes = new List<ClassInstance>();
        for (var hour = 8; hour < 18; hour++)
        {
            classes.Add(await Schedules($"Class {hour}", $"2026-10-24 {hour:00}:00"));
        }

        var answers = await Task.WhenAll(classes.Select(async instance =>
        {
            try
            {
                await anna.Books(instance);
                return null;
            }
            catch (BusinessException refused)
            {
                return refused.Code;
            }
        }));

        answers.Count(code => code is null).ShouldBe(3);
        answers.Count(code => code == BookingErrors.DayLimit).ShouldBe(7);
    }

    private Task AllowsAsync(string perDay = "0", string perWeek = "0") => Studio.AsAsync(Studio.Owner, (ISettingAppService settings) =>
        settings.UpdateAsync(new UpdateSettingsDto(new() { ["Bookings.MaxPerDay"] = perDay, ["Bookings.MaxPerWeek"] = perWeek })));

    private async Task<ErrorCode?> ToldAsync(Dancer dancer, ClassInstance instance)
    {
        var week = await dancer.Does((ITimetableAppService timetable) => timetable.GetAvailableAsync(
            new Period(instance.LocalDate, instance.LocalDate), new AvailableFilter(), new PageRequest(Take: 100), CancellationToken.None));
        return week.Items.Single(item => item.Id == instance.Id).Refusal is { } name ? ErrorCatalog.All[name] : null;
    }
}
