namespace Registry.Members.Ledger;

internal static class LedgerKinds
{
    public static readonly MembershipEventKind[] Entering =
    [
        MembershipEventKind.Admitted,
        MembershipEventKind.Readmitted,
        MembershipEventKind.TransferredIn,
        MembershipEventKind.Restored,
    ];

    /// <summary>After these somebody is no member of an organisation of the registry.</summary>
    public static readonly MembershipEventKind[] Leaving =
    [
        MembershipEventKind.TransferredOut,
        MembershipEventKind.StruckOff,
        MembershipEventKind.Resigned,
        MembershipEventKind.Expelled,
        MembershipEventKind.Died,
        MembershipEventKind.AdmissionCancelled,
    ];

    /// <summary>After these somebody is no member of the Party.</summary>
    public static readonly MembershipEventKind[] OutOfTheParty =
    [
        MembershipEventKind.StruckOff,
        MembershipEventKind.Resigned,
        MembershipEventKind.Expelled,
    ];
}
