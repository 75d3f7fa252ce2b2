namespace Registry.YouthUnion.Ledger;

/// <summary>What can happen to a youth membership. Text of a kind: key YouthUnion:MemberEvent.{value}.</summary>
public enum YouthEventKind
{
    Admitted,
    TransferredIn,

    /// <summary>From one branch of the registry to another.</summary>
    MovedWithin,

    /// <summary>May stay past the age, until a date.</summary>
    StayApproved,

    /// <summary>Left by the ceremony of coming of age (trưởng thành Đoàn).</summary>
    CameOfAge,
    TransferredOut,
    Resigned,
    Expelled,
    Died,

    /// <summary>Became a Party member; a youth member still.</summary>
    JoinedParty,
    PartyAdmissionCancelled,

    /// <summary>Takes back the event it names; nothing is ever edited.</summary>
    Reversed,
}

/// <summary>How a youth member stands. Text: key YouthUnion:Standing.{value}.</summary>
public enum YouthStanding
{
    Member,

    /// <summary>Past the age, with leave to stay.</summary>
    Staying,
}

/// <summary>Why somebody may stay past the age (domain.md 7). Text: key YouthUnion:StayGround.{value}.</summary>
public enum StayGround
{
    /// <summary>Wishes to, and the branch agrees: to 35.</summary>
    Wish,

    /// <summary>Holds an office of the Youth Union: longer.</summary>
    Officer,
}
