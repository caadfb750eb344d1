using Shouldly;
using Xunit;

namespace BalletSaaS.Customers;

public sealed class PublicNameTests
{
    private static readonly DateOnly Today = new(2026, 10, 5);

    [Theory]
    [InlineData("2008-10-05", false, "Mia Rossi")]
    [InlineData("2008-10-06", false, "Mia R.")]
    [InlineData("1990-01-01", false, "Mia Rossi")]
    [InlineData("1990-01-01", true, "Mia R.")]
    public void P2_Minors_and_who_opted_out_are_not_named_in_full(string born, bool optedOut, string name) =>
        Mia(DateOnly.Parse(born, null), optedOut).PublicName(Today).ShouldBe(name);

    [Fact]
    public void P2_A_child_whose_date_of_birth_nobody_said_is_a_minor_and_a_customer_with_an_account_is_none()
    {
        Mia(null, false).PublicName(Today).ShouldBe("Mia R.");
        new Customer { UserId = Guid.NewGuid(), FirstName = "Mia", LastName = "Rossi" }.PublicName(Today).ShouldBe("Mia Rossi");
    }

    [Fact]
    public void P2_Whoever_is_born_on_29_February_is_of_age_on_1_March() =>
        Enumerable.Range(0, 3).Select(day => Mia(new DateOnly(2008, 2, 29), false).IsMinor(new DateOnly(2026, 2, 27).AddDays(day))).ShouldBe([true, true, false]);

    [Theory]
    [InlineData("Éclair", "Mia É.")]
    [InlineData("\U0001F9F8", "Mia \U0001F9F8.")]
    [InlineData("", "Mia")]
    public void P2_An_initial_is_a_letter_and_not_half_of_one(string last, string name) =>
        new Customer { FirstName = "Mia", LastName = last }.PublicName(Today).ShouldBe(name);

    private static Customer Mia(DateOnly? born, bool optedOut) =>
        new() { FirstName = "Mia", LastName = "Rossi", BirthDate = born, LeaderboardOptOut = optedOut };
}
