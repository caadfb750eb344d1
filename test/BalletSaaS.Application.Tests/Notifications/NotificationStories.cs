using BalletSaaS.Attendance;
using BalletSaaS.Bookings;
using BalletSaaS.Kernel;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace BalletSaaS.Notifications;

public sealed class NotificationStories(TestDatabase database) : NotificationStory(database)
{
    [Fact]
    public async Task W2_Who_gets_a_place_reads_it_once_however_often_the_news_comes()
    {
        var (anna, bea) = (await Welcomes("Anna"), await Welcomes("Bea"));
        var barre = await Schedules("Barre", "2026-10-10 18:00", places: 1);
        var seat = await anna.Books(barre);
        var waiting = await bea.WaitsFor(barre);
        await anna.Cancels(seat);
        await NewsArrives();

        var told = (await ReadsAsync(bea)).Single(one => one.Kind == NotificationKind.Promoted);
        (told.Title, told.Text, told.Path).ShouldBe(("You have a place: Barre", "Sat 10 October, 18:00. You cancel free until Sat 10 October, 06:00.", $"/app/classes?booking={waiting.Id}"));
        told.ReadAt.ShouldBeNull();

        await NewsComesAgain("bookings.promoted");

        (await ReadsAsync(bea)).Count(one => one.Kind == NotificationKind.Promoted).ShouldBe(1);
        (await MailsAsync(bea)).Count(mail => mail.Kind == NotificationKind.Promoted).ShouldBe(1);
    }

    [Fact]
    public async Task Who_books_and_cancels_for_themselves_knows_it_and_who_is_booked_by_staff_is_told()
    {
        var anna = await Welcomes("Anna");
        var (barre, jazz) = (await Schedules("Barre", "2026-10-10 18:00"), await Schedules("Jazz", "2026-10-11 18:00"));
        await anna.Cancels(await anna.Books(barre));
        var seat = await anna.IsBooked(jazz);
        await NewsArrives();
        (await ReadsAsync(anna)).Where(one => one.Kind != NotificationKind.CreditsAdjusted).Select(one => one.Title).ShouldBe(["You are booked: Jazz"]);

        TimeIs("2026-10-05T09:05:00Z");
        await Studio.AsAsync(Studio.Owner, (IStaffBookingAppService staff) => staff.CancelAsync(seat.Id, new CancelForCustomerDto(true, "The floor is wet")));
        await NewsArrives();

        var told = (await ReadsAsync(anna))[0];
        (told.Title, told.Text).ShouldBe(("Your booking was cancelled: Jazz", "It was for Sun 11 October, 18:00: The floor is wet\nCredits back on your account: 1."));
    }

    [Fact]
    public async Task C3_One_message_a_person_and_a_guardian_reads_what_concerns_the_child()
    {
        var vera = await Welcomes("Vera");
        var mia = await vera.HasChild("Mia");
        var (barre, jazz) = (await Schedules("Barre", "2026-10-10 18:00"), await Schedules("Jazz", "2026-10-11 18:00"));
        await vera.BooksFor(mia, barre);
        await vera.BooksFor(mia, jazz);
        await NewsArrives();
        (await ReadsAsync(vera)).ShouldNotContain(one => one.Kind == NotificationKind.BookingMade, "it was Vera who booked");

        TimeIs("2026-10-05T09:05:00Z");
        await CallsOff(barre, "Snow");
        await NewsArrives();

        var told = (await ReadsAsync(vera))[0];
        (told.Kind, told.Child, told.Title, told.Path).ShouldBe((NotificationKind.ClassCalledOff, "Mia", "Cancelled: Barre", "/app/book?day=2026-10-10"));
        told.Text.ShouldBe("Sat 10 October, 18:00: Snow\nCredits back on your account: 1.");
    }

    [Fact]
    public async Task Everybody_is_told_on_the_ways_they_chose_and_what_must_be_seen_is_shown()
    {
        var (anna, bea) = (await Welcomes("Anna"), await Welcomes("Bea"));
        await NewsArrives();
        TimeIs("2026-10-05T09:05:00Z");
        await Chooses(anna, NotificationKind.ClassCalledOff, inApp: false, email: false, push: false);
        await Chooses(anna, NotificationKind.CreditsAdjusted, inApp: false);
        await Chooses(bea, NotificationKind.CreditsAdjusted, email: true);
        var barre = await Schedules("Barre", "2026-10-10 18:00");
        await anna.Books(barre);
        await bea.Books(barre);
        await NewsArrives();
        var known = (await ReadsAsync(bea)).Count;

        await anna.Receives(2);
        await bea.Receives(2);
        await CallsOff(barre, "Snow");
        await NewsArrives();

        (await ReadsAsync(anna)).Where(one => one.Kind is NotificationKind.ClassCalledOff or NotificationKind.CreditsAdjusted).Select(one => one.Kind).ShouldBe([NotificationKind.ClassCalledOff, NotificationKind.CreditsAdjusted], "the first grant came before the choice");
        (await MailsAsync(anna)).ShouldBeEmpty();
        (await ReadsAsync(bea)).Take(2).Select(one => one.Kind).ShouldBe([NotificationKind.ClassCalledOff, NotificationKind.CreditsAdjusted], ignoreOrder: true);
        (await MailsAsync(bea)).Select(mail => mail.Kind).ShouldBe([NotificationKind.CreditsAdjusted, NotificationKind.ClassCalledOff], ignoreOrder: true);
        (await ReadsAsync(bea)).Count.ShouldBe(known + 2);
    }

    [Fact]
    public async Task T5_In_their_own_quiet_hours_what_can_wait_waits_and_what_cannot_goes()
    {
        var anna = await Welcomes("Anna");
        await NewsArrives();
        await SubscribesAsync(anna);
        await anna.Does((INotificationPreferencesAppService preferences) => preferences.UpdateAsync(new UpdateNotificationPreferencesDto(
            QuietHours: true, QuietFrom: new TimeOnly(21, 0), QuietTo: new TimeOnly(8, 30), Kinds: [new UpdateNotificationChoiceDto(NotificationKind.CreditsAdjusted, Email: true, Push: true)])));
        var barre = await Schedules("Barre", "2026-10-10 18:00");
        await anna.Books(barre);
        TimeIs("2026-10-08T20:30:00Z"); // 21:30 in London

        await anna.Receives(1);
        await CallsOff(barre, "Snow");
        await NewsArrives();

        (await MailsAsync(anna)).Single(mail => mail.Kind == NotificationKind.CreditsAdjusted).At.ShouldBe(Instant("2026-10-09T07:30:00Z"));
        (await PushesAsync(anna)).Single(push => push.Kind == NotificationKind.CreditsAdjusted).At.ShouldBe(Instant("2026-10-09T07:30:00Z"));
        (await MailsAsync(anna)).Single(mail => mail.Kind == NotificationKind.ClassCalledOff).At.ShouldBeLessThan(Instant("2026-10-08T20:31:00Z"));
        (await ReadsAsync(anna)).ShouldContain(one => one.Kind == NotificationKind.CreditsAdjusted, "the app's list wakes nobody");
    }

    [Fact]
    public async Task What_is_read_is_read_and_nobody_reads_for_another()
    {
        var (anna, bea) = (await Welcomes("Anna"), await Welcomes("Bea"));
        await anna.Receives(1);
        await anna.Receives(2);
        await NewsArrives();
        (await NewAsync(anna)).ShouldBe(3);
        var first = (await ReadsAsync(anna))[0];

        await Does(bea, first.Id).ShouldBeRefused(KernelErrors.NotFound);
        await Does(anna, first.Id);
        await Does(anna, first.Id);
        (await NewAsync(anna)).ShouldBe(2);

        await anna.Does((INotificationAppService notifications) => Done(notifications.ReadAllAsync(new ReadAllDto())));
        (await NewAsync(anna)).ShouldBe(0);
        (await NewAsync(bea)).ShouldBe(1);

        static Task<int> Does(Dancer dancer, Guid id) => dancer.Does((INotificationAppService notifications) => Done(notifications.ReadAsync(id)));
    }

    [Fact]
    public async Task A3_A_checkpoint_is_told_with_the_class_that_reached_it()
    {
        var anna = await Welcomes("Anna");
        var barre = await Schedules("Barre", "2026-10-10 18:00");
        var place = await anna.Books(barre);
        await NewsArrives();
        TimeIs("2026-10-10T17:02:00Z");
        await Marks(barre, place, RosterMark.Attended);
        await NewsArrives();

        var told = (await ReadsAsync(anna))[0];
        (told.Title, told.Text, told.Path).ShouldBe(("Reached: First class", "With Barre on Sat 10 October 2026.", "/app/progress"));
    }

    [Fact]
    public async Task L2_Who_has_credits_that_end_soon_hears_it_once_for_each_date()
    {
        var anna = await Welcomes("Anna", credits: 0);
        await anna.Receives(3, "2026-10-12");
        await anna.Receives(2, "2026-10-13");
        await NewsArrives();

        await MorningsComeAsync();
        await MorningsComeAsync();
        (await Expiring(anna)).ShouldBe(["Credits end soon: 3 They are good for classes until Mon 12 October 2026."]);

        TimeIs("2026-10-06T09:00:00Z");
        await MorningsComeAsync();
        (await Expiring(anna)).Count.ShouldBe(2);

        Task<int> MorningsComeAsync() => Studio.AsAsync<ExpiringCredits, int>(null, expiring => Done(expiring.TellAsync(CancellationToken.None)));
        static async Task<List<string>> Expiring(Dancer dancer) => [.. (await ReadsAsync(dancer)).Where(one => one.Kind == NotificationKind.CreditsExpiring).Select(one => $"{one.Title} {one.Text}")];
    }

    [Fact]
    public async Task What_is_older_than_the_studio_keeps_is_cleared_away()
    {
        var anna = await Welcomes("Anna");
        await NewsArrives();
        TimeIs("2026-12-20T09:00:00Z");
        await anna.Receives(2);
        await NewsArrives();

        TimeIs("2027-01-03T09:00:00Z"); // the first one is 90 days old
        (await ClearAsync()).ShouldBe(0);
        TimeIs("2027-01-03T09:00:01Z");
        (await ClearAsync()).ShouldBe(1);
        (await ReadsAsync(anna)).Select(one => one.Title).ShouldBe(["New credits: 2"]);

        Task<int> ClearAsync() => Studio.AsAsync<OldNotifications, int>(null, old => old.ClearAsync(CancellationToken.None));
    }

    [Fact]
    public async Task Words_are_found_in_the_language_of_whoever_reads()
    {
        var anna = await Welcomes("Anna");
        await CallsOff(await BookedAsync(anna), "Neve");
        await NewsArrives();

        using (Texts.Speak("pt"))
        {
            var told = (await ReadsAsync(anna)).Single(one => one.Kind == NotificationKind.ClassCalledOff);
            told.Title.ShouldBe("Cancelada: Barre");
            told.Text.ShouldEndWith("10 de outubro, 18:00: Neve\nCréditos de volta à tua conta: 1.");
        }

        async Task<Schedule.ClassInstance> BookedAsync(Dancer dancer)
        {
            var barre = await Schedules("Barre", "2026-10-10 18:00");
            await dancer.Books(barre);
            return barre;
        }
    }

    [Fact]
    public async Task A_choice_that_is_the_usual_one_is_none()
    {
        var anna = await Welcomes("Anna");
        await Chooses(anna, NotificationKind.CheckpointReached, email: true);
        (await Chooses(anna, NotificationKind.CheckpointReached, email: false)).Kinds.Single(kind => kind.Kind == NotificationKind.CheckpointReached).Email.ShouldBeFalse();

        (await Studio.LooksAsync(context => context.NotificationPreferences.AsNoTracking().SingleAsync(row => row.CustomerId == anna.CustomerId))).Choices.ShouldBeEmpty();
    }

    [Fact]
    public async Task Two_changes_at_once_are_both_kept()
    {
        var anna = await Welcomes("Anna");
        await Task.WhenAll(Enum.GetValues<NotificationKind>().Select(kind => Chooses(anna, kind, email: !NotificationRule.Of(kind).Default.HasFlag(NotificationChannels.Email))));

        var kinds = (await anna.Does((INotificationPreferencesAppService preferences) => preferences.GetAsync(CancellationToken.None))).Kinds;
        kinds.Where(kind => kind.Email == NotificationRule.Of(kind.Kind).Default.HasFlag(NotificationChannels.Email)).ShouldBeEmpty();
    }

    private static async Task<int> Done(Task task)
    {
        await task;
        return 0;
    }

    /// <summary>A browser of somebody's, in a session of theirs.</summary>
    private Task<int> SubscribesAsync(Dancer dancer) => Studio.LooksAsync(context =>
    {
        context.PushSubscriptions.Add(new PushSubscription
        {
            TenantId = Studio.Id,
            CustomerId = dancer.CustomerId,
            SessionId = Guid.NewGuid(),
            Endpoint = $"https://push.example.com/{dancer.CustomerId}",
            Key = new byte[65],
            Secret = new byte[16],
            CreationTime = Studio.Node.Time.GetUtcNow(),
        });
        return context.SaveChangesAsync();
    });
}
