using Registry.Access;
using Registry.Kernel;

namespace Registry.YouthUnion;

/// <summary>Permissions of the module with the roles that hold them; each holds on the Party subtree that a youth organisation is attached to.</summary>
public sealed class YouthUnionPermissions : PermissionDefinitionProvider
{
    /// <summary>See youth organisations, their members and who is proposed to the Party.</summary>
    public const string View = "YouthUnion.View";

    /// <summary>Take the roster out as a file.</summary>
    public const string Export = "YouthUnion.Export";

    /// <summary>Found, rename, move and dissolve youth organisations.</summary>
    public const string Manage = "YouthUnion.Manage";

    /// <summary>Write the ledger of youth members.</summary>
    public const string RecordMembers = "YouthUnion.Members.Record";

    /// <summary>Record a branch's resolution on an outstanding member, the course, and take a proposal back.</summary>
    public const string Propose = "YouthUnion.Outstanding.Propose";

    /// <summary>Record the resolution of the level above on what somebody else proposed (4-KNĐ).</summary>
    public const string Endorse = "YouthUnion.Outstanding.Endorse";

    /// <summary>See Party members and youth members counted as people, and who may be on record twice.</summary>
    public const string ViewHeadCounts = "YouthUnion.HeadCounts.View";

    public override IEnumerable<PermissionDefinition> Define()
    {
        string[] ofTheParty =
        [
            Roles.CellSecretary,
            Roles.GrassrootsCommittee,
            Roles.CommitteeApprover,
            Roles.OrganisationBoard,
            Roles.HrOfficer,
            Roles.Inspector,
        ];
        return
        [
            new(View, [Roles.YouthUnionOfficer, .. ofTheParty]),
            new(Export, Roles.YouthUnionOfficer, Roles.OrganisationBoard, Roles.HrOfficer),
            new(Manage, Roles.YouthUnionOfficer),
            new(RecordMembers, Roles.YouthUnionOfficer),
            new(Propose, Roles.YouthUnionOfficer),
            new(Endorse, Roles.YouthUnionOfficer),
            new(ViewHeadCounts, ofTheParty),
        ];
    }
}
