using System.Text.RegularExpressions;
using BalletSaaS.Kernel;
using Shouldly;
using Xunit;

namespace BalletSaaS.Sources;

/// <summary>Every refusal can be read in every language, and no text is left over.</summary>
public sealed class TextTests
{
    [Fact]
    public void Every_error_code_has_a_text_in_every_language() =>
        Texts.Languages.SelectMany(language => Missing(ErrorCatalog.All.Keys, language, Texts.Keys(language))).ShouldBeEmpty();

    [Fact]
    public void Every_text_belongs_to_a_code_or_is_used()
    {
        var sources = SourceFile.Below("src");
        Texts.Languages.SelectMany(language => Unused(Texts.Keys(language), ErrorCatalog.All.Keys, sources)).ShouldBeEmpty();
    }

    [Fact]
    public void The_languages_are_those_of_the_student_app() => Texts.Languages.Order().ShouldBe(["en", "pt", "ru"]);

    [Fact]
    public void Every_language_has_the_same_texts() => Texts.Languages
        .SelectMany(language => Missing(Texts.Keys(Texts.DefaultLanguage), language, Texts.Keys(language))).ShouldBeEmpty();

    [Fact]
    public void Every_language_has_the_same_places_in_a_text() => Texts.Languages
        .SelectMany(language => Texts.Keys(Texts.DefaultLanguage)
            .Where(key => !Places(Texts.Get(key, language)).SequenceEqual(Places(Texts.Get(key, Texts.DefaultLanguage)))).Select(key => $"{language}: {key}"))
        .ShouldBeEmpty();

    [Fact]
    public void A_planted_code_without_a_text_is_caught() =>
        Missing(["Bookings:ClassFull", "Bookings:Planted"], "pt", ["Bookings:ClassFull"]).ShouldBe(["pt: Bookings:Planted"]);

    [Fact]
    public void A_planted_text_that_nobody_uses_is_caught()
    {
        var mail = new SourceFile("src/BalletSaaS.Application/Bookings/Mail.cs", "class Mail { string subject = Texts.Get(\"Bookings:Used\"); }");
        Unused(["Bookings:LevelTooLow", "Bookings:Used", "Bookings:Planted", "Word:level.beginner", "Word:planted.beginner"], ["Bookings:LevelTooLow"], [mail])
            .ShouldBe(["Bookings:Planted", "Word:planted.beginner"]);
    }

    [Fact]
    public void A_planted_place_that_a_translation_lost_is_caught() => Places("Espera {seconds} segundos.").SequenceEqual(Places("Wait {minutes} minutes.")).ShouldBeFalse();

    private static IEnumerable<string> Places(string text) => Regex.Matches(text, @"\{\w+\}").Select(match => match.Value).Distinct().Order(StringComparer.Ordinal);

    private static IEnumerable<string> Missing(IEnumerable<string> wanted, string language, IEnumerable<string> keys) =>
        wanted.Except(keys).Select(key => $"{language}: {key}");

    /// <summary>Keys that no error code has, that stand in no source as a whole string, and that are no word for a place of a text.</summary>
    private static IEnumerable<string> Unused(IReadOnlyCollection<string> keys, IEnumerable<string> codes, IReadOnlyCollection<SourceFile> sources)
    {
        var places = keys.SelectMany(key => Places(Texts.Get(key))).ToHashSet();
        return keys.Except(codes).Where(key => !sources.Any(file => file.Text.Contains($"\"{key}\"", StringComparison.Ordinal))
            && !(Regex.Match(key, @"^Word:(\w+)\.") is { Success: true } word && places.Contains($"{{{word.Groups[1].Value}}}")));
    }
}
