using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Registry.Kernel;
using Registry.Members.Ledger;

namespace Registry.Members.Procedures;

/// <summary>A statutory procedure in an organisation: a table of transitions, steps that are only ever added, and four eyes (ADR 0005).</summary>
internal abstract class Procedure<TState, TStep> : AggregateRoot, IHasOrganisationPath
    where TState : struct, Enum
    where TStep : struct, Enum
{
    private readonly List<ProcedureStep<TState, TStep>> steps = [];

    /// <summary>Where each step leads from each state; a step that is not listed is refused.</summary>
    protected abstract IReadOnlyDictionary<(TState From, TStep Step), TState> Transitions { get; }

    public Guid OrganisationId { get; protected set; }
    public string OrganisationPath { get; protected set; } = "";
    public TState State { get; protected set; }

    /// <summary>Last day of the step that is due, in the state it is in.</summary>
    public DateOnly? DueOn { get; protected set; }
    public IReadOnlyList<ProcedureStep<TState, TStep>> Steps => steps;

    /// <summary>Nothing can be done to it any more, whatever its state.</summary>
    protected virtual bool IsOver => false;

    /// <summary>Steps by which the other pair of eyes judges; all the others record.</summary>
    protected abstract bool Judges(TStep step);

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
            throw new BusinessException(RejectionKind.Forbidden, [new Rejection("Members:RecorderMayNotDecide", null)]);
    }

    /// <exception cref="BusinessException">409: the state does not allow the step.</exception>
    protected void Require(TStep step)
    {
        if (IsOver || !Transitions.ContainsKey((State, step)))
            throw new BusinessException(RejectionKind.Conflict, [new Rejection("Members:StepNotAllowed", null, step, State)]);
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

/// <summary>A step taken: never changed afterwards.</summary>
internal sealed class ProcedureStep<TState, TStep> : Entity, IAppendOnly
    where TState : struct, Enum
    where TStep : struct, Enum
{
    public const int MaxNote = 2000;

    private ProcedureStep() { }

    public ProcedureStep(
        Guid procedureId,
        int sequence,
        TStep step,
        TState to,
        DateOnly occurredOn,
        StepContext context,
        string? paper,
        string? note
    )
    {
        ProcedureId = procedureId;
        Sequence = sequence;
        Step = step;
        To = to;
        OccurredOn = occurredOn;
        RecordedAt = context.RecordedAt;
        ActorId = context.ActorId;
        ActorName = context.ActorName;
        RuleSetId = context.RuleSetId;
        Paper = paper;
        Note = note;
    }

    public Guid ProcedureId { get; private set; }

    /// <summary>1, 2, 3 … in the order of recording.</summary>
    public int Sequence { get; private set; }
    public TStep Step { get; private set; }
    public TState To { get; private set; }

    /// <summary>Date on the paper.</summary>
    public DateOnly OccurredOn { get; private set; }

    /// <summary>Instant of entry, UTC.</summary>
    public DateTime RecordedAt { get; private set; }
    public Guid? ActorId { get; private set; }
    public string ActorName { get; private set; } = "";
    public Guid RuleSetId { get; private set; }
    public string? Paper { get; private set; }
    public string? Note { get; private set; }
}

/// <summary>The columns all procedures share, and their steps in a table of their own.</summary>
internal static class ProcedureMapping
{
    public static void MapProcedure<T, TState, TStep>(this EntityTypeBuilder<T> procedure)
        where T : Procedure<TState, TStep>
        where TState : struct, Enum
        where TStep : struct, Enum
    {
        procedure.Property(p => p.OrganisationPath).HasMaxLength(120);
        procedure.HasIndex(p => new { p.OrganisationPath, p.State });
        procedure.HasMany(p => p.Steps).WithOne().HasForeignKey(s => s.ProcedureId).OnDelete(DeleteBehavior.Restrict);
    }

    public static void MapSteps<TState, TStep>(this ModelBuilder model, string table)
        where TState : struct, Enum
        where TStep : struct, Enum =>
        model.Entity<ProcedureStep<TState, TStep>>(step =>
        {
            step.ToTable(table);
            step.Property(s => s.ProcedureId).HasColumnName("DossierId");
            step.Property(s => s.ActorName).HasMaxLength(200);
            step.Property(s => s.Paper).HasMaxLength(50);
            step.Property(s => s.Note).HasMaxLength(ProcedureStep<TState, TStep>.MaxNote);
            step.HasIndex(s => new { s.ProcedureId, s.Sequence }).IsUnique();
        });
}
