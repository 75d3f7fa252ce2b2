using System.Globalization;
using Registry.Kernel;
using Registry.Workflow;

namespace Registry.YouthUnion.Outstanding;

/// <summary>An outstanding member on the way into the Party.</summary>
internal sealed class OutstandingProposal : Procedure<ProposalState, ProposalStep>, IHasOrganisationPath
{
    public const string FormCode = "4-KNĐ";
    public const int MaxNote = 1000;

    private static readonly Dictionary<(ProposalState From, ProposalStep Step), ProposalState> Table = new()
    {
        [(ProposalState.Proposed, ProposalStep.Endorse)] = ProposalState.Endorsed,
        [(ProposalState.Proposed, ProposalStep.Withdraw)] = ProposalState.Withdrawn,
        [(ProposalState.Endorsed, ProposalStep.RecordCourse)] = ProposalState.Trained,
        [(ProposalState.Endorsed, ProposalStep.TakeIntoDossier)] = ProposalState.InDossier,
        [(ProposalState.Endorsed, ProposalStep.Withdraw)] = ProposalState.Withdrawn,
        [(ProposalState.Trained, ProposalStep.TakeIntoDossier)] = ProposalState.InDossier,
        [(ProposalState.Trained, ProposalStep.Withdraw)] = ProposalState.Withdrawn,
        [(ProposalState.InDossier, ProposalStep.RecordCourse)] = ProposalState.InDossier,
        [(ProposalState.InDossier, ProposalStep.LeaveDossier)] = ProposalState.Endorsed,
        [(ProposalState.InDossier, ProposalStep.Admit)] = ProposalState.Admitted,
        [(ProposalState.Admitted, ProposalStep.CancelAdmission)] = ProposalState.InDossier,
    };

    /// <summary>Taken by somebody here; the others follow from what the Party's cell and committees do.</summary>
    private static readonly ProposalStep[] ByHand = [ProposalStep.Endorse, ProposalStep.RecordCourse, ProposalStep.Withdraw];

    private OutstandingProposal() { }

    protected override IReadOnlyDictionary<(ProposalState From, ProposalStep Step), ProposalState> Transitions => Table;

    private static readonly Refusals Words = new("YouthUnion:StepNotAllowed", "YouthUnion:OwnProposal");

    protected override Refusals Wording => Words;

    public Guid MemberId { get; private set; }
    public Guid BranchId { get; private set; }

    /// <summary>The Party cell that is asked to admit the member.</summary>
    public Guid CellId { get; private set; }

    /// <summary>Of the Party organisation that the branch is attached to.</summary>
    public string OrganisationPath { get; private set; } = "";
    public Vote BranchVote { get; private set; } = null!;
    public Vote? UnionVote { get; private set; }
    public string? CertificateNumber { get; private set; }
    public DateOnly? CertificateOn { get; private set; }

    /// <summary>Why it was withdrawn.</summary>
    public string? Reason { get; private set; }
    public Guid? DossierId { get; private set; }

    public static OutstandingProposal Propose(Guid id, ProposedMember member, Guid cellId, Vote vote, StepContext context)
    {
        vote.Validate();
        var proposal = new OutstandingProposal
        {
            Id = id,
            MemberId = member.Id,
            BranchId = member.BranchId,
            OrganisationPath = member.OrganisationPath,
            CellId = cellId,
            BranchVote = vote,
        };
        proposal.Begin(ProposalStep.Propose, vote.Date, context, note: vote.Text);
        return proposal;
    }

    /// <summary>The resolution of the level above, by somebody who did not record the branch's.</summary>
    public void Endorse(Vote vote, StepContext context)
    {
        Require(ProposalStep.Endorse);
        RefuseRecorder(ProposalStep.Endorse, context);
        vote.Validate();
        if (vote.Date < BranchVote.Date)
            throw new BusinessException("YouthUnion:BeforeBranchVote", "date", BranchVote.Date);
        UnionVote = vote;
        Take(ProposalStep.Endorse, vote.Date, context, note: vote.Text);
    }

    public void RecordCourse(string number, DateOnly on, StepContext context)
    {
        Take(ProposalStep.RecordCourse, on, context, note: number);
        CertificateNumber = number;
        CertificateOn = on;
    }

    public void TakeIntoDossier(Guid dossierId, DateOnly on, StepContext context)
    {
        Take(ProposalStep.TakeIntoDossier, on, context);
        DossierId = dossierId;
    }

    public void LeaveDossier(DateOnly on, StepContext context)
    {
        Take(ProposalStep.LeaveDossier, on, context, to: CertificateOn is null ? null : ProposalState.Trained);
        DossierId = null;
    }

    public void Admit(DateOnly on, StepContext context) => Take(ProposalStep.Admit, on, context);

    public void CancelAdmission(DateOnly on, StepContext context) => Take(ProposalStep.CancelAdmission, on, context);

    public void Withdraw(string reason, DateOnly on, StepContext context)
    {
        Take(ProposalStep.Withdraw, on, context, note: reason);
        Reason = reason;
    }

    public override bool Judges(ProposalStep step) => step == ProposalStep.Endorse;

    /// <summary>The level above judges what the branch proposed, and nothing else.</summary>
    protected override bool Records(ProcedureStep<ProposalState, ProposalStep> taken, ProposalStep judging) =>
        taken.Step == ProposalStep.Propose && Judges(judging);

    /// <summary>Steps by hand that the state allows, whoever may take them.</summary>
    public IEnumerable<ProposalStep> StepsByHand() => AllowedSteps().Where(ByHand.Contains);
}

/// <summary>Who is proposed, from which branch.</summary>
internal sealed record ProposedMember(Guid Id, Guid BranchId, string OrganisationPath);

/// <summary>A vote in heads: all of the body that votes, present, in favour, against.</summary>
internal sealed record Vote(string Number, DateOnly Date, int Total, int Present, int InFavour, int Against)
{
    public string Text => string.Create(CultureInfo.InvariantCulture, $"{Number} · {InFavour}/{Total}");

    /// <summary>More than half of all (GK-cfg; the form only prints the numbers).</summary>
    public void Validate()
    {
        var check = new Check();
        check.That(Total > 0, "total", "YouthUnion:VoteTotal");
        check.That(Present <= Total, "present", "YouthUnion:PresentExceedsTotal", Present, Total);
        check.That(InFavour + Against == Present, "inFavour", "YouthUnion:VotesDoNotAddUp", InFavour, Against, Present);
        check.That(InFavour * 2 > Total, "inFavour", "YouthUnion:BelowHalf", InFavour, Total);
        check.ThrowIfAny();
    }
}
