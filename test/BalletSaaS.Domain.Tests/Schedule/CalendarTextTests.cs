using System.Text;
using Shouldly;
using Xunit;

namespace BalletSaaS.Schedule;

public sealed class CalendarTextTests
{
    private static readonly DateTimeOffset Start = new(2026, 10, 31, 18, 0, 0, TimeSpan.Zero);

    [Fact]
    public void T1_Times_are_instants_that_a_change_of_the_clocks_does_not_move()
    {
        var summer = Entry() with { StartsAt = new DateTimeOffset(2026, 10, 24, 18, 0, 0, TimeSpan.FromHours(1)) };

        Write(Entry()).ShouldContain("DTSTART:20261031T180000Z\r\nDTEND:20261031T191500Z\r\n");
        Write(summer).ShouldContain("DTSTART:20261024T170000Z\r\n");
    }

    [Theory]
    [InlineData(false, false, "CONFIRMED")]
    [InlineData(true, false, "CANCELLED")]
    [InlineData(false, true, "TENTATIVE")]
    public void An_appointment_says_whether_it_takes_place(bool calledOff, bool waits, string status) =>
        Write(Entry() with { IsCalledOff = calledOff, IsTentative = waits }).ShouldContain($"STATUS:{status}\r\n");

    [Fact]
    public void C3_A_moved_appointment_keeps_its_name()
    {
        var moved = Entry() with { StartsAt = Start.AddHours(2), EndsAt = Start.AddHours(3) };

        Uid(Write(moved)).ShouldBe(Uid(Write(Entry())));
        static string Uid(string text) => text.Split("\r\n").Single(line => line.StartsWith("UID:", StringComparison.Ordinal));
    }

    [Fact]
    public void No_text_ends_its_line_or_begins_another()
    {
        var text = Write(Entry() with { Name = "Barre; slow, \\ soft\r\nEND:VCALENDAR" });

        text.ShouldContain("SUMMARY:Barre\\; slow\\, \\\\ soft\\nEND:VCALENDAR\r\n");
        text.Split("\r\n").Count(line => line == "END:VCALENDAR").ShouldBe(1);
    }

    [Fact]
    public void Long_lines_go_on_in_the_next_and_no_letter_is_cut()
    {
        var name = string.Concat(Enumerable.Repeat("балет 🩰 ", 20));
        var lines = Write(Entry() with { Name = name }).Split("\r\n");

        lines.ShouldAllBe(line => Encoding.UTF8.GetByteCount(line) <= 75);
        string.Join("\r\n", lines).Replace("\r\n ", "").ShouldContain("SUMMARY:" + name);
    }

    private static string Write(CalendarEntry entry) => CalendarText.Write("Maison", "Europe/London", "maison.example", [entry]);

    private static CalendarEntry Entry() => new(Guid.Parse("0192d7f0-0000-7000-8000-000000000001"), "Barre", Start, Start.AddMinutes(75), null, null, false, false, Start);
}
