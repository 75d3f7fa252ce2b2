using Registry.Access;
using Registry.Organisations.Integration;
using Registry.Rules.RuleSets;

namespace Registry.Members.Lifecycle;

internal static class CaseLevels
{
    public static Guid? GrassrootsOf(OrganisationInfo place) =>
        place.ParentType == Organisations.Types.OrganisationType.GrassrootsCommittee ? place.ParentId : null;

    /// <summary>By the rules of the resolution's day: who is old or weak is exempted by the cell itself since 294 (domain.md 4).</summary>
    public static CaseLevel OfExemption(CaseFacts facts, IRuleSet rules) =>
        facts.ExemptionGround is ExemptionGround.Age or ExemptionGround.Health
        && rules.Text(LifecycleRules.AgeExemptionBy) == LifecycleRules.ByCell
            ? CaseLevel.Cell
            : CaseLevel.Grassroots;

    /// <summary>Permission that deciding takes, and a role that holds it.</summary>
    public static (string Permission, string Role) Decides(CaseLevel level, OrganisationInfo home) =>
        level switch
        {
            CaseLevel.Cell => (MembersPermissions.ConfirmCases, Roles.GrassrootsCommittee),
            CaseLevel.Inspection => (MembersPermissions.HoldCases, Roles.Inspector),
            CaseLevel.Grassroots when GrassrootsOf(home) is not null => (
                MembersPermissions.ResolveCases,
                Roles.GrassrootsCommittee
            ),
            _ => (MembersPermissions.DecideCases, Roles.CommitteeApprover),
        };

    public static (string Permission, string Role) Records(CaseKind kind) =>
        kind == CaseKind.InspectionHold
            ? (MembersPermissions.HoldCases, Roles.Inspector)
            : (MembersPermissions.RecordCases, Roles.CellSecretary);
}
