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

/// <summary>
/// The papers of a membership from an instant on. Never changed: a reversal writes the papers anew, without what the entry it takes
/// back had brought. The first version is what there was before the first change; a membership without a change has none.
/// </summary>
internal sealed class PapersVersion : Entity, IAppendOnly
{
    private PapersVersion() { }

    public PapersVersion(Guid memberId, int sequence, MemberPapers papers, Guid? eventId, DateTime knownFrom)
    {
        MemberId = memberId;
        Sequence = sequence;
        AdmissionDecisionOn = papers.AdmissionDecisionOn;
        AdmittedOn = papers.AdmittedOn;
        ProbationEndsOn = papers.ProbationEndsOn;
        OfficialOn = papers.OfficialOn;
        CardNumber = papers.CardNumber;
        FileNumber = papers.FileNumber;
        EventId = eventId;
        KnownFrom = knownFrom;
    }

    public Guid MemberId { get; private set; }

    /// <summary>1, 2, 3 … in the order of recording.</summary>
    public int Sequence { get; private set; }
    public DateOnly? AdmissionDecisionOn { get; private set; }
    public DateOnly? AdmittedOn { get; private set; }
    public DateOnly? ProbationEndsOn { get; private set; }
    public DateOnly? OfficialOn { get; private set; }
    public string? CardNumber { get; private set; }
    public string? FileNumber { get; private set; }

    /// <summary>The entry of the ledger that brought the change and takes it along when it is reversed; null: nothing does.</summary>
    public Guid? EventId { get; private set; }
    public DateTime KnownFrom { get; private set; }

    public MemberPapers ToPapers() => new(AdmissionDecisionOn, AdmittedOn, ProbationEndsOn, OfficialOn, CardNumber, FileNumber);
}

/// <summary>What the versions add up to.</summary>
internal static class PapersFold
{
    /// <summary>The papers by the entries that stand; null: they never changed.</summary>
    public static MemberPapers? Fold(IReadOnlyCollection<PapersVersion> versions, IReadOnlyCollection<MembershipEvent> events)
    {
        var standing = Standing(events);
        MemberPapers? papers = null;
        MemberPapers? before = null;
        foreach (var version in versions.OrderBy(v => v.Sequence))
        {
            var after = version.ToPapers();
            if (papers is null || before is null)
                papers = after;
            else if (version.EventId is not { } by || standing.Contains(by))
                papers = papers.With(before, after);
            before = after;
        }
        return papers;
    }

    /// <summary>Of a re-admission that was cancelled nothing is left: the papers are those of the membership before.</summary>
    private static HashSet<Guid> Standing(IReadOnlyCollection<MembershipEvent> events)
    {
        var live = MembershipFold.Live(events).ToList();
        var cancelled = live.Where(e => e.Kind == MembershipEventKind.AdmissionCancelled && e.DossierId is not null)
            .Select(e => e.DossierId)
            .ToHashSet();
        return live.Where(e => e.Kind != MembershipEventKind.Readmitted || !cancelled.Contains(e.DossierId))
            .Select(e => e.Id)
            .ToHashSet();
    }
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
