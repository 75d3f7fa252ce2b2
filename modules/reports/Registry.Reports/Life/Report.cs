using Registry.Kernel;
using Registry.Reports.Contracts;
using Registry.Reports.Periods;

namespace Registry.Reports.Life;

/// <summary>
/// One definition in one period: draft, frozen, sent (docs/adr/0006). Its figures are in revisions that never change; what happens to
/// it is in its steps.
/// </summary>
internal sealed class Report : AggregateRoot
{
    private readonly List<ReportRevision> revisions = [];
    private readonly List<ReportStep> steps = [];

    private Report() { }

    /// <param name="takenOver">A period of before the Registry was used: nobody is asked to confirm it.</param>
    public Report(string key, Period period, ReportRevision first, bool takenOver)
    {
        Key = key;
        Period = period.ToString();
        Cadence = period.Cadence;
        From = period.From;
        To = period.To;
        Take(first, ReportStepKind.Made);
        if (!takenOver)
            return;
        State = ReportState.Frozen;
        Note(ReportStepKind.TakenOver, first.Maker, first.TakenAt);
    }

    public string Key { get; private set; } = "";

    /// <summary>Such as 2020-Q2.</summary>
    public string Period { get; private set; } = "";
    public Cadence Cadence { get; private set; }
    public DateOnly From { get; private set; }

    /// <summary>Last day, inclusive.</summary>
    public DateOnly To { get; private set; }
    public ReportState State { get; private set; }

    /// <summary>Number of the revision that holds: 1, 2, 3 …</summary>
    public int Revision { get; private set; }

    /// <summary>Who asked for it to be opened again; a second person decides.</summary>
    public Guid? ReopenAskedById { get; private set; }
    public string? ReopenReason { get; private set; }
    public IReadOnlyList<ReportRevision> Revisions => revisions;
    public IReadOnlyList<ReportStep> Steps => steps;

    /// <summary>Whether a step is possible as the report stands.</summary>
    public bool Allows(ReportStepKind step) =>
        step switch
        {
            ReportStepKind.Sent => State == ReportState.Frozen,
            ReportStepKind.ReopenAsked => State != ReportState.Draft && ReopenReason is null,
            ReportStepKind.Reopened or ReportStepKind.ReopenDeclined => ReopenReason is not null,
            _ => State == ReportState.Draft,
        };

    /// <summary>Takes figures counted again. Only of a draft: what was signed stays as it was.</summary>
    public void Refresh(ReportRevision revision)
    {
        Require(ReportStepKind.Refreshed);
        Take(revision, ReportStepKind.Refreshed);
    }

    /// <summary>From now on nothing changes these figures. <paramref name="reason"/>: why, when returns are missing.</summary>
    public void Freeze(Actor actor, DateTime at, string? reason)
    {
        Require(ReportStepKind.Frozen);
        State = ReportState.Frozen;
        Note(ReportStepKind.Frozen, actor, at, reason);
    }

    /// <summary>Sent up to the superior committee, with the number and date of the letter.</summary>
    public void Send(Actor actor, DateTime at, string letter)
    {
        Require(ReportStepKind.Sent);
        State = ReportState.Sent;
        Note(ReportStepKind.Sent, actor, at, letter);
    }

    public void AskToReopen(Actor actor, DateTime at, string reason)
    {
        Require(ReportStepKind.ReopenAsked);
        (ReopenAskedById, ReopenReason) = (actor.Id, reason);
        Note(ReportStepKind.ReopenAsked, actor, at, reason);
    }

    /// <summary>The second person opens it again, or leaves it as it is.</summary>
    public void AnswerReopening(Actor actor, DateTime at, bool agreed)
    {
        var kind = agreed ? ReportStepKind.Reopened : ReportStepKind.ReopenDeclined;
        Require(kind);
        if (ReopenAskedById == actor.Id)
            throw new BusinessException(RejectionKind.Forbidden, [new Rejection("Reports:AskerDoesNotReopen", null)]);
        if (agreed)
            State = ReportState.Draft;
        (ReopenAskedById, ReopenReason) = (null, null);
        Note(kind, actor, at);
    }

    public void Note(ReportStepKind kind, Actor actor, DateTime at, string? note = null, Guid? organisationId = null) =>
        steps.Add(new ReportStep(Id, steps.Count + 1, kind, actor, at, Revision, note, organisationId));

    private void Take(ReportRevision revision, ReportStepKind kind)
    {
        Revision++;
        revision.BelongTo(this, Revision);
        revisions.Add(revision);
        Note(kind, revision.Maker, revision.TakenAt);
    }

    /// <summary>The policy tells the user; here it is only made sure that it was asked.</summary>
    private void Require(ReportStepKind step)
    {
        if (!Allows(step))
            throw new InvalidOperationException($"The report is {State}: no {step}.");
    }
}

/// <summary>Who acted; no id: the program itself.</summary>
internal sealed record Actor(Guid? Id, string Name);
