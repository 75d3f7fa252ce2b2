using Registry.Access;

namespace Registry.Members.Recognitions;

/// <summary>Who may take which step, and whether by other eyes than those that recorded.</summary>
internal static class RecognitionSteps
{
    public static (string Permission, string Role, bool OtherEyes) Permission(RecognitionStep step) =>
        step switch
        {
            RecognitionStep.RecordGrassrootsResolution or RecognitionStep.RecordSectionalReport => (
                MembersPermissions.ResolveAdmissions,
                Roles.GrassrootsCommittee,
                true
            ),
            RecognitionStep.ExtendDecision => (MembersPermissions.DecideAdmissions, Roles.CommitteeApprover, false),
            RecognitionStep.Recognise or RecognitionStep.StrikeOff or RecognitionStep.Return => (
                MembersPermissions.DecideAdmissions,
                Roles.CommitteeApprover,
                true
            ),
            RecognitionStep.IssueCard => (MembersPermissions.IssueCards, Roles.OrganisationBoard, false),
            _ => (MembersPermissions.RecordAdmissions, Roles.CellSecretary, false),
        };
}
