using Registry.Access;
using Registry.Kernel;

namespace Registry.Members;

/// <summary>Permissions of the module with the roles that hold them. The Administrator runs the system and sees no member.</summary>
public sealed class MembersPermissions : PermissionDefinitionProvider
{
    /// <summary>See the roster and member pages.</summary>
    public const string ViewRoster = "Members.Roster.View";

    /// <summary>Take the roster out as a file.</summary>
    public const string ExportRoster = "Members.Roster.Export";

    /// <summary>See admission dossiers.</summary>
    public const string ViewAdmissions = "Members.Admissions.View";

    /// <summary>Record applicants, documents, the cell's resolution and the ceremony.</summary>
    public const string RecordAdmissions = "Members.Admissions.Record";

    /// <summary>Enter the grassroots committee's resolution.</summary>
    public const string ResolveAdmissions = "Members.Admissions.Resolve";

    /// <summary>Approve, return or refuse on behalf of the upper committee.</summary>
    public const string DecideAdmissions = "Members.Admissions.Decide";

    /// <summary>Issue Party cards.</summary>
    public const string IssueCards = "Members.Cards.Issue";

    /// <summary>Put scans into the file of a member, and take them out with a reason.</summary>
    public const string FileDocuments = "Members.Documents.File";

    /// <summary>See what happens to memberships after admission.</summary>
    public const string ViewCases = "Members.Cases.View";

    /// <summary>Start a case, take it back, record an arrival.</summary>
    public const string RecordCases = "Members.Cases.Record";

    /// <summary>Confirm, as a second person, what a cell decided.</summary>
    public const string ConfirmCases = "Members.Cases.Confirm";

    /// <summary>Decide what the grassroots committee decides.</summary>
    public const string ResolveCases = "Members.Cases.Resolve";

    /// <summary>Decide what the upper committee decides.</summary>
    public const string DecideCases = "Members.Cases.Decide";

    /// <summary>Place and lift an inspection hold.</summary>
    public const string HoldCases = "Members.Cases.Hold";

    /// <summary>Record Party badges that were awarded.</summary>
    public const string AwardBadges = "Members.Badges.Award";

    /// <summary>Record the annual ratings of a cell.</summary>
    public const string RecordClassifications = "Members.Classifications.Record";

    /// <summary>Decide on the annual ratings.</summary>
    public const string DecideClassifications = "Members.Classifications.Decide";

    /// <summary>See member files; sensitive parts stay masked.</summary>
    public const string ViewFile = "Members.File.View";

    /// <summary>Write member files, and propose corrections of name and birth date.</summary>
    public const string EditFile = "Members.File.Edit";

    /// <summary>Have a sensitive part of a file shown, with a reason.</summary>
    public const string ViewSensitive = "Members.File.ViewSensitive";

    /// <summary>See who had sensitive parts shown, and why.</summary>
    public const string ViewAccessLog = "Members.File.ViewAccessLog";

    /// <summary>Confirm or refuse a correction of name or birth date that somebody else proposed.</summary>
    public const string ConfirmIdentity = "Members.Identity.Confirm";

    public override IEnumerable<PermissionDefinition> Define()
    {
        string[] officers =
        [
            Roles.GrassrootsCommittee,
            Roles.CommitteeApprover,
            Roles.OrganisationBoard,
            Roles.HrOfficer,
            Roles.Inspector,
        ];
        return
        [
            new(ViewRoster, [Roles.CellSecretary, .. officers]),
            new(ExportRoster, Roles.OrganisationBoard, Roles.HrOfficer, Roles.CommitteeApprover),
            new(ViewAdmissions, [Roles.CellSecretary, .. officers]),
            new(RecordAdmissions, Roles.CellSecretary),
            new(ResolveAdmissions, Roles.GrassrootsCommittee),
            new(DecideAdmissions, Roles.CommitteeApprover),
            new(IssueCards, Roles.OrganisationBoard),
            new(FileDocuments, Roles.CellSecretary, Roles.GrassrootsCommittee, Roles.OrganisationBoard, Roles.HrOfficer),
            new(ViewCases, [Roles.CellSecretary, .. officers]),
            new(RecordCases, Roles.CellSecretary, Roles.GrassrootsCommittee),
            new(ConfirmCases, Roles.CellSecretary, Roles.GrassrootsCommittee, Roles.CommitteeApprover),
            new(ResolveCases, Roles.GrassrootsCommittee),
            new(DecideCases, Roles.CommitteeApprover),
            new(HoldCases, Roles.Inspector),
            new(AwardBadges, Roles.OrganisationBoard, Roles.CommitteeApprover),
            new(RecordClassifications, Roles.CellSecretary),
            new(DecideClassifications, Roles.GrassrootsCommittee, Roles.CommitteeApprover),
            new(ViewFile, [Roles.CellSecretary, .. officers]),
            new(EditFile, Roles.CellSecretary, Roles.OrganisationBoard),
            new(ViewSensitive, Roles.CellSecretary, Roles.OrganisationBoard, Roles.HrOfficer),
            new(ViewAccessLog, Roles.Inspector),
            new(ConfirmIdentity, Roles.OrganisationBoard, Roles.CommitteeApprover),
        ];
    }
}
