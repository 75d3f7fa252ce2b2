using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Registry.Kernel;

namespace Registry.Members.Ledger;

/// <summary>The four dates of a membership and its numbers, as the papers have them (domain.md 2.5).</summary>
internal sealed record MemberPapers(
    DateOnly? AdmissionDecisionOn,
    DateOnly? AdmittedOn,
    DateOnly? ProbationEndsOn,
    DateOnly? OfficialOn,
    string? CardNumber,
    string? FileNumber
)
{
    /// <summary>These papers with what changed from <paramref name="before"/> to <paramref name="after"/>, and nothing else.</summary>
    public MemberPapers With(MemberPapers before, MemberPapers after) =>
        new(
            Changed(before.AdmissionDecisionOn, after.AdmissionDecisionOn, AdmissionDecisionOn),
            Changed(before.AdmittedOn, after.AdmittedOn, AdmittedOn),
            Changed(before.ProbationEndsOn, after.ProbationEndsOn, ProbationEndsOn),
            Changed(before.OfficialOn, after.OfficialOn, OfficialOn),
            Changed(before.CardNumber, after.CardNumber, CardNumber),
            Changed(before.FileNumber, after.FileNumber, FileNumber)
        );

    private static T? Changed<T>(T? before, T? after, T? mine) => Equals(before, after) ? mine : after;
}

internal sealed class PapersVersionConfiguration : IEntityTypeConfiguration<PapersVersion>
{
    public void Configure(EntityTypeBuilder<PapersVersion> version)
    {
        version.ToTable("members_papers");
        version.HasIndex(v => new { v.MemberId, v.Sequence }).IsUnique();
        version.Property(v => v.CardNumber).HasMaxLength(12);
        version.Property(v => v.FileNumber).HasMaxLength(12);
    }
}
