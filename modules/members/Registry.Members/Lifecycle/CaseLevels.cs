using Registry.Access;
using Registry.Organisations.Integration;

namespace Registry.Members.Lifecycle;

internal static class CaseLevels
{
    public static Guid? GrassrootsOf(OrganisationInfo place) =>
        place.ParentType == Organisations.Types.OrganisationType.GrassrootsCommittee ? place.ParentId : null;

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
