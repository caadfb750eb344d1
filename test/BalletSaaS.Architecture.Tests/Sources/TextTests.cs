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
    public void Every_language_has_the_same_texts() => Texts.Languages
        .SelectMany(language => Missing(Texts.Keys(Texts.DefaultLanguage), language, Texts.Keys(language))).ShouldBeEmpty();

    [Fact]
    public void A_planted_code_without_a_text_is_caught() =>
        Missing(["Bookings:ClassFull", "Bookings:Planted"], "pt", ["Bookings:ClassFull"]).ShouldBe(["pt: Bookings:Planted"]);

    [Fact]
    public void A_planted_text_that_nobody_uses_is_caught()
    {
        var mail = new SourceFile("src/BalletSaaS.Application/Bookings/Mail.cs", "class Mail { string subject = Texts.Get(\"Bookings:Used\"); }");
        Unused(["Bookings:ClassFull", "Bookings:Used", "Bookings:Planted"], ["Bookings:ClassFull"], [mail]).ShouldBe(["Bookings:Planted"]);
    }

    private static IEnumerable<string> Missing(IEnumerable<string> wanted, string language, IEnumerable<string> keys) =>
        wanted.Except(keys).Select(key => $"{language}: {key}");

    /// <summary>Keys that no error code has and that stand in no source, as a whole string.</summary>
    private static IEnumerable<string> Unused(IEnumerable<string> keys, IEnumerable<string> codes, IReadOnlyCollection<SourceFile> sources) =>
        keys.Except(codes).Where(key => !sources.Any(file => file.Text.Contains($"\"{key}\"", StringComparison.Ordinal)));
}
