using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Registry.Kernel;
using Registry.Members.RuleSets;

namespace Registry.Members.Procedures;

/// <summary>A procedure that begins in a cell: papers, the cell's vote, the grassroots committee's, the decision above them.</summary>
internal abstract class VotedProcedure<TState, TStep> : Procedure<TState, TStep>
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

    /// <summary>The grassroots committee's vote, by somebody who recorded nothing here.</summary>
    protected void Resolve(TStep step, Resolution resolution, RuleSet rules, StepContext context)
    {
        Require(step);
        RefuseRecorder(context);
        var check = new Check();
        resolution.Validate(check, rules, RuleKeys.CommitteeVote);
        check.That(resolution.Date >= CellResolution!.Date, "date", "Members:BeforeCellResolution", CellResolution.Date);
        check.ThrowIfAny();
        GrassrootsResolution = resolution;
        Take(step, resolution.Date, context, resolution.Number, resolution.Votes);
    }

    /// <summary>The decision, not before what it rests on, and by other eyes.</summary>
    protected void Decide(TStep step, Decision decision, string? reasons, StepContext context)
    {
        Require(step);
        RefuseRecorder(context);
        var last = (GrassrootsResolution ?? CellResolution)?.Date ?? Steps.Max(s => s.OccurredOn);
        var check = new Check();
        check.That(decision.Date >= last, "decisionDate", "Members:DecisionBeforeResolution", decision.Date, last);
        check.ThrowIfAny();
        DecisionNumber = decision.Number;
        DecisionDate = decision.Date;
        DecisionIssuer = decision.Issuer;
        Reasons = reasons;
        Take(step, decision.Date, context, decision.Number, reasons);
    }

    /// <summary>Back to the cell; the clock starts again with its next resolution (domain.md 2.4).</summary>
    protected void Return(TStep step, string reasons, StepContext context, DateOnly? on)
    {
        Require(step);
        RefuseRecorder(context);
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
        procedure.MapProcedure<T, TState, TStep>();
        procedure.Property(d => d.DecisionNumber).HasMaxLength(50);
        procedure.Property(d => d.DecisionIssuer).HasMaxLength(200);
        procedure.Property(d => d.Reasons).HasMaxLength(ProcedureStep<TState, TStep>.MaxNote);
        procedure.OwnsOne(d => d.CellResolution, r => r.Property(x => x.Number).HasMaxLength(50));
        procedure.OwnsOne(d => d.GrassrootsResolution, r => r.Property(x => x.Number).HasMaxLength(50));
        procedure.OwnsMany(d => d.Documents, documents => documents.ToJson());
    }
}
