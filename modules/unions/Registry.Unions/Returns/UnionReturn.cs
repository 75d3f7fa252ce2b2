using System.Globalization;
using Registry.Kernel;
using Registry.Members.Ledger;

namespace Registry.Unions.Returns;

/// <summary>The return of one union for one quarter: a table of transitions, steps that are only ever added, and four eyes.</summary>
internal sealed class UnionReturn : AggregateRoot, IHasOrganisationPath
{
    private static readonly Dictionary<(ReturnState From, ReturnStep Step), ReturnState> Table = new()
    {
        [(ReturnState.Submitted, ReturnStep.Accept)] = ReturnState.Accepted,
        [(ReturnState.Submitted, ReturnStep.SendBack)] = ReturnState.SentBack,
        [(ReturnState.SentBack, ReturnStep.Submit)] = ReturnState.Submitted,
        [(ReturnState.Accepted, ReturnStep.AskReopening)] = ReturnState.ReopeningAsked,
        [(ReturnState.ReopeningAsked, ReturnStep.Reopen)] = ReturnState.Reopened,
        [(ReturnState.ReopeningAsked, ReturnStep.KeepAccepted)] = ReturnState.Accepted,
        [(ReturnState.Reopened, ReturnStep.Submit)] = ReturnState.Submitted,
    };

    private readonly List<UnionReturnStep> steps = [];

    private UnionReturn() { }

    public Guid UnionId { get; private set; }
    public string OrganisationPath { get; private set; } = "";

    /// <summary>Such as 2026-Q3.</summary>
    public string Quarter { get; private set; } = "";
    public DateOnly QuarterEnd { get; private set; }
    public ReturnState State { get; private set; }
    public ReturnFigures Figures { get; private set; } = null!;

    /// <summary>Who took the step that another person has to judge.</summary>
    public Guid? AskedById { get; private set; }
    public IReadOnlyList<UnionReturnStep> Steps => steps;

    /// <param name="start">What the quarter starts from: the end of the last accepted return; null: the first return says it.</param>
    public static UnionReturn Submit(
        Guid id,
        Ledger.Union union,
        Quarter quarter,
        ReturnFigures figures,
        int? start,
        ReturnActor actor
    )
    {
        Validate(figures, start);
        var made = new UnionReturn
        {
            Id = id,
            UnionId = union.Id,
            OrganisationPath = union.OrganisationPath,
            Quarter = quarter.ToString(),
            QuarterEnd = quarter.To,
            State = ReturnState.Submitted,
            Figures = figures,
            AskedById = actor.Id,
        };
        made.Add(ReturnStep.Submit, actor, figures, null);
        return made;
    }

    public void SubmitAgain(ReturnFigures figures, int? start, ReturnActor actor)
    {
        Require(ReturnStep.Submit);
        Validate(figures, start);
        Figures = figures;
        Take(ReturnStep.Submit, actor, figures, null);
        AskedById = actor.Id;
    }

    public void Accept(ReturnActor actor) => Judge(ReturnStep.Accept, actor, null);

    public void SendBack(string reason, ReturnActor actor) => Judge(ReturnStep.SendBack, actor, reason);

    public void AskReopening(string reason, ReturnActor actor)
    {
        Take(ReturnStep.AskReopening, actor, null, reason);
        AskedById = actor.Id;
    }

    public void Reopen(ReturnActor actor) => Judge(ReturnStep.Reopen, actor, null);

    public void KeepAccepted(string reason, ReturnActor actor) => Judge(ReturnStep.KeepAccepted, actor, reason);

    /// <summary>Steps the state allows, whoever may take them.</summary>
    public IEnumerable<ReturnStep> AllowedSteps() => Table.Keys.Where(t => t.From == State).Select(t => t.Step);

    /// <summary>Steps by which somebody else than who asked judges.</summary>
    public static bool Judges(ReturnStep step) =>
        step is ReturnStep.Accept or ReturnStep.SendBack or ReturnStep.Reopen or ReturnStep.KeepAccepted;

    /// <summary>Every rule that the figures break, at once.</summary>
    /// <exception cref="BusinessException">The figures do not reconcile.</exception>
    public static void Validate(ReturnFigures f, int? start)
    {
        var check = new Check();
        check.That(start is null || f.AtStart == start, "atStart", "Unions:StartDiffers", start, f.AtStart);
        check.That(
            f.AtStart + f.Joined - f.Left == f.AtEnd,
            "atEnd",
            "Unions:DoesNotReconcile",
            f.AtStart,
            f.Joined,
            f.Left,
            f.AtStart + f.Joined - f.Left,
            f.AtEnd
        );
        check.That(f.Left <= f.AtStart + f.Joined, "left", "Unions:MoreLeftThanWere", f.Left, f.AtStart + f.Joined);
        check.That(f.WomenAtEnd <= f.AtEnd, "womenAtEnd", "Unions:MoreThan", f.WomenAtEnd, f.AtEnd);
        check.That(f.FemaleWorkers <= f.Workers, "femaleWorkers", "Unions:MoreThan", f.FemaleWorkers, f.Workers);
        check.That(f.ForeignWorkers <= f.Workers, "foreignWorkers", "Unions:MoreThan", f.ForeignWorkers, f.Workers);
        check.That(f.AtEnd <= f.Workers, "workers", "Unions:FewerWorkersThanMembers", f.Workers, f.AtEnd);
        check.That(f.WomenAtEnd <= f.FemaleWorkers, "womenAtEnd", "Unions:MoreThan", f.WomenAtEnd, f.FemaleWorkers);
        check.ThrowIfAny();
    }

    private void Judge(ReturnStep step, ReturnActor actor, string? reason)
    {
        Require(step);
        if (actor.Id == AskedById)
            throw new BusinessException(RejectionKind.Forbidden, [new Rejection("Unions:OwnReturn", null)]);
        Take(step, actor, null, reason);
        AskedById = null;
    }

    private void Take(ReturnStep step, ReturnActor actor, ReturnFigures? figures, string? reason)
    {
        Require(step);
        State = Table[(State, step)];
        Add(step, actor, figures, reason);
    }

    /// <exception cref="BusinessException">409: the state does not allow the step.</exception>
    private void Require(ReturnStep step)
    {
        if (!Table.ContainsKey((State, step)))
            throw new BusinessException(RejectionKind.Conflict, [new Rejection("Unions:StepNotAllowed", null, step, State)]);
    }

    private void Add(ReturnStep step, ReturnActor actor, ReturnFigures? figures, string? reason) =>
        steps.Add(new UnionReturnStep(Id, steps.Count + 1, step, actor, Text(figures), reason));

    /// <summary>What was submitted then, kept as it was however the return is corrected later.</summary>
    private static string? Text(ReturnFigures? f) =>
        f is null ? null : string.Create(CultureInfo.InvariantCulture, $"{f.AtStart} + {f.Joined} − {f.Left} = {f.AtEnd}");
}

/// <summary>Who takes a step, and when (UTC).</summary>
internal sealed record ReturnActor(Guid? Id, string Name, DateTime At);

/// <summary>A step taken: never changed afterwards.</summary>
internal sealed class UnionReturnStep : Entity, IAppendOnly
{
    public const int MaxReason = 1000;

    private UnionReturnStep() { }

    public UnionReturnStep(Guid returnId, int sequence, ReturnStep step, ReturnActor actor, string? figures, string? reason)
    {
        ReturnId = returnId;
        Sequence = sequence;
        Step = step;
        RecordedAt = actor.At;
        ActorId = actor.Id;
        ActorName = actor.Name;
        Figures = figures;
        Reason = reason;
    }

    public Guid ReturnId { get; private set; }

    /// <summary>1, 2, 3 … in the order of recording.</summary>
    public int Sequence { get; private set; }
    public ReturnStep Step { get; private set; }
    public DateTime RecordedAt { get; private set; }
    public Guid? ActorId { get; private set; }
    public string ActorName { get; private set; } = "";
    public string? Figures { get; private set; }
    public string? Reason { get; private set; }
}
