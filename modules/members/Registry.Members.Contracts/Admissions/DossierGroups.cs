namespace Registry.Members.Admissions;

/// <summary>States of dossiers as lists and figures group them: by where a dossier waits. Text: key Members:Group.{name}.</summary>
public static class DossierGroups
{
    /// <summary>With whom dossiers wait, in the order of the procedure.</summary>
    public static readonly IReadOnlyList<(string Name, DossierState[] States)> Waiting =
    [
        ("cell", [DossierState.Drafting, DossierState.Returned]),
        ("grassroots", [DossierState.AwaitingGrassroots]),
        ("decision", [DossierState.AwaitingDecision, DossierState.ReferredUp]),
        ("ceremony", [DossierState.Approved]),
    ];
}
