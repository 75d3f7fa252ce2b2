namespace Registry.Members.Admissions;

/// <summary>An official member who vouches for the applicant; since when they work, study or live in the same unit.</summary>
internal sealed record Introducer(Guid MemberId, string Name, DateOnly TogetherSince);

/// <summary>A request to verify part of the biography, and its answer.</summary>
internal sealed record Verification(
    Guid Id,
    VerificationSubject Subject,
    string Name,
    bool NotNeeded,
    string? SentTo,
    DateOnly? SentOn,
    DateOnly? AnsweredOn,
    VerificationAnswer? Answer
);

/// <summary>Conclusion under the rules of political protection; <paramref name="Number"/> null: asked for, not there yet.</summary>
internal sealed record PoliticalReview(bool Needed, string? Number, DateOnly? Date);

internal sealed record SectionalReport(string Number, DateOnly Date, bool Supports);
