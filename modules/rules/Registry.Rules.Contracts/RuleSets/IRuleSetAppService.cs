using Registry.Kernel;

namespace Registry.Rules.RuleSets;

/// <summary>The implementing regulations by date (domain.md 1.3). What is or was in force is never changed: a new version takes its place.</summary>
public interface IRuleSetAppService
{
    /// <summary>All versions, the newest first, as they stand on a date (null: today).</summary>
    Task<IReadOnlyList<RuleSetListItemDto>> ListAsync(DateOnly? asOf, CancellationToken cancellation = default);

    /// <exception cref="BusinessException">404: unknown.</exception>
    Task<RuleSetDto> GetAsync(Guid id, CancellationToken cancellation = default);

    /// <summary>The version of a number, e.g. 24-QĐ/TW.</summary>
    /// <exception cref="BusinessException">404: unknown.</exception>
    Task<RuleSetDto> FindAsync(string code, CancellationToken cancellation = default);

    /// <summary>Makes the next version from the latest one, whose stamp the input carries.</summary>
    Task<RuleSetDto> CreateAsync(CreateRuleSetInput input, CancellationToken cancellation = default);

    /// <summary>Takes back the latest version before it comes into force.</summary>
    Task WithdrawAsync(Guid id, WithdrawRuleSetInput input, CancellationToken cancellation = default);
}

/// <summary>Where a version stands on a date. Text: key Rules:RuleSetStanding.{value}.</summary>
public enum RuleSetStanding
{
    Past,
    InForce,
    Future,
}

/// <summary>Topics of the values, in the order of the page. Text: key Rules:RuleGroup.{value}.</summary>
public enum RuleGroup
{
    Applicant,
    Introducers,
    Votes,
    Deadlines,
    Recognition,
    Transfers,
    Leaving,
    Badges,
    Classification,
    Reminders,
    Forms,
}

/// <summary>What a value looks like.</summary>
public enum RuleKind
{
    /// <summary>A whole number of its unit.</summary>
    Number,

    /// <summary>A share such as 2/3, above 0 and at most 1.</summary>
    Fraction,

    /// <summary>Different whole numbers from 1, separated by commas.</summary>
    Numbers,

    /// <summary>Codes of forms of the same version, separated by commas.</summary>
    Forms,

    /// <summary>One of a few names.</summary>
    Choice,

    /// <summary>Some of a few names, separated by commas.</summary>
    Choices,

    /// <summary>Days of every year as dd-MM, separated by commas.</summary>
    DaysOfYear,

    /// <summary>One day of every year as dd-MM.</summary>
    DayOfYear,

    /// <summary>A date as yyyy-MM-dd.</summary>
    Date,

    /// <summary>Title of a form.</summary>
    Title,
}

/// <summary>How sure a value is, by its source mark. Texts: keys Rules:RuleMark.{value} and Rules:RuleMarkMeans.{value}.</summary>
public enum RuleMark
{
    /// <summary>S12: a public source.</summary>
    Public,

    /// <summary>S11*: a secondary source only.</summary>
    Secondary,

    /// <summary>GK-cfg: general knowledge, to be confirmed.</summary>
    Unconfirmed,

    /// <summary>S101 (294-QĐ/TW): of an earlier regulation; nothing is known that this one says otherwise.</summary>
    Inherited,

    /// <summary>A paper that was named when the value was entered here.</summary>
    Paper,
}

/// <param name="EffectiveTo">Last day in force; null: until another version.</param>
/// <param name="Unconfirmed">Values that no source confirms.</param>
public sealed record RuleSetListItemDto(
    Guid Id,
    string Code,
    DateOnly EffectiveFrom,
    DateOnly? EffectiveTo,
    RuleSetStanding Standing,
    int Values,
    int Unconfirmed
);

/// <param name="Latest">The one that a next version is made from.</param>
/// <param name="Removed">Values of the version before that this one has no longer.</param>
/// <param name="RecordedAt">Instant of entry (UTC); null where it was not written down.</param>
public sealed record RuleSetDto(
    Guid Id,
    Guid Stamp,
    string Code,
    DateOnly EffectiveFrom,
    DateOnly? EffectiveTo,
    RuleSetStanding Standing,
    bool Latest,
    int Unconfirmed,
    string? PreviousCode,
    IReadOnlyList<RuleGroupDto> Groups,
    IReadOnlyList<RuleValueDto> Removed,
    DateTime? RecordedAt,
    string? RecordedBy
);

/// <summary>Rules of one subject.</summary>
public sealed record RuleGroupDto(RuleGroup Group, string Name, IReadOnlyList<RuleValueDto> Values);

/// <param name="Name">What it fixes, in the reader's language.</param>
/// <param name="Value">As stored, e.g. 216, 2/3 or LowerSecondary.</param>
/// <param name="Text">The value with its unit, in the reader's language.</param>
/// <param name="Optional">May be left out of a version: a form.</param>
/// <param name="Meaning">What the mark says about the source.</param>
/// <param name="Before">Value in the version before, as text; null where it had none.</param>
/// <param name="Changed">Value or source differs from the version before.</param>
public sealed record RuleValueDto(
    string Key,
    RuleKind Kind,
    string Name,
    string? Unit,
    string Value,
    string Text,
    bool Optional,
    IReadOnlyList<RuleChoiceDto> Choices,
    string Source,
    RuleMark Mark,
    string Meaning,
    string? Before,
    string? BeforeSource,
    bool Changed
);

/// <summary>A value a rule may have, in words.</summary>
public sealed record RuleChoiceDto(string Value, string Text);

/// <param name="Code">Number of the regulation; no two versions have the same.</param>
/// <param name="EffectiveFrom">Not before today, and after the latest version.</param>
/// <param name="Values">Only what differs from the latest version.</param>
public sealed record CreateRuleSetInput(string? Code, DateOnly? EffectiveFrom, IReadOnlyList<RuleValueInput>? Values)
    : StampedInput;

/// <param name="Value">Blank: the version has it no longer (forms only).</param>
/// <param name="Source">Paper that the new value rests on; up to 60 characters.</param>
public sealed record RuleValueInput(string? Key, string? Value, string? Source);

/// <summary>Takes back the latest version before it comes into force.</summary>
public sealed record WithdrawRuleSetInput : StampedInput;
