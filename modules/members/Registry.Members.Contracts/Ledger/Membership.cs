namespace Registry.Members.Ledger;

/// <summary>What can happen to a membership. Text of a kind: key Members:Event.{value}.</summary>
public enum MembershipEventKind
{
    /// <summary>Ceremony held: probation starts (domain.md 2.1 step 13).</summary>
    Admitted,

    /// <summary>Probation over: official member from the day month 12 ends.</summary>
    Recognised,
    TransferredIn,
    TransferredOut,

    /// <summary>From one organisation of the registry to another.</summary>
    MovedWithin,

    /// <summary>Temporary transfer elsewhere: counts at home all the while (domain.md 4).</summary>
    TemporaryOut,
    TemporaryReturned,
    Exempted,
    ExemptionEnded,
    Disciplined,
    StruckOff,
    Resigned,
    Expelled,
    Died,
    Restored,
    Readmitted,
    AdmissionCancelled,

    /// <summary>Barred from activities for a time: still counted, still pays fees.</summary>
    Suspended,
    SuspensionEnded,

    /// <summary>Takes back the event it names; nothing is ever edited.</summary>
    Reversed,

    /// <summary>Charged or prosecuted (khởi tố, truy tố) by the decision of an authority, until that ends.</summary>
    Prosecuted,
    ProsecutionEnded,

    /// <summary>In custody (tạm giữ, tạm giam) by the decision of an authority, until that ends.</summary>
    Detained,
    DetentionEnded,

    /// <summary>Activity taken up again (nối lại sinh hoạt) after a broken transfer: the time between counts for no Party age.</summary>
    Reconnected,
}

/// <summary>What keeps a member out of the vote base and from being rated while it lasts; the standing stays as it is (domain.md 13, 2). The weightier the later.</summary>
public enum Bar
{
    Suspended,
    Prosecuted,
    Detained,
}

/// <summary>How a member stands in the home organisation. Text: key Members:Standing.{value}.</summary>
public enum Standing
{
    Probationary,
    Official,

    /// <summary>Official, on temporary transfer elsewhere: counted at home, not in the vote base there.</summary>
    OfficialAway,

    /// <summary>Official, exempt from work and activities: counted, not in the vote base when absent.</summary>
    OfficialExempt,
}
