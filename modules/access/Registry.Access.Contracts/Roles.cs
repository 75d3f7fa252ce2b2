namespace Registry.Access;

/// <summary>The roles a grant can give on a subtree (domain terms in docs/glossary.md).</summary>
public static class Roles
{
    public const string CellSecretary = nameof(CellSecretary);
    public const string GrassrootsCommittee = nameof(GrassrootsCommittee);
    public const string CommitteeApprover = nameof(CommitteeApprover);
    public const string OrganisationBoard = nameof(OrganisationBoard);
    public const string HrOfficer = nameof(HrOfficer);
    public const string Inspector = nameof(Inspector);
    public const string UnionOfficer = nameof(UnionOfficer);
    public const string YouthUnionOfficer = nameof(YouthUnionOfficer);
    public const string Administrator = nameof(Administrator);

    public static IReadOnlyList<string> All { get; } = [.. typeof(Roles).GetFields().Select(f => f.Name)];
}
