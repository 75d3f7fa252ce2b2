using Registry.Kernel;

namespace Registry.Workflow;

/// <summary>
/// What is stepped, signed by two and stamped: a table of transitions, steps that are only ever added, and four eyes (ADR 0005). Each
/// procedure says in its own methods what a step needs and changes.
/// </summary>
/// <typeparam name="TState">Where it stands; the default is where it begins.</typeparam>
/// <typeparam name="TStep">What is done to it.</typeparam>
public abstract class Procedure<TState, TStep> : AggregateRoot
    where TState : struct, Enum
    where TStep : struct, Enum
{
    private readonly List<ProcedureStep<TState, TStep>> steps = [];

    /// <summary>Where each step leads from each state; a step that is not listed is refused.</summary>
    protected abstract IReadOnlyDictionary<(TState From, TStep Step), TState> Transitions { get; }

    /// <summary>The error codes of its refusals.</summary>
    protected abstract Refusals Wording { get; }

    /// <summary>Where it stands now.</summary>
    public TState State { get; protected set; }

    /// <summary>All that was done to it; may have been read in any order.</summary>
    public IReadOnlyList<ProcedureStep<TState, TStep>> Steps => steps;

    /// <summary>Nothing can be done to it any more, whatever its state.</summary>
    protected virtual bool IsOver => false;

    /// <summary>Steps by which the other pair of eyes judges; all the others record.</summary>
    public abstract bool Judges(TStep step);

    /// <summary>Steps that the state allows, whoever may take them.</summary>
    public IEnumerable<TStep> AllowedSteps() =>
        Transitions.Keys.Where(t => EqualityComparer<TState>.Default.Equals(t.From, State)).Select(t => t.Step);

    /// <summary>
    /// Whether a step taken is part of what <paramref name="judging"/> now judges. What was judged before and no longer stands is
    /// not; neither is what nobody took, such as a move that followed the member.
    /// </summary>
    protected virtual bool Records(ProcedureStep<TState, TStep> taken, TStep judging) => !Judges(taken.Step);

    /// <summary>Whether this person recorded part of what the step judges, and so may not take it.</summary>
    public bool WasRecordedBy(Guid? userId, TStep judging) => steps.Exists(s => s.ActorId == userId && Records(s, judging));

    /// <summary>Number of the last step of a kind, 0 without one; the steps may have been read in any order.</summary>
    protected int Last(TStep step) =>
        steps.Where(s => EqualityComparer<TStep>.Default.Equals(s.Step, step)).Select(s => s.Sequence).DefaultIfEmpty().Max();

    /// <exception cref="BusinessException">403: whoever recorded part of what the step judges may not take it.</exception>
    protected void RefuseRecorder(TStep judging, StepContext context)
    {
        if (WasRecordedBy(context.ActorId, judging))
            throw new BusinessException(RejectionKind.Forbidden, [new Rejection(Wording.OwnStep, null)]);
    }

    /// <exception cref="BusinessException">409: the state does not allow the step.</exception>
    protected void Require(TStep step)
    {
        if (IsOver || !Transitions.ContainsKey((State, step)))
            throw new BusinessException(RejectionKind.Conflict, [new Rejection(Wording.StepNotAllowed, null, step, State)]);
    }

    /// <summary>Writes the first step; <see cref="Transitions"/> has no row for it.</summary>
    protected void Begin(TStep step, DateOnly occurredOn, StepContext context, string? paper = null, string? note = null) =>
        steps.Add(new(Id, 1, step, State, occurredOn, context, paper, note));

    /// <summary>Takes a step to the state of the table, or to <paramref name="to"/> where the table has a choice.</summary>
    protected void Take(
        TStep step,
        DateOnly occurredOn,
        StepContext context,
        string? paper = null,
        string? note = null,
        TState? to = null
    )
    {
        Require(step);
        State = to ?? Transitions[(State, step)];
        steps.Add(new(Id, steps.Count + 1, step, State, occurredOn, context, paper, note));
    }
}
