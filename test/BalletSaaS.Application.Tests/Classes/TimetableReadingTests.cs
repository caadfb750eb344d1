using BalletSaaS.Kernel;
using Shouldly;
using Xunit;

namespace BalletSaaS.Classes;

/// <summary>How lines are understood; nothing of it needs a studio.</summary>
public sealed class TimetableReadingTests
{
    private const string Heading = "day,start,end,class,teacher,capacity,credits\n";

    [Theory]
    [InlineData("Monday,4.15pm,5.00pm,Ballet", "16:15-17:00")]
    [InlineData("Mon,4:15 pm,5 pm,Ballet", "16:15-17:00")]
    [InlineData("mon.,4.15 P.M.,17.00,Ballet", "16:15-17:00")]
    [InlineData("MONDAYS,16:15,17:00,Ballet", "16:15-17:00")]
    [InlineData("Monday,\"4.15pm\",\" 5.00pm \",\"Ballet\"", "16:15-17:00")]
    [InlineData("Monday,9.00am,noon,Ballet", "09:00-12:00")]
    [InlineData("Monday,12.15pm,1pm,Ballet", "12:15-13:00")]
    [InlineData("Monday,11.30pm,12.45am,Ballet", "23:30-00:45")]
    public void Times_and_days_are_understood_as_people_write_them(string line, string times)
    {
        var row = Read(Heading + line).ShouldHaveSingleItem();

        row.Reason.ShouldBeNull();
        (row.Day, row.Name, $"{row.StartTime:HH\\:mm}-{row.EndTime:HH\\:mm}").ShouldBe((DayOfWeek.Monday, "Ballet", times));
    }

    [Theory]
    [InlineData("Tues", DayOfWeek.Tuesday)]
    [InlineData("weds", DayOfWeek.Wednesday)]
    [InlineData("Thurs.", DayOfWeek.Thursday)]
    [InlineData("Su", DayOfWeek.Sunday)]
    public void Short_days_are_understood(string day, DayOfWeek understood) =>
        Read(Heading + $"{day},16:15,17:00,Ballet").ShouldHaveSingleItem().Day.ShouldBe(understood);

    [Theory]
    [InlineData("Funday,4pm,5pm,Ballet", "“Funday” is not a day. Write one day a line, such as Monday or Mon.")]
    [InlineData("T,4pm,5pm,Ballet", "“T” is not a day. Write one day a line, such as Monday or Mon.")]
    [InlineData("Mon & Wed,4pm,5pm,Ballet", "“Mon & Wed” is not a day. Write one day a line, such as Monday or Mon.")]
    [InlineData("Mon,four,5pm,Ballet", "“four” is not a time. Write it like 4.15pm or 16:15.")]
    [InlineData("Mon,4,5pm,Ballet", "“4” is not a time. Write it like 4.15pm or 16:15.")]
    [InlineData("Mon,4.75pm,5pm,Ballet", "“4.75pm” is not a time. Write it like 4.15pm or 16:15.")]
    [InlineData("Mon,16:15pm,5pm,Ballet", "“16:15pm” is not a time. Write it like 4.15pm or 16:15.")]
    [InlineData("Mon,4pm,25:00,Ballet", "“25:00” is not a time. Write it like 4.15pm or 16:15.")]
    [InlineData("Mon,4pm,,Ballet", "“” is not a time. Write it like 4.15pm or 16:15.")]
    [InlineData("Mon,4pm,5pm,", "The class has no name. Write one in the column “class”.")]
    [InlineData("Mon,11.30pm,12.30pm,Ballet", "11.30pm – 12.30pm ends before it starts: did you mean 11.30am?")]
    [InlineData("Mon,4pm,5am,Ballet", "4pm – 5am ends before it starts: did you mean 4.00am?")]
    [InlineData("Mon,18:00,17:00,Ballet", "18:00 – 17:00 ends before it starts. Check the times.")]
    [InlineData("Mon,9am,9pm,Ballet", "9am – 9pm is no length for a class: it lasts 5 minutes to 8 hours. Check the times.")]
    [InlineData("Mon,4pm,5pm,Ballet,Mia,many", "“many” is not a number of places. Write 1 to 1000.")]
    [InlineData("Mon,4pm,5pm,Ballet,Mia,0", "“0” is not a number of places. Write 1 to 1000.")]
    [InlineData("Mon,4pm,5pm,Ballet,Mia,12,1.5", "“1.5” is not a number of credits. Write 0 to 100.")]
    public void What_cannot_be_says_why_and_what_to_do(string line, string reason)
    {
        var row = Read(Heading + line)[0];

        (row.Status, row.Reason).ShouldBe((ImportRowStatus.Refused, reason));
    }

    [Fact]
    public void A_file_of_a_spreadsheet_is_read_with_its_mark_its_line_ends_and_its_semicolons()
    {
        var rows = Read("\uFEFFCLASS;End;START;Day;Capacity\r\n\r\nBallet (G3/4);17:00;16:15;mo;\r\n;;;;\r\nJazz;18:00;17:00;mo;8\r\n");

        rows.Select(row => (row.Line, row.Name, row.MaxCapacity, row.PriceCredits)).ShouldBe([(3, "Ballet (G3/4)", 20, 1), (5, "Jazz", 8, 1)]);
    }

    [Fact]
    public void The_same_line_twice_is_one_class()
    {
        var rows = Read("day,start,end,class\nMon,4pm,5pm,Ballet\nMonday,16:00,17:00, ballet \n");

        rows.Select(row => row.Reason).ShouldBe([null, "The same stands in line 2. Take one of them out."]);
    }

    [Fact]
    public void A_file_without_the_columns_says_which_is_missing()
    {
        var refusal = Should.Throw<BusinessException>(() => Read("day,begin,end,class\nMon,4pm,5pm,Ballet\n"));

        refusal.Code.ShouldBe(ClassErrors.ImportUnreadable);
        refusal.Details["reason"].ShouldBe("there is no column “start”. The first line names the columns: day,start,end,class.");
        Should.Throw<BusinessException>(() => Read("\n"));
    }

    [Theory]
    [InlineData("26/10/2026,2026-10-31,Half-term", "“26/10/2026” is not a date. Write it like 2026-10-26.")]
    [InlineData("2026-10-26,2026-02-30,Half-term", "“2026-02-30” is not a date. Write it like 2026-10-26.")]
    [InlineData("2026-10-31,2026-10-26,Half-term", "2026-10-26 lies before 2026-10-31. Check the dates.")]
    [InlineData("2026-10-26,2062-10-31,Half-term", "This closure is longer than a year. Check the dates.")]
    [InlineData("2026-10-26,2026-10-31,", "Say why the studio is closed: people read it.")]
    public void A_closure_that_cannot_be_says_why(string line, string reason)
    {
        var closure = ClosureReader.Read("from,to,reason\n" + line).ShouldHaveSingleItem();

        (closure.Line, closure.Status, closure.Reason).ShouldBe((2, ImportRowStatus.Refused, reason));
    }

    [Fact]
    public void A_closure_of_one_day_needs_one_date()
    {
        var closure = ClosureReader.Read("From,To,Reason\n2027-05-03,,Bank holiday").ShouldHaveSingleItem();

        (closure.FromDate, closure.ToDate, closure.Status).ShouldBe((new DateOnly(2027, 5, 3), new DateOnly(2027, 5, 3), ImportRowStatus.New));
    }

    private static IReadOnlyList<ImportRowDto> Read(string timetable) => new TimetableReader(maxCapacity: 20, priceCredits: 1).Read(timetable);
}
