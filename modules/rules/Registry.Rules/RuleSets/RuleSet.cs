using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Registry.Kernel;
using Registry.Rules.Rows;

namespace Registry.Rules.RuleSets;

/// <summary>An implementing regulation of the Party Charter as data: what it fixes, from a date until the next one (domain.md 1.3).</summary>
internal sealed class RuleSet : AggregateRoot, IRuleSet
{
    private readonly List<RuleValue> values = [];

    private RuleSet() { }

    public RuleSet(string code, DateOnly effectiveFrom)
    {
        Code = code;
        EffectiveFrom = effectiveFrom;
    }

    /// <summary>Number of the regulation, e.g. 24-QĐ/TW.</summary>
    public string Code { get; private set; } = "";
    public DateOnly EffectiveFrom { get; private set; }
    public IReadOnlyList<RuleValue> Values => values;

    public void Set(string key, string value, string source) => values.Add(new RuleValue(Id, values.Count, key, value, source));

    /// <summary>Takes over the keys it does not have; a value that is there stays as it is.</summary>
    public void AddMissing(RuleSet seeded)
    {
        foreach (var value in seeded.Values.Where(v => Find(v.Key) is null))
            Set(value.Key, value.Value, value.Source);
    }

    /// <summary>The next version: a copy with changes, where a change without a value drops the key.</summary>
    public RuleSet Succeed(string code, DateOnly effectiveFrom, IReadOnlyCollection<RuleChange> changes)
    {
        var next = new RuleSet(code, effectiveFrom);
        foreach (var value in values.OrderBy(v => v.Position))
        {
            var change = changes.FirstOrDefault(c => c.Key == value.Key);
            if (change is null)
                next.Set(value.Key, value.Value, value.Source);
            else if (change.Value is not null)
                next.Set(value.Key, change.Value, change.Source);
        }
        foreach (var added in changes.Where(c => c.Value is not null && Find(c.Key) is null))
            next.Set(added.Key, added.Value!, added.Source);
        return next;
    }

    public RuleValue? Find(string key) => values.Find(v => v.Key == key);

    /// <exception cref="InvalidOperationException">The rule set lacks the value: it was seeded wrongly.</exception>
    public string Text(string key) =>
        Find(key)?.Value ?? throw new InvalidOperationException($"Rule set {Code} has no value {key}.");

    public int Number(string key) => int.Parse(Text(key), CultureInfo.InvariantCulture);

    /// <summary>The fraction of the key, e.g. 2/3: kept exact, never rounded.</summary>
    public VoteRuleDto Vote(string key)
    {
        var parts = Text(key).Split('/');
        return new(int.Parse(parts[0], CultureInfo.InvariantCulture), int.Parse(parts[1], CultureInfo.InvariantCulture));
    }

    /// <summary>The day of a year that the key names as dd-MM.</summary>
    public DateOnly Day(string key, int year) =>
        DateOnly.ParseExact(
            string.Create(CultureInfo.InvariantCulture, $"{Text(key)}-{year:D4}"),
            "dd-MM-yyyy",
            CultureInfo.InvariantCulture
        );

    /// <summary>A value that is a list, separated by commas.</summary>
    public IReadOnlyList<string> List(string key) => Text(key).Split(',', StringSplitOptions.TrimEntries);

    /// <summary>Papers asked for before recognition, with title.</summary>
    public IEnumerable<(string Code, string Title)> RecognitionForms() => Forms(RuleKeys.RecognitionForm);

    /// <summary>Forms of the admission checklist with title, required ones first as the regulation lists them.</summary>
    public IEnumerable<(string Code, string Title, bool Required)> Checklist() =>
        Forms(RuleKeys.RequiredForm)
            .Select(f => (f.Code, f.Title, true))
            .Concat(Forms(RuleKeys.OptionalForm).Select(f => (f.Code, f.Title, false)));

    /// <summary>The forms below a prefix in the order of the regulation: a database returns rows in whatever order it likes.</summary>
    private IEnumerable<(string Code, string Title)> Forms(string prefix) =>
        values
            .Where(v => v.Key.StartsWith(prefix, StringComparison.Ordinal))
            .OrderBy(v => v.Position)
            .Select(v => (v.Key[prefix.Length..], v.Value));
}

/// <param name="Value">Null: the key is dropped.</param>
/// <param name="Source">Paper that it rests on.</param>
internal sealed record RuleChange(string Key, string? Value, string Source);

internal sealed class RuleSetConfiguration : IEntityTypeConfiguration<RuleSet>
{
    public void Configure(EntityTypeBuilder<RuleSet> rules)
    {
        rules.ToTable("rules_sets");
        rules.Property(r => r.Code).HasMaxLength(40);
        rules.HasIndex(r => r.EffectiveFrom).IsUnique();
        rules.HasIndex(r => r.Code).IsUnique();
        rules.HasMany(r => r.Values).WithOne().HasForeignKey(v => v.RuleSetId);
    }
}

internal sealed class RuleSetRowConfiguration : IEntityTypeConfiguration<RuleSetRow>
{
    public void Configure(EntityTypeBuilder<RuleSetRow> row) => row.HasNoKey().ToView("rules_sets");
}

internal sealed class RuleValueConfiguration : IEntityTypeConfiguration<RuleValue>
{
    public void Configure(EntityTypeBuilder<RuleValue> value)
    {
        value.ToTable("rules_values");
        value.Property(v => v.Key).HasMaxLength(60);
        value.Property(v => v.Value).HasMaxLength(300);
        value.Property(v => v.Source).HasMaxLength(60);
        value.HasIndex(v => new { v.RuleSetId, v.Key }).IsUnique();
    }
}
