using BalletSaaS.Classes;
using BalletSaaS.Customers;
using BalletSaaS.Kernel;
using BalletSaaS.Schedule;
using Shouldly;
using Xunit;

namespace BalletSaaS.Bookings;

/// <summary>Whom a class is for: level, approval, age (B6); told beforehand, at booking, and at promotion.</summary>
public sealed class FitnessTests(TestDatabase database) : BookingStory(database)
{
    [Fact]
    public async Task B6_Levels_are_ordered_and_set_by_a_teacher()
    {
        var anna = await Welcomes("Anna");
        var barre = await AsksAsync(set => set.SetProperty(row => row.MinLevel, ClassLevel.Intermediate));

        var refusal = await anna.Books(barre).ShouldBeRefused(BookingErrors.LevelTooLow);
        refusal.Details["level"].ShouldBe("intermediate");
        Texts.Get(refusal.Code.Name, "pt", refusal.Details).ShouldStartWith("Esta aula é para bailarinos a partir do nível «intermédio».");
        Texts.Get(refusal.Code.Name, "ru", refusal.Details).ShouldStartWith("Это занятие для уровня «средний» и выше.");
        await IsAsync(anna, ClassLevel.Beginner);
        (await ToldAsync(anna, barre)).ShouldBe(BookingErrors.LevelTooLow);
        await IsAsync(anna, ClassLevel.Advanced);
        (await ToldAsync(anna, barre)).ShouldBeNull();
        await anna.Books(barre);
    }

    [Theory]
    [InlineData("pointe", "2026-10-01", "2026-10-24", null)]
    [InlineData("Pointe", "2026-10-01", null, null)]
    [InlineData("pointe", "2026-10-01", "2026-10-23", "Bookings:ApprovalMissing")]
    [InlineData("pointe", "2026-10-25", null, "Bookings:ApprovalMissing")]
    [InlineData("jazz", "2026-10-01", null, "Bookings:ApprovalMissing")]
    public async Task B6_An_approval_of_the_discipline_must_be_good_on_the_classs_date(string discipline, string from, string? until, string? refusal)
    {
        var anna = await Welcomes("Anna");
        var pointe = await AsksAsync(set => set.SetProperty(row => row.RequiresApproval, true).SetProperty(row => row.Discipline, "pointe"));
        await SignsAsync(anna, new CreateClassApprovalDto(null, discipline, null, Date(from), until is null ? null : Date(until)));

        (await ToldAsync(anna, pointe))?.Name.ShouldBe(refusal);
        await ShouldAnswer(anna, pointe, refusal);
    }

    [Fact]
    public async Task B6_An_approval_may_be_for_one_class_and_taken_back()
    {
        var anna = await Welcomes("Anna");
        var pointe = await AsksAsync(set => set.SetProperty(row => row.RequiresApproval, true));
        var approval = await SignsAsync(anna, new CreateClassApprovalDto(pointe.ClassId));
        (approval.SignedBy, approval.ClassName).ShouldBe(("Olga Dancer", "Barre"));
        await anna.Cancels(await anna.Books(pointe));

        await Studio.AsAsync(Studio.Owner, async (IApprovalAppService approvals) =>
        {
            await approvals.DeleteAsync(anna.CustomerId, approval.Id);
            return true;
        });
        (await anna.Books(pointe).ShouldBeRefused(BookingErrors.ApprovalMissing)).Details["what"].ShouldBe("Barre");
    }

    [Theory]
    [InlineData("2014-10-24", null)]
    [InlineData("2014-10-25", "Bookings:AgeOutside")]
    [InlineData("2010-10-25", null)]
    [InlineData("2010-10-24", "Bookings:AgeOutside")]
    [InlineData(null, "Bookings:BirthDateMissing")]
    public async Task B6_Ages_count_on_the_classs_date(string? born, string? refusal)
    {
        var anna = await Welcomes("Anna");
        var juniors = await AsksAsync(set => set.SetProperty(row => row.MinAge, 12).SetProperty(row => row.MaxAge, 15));
        if (born is not null)
        {
            await anna.Does((IMyCustomerAppService me) => me.UpdateAsync(new UpdateCustomerDto(null, null, null, Date(born))));
        }

        (await ToldAsync(anna, juniors))?.Name.ShouldBe(refusal);
        await ShouldAnswer(anna, juniors, refusal);
    }

    [Fact]
    public async Task B6_W3_Who_is_no_longer_fit_at_promotion_is_passed_over()
    {
        var (anna, bea) = (await Welcomes("Anna"), await Welcomes("Bea"));
        var barre = await Schedules("Barre", "2026-10-24 18:00", places: 1);
        var seat = await anna.Books(barre);
        var waiting = await bea.WaitsFor(barre);
        await Change(barre, set => set.SetProperty(row => row.MinLevel, ClassLevel.Beginner));
        await anna.Cancels(seat);
        await NewsArrives();

        (await bea.LooksAt(waiting)).SkipReason.ShouldBe(BookingErrors.LevelTooLow.Name);
    }

    [Fact]
    public async Task B6_With_a_reason_staff_let_somebody_in_all_the_same()
    {
        var anna = await Welcomes("Anna");
        var barre = await AsksAsync(set => set.SetProperty(row => row.MinLevel, ClassLevel.Advanced).SetProperty(row => row.MinAge, 18));

        await anna.IsBooked(barre).ShouldBeRefused(BookingErrors.LevelTooLow);
        await anna.IsBooked(barre, "audition");
    }

    private async Task<ClassInstance> AsksAsync(Action<Microsoft.EntityFrameworkCore.Query.UpdateSettersBuilder<ClassInstance>> what)
    {
        var instance = await Schedules("Barre", "2026-10-24 18:00");
        await Change(instance, what);
        return await Look(instance);
    }

    private Task IsAsync(Dancer dancer, ClassLevel level) => Studio.AsAsync(Studio.Owner, async (IApprovalAppService approvals) =>
    {
        await approvals.SetLevelAsync(dancer.CustomerId, new SetLevelDto(level));
        return true;
    });

    private Task<ClassApprovalDto> SignsAsync(Dancer dancer, CreateClassApprovalDto approval) =>
        Studio.AsAsync(Studio.Owner, (IApprovalAppService approvals) => approvals.CreateAsync(dancer.CustomerId, approval));

    private static async Task ShouldAnswer(Dancer dancer, ClassInstance instance, string? refusal)
    {
        if (refusal is null)
        {
            await dancer.Books(instance);
        }
        else
        {
            await dancer.Books(instance).ShouldBeRefused(ErrorCatalog.All[refusal]);
        }
    }

    private static async Task<ErrorCode?> ToldAsync(Dancer dancer, ClassInstance instance) =>
        (await dancer.Does((ITimetableAppService timetable) => timetable.GetAsync(instance.Id, null, CancellationToken.None))).Class.Refusal is { } name ? ErrorCatalog.All[name] : null;

    private static DateOnly Date(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
