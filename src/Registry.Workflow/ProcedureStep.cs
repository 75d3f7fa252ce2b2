using Registry.Kernel;

namespace Registry.Workflow;

/// <summary>A step taken: never changed afterwards.</summary>
public sealed class ProcedureStep<TState, TStep> : Entity, IAppendOnly
    where TState : struct, Enum
    where TStep : struct, Enum
{
    /// <summary>Most characters of a note.</summary>
    public const int MaxNote = 2000;

    private ProcedureStep() { }

    internal ProcedureStep(
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

    /// <summary>The state it led to.</summary>
    public TState To { get; private set; }

    /// <summary>Date on the paper.</summary>
    public DateOnly OccurredOn { get; private set; }

    /// <summary>Instant of entry, UTC.</summary>
    public DateTime RecordedAt { get; private set; }

    /// <summary>Account of who took it; null: nobody, it followed from something else.</summary>
    public Guid? ActorId { get; private set; }
    public string ActorName { get; private set; } = "";

    /// <summary>The rules it was judged by; null where no regulation judges it.</summary>
    public Guid? RuleSetId { get; private set; }

    /// <summary>Number of the paper it rests on.</summary>
    public string? Paper { get; private set; }

    /// <summary>Reason, votes or figures, in words.</summary>
    public string? Note { get; private set; }
}
