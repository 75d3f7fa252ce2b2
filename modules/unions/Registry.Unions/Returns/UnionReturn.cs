using System.Globalization;
using Registry.Kernel;
using Registry.Members.Ledger;
using Registry.Workflow;

namespace Registry.Unions.Returns;

/// <summary>The return of one union for one quarter.</summary>
internal sealed class UnionReturn : Procedure<ReturnState, ReturnStep>, IHasOrganisationPath
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

    public const int MaxReason = 1000;

    private UnionReturn() { }

    protected override IReadOnlyDictionary<(ReturnState From, ReturnStep Step), ReturnState> Transitions => Table;

    private static readonly Refusals Words = new("Unions:StepNotAllowed", "Unions:OwnReturn");

    protected override Refusals Wording => Words;

    public Guid UnionId { get; private set; }
    public string OrganisationPath { get; private set; } = "";

    /// <summary>Such as 2026-Q3.</summary>
    public string Quarter { get; private set; } = "";
    public DateOnly QuarterEnd { get; private set; }
    public ReturnFigures Figures { get; private set; } = null!;

    /// <param name="start">What the quarter starts from: the end of the last accepted return; null: the first return says it.</param>
    public static UnionReturn Submit(
        Guid id,
        Ledger.Union union,
        Quarter quarter,
        ReturnFigures figures,
        int? start,
        StepContext context
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
        };
        made.Begin(ReturnStep.Submit, context.Today, context, note: Text(figures));
        return made;
    }

    public void SubmitAgain(ReturnFigures figures, int? start, StepContext context)
    {
        Require(ReturnStep.Submit);
        Validate(figures, start);
        Figures = figures;
        Take(ReturnStep.Submit, context.Today, context, note: Text(figures));
    }

    public void Accept(StepContext context) => Judge(ReturnStep.Accept, context, null);

    public void SendBack(string reason, StepContext context) => Judge(ReturnStep.SendBack, context, reason);

    public void AskReopening(string reason, StepContext context) =>
        Take(ReturnStep.AskReopening, context.Today, context, note: reason);

    public void Reopen(StepContext context) => Judge(ReturnStep.Reopen, context, null);

    public void KeepAccepted(string reason, StepContext context) => Judge(ReturnStep.KeepAccepted, context, reason);

    /// <summary>Steps by which somebody else than who asked judges.</summary>
    public override bool Judges(ReturnStep step) =>
        step is ReturnStep.Accept or ReturnStep.SendBack or ReturnStep.Reopen or ReturnStep.KeepAccepted;

    /// <summary>Only what waits to be judged: earlier submissions were judged, or replaced.</summary>
    protected override bool Records(ProcedureStep<ReturnState, ReturnStep> taken, ReturnStep judging) =>
        taken.Sequence == Steps.Count && !Judges(taken.Step);

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

    private void Judge(ReturnStep step, StepContext context, string? reason)
    {
        Require(step);
        RefuseRecorder(step, context);
        Take(step, context.Today, context, note: reason);
    }

    /// <summary>What was submitted then, kept as it was however the return is corrected later.</summary>
    private static string Text(ReturnFigures f) =>
        string.Create(CultureInfo.InvariantCulture, $"{f.AtStart} + {f.Joined} − {f.Left} = {f.AtEnd}");
}
