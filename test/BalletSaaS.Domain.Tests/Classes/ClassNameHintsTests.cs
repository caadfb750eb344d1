using Shouldly;
using Xunit;

namespace BalletSaaS.Classes;

public sealed class ClassNameHintsTests
{
    [Theory]
    [InlineData("Pre-School Ballet", ClassLevel.Beginner)]
    [InlineData("Adult Ballet (Beginners & Improvers)", ClassLevel.Beginner)]
    [InlineData("Standard 1 Ballet", ClassLevel.Beginner)]
    [InlineData("Lower Junior Ballet (St2/G2)", ClassLevel.Beginner)]
    [InlineData("Junior Ballet (G3/4)", ClassLevel.Beginner)]
    [InlineData("Grade 3 Ballet", ClassLevel.Beginner)]
    [InlineData("Grade 4 Ballet", ClassLevel.Intermediate)]
    [InlineData("Grade 6 Pointe work", ClassLevel.Intermediate)]
    [InlineData("Grade 8", ClassLevel.Advanced)]
    [InlineData("Intermediate Ballet", ClassLevel.Intermediate)]
    [InlineData("Inter/Adv 1 Pointe work", ClassLevel.Intermediate)]
    [InlineData("Advanced 1 Ballet", ClassLevel.Advanced)]
    [InlineData("Coaching", ClassLevel.Open)]
    [InlineData("Adult Ballet", ClassLevel.Open)]
    [InlineData("International Gala", ClassLevel.Open)]
    [InlineData("Adventure dance", ClassLevel.Open)]
    public void The_level_is_the_lowest_that_the_name_mentions(string name, ClassLevel level) => ClassNameHints.LevelOf(name).ShouldBe(level);

    [Fact]
    public void The_colour_tells_the_style_and_else_the_level()
    {
        string[] colors =
        [
            ClassNameHints.ColorOf("Grade 6 Pointe work", ClassLevel.Intermediate), ClassNameHints.ColorOf("Junior Jazz", ClassLevel.Open),
            ClassNameHints.ColorOf("Contemporary Dance", ClassLevel.Open), ClassNameHints.ColorOf("Ballet", ClassLevel.Open),
            ClassNameHints.ColorOf("Ballet", ClassLevel.Beginner), ClassNameHints.ColorOf("Ballet", ClassLevel.Intermediate), ClassNameHints.ColorOf("Ballet", ClassLevel.Advanced),
        ];

        colors.ShouldBeUnique();
        colors.ShouldAllBe(color => color.Length == 7 && color[0] == '#');
        ClassNameHints.ColorOf("Advanced 1 Pointe work", ClassLevel.Advanced).ShouldBe(colors[0]);
    }
}
