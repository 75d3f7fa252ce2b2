namespace Registry.Documents.Integration;

/// <summary>What papers can be about. Each kind has one <see cref="IDocumentSubject"/>.</summary>
public enum SubjectKind
{
    AdmissionDossier,
    RecognitionDossier,
    MembershipCase,
    Member,

    /// <summary>A decision that established, changed or closed organisations.</summary>
    OrganisationDecision,
}
