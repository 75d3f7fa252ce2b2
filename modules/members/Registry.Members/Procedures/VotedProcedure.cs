using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Registry.Kernel;
using Registry.Members.Ledger;
using Registry.Rules.RuleSets;
using Registry.Workflow;

namespace Registry.Members.Procedures;

/// <summary>A procedure that begins in a cell: papers, the cell's vote, the grassroots committee's, the decision above them.</summary>
internal abstract class VotedProcedure<TState, TStep> : PartyProcedure<TState, TStep>
    where TState : struct, Enum
    where TStep : struct, Enum
{
    private readonly List<ReceivedDocument> documents = [];

    /// <summary>The grassroots committee above the cell; null where the cell is directly under the upper committee.</summary>
    public Guid? GrassrootsCommitteeId { get; private set; }
    public Resolution? CellResolution { get; protected set; }
    public Resolution? GrassrootsResolution { get; protected set; }
    public string? DecisionNumber { get; private set; }
    public DateOnly? DecisionDate { get; private set; }
    public string? DecisionIssuer { get; private set; }

    /// <summary>Why it was returned or refused last.</summary>
    public string? Reasons { get; protected set; }
    public IReadOnlyList<ReceivedDocument> Documents => documents;

    /// <summary>The cell has voted since the last return.</summary>
    public bool HasResolutionToSubmit => CellResolution is not null;

    protected void Settle(CellPlace cell)
    {
        OrganisationId = cell.Id;
        OrganisationPath = cell.Path;
        GrassrootsCommitteeId = cell.GrassrootsCommitteeId;
    }

    /// <summary>The cell stands below another committee, or below none.</summary>
    public void StandBelow(Guid? grassrootsCommitteeId) => GrassrootsCommitteeId = grassrootsCommitteeId;

    protected void Put(IEnumerable<ReceivedDocument> received)
    {
        foreach (var document in received)
        {
            documents.RemoveAll(d => d.FormCode == document.FormCode);
            documents.Add(document);
        }
    }

    /// <summary>Ticks a paper, or takes the tick back (no date).</summary>
    protected void Put(TStep step, string formCode, DateOnly? receivedOn, StepContext context)
    {
        Take(step, receivedOn ?? context.Today, context, formCode, receivedOn is null ? "✗" : null);
        documents.RemoveAll(d => d.FormCode == formCode);
        if (receivedOn is { } date)
            documents.Add(new ReceivedDocument(formCode, date));
    }

    /// <summary>
    /// The cell's steps are judged by both committees. What the committees themselves wrote since the last submission is judged by
    /// the decision above them; an earlier round was judged, or taken back, and bars nobody.
    /// </summary>
    /// <param name="byCommittee">The step taken is the grassroots committee's or the sectional one's.</param>
    /// <param name="ofCommittee">So is the step that judges.</param>
    protected bool Records(
        ProcedureStep<TState, TStep> taken,
        bool byCommittee,
        bool ofCommittee,
        (TStep Submit, TStep Return) round
    ) =>
        !Judges(taken.Step)
        && (!byCommittee || !ofCommittee && taken.Sequence > Last(round.Submit) && Last(round.Submit) > Last(round.Return));

    /// <summary>The grassroots committee's vote, by somebody who recorded nothing of what it judges.</summary>
    protected void Resolve(TStep step, Resolution resolution, IRuleSet rules, StepContext context)
    {
        Require(step);
        RefuseRecorder(step, context);
        var check = new Check();
        resolution.Validate(check, rules, RuleKeys.CommitteeVote);
        check.That(resolution.Date >= CellResolution!.Date, "date", "Members:BeforeCellResolution", CellResolution.Date);
        check.ThrowIfAny();
        GrassrootsResolution = resolution;
        Take(step, resolution.Date, context, resolution.Number, resolution.Votes);
    }

    /// <summary>The decision, not before what it rests on, and by other eyes.</summary>
    /// <param name="lateReason">Why it comes after its last day; a refusal has its reasons anyway.</param>
    protected void Decide(TStep step, Decision decision, string? reasons, StepContext context, string? lateReason = null)
    {
        Require(step);
        RefuseRecorder(step, context);
        var last = (GrassrootsResolution ?? CellResolution)?.Date ?? Steps.Max(s => s.OccurredOn);
        var check = new Check();
        check.That(decision.Date >= last, "decisionDate", "Members:DecisionBeforeResolution", decision.Date, last);
        var inTime = DueOn is null || decision.Date <= DueOn;
        check.That(inTime || (reasons ?? lateReason) is not null, "lateReason", "Members:DecisionLate", decision.Date, DueOn);
        check.ThrowIfAny();
        DecisionNumber = decision.Number;
        DecisionDate = decision.Date;
        DecisionIssuer = decision.Issuer;
        Reasons = reasons;
        Take(step, decision.Date, context, decision.Number, reasons ?? (inTime ? null : lateReason));
    }

    /// <summary>The day on which a limit in working days ends, by the rules in force when it began.</summary>
    protected static DateOnly Limit(IRuleBook rules, DateOnly start, string key) =>
        rules.AddWorkingDays(start, rules.At(start).Number(key));

    /// <summary>Last day for the decision, from the cell's resolution; with the extension that was given.</summary>
    protected DateOnly DueAfterVote(IRuleBook rules, string days, string? extension)
    {
        var start = CellResolution!.Date;
        var due = Limit(rules, start, days);
        return extension is null ? due : rules.AddWorkingDays(due, rules.At(start).Number(extension));
    }

    /// <summary>After a return the cell meets anew: what it resolved before was judged already (domain.md 2.4).</summary>
    protected void RequireAfterReturn(Check check, DateOnly votedOn, TStep returned)
    {
        if (Steps.Where(s => s.Sequence == Last(returned)).Select(s => (DateOnly?)s.OccurredOn).FirstOrDefault() is { } on)
            check.That(votedOn >= on, "date", "Members:ResolutionBeforeReturn", votedOn, on);
    }

    /// <summary>Back to the cell; the clock starts again with its next resolution (domain.md 2.4).</summary>
    protected void Return(TStep step, string reasons, StepContext context, DateOnly? on)
    {
        Require(step);
        RefuseRecorder(step, context);
        Take(step, on ?? context.Today, context, null, reasons);
        Reasons = reasons;
        DueOn = null;
        CellResolution = null;
        GrassrootsResolution = null;
    }
}

/// <summary>The cell a procedure belongs to, as the organisations know it.</summary>
internal sealed record CellPlace(Guid Id, string Path, Guid? GrassrootsCommitteeId, string Name = "");

/// <summary>The columns that procedures with votes share.</summary>
internal static class VotedProcedureMapping
{
    public static void MapVotedProcedure<T, TState, TStep>(this EntityTypeBuilder<T> procedure)
        where T : VotedProcedure<TState, TStep>
        where TState : struct, Enum
        where TStep : struct, Enum
    {
        procedure.MapPartyProcedure<T, TState, TStep>();
        procedure.Property(d => d.DecisionNumber).HasMaxLength(50);
        procedure.Property(d => d.DecisionIssuer).HasMaxLength(200);
        procedure.Property(d => d.Reasons).HasMaxLength(ProcedureStep<TState, TStep>.MaxNote);
        procedure.OwnsOne(d => d.CellResolution, r => r.Property(x => x.Number).HasMaxLength(50));
        procedure.OwnsOne(d => d.GrassrootsResolution, r => r.Property(x => x.Number).HasMaxLength(50));
        procedure.OwnsMany(d => d.Documents, documents => documents.ToJson());
    }
}
