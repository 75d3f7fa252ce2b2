using Registry.Kernel;

namespace Registry.Members.Events;

/// <summary>Raised inside the save of the ceremony: the person is a probationary member from <paramref name="On"/>.</summary>
public sealed record MemberAdmitted(Guid MemberId, Guid PersonId, DateOnly On, Decision Decision);

/// <summary>Raised inside the save that cancels a decision to admit after the ceremony.</summary>
public sealed record AdmissionCancelled(Guid MemberId, Guid PersonId, DateOnly On);

/// <summary>
/// Raised inside the save by which a dossier takes the resolution of a mass organisation. Whoever keeps the resolution learns which
/// dossier it went into, and that the person it named is the dossier's <paramref name="PersonId"/>.
/// </summary>
public sealed record ReferralTaken(Guid ReferralId, Guid DossierId, Guid PersonId);

/// <summary>Raised inside the save by which a dossier gives such a resolution back: it can be taken again.</summary>
public sealed record ReferralReleased(Guid ReferralId);
