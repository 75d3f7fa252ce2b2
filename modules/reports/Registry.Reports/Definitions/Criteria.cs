using Registry.Members.Ledger;
using Registry.Organisations.Enterprises;
using Registry.Organisations.Types;
using Registry.People.Rows;

namespace Registry.Reports.Definitions;

/// <summary>
/// What those counted in a cell have in common; what is null is not asked. The closed list of what a definition can ask: JSON with
/// another name in it is refused when the definition is read.
/// </summary>
/// <param name="Kinds">Of those who joined or left: what happened.</param>
/// <param name="MinAge">Full years on the day counted; with <paramref name="MaxAge"/>, both inclusive.</param>
/// <param name="MemberFrom">Decision of admission on this day or later; before <paramref name="MemberBefore"/>.</param>
/// <param name="File">A field of the member file and the codes it may have; null in place of codes: filled in at all.</param>
/// <param name="FileNot">A field that is filled in with none of the codes.</param>
/// <param name="FileMissing">A field that is not filled in.</param>
internal sealed record Criteria(
    IReadOnlyList<MembershipEventKind>? Kinds = null,
    IReadOnlyList<Standing>? Standings = null,
    Sex? Sex = null,
    int? MinAge = null,
    int? MaxAge = null,
    DateOnly? MemberFrom = null,
    DateOnly? MemberBefore = null,
    IReadOnlyList<Ownership>? Ownerships = null,
    IReadOnlyList<OrganisationType>? Types = null,
    FileCriterion? File = null,
    FileCriterion? FileNot = null,
    FileCriterion? FileMissing = null
)
{
    public static readonly Criteria None = new();

    /// <summary>Nothing is asked of the person: members are then counted from their spans alone.</summary>
    public bool AsksNothingOfThePerson =>
        (Sex, MinAge, MaxAge, MemberFrom, MemberBefore, File, FileNot, FileMissing)
            is (null, null, null, null, null, null, null, null);

    /// <summary>The list behind the cell shows who has a sensitive value: it is opened with a reason only.</summary>
    public bool IsSensitive => File?.IsSensitive == true || FileNot?.IsSensitive == true;

    /// <summary>Both; where both ask of the same, the first is kept (a definition that does so is refused).</summary>
    public static Criteria And(Criteria? a, Criteria? b) =>
        (a, b) switch
        {
            (null, null) => None,
            ({ } one, null) => one,
            (null, { } other) => other,
            ({ } one, { } other) => new Criteria(
                one.Kinds ?? other.Kinds,
                one.Standings ?? other.Standings,
                one.Sex ?? other.Sex,
                one.MinAge ?? other.MinAge,
                one.MaxAge ?? other.MaxAge,
                one.MemberFrom ?? other.MemberFrom,
                one.MemberBefore ?? other.MemberBefore,
                one.Ownerships ?? other.Ownerships,
                one.Types ?? other.Types,
                one.File ?? other.File,
                one.FileNot ?? other.FileNot,
                one.FileMissing ?? other.FileMissing
            ),
        };

    /// <summary>Both ask of the same: there is no single meaning of the two together.</summary>
    public static bool Collide(Criteria? a, Criteria? b) =>
        a is not null
        && b is not null
        && (
            (a.Kinds is not null && b.Kinds is not null)
            || (a.Standings is not null && b.Standings is not null)
            || (a.Sex is not null && b.Sex is not null)
            || (a.MinAge is not null && b.MinAge is not null)
            || (a.MaxAge is not null && b.MaxAge is not null)
            || (a.MemberFrom is not null && b.MemberFrom is not null)
            || (a.MemberBefore is not null && b.MemberBefore is not null)
            || (a.Ownerships is not null && b.Ownerships is not null)
            || (a.Types is not null && b.Types is not null)
            || (a.File is not null && b.File is not null)
            || (a.FileNot is not null && b.FileNot is not null)
            || (a.FileMissing is not null && b.FileMissing is not null)
        );
}

/// <summary>A field of the member file (form 2-HSĐV) and codes of its list.</summary>
internal sealed record FileCriterion(string Field, IReadOnlyList<string>? Codes = null)
{
    /// <summary>Ethnic group and religion are masked in the file (domain.md 12).</summary>
    private static readonly string[] Sensitive = ["ethnicity", "religion", "familyClass"];

    public bool IsSensitive => Sensitive.Contains(Field);
}
