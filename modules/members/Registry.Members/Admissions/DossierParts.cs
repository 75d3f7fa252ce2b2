using Registry.Rules.RuleSets;

namespace Registry.Members.Admissions;

/// <summary>An official member who vouches for the applicant; since when they work, study or live in the same unit.</summary>
/// <param name="InsteadOfMentor">Why this member introduces in place of the mentor; null: does not.</param>
internal sealed record Introducer(Guid MemberId, string Name, DateOnly TogetherSince, string? InsteadOfMentor = null);

/// <summary>A request to verify part of the biography, and its answer.</summary>
/// <param name="Reason">Why no verification is needed.</param>
internal sealed record Verification(
    Guid Id,
    VerificationSubject Subject,
    string Name,
    bool NotNeeded,
    string? SentTo,
    DateOnly? SentOn,
    DateOnly? AnsweredOn,
    VerificationAnswer? Answer,
    string? Reason = null
);

/// <summary>Conclusion under the rules of political protection; <paramref name="Number"/> null: asked for, not there yet.</summary>
internal sealed record PoliticalReview(bool Needed, string? Number, DateOnly? Date);
