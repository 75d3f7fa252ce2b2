using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Registry.Kernel;
using Registry.Members.Ledger;
using Registry.Members.Procedures;
using Registry.People.Integration;
using Registry.People.Rows;
using Registry.Workflow;

namespace Registry.Members.MemberFile;

/// <summary>A change of a member's name or birth date, resting on a paper, confirmed by other eyes. Keeps the old values for good.</summary>
internal sealed class IdentityCorrection : PartyProcedure<IdentityState, IdentityStep>
{
    private static readonly Dictionary<(IdentityState From, IdentityStep Step), IdentityState> Table = new()
    {
        [(IdentityState.Proposed, IdentityStep.Confirm)] = IdentityState.Confirmed,
        [(IdentityState.Proposed, IdentityStep.Refuse)] = IdentityState.Refused,
    };

    private IdentityCorrection() { }

    public IdentityCorrection(PartyMember member, PersonRow now, PersonData proposed, IdentityPaper paper, StepContext context)
    {
        MemberId = member.Id;
        PersonId = member.PersonId;
        OrganisationId = member.OrganisationId;
        OrganisationPath = member.OrganisationPath;
        OldFullName = now.FullName;
        OldBirthDate = now.BirthDate;
        NewFullName = proposed.FullName;
        NewBirthDate = proposed.BirthDate;
        Paper = paper;
        if (OldFullName == NewFullName && OldBirthDate == NewBirthDate)
            throw new BusinessException("Members:NothingToCorrect", "fullName");
        Begin(IdentityStep.Propose, paper.Date, context, paper.Number);
    }

    protected override IReadOnlyDictionary<(IdentityState From, IdentityStep Step), IdentityState> Transitions => Table;

    public Guid MemberId { get; private set; }
    public Guid PersonId { get; private set; }
    public string OldFullName { get; private set; } = "";
    public DateOnly OldBirthDate { get; private set; }
    public string NewFullName { get; private set; } = "";
    public DateOnly NewBirthDate { get; private set; }
    public IdentityPaper Paper { get; private set; } = null!;

    public Guid? ProposedBy => Steps.Single(s => s.Step == IdentityStep.Propose).ActorId;

    /// <summary>Why it was refused.</summary>
    public string? Reasons { get; private set; }

    public override bool Judges(IdentityStep step) => step is not IdentityStep.Propose;

    public void Confirm(StepContext context)
    {
        Require(IdentityStep.Confirm);
        RefuseRecorder(IdentityStep.Confirm, context);
        Take(IdentityStep.Confirm, context.Today, context);
    }

    public void Refuse(string reasons, StepContext context)
    {
        Require(IdentityStep.Refuse);
        RefuseRecorder(IdentityStep.Refuse, context);
        Reasons = reasons;
        Take(IdentityStep.Refuse, context.Today, context, note: reasons);
    }
}

/// <summary>A court's decision or a civil-status paper.</summary>
internal sealed record IdentityPaper(IdentityPaperKind Kind, string Number, DateOnly Date, string Issuer);

internal sealed class IdentityCorrectionConfiguration : IEntityTypeConfiguration<IdentityCorrection>
{
    private const int MaxName = 100;

    public void Configure(EntityTypeBuilder<IdentityCorrection> correction)
    {
        correction.ToTable("members_identity_corrections");
        correction.MapPartyProcedure<IdentityCorrection, IdentityState, IdentityStep>();
        correction.Property(c => c.OldFullName).HasMaxLength(MaxName);
        correction.Property(c => c.NewFullName).HasMaxLength(MaxName);
        correction.Property(c => c.Reasons).HasMaxLength(ProcedureStep<IdentityState, IdentityStep>.MaxNote);
        correction.Ignore(c => c.ProposedBy);
        correction.OwnsOne(
            c => c.Paper,
            paper =>
            {
                paper.Property(p => p.Number).HasMaxLength(50);
                paper.Property(p => p.Issuer).HasMaxLength(200);
            }
        );
        correction.Navigation(c => c.Paper).IsRequired();
        correction.HasIndex(c => c.MemberId);
        correction.HasOne<PartyMember>().WithMany().HasForeignKey(c => c.MemberId).OnDelete(DeleteBehavior.Restrict);
    }
}
