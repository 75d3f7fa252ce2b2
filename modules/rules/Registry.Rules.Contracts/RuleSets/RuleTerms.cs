namespace Registry.Rules.RuleSets;

/// <summary>The share of all members of the voting body that must be in favour, e.g. 2 of 3, by the rules in force.</summary>
public sealed record VoteRuleDto(int Numerator, int Denominator)
{
    /// <summary>The smallest number of heads that reaches the share.</summary>
    public int Least(int total) => ((total * Numerator) + Denominator - 1) / Denominator;
}

/// <summary>General education by the list of the statistics (domain.md 3.5). Text: key Rules:Education.{value}.</summary>
public enum GeneralEducation
{
    Literate,
    Primary,
    LowerSecondary,
    UpperSecondary,
}

/// <summary>What bars somebody who left the Party from being admitted again (domain.md 4). Text: key Rules:ReadmissionBar.{value}.</summary>
public enum ReadmissionBar
{
    /// <summary>Gave up activity on their own accord.</summary>
    OwnAccord,

    /// <summary>Resigned, but for the special hardship of the family.</summary>
    Resignation,
    Disunity,
    Corruption,
    SeriousCrime,
}

/// <summary>Whose part of the biography is verified (domain.md 2.1 step 4). Text: key Rules:Verified.{value}.</summary>
public enum VerificationSubject
{
    Applicant,
    Parent,
    ParentInLaw,
    Carer,
    Spouse,
    Child,
}
