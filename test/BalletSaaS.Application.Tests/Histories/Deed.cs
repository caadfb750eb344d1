using BalletSaaS.Attendance;
using BalletSaaS.Bookings;
using BalletSaaS.Schedule;
using FsCheck;
using FsCheck.Fluent;

namespace BalletSaaS.Histories;

/// <summary>
/// Something that somebody does in a studio. People and classes are named by their places in the cast, so that a deed means the same
/// when others are left out of its history. Whatever a rule answers is fine; the books decide.
/// </summary>
public abstract record Deed
{
    private static readonly Gen<int> Who = Gen.Choose(0, Cast.People.Length - 1);
    private static readonly Gen<int> What = Gen.Choose(0, Cast.Lessons.Length - 1);

    /// <summary>Without these nothing happens in a studio.</summary>
    private static readonly (int Often, Gen<Deed> Kind)[] Always =
    [
        (8, from who in Who from what in What select (Deed)new TakesAPlace(who, what)),
        (7, from hours in Gen.Elements(1, 6, 12, 20, 24) select (Deed)new TimePasses(hours)),
    ];

    /// <summary>What happens often in a studio happens often.</summary>
    private static readonly (int Often, Gen<Deed> Kind)[] Sometimes =
    [
        (5, from who in Who from what in What select (Deed)new Waits(who, what)),
        (4, from who in Who from what in What select (Deed)new BooksForChild(who, what)),
        (6, from who in Who from which in Gen.Choose(0, 5) select (Deed)new Cancels(who, which)),
        (4, from who in Who from credits in Gen.Choose(1, 4) from days in Gen.Choose(0, 12) select (Deed)new Receives(who, credits, days)),
        (1, from who in Who from credits in Gen.Choose(1, 3) select (Deed)new GivesBack(who, credits)),
        (3, from who in Who from which in Gen.Choose(0, 3) select (Deed)new TakesOffer(who, which)),
        (1, from who in Who from which in Gen.Choose(0, 3) select (Deed)new LetsOfferGo(who, which)),
        (5, Gen.Constant((Deed)new NewsArrives())),
        (1, from days in Gen.Elements(3, 9, 33) select (Deed)new TimePasses(24 * days)),
        (2, Gen.Constant((Deed)new NightComes())),
        (2, from what in What from places in Gen.Choose(1, 3) select (Deed)new HasPlaces(what, places)),
        (1, from what in What from minutes in Gen.Elements(-15, 10, 15, 60) select (Deed)new Moves(what, minutes)),
        (1, from what in What select (Deed)new CallsOff(what)),
        (1, from day in Gen.Choose(1, 10) from days in Gen.Choose(1, 2) select (Deed)new Closes(day, days)),
        (2, from who in Who from what in What select (Deed)new IsLetIn(who, what)),
        (8, from who in Who from which in Gen.Elements(0, 0, 1, 2) from mark in Gen.Elements(RosterMark.Attended, RosterMark.Attended, RosterMark.NoShow, RosterMark.Booked)
            select (Deed)new Marks(who, which, mark)),
        (4, from what in What select (Deed)new ClosesRoster(what)),
        (1, Gen.Constant((Deed)new Rebuilds())),
        (2, from who in Who from plan in Gen.Choose(0, Cast.Plans.Length - 1) select (Deed)new TakesMembership(who, plan)),
        (1, from who in Who select (Deed)new LeavesMembership(who)),
        (3, from who in Who from day in Gen.Choose(0, 4) from days in Gen.Choose(1, 9) select (Deed)new Pauses(who, day, days)),
        (2, from who in Who select (Deed)new Returns(who)),
    ];

    /// <summary>
    /// The deeds of one history. Each history leaves about half of the kinds out, so that in many what would hide a fault is not there
    /// (swarm testing: Groce, Zhang, Eide, Chen and Regehr, ISSTA 2012).
    /// </summary>
    public static Gen<Gen<Deed>> Some { get; } =
        from kept in Gen.Elements(true, false).ListOf(Sometimes.Length)
        select Gen.Frequency([.. Always, .. Sometimes.Where((_, i) => kept[i])]);

    /// <summary>Does it.</summary>
    public abstract Task DoAsync(Stage stage);
}

internal sealed record TakesAPlace(int Who, int What) : Deed
{
    public override async Task DoAsync(Stage stage) => stage.Has(Who, await stage.Dancers[Who].Books(stage.Lessons[What]));
    public override string ToString() => $"{Cast.People[Who]} books {Cast.Lessons[What]}";
}

internal sealed record Waits(int Who, int What) : Deed
{
    public override async Task DoAsync(Stage stage) => stage.Has(Who, await stage.Dancers[Who].WaitsFor(stage.Lessons[What]));
    public override string ToString() => $"{Cast.People[Who]} books {Cast.Lessons[What]}, or waits for it";
}

internal sealed record IsLetIn(int Who, int What) : Deed
{
    public override async Task DoAsync(Stage stage) => stage.Has(Who, await stage.Dancers[Who].IsBooked(stage.Lessons[What]));
    public override string ToString() => $"the owner books {Cast.People[Who]} into {Cast.Lessons[What]}";
}

internal sealed record Cancels(int Who, int Which) : Deed
{
    public override Task DoAsync(Stage stage) => stage.BookingOf(Who, Which) is { } booking ? stage.Dancers[Who].Cancels(booking) : Task.CompletedTask;
    public override string ToString() => $"{Cast.People[Who]} cancels booking {Which + 1}, counted from the last";
}

internal sealed record TakesOffer(int Who, int Which) : Deed
{
    public override Task DoAsync(Stage stage) => stage.BookingOf(Who, Which) is { } booking
        ? stage.Dancers[Who].Does((IBookingAppService bookings) => bookings.AcceptOfferAsync(booking.Id)) : Task.CompletedTask;
    public override string ToString() => $"{Cast.People[Who]} takes what is offered for booking {Which + 1}, counted from the last";
}

internal sealed record LetsOfferGo(int Who, int Which) : Deed
{
    public override Task DoAsync(Stage stage) => stage.BookingOf(Who, Which) is { } booking
        ? stage.Dancers[Who].Does((IBookingAppService bookings) => bookings.DeclineOfferAsync(booking.Id)) : Task.CompletedTask;
    public override string ToString() => $"{Cast.People[Who]} lets go what is offered for booking {Which + 1}, counted from the last";
}

internal sealed record HasPlaces(int What, int Places) : Deed
{
    public override Task DoAsync(Stage stage) => stage.ChangeAsync(What, new UpdateClassInstanceDto(MaxCapacity: Places));
    public override string ToString() => $"the owner gives {Cast.Lessons[What]} {Places} places";
}

internal sealed record Moves(int What, int Minutes) : Deed
{
    public override Task DoAsync(Stage stage) => stage.ChangeAsync(What, new UpdateClassInstanceDto(StartTime: stage.Lessons[What].LocalStartTime.AddMinutes(Minutes)));
    public override string ToString() => $"the owner moves {Cast.Lessons[What]} {Minutes} minutes from its first time";
}

internal sealed record Receives(int Who, int Credits, int Days) : Deed
{
    private const int NoEnd = 10;

    public override Task DoAsync(Stage stage) => stage.Dancers[Who].Receives(Credits, Days > NoEnd ? null : stage.DateIn(Days));
    public override string ToString() => $"{Cast.People[Who]} receives {Credits} credits{(Days > NoEnd ? "" : $" for {Days} days")}";
}

internal sealed record GivesBack(int Who, int Credits) : Deed
{
    public override Task DoAsync(Stage stage) => stage.Dancers[Who].Receives(-Credits);
    public override string ToString() => $"the owner takes {Credits} credits from {Cast.People[Who]}";
}

internal sealed record NewsArrives : Deed
{
    public override Task DoAsync(Stage stage) => stage.NewsArrivesAsync();
    public override string ToString() => "the news arrives";
}

internal sealed record TimePasses(int Hours) : Deed
{
    public override Task DoAsync(Stage stage) => stage.PassAsync(TimeSpan.FromHours(Hours));
    public override string ToString() => Hours == 1 ? "an hour passes" : Hours > 24 ? $"{Hours / 24} days pass" : $"{Hours} hours pass";
}

internal sealed record NightComes : Deed
{
    public override Task DoAsync(Stage stage) => stage.NightComesAsync();
    public override string ToString() => "the night's jobs run";
}

internal sealed record CallsOff(int What) : Deed
{
    public override Task DoAsync(Stage stage) => stage.CallOffAsync(What);
    public override string ToString() => $"the owner calls {Cast.Lessons[What]} off";
}

internal sealed record Closes(int Day, int Days) : Deed
{
    public override Task DoAsync(Stage stage) => stage.CloseAsync(Day, Days);
    public override string ToString() => $"the studio closes for {Days} days, {Day} days after the beginning";
}
