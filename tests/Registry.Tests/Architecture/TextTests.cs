using System.Collections;
using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;
using Registry.Host;
using Registry.Kernel;
using Shouldly;
using Xunit;

namespace Registry.Tests.Architecture;

/// <summary>Nobody meets a key instead of a text, in either language.</summary>
public sealed partial class TextTests
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en");

    public static TheoryData<Type> Markers =>
        [.. ModuleList.Load(typeof(RegistryHostModule)).Select(m => m.Texts).OfType<Type>()];

    [Theory]
    [MemberData(nameof(Markers))]
    public void A_text_is_there_in_both_languages(Type marker)
    {
        var vietnamese = Texts(marker, CultureInfo.InvariantCulture);
        var english = Texts(marker, English);
        vietnamese.Keys.Except(english.Keys).ShouldBeEmpty("no English text");
        english.Keys.Except(vietnamese.Keys).ShouldBeEmpty("no Vietnamese text");
    }

    [Theory]
    [MemberData(nameof(Markers))]
    public void Both_languages_name_the_same_values(Type marker)
    {
        var english = Texts(marker, English);
        var differing = Texts(marker, CultureInfo.InvariantCulture)
            .Where(t => english.TryGetValue(t.Key, out var other) && !Placeholders(t.Value).SetEquals(Placeholders(other)))
            .Select(t => t.Key);
        differing.ShouldBeEmpty();
    }

    [Fact]
    public void A_key_that_the_sources_name_has_a_text()
    {
        var keys = Markers.SelectMany(m => Texts(m.Data, CultureInfo.InvariantCulture).Keys).ToHashSet(StringComparer.Ordinal);
        NamedKeys()
            .Where(k => !k.EndsWith(".", StringComparison.Ordinal))
            .Except(keys)
            .Order(StringComparer.Ordinal)
            .ShouldBeEmpty();
    }

    [Fact]
    public void A_key_that_the_sources_compose_has_texts()
    {
        var keys = Markers.SelectMany(m => Texts(m.Data, CultureInfo.InvariantCulture).Keys).ToList();
        var starts = NamedKeys().Where(k => k.EndsWith(".", StringComparison.Ordinal));
        starts.Where(start => !keys.Exists(k => k.StartsWith(start, StringComparison.Ordinal))).ShouldBeEmpty();
    }

    private static IEnumerable<string> NamedKeys()
    {
        var modules = Markers
            .Select(m => m.Data.Name.Replace("Texts", "", StringComparison.Ordinal))
            .ToHashSet(StringComparer.Ordinal);
        return Sources()
            .SelectMany(s => Key().Matches(s))
            .Select(m => m.Groups["key"].Value)
            .Where(key => modules.Contains(key.Split(':')[0]))
            .Distinct(StringComparer.Ordinal);
    }

    private static IEnumerable<string> Sources() =>
        new[] { "src", "modules", "host" }
            .SelectMany(folder => SourceTree.Files(folder, ".cs", ".razor"))
            .Select(File.ReadAllText);

    private static Dictionary<string, string> Texts(Type marker, CultureInfo culture)
    {
        var resources = new ResourceManager(marker);
        try
        {
            return (
                resources.GetResourceSet(culture, createIfNotExists: true, tryParents: false)
                ?? throw new MissingManifestResourceException()
            )
                .Cast<DictionaryEntry>()
                .ToDictionary(e => (string)e.Key, e => (string)e.Value!, StringComparer.Ordinal);
        }
        catch (MissingManifestResourceException missing)
        {
            throw new ShouldAssertException($"{marker.FullName} has no texts for culture '{culture.Name}'.", missing);
        }
    }

    private static HashSet<string> Placeholders(string text) => [.. Placeholder().Matches(text).Select(m => m.Value)];

    /// <summary>A literal such as "Members:StepNotAllowed", or the start of one such as "Members:State." + state; not the name of a setting.</summary>
    [GeneratedRegex(
        @"(?<!onfiguration\[|GetValue\(|GetSection\()\x22(?<key>[A-Z][A-Za-z]+:[A-Z][A-Za-z0-9.]*)[\x22{]",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Key();

    [GeneratedRegex(@"\{\d+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Placeholder();
}
