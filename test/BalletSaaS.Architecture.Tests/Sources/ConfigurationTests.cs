using System.Globalization;
using System.Reflection;
using BalletSaaS.Accounts;
using BalletSaaS.Development;
using BalletSaaS.Notifications;
using BalletSaaS.Settings;
using BalletSaaS.Tenants;
using Shouldly;
using Xunit;

namespace BalletSaaS.Sources;

/// <summary>The README names every variable and every setting of a studio, with its default as the code has it.</summary>
public sealed class ConfigurationTests
{
    private static readonly Dictionary<string, string?> Known = Variables(new AppOptions(), AppOptions.Section)
        .Concat(Variables(new JwtOptions(), JwtOptions.Section))
        .Concat(Variables(new MailOptions(), MailOptions.Section))
        .Concat(Variables(new RateLimitOptions(), RateLimitOptions.Section))
        .Concat(SettingDefinitions.All.Values.Select(setting => KeyValuePair.Create(setting.Name, setting.Default)))
        .ToDictionary();

    [Fact]
    public void The_README_names_every_setting_with_its_default() => Untold(Known, Readme()).ShouldBeEmpty();

    [Fact]
    public void A_planted_setting_without_a_row_is_caught() =>
        Untold(new() { ["Mail__Planted"] = null, ["Bookings.FreeCancelHours"] = "13" }, Readme())
            .ShouldBe(["Mail__Planted: none", "Bookings.FreeCancelHours: 13"]);

    /// <summary>What has no row of its own, or one with another default. What is nothing by default may have any word for that.</summary>
    private static IEnumerable<string> Untold(Dictionary<string, string?> settings, string readme) => settings
        .Where(setting => !readme.Contains($"| `{setting.Key}` | {(setting.Value is null ? "" : setting.Value + " |")}", StringComparison.Ordinal))
        .Select(setting => $"{setting.Key}: {setting.Value ?? "none"}");

    private static IEnumerable<KeyValuePair<string, string?>> Variables(object options, string section) => options.GetType()
        .GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .Where(property => property.CanWrite)
        .SelectMany(property => property.GetValue(options) switch
        {
            null or "" => [KeyValuePair.Create<string, string?>($"{section}__{property.Name}", null)],
            bool on => [KeyValuePair.Create<string, string?>($"{section}__{property.Name}", on ? "true" : "false")],
            IFormattable or string => [KeyValuePair.Create($"{section}__{property.Name}", Convert.ToString(property.GetValue(options), CultureInfo.InvariantCulture))],
            var inner => Variables(inner!, $"{section}__{property.Name}"),
        });

    private static string Readme() => File.ReadAllText(Path.Combine(Checkout.Root, "README.md"));
}
