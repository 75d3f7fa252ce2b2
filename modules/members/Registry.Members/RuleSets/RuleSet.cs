using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Registry.Kernel;
using Registry.Members.Admissions;
using Registry.Members.Procedures;
using Registry.Members.Rows;

namespace Registry.Members.RuleSets;

/// <summary>An implementing regulation of the Party Charter as data: what it fixes, from a date until the next one (domain.md 1.3).</summary>
internal sealed class RuleSet : AggregateRoot
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

/// <summary>One value of a rule set with the mark of how sure it is (a source of domain.md 14, or GK-cfg: general knowledge, to be confirmed).</summary>
internal sealed class RuleValue : Entity
{
    private RuleValue() { }

    public RuleValue(Guid ruleSetId, int position, string key, string value, string source)
    {
        RuleSetId = ruleSetId;
        Position = position;
        Key = key;
        Value = value;
        Source = source;
    }

    public Guid RuleSetId { get; private set; }

    /// <summary>Place among the values of the set, from 0: the order in which the regulation lists them.</summary>
    public int Position { get; private set; }
    public string Key { get; private set; } = "";
    public string Value { get; private set; } = "";
    public string Source { get; private set; } = "";
}

/// <summary>Keys of the values that admission and recognition ask for.</summary>
internal static class RuleKeys
{
    /// <summary>In months, on the day the cell considers.</summary>
    public const string MinAge = "Admission.MinAgeMonths";
    public const string MaxAge = "Admission.MaxAgeMonths";
    public const string CertificateMonths = "Cert.AwarenessValidityMonths";
    public const string CertificateForm = "CN-NTVĐ";
    public const string ApplicationForm = "1-KNĐ";
    public const string BiographyForm = "2-KNĐ";

    /// <summary>A value of <see cref="GeneralEducation"/>.</summary>
    public const string MinEducation = "Admission.MinEducation";

    /// <summary>Official members who introduce; a union's resolution stands for one of them.</summary>
    public const string Introducers = "Introducer.Count";
    public const string TogetherMonths = "Introducer.TogetherMonths";

    /// <summary>Months of age up to which a resolution of the Youth Union (4-KNĐ) introduces.</summary>
    public const string YouthUnionMaxAge = "Introducer.YouthUnionMaxAgeMonths";
    public const string YouthUnionForm = "4-KNĐ";
    public const string TradeUnionForm = "4A-KNĐ";

    /// <summary>Values of <see cref="VerificationSubject"/> that a dossier says something about: verified, or why not.</summary>
    public const string VerifiedSubjects = "Verification.Subjects";

    /// <summary>Whether somebody above <see cref="MaxAge"/> can be admitted with <see cref="OverAgeForm"/>.</summary>
    public const string OverAge = "Admission.OverAge";
    public const string WithConsent = "WithConsent";
    public const string Never = "Never";

    /// <summary>Written consent of the competent standing committee; a code of practice, not of the registry of forms.</summary>
    public const string OverAgeForm = "CV-60";

    /// <summary>Official members below which a cell cannot vote.</summary>
    public const string CellMinOfficials = "Cell.MinOfficialMembers";

    /// <summary>Votes short of the share after which a dossier is referred up.</summary>
    public const string FailedVotes = "FailedVotes.ReferUp";

    /// <summary>Months after which a cell that has not considered needs fresh papers; and which papers.</summary>
    public const string LapseMonths = "Dossier.LapseMonths";
    public const string LapsingForms = "Dossier.LapsingForms";

    /// <summary>Fraction of all official members of the cell.</summary>
    public const string CellVote = "Cell.AdmitVote";

    /// <summary>Fraction of all members of the grassroots committee.</summary>
    public const string CommitteeVote = "GrassrootsCommittee.Vote";

    /// <summary>
    /// Through which body a committee decides on admission and recognition: its standing committee, or all of its members. That a
    /// grassroots committee decides by delegation (domain.md 1.3) is not modelled: here the upper committee decides.
    /// </summary>
    public const string AdmitAuthority = "Decision.AdmitAuthority";
    public const string StandingCommittee = "StandingCommittee";
    public const string WholeCommittee = "WholeCommittee";

    /// <summary>Working days from the cell's resolution.</summary>
    public const string DecisionDays = "Decision.AdmitDays";

    /// <summary>Working days a decision can be given in addition, once.</summary>
    public const string ExtensionDays = "Decision.ExtensionDays";

    /// <summary>Working days from <see cref="CeremonyStart"/>.</summary>
    public const string CeremonyDays = "Ceremony.Days";

    /// <summary>"Receipt" of the decision by the cell, or its "Issue" (domain.md 1.3).</summary>
    public const string CeremonyStart = "Ceremony.StartsFrom";
    public const string FromReceipt = "Receipt";
    public const string FromIssue = "Issue";

    /// <summary>Working days after the end of probation in which the cell considers.</summary>
    public const string CellReviewDays = "Official.CellReviewDays";

    /// <summary>Working days from the cell's resolution to the decision on recognition.</summary>
    public const string OfficialDays = "Decision.OfficialDays";

    /// <summary>Working days the decision on recognition can be given in addition, once.</summary>
    public const string OfficialExtensionDays = "Decision.OfficialExtensionDays";

    /// <summary>Days before a date on which those responsible are reminded.</summary>
    public const string ReminderDays = "Reminder.Days";

    /// <summary>Prefix of the papers asked for before recognition.</summary>
    public const string RecognitionForm = "Form.Recognition.";
    public const string ProbationMonths = "Probation.Months";
    public const string RequiredForm = "Form.Required.";
    public const string OptionalForm = "Form.Optional.";

    /// <summary>Prefix of the papers that the bodies themselves write: reports, resolutions, decisions.</summary>
    public const string WrittenForm = "Form.Written.";

    /// <summary>Mark of what no source confirms.</summary>
    public const string Unconfirmed = "GK-cfg";

    /// <summary>The last regulation whose text could be read: where a later one is not known to say otherwise, its values go on.</summary>
    public const string InheritedFrom = "294-QĐ/TW";

    /// <summary>Mark of a value that goes on from <see cref="InheritedFrom"/>, whose source is named with it.</summary>
    public static string Inherited(string source) => source == Unconfirmed ? Unconfirmed : $"{source} ({InheritedFrom})";
}

internal sealed class RuleSetConfiguration : IEntityTypeConfiguration<RuleSet>
{
    public void Configure(EntityTypeBuilder<RuleSet> rules)
    {
        rules.ToTable("members_rule_sets");
        rules.Property(r => r.Code).HasMaxLength(40);
        rules.HasIndex(r => r.EffectiveFrom).IsUnique();
        rules.HasIndex(r => r.Code).IsUnique();
        rules.HasMany(r => r.Values).WithOne().HasForeignKey(v => v.RuleSetId);
    }
}

internal sealed class RuleSetRowConfiguration : IEntityTypeConfiguration<RuleSetRow>
{
    public void Configure(EntityTypeBuilder<RuleSetRow> row) => row.HasNoKey().ToView("members_rule_sets");
}

internal sealed class RuleValueConfiguration : IEntityTypeConfiguration<RuleValue>
{
    public void Configure(EntityTypeBuilder<RuleValue> value)
    {
        value.ToTable("members_rule_values");
        value.Property(v => v.Key).HasMaxLength(60);
        value.Property(v => v.Value).HasMaxLength(300);
        value.Property(v => v.Source).HasMaxLength(60);
        value.HasIndex(v => new { v.RuleSetId, v.Key }).IsUnique();
    }
}
