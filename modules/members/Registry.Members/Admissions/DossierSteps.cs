using Registry.Access;

namespace Registry.Members.Admissions;

/// <summary>Who may take which step.</summary>
internal static class DossierSteps
{
    public static (string Permission, string Role) Permission(DossierStepKind step) =>
        step switch
        {
            DossierStepKind.RecordGrassrootsResolution or DossierStepKind.RecordSectionalReport => (
                MembersPermissions.ResolveAdmissions,
                Roles.GrassrootsCommittee
            ),
            DossierStepKind.Approve
            or DossierStepKind.Return
            or DossierStepKind.Refuse
            or DossierStepKind.ExtendDecision
            or DossierStepKind.SettleIdentity
            or DossierStepKind.CancelDecision => (MembersPermissions.DecideAdmissions, Roles.CommitteeApprover),
            _ => (MembersPermissions.RecordAdmissions, Roles.CellSecretary),
        };

    /// <summary>Not by somebody who recorded part of the dossier.</summary>
    public static bool NeedsOtherEyes(DossierStepKind step) =>
        step
            is DossierStepKind.RecordGrassrootsResolution
                or DossierStepKind.RecordSectionalReport
                or DossierStepKind.CancelDecision
                or DossierStepKind.Approve
                or DossierStepKind.Return
                or DossierStepKind.Refuse;
}
