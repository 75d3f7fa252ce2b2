using System.Globalization;
using Registry.Kernel;

namespace Registry.YouthUnion.Outstanding;

/// <summary>An outstanding member on the way into the Party: a table of transitions, steps that are only ever added, and four eyes.</summary>
internal sealed class OutstandingProposal : AggregateRoot, IHasOrganisationPath
{
    public const string FormCode = "4-KNĐ";

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

    private readonly List<ProposalRecord> steps = [];

    private OutstandingProposal() { }

    public Guid MemberId { get; private set; }
    public Guid BranchId { get; private set; }

    /// <summary>The Party cell that is asked to admit the member.</summary>
    public Guid CellId { get; private set; }

    /// <summary>Of the Party organisation that the branch is attached to.</summary>
    public string OrganisationPath { get; private set; } = "";
    public ProposalState State { get; private set; }
    public Vote BranchVote { get; private set; } = null!;
    public Vote? UnionVote { get; private set; }
    public string? CertificateNumber { get; private set; }
    public DateOnly? CertificateOn { get; private set; }

    /// <summary>Why it was withdrawn.</summary>
    public string? Reason { get; private set; }
    public Guid? DossierId { get; private set; }
    public IReadOnlyList<ProposalRecord> Steps => steps;

    public static OutstandingProposal Propose(Guid id, ProposedMember member, Guid cellId, Vote vote, ProposalActor actor)
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
        proposal.Add(ProposalStep.Propose, vote.Date, actor, vote.Text);
        return proposal;
    }

    /// <summary>The resolution of the level above, by somebody who did not record the branch's.</summary>
    public void Endorse(Vote vote, ProposalActor actor)
    {
        Require(ProposalStep.Endorse);
        if (WasProposedBy(actor.Id))
            throw new BusinessException(RejectionKind.Forbidden, [new Rejection("YouthUnion:OwnProposal", null)]);
        vote.Validate();
        if (vote.Date < BranchVote.Date)
            throw new BusinessException("YouthUnion:BeforeBranchVote", "date", BranchVote.Date);
        UnionVote = vote;
        Take(ProposalStep.Endorse, vote.Date, actor, vote.Text);
    }

    public void RecordCourse(string number, DateOnly on, ProposalActor actor)
    {
        Take(ProposalStep.RecordCourse, on, actor, number);
        CertificateNumber = number;
        CertificateOn = on;
    }

    public void TakeIntoDossier(Guid dossierId, DateOnly on, ProposalActor actor)
    {
        Take(ProposalStep.TakeIntoDossier, on, actor, null);
        DossierId = dossierId;
    }

    public void LeaveDossier(DateOnly on, ProposalActor actor)
    {
        Take(ProposalStep.LeaveDossier, on, actor, null);
        DossierId = null;
        if (CertificateOn is not null)
            State = ProposalState.Trained;
    }

    public void Admit(DateOnly on, ProposalActor actor) => Take(ProposalStep.Admit, on, actor, null);

    public void CancelAdmission(DateOnly on, ProposalActor actor) => Take(ProposalStep.CancelAdmission, on, actor, null);

    public void Withdraw(string reason, DateOnly on, ProposalActor actor)
    {
        Take(ProposalStep.Withdraw, on, actor, reason);
        Reason = reason;
    }

    public bool WasProposedBy(Guid? userId) => steps.Exists(s => s.Step == ProposalStep.Propose && s.ActorId == userId);

    /// <summary>Steps by hand that the state allows, whoever may take them.</summary>
    public IEnumerable<ProposalStep> AllowedSteps() =>
        Table.Keys.Where(t => t.From == State && ByHand.Contains(t.Step)).Select(t => t.Step);

    private void Take(ProposalStep step, DateOnly on, ProposalActor actor, string? note)
    {
        Require(step);
        State = Table[(State, step)];
        Add(step, on, actor, note);
    }

    /// <exception cref="BusinessException">409: the state does not allow the step.</exception>
    private void Require(ProposalStep step)
    {
        if (!Table.ContainsKey((State, step)))
            throw new BusinessException(RejectionKind.Conflict, [new Rejection("YouthUnion:StepNotAllowed", null, step, State)]);
    }

    private void Add(ProposalStep step, DateOnly on, ProposalActor actor, string? note) =>
        steps.Add(new ProposalRecord(Id, steps.Count + 1, step, on, actor, note));
}

/// <summary>Who is proposed, from which branch.</summary>
internal sealed record ProposedMember(Guid Id, Guid BranchId, string OrganisationPath);

/// <summary>Who takes a step, and when (UTC).</summary>
internal sealed record ProposalActor(Guid? Id, string Name, DateTime At);

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

/// <summary>A step taken: never changed afterwards.</summary>
internal sealed class ProposalRecord : Entity, IAppendOnly
{
    public const int MaxNote = 1000;

    private ProposalRecord() { }

    public ProposalRecord(
        Guid proposalId,
        int sequence,
        ProposalStep step,
        DateOnly occurredOn,
        ProposalActor actor,
        string? note
    )
    {
        ProposalId = proposalId;
        Sequence = sequence;
        Step = step;
        OccurredOn = occurredOn;
        RecordedAt = actor.At;
        ActorId = actor.Id;
        ActorName = actor.Name;
        Note = note;
    }

    public Guid ProposalId { get; private set; }

    /// <summary>1, 2, 3 … in the order of recording.</summary>
    public int Sequence { get; private set; }
    public ProposalStep Step { get; private set; }
    public DateOnly OccurredOn { get; private set; }
    public DateTime RecordedAt { get; private set; }
    public Guid? ActorId { get; private set; }
    public string ActorName { get; private set; } = "";
    public string? Note { get; private set; }
}
