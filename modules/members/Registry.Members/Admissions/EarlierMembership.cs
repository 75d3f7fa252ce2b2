namespace Registry.Members.Admissions;

/// <summary>A membership that somebody who is typed as new has, or had.</summary>
/// <param name="ByNationalId">Certainly the same person; else name, birth date and sex are the same.</param>
internal sealed record EarlierMembership(Guid MemberId, Guid PersonId, bool IsMember, bool ByNationalId);
