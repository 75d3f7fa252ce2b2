using Registry.Kernel;
using Registry.Members.Ledger;
using Registry.Rules.RuleSets;
using static Registry.Members.Lifecycle.CaseField;

namespace Registry.Members.Lifecycle;

/// <summary>One kind of case: what it asks for, whom it fits, what stands against it, who decides, what it writes.</summary>
/// <param name="Applies">Whether it fits the member's state; else the text Members:CaseNotFor.{kind} says why and what does.</param>
internal sealed record CaseRule(
    CaseKind Kind,
    Func<CaseFacts, MembershipEventKind?> Event,
    Func<CaseFacts, IRuleSet, CaseLevel> Level,
    Func<MemberState, bool> Applies,
    IReadOnlyList<CaseField> Required,
    IReadOnlyList<CaseField> Optional,
    Func<CaseSubject, IEnumerable<Rejection>>? Guard = null
)
{
    /// <summary>Kinds of the ledger's entries it can be about; null: any.</summary>
    public IReadOnlyList<MembershipEventKind>? Entries { get; init; }

    /// <summary>Everything that stands against the case now, all at once.</summary>
    public IEnumerable<Rejection> Refusals(CaseSubject subject)
    {
        if (!Applies(subject.State))
            return [new Rejection("Members:CaseNotFor." + Kind, "kind")];
        var stands = Guard?.Invoke(subject) ?? [];
        return Entries is null ? stands : DecisionGuards.IsAbout(subject, Entries).Concat(stands);
    }

    public bool Asks(CaseField field) => Required.Contains(field) || Optional.Contains(field);
}

/// <summary>The kinds of case (domain.md 4): a new kind is a row here, and its guard.</summary>
internal static class CaseKinds
{
    public static readonly IReadOnlyDictionary<CaseKind, CaseRule> All = new CaseRule[]
    {
        new(
            CaseKind.OfficialTransfer,
            _ => MembershipEventKind.MovedWithin,
            (_, _) => CaseLevel.Upper,
            s => s.IsMember,
            [DestinationId, PaperNumber, PaperDate, FeesPaidThrough],
            [Since, Reason],
            s =>
                [.. CaseGuards.NotUnderInspection(s), .. CaseGuards.ToAnotherGrassroots(s), .. CaseGuards.OpenCell(s.Destination)]
        ),
        new(
            CaseKind.InternalTransfer,
            _ => MembershipEventKind.MovedWithin,
            (_, _) => CaseLevel.Grassroots,
            s => s.IsMember,
            [DestinationId, PaperNumber, PaperDate, FeesPaidThrough],
            [EffectiveOn, Reason],
            s => [.. CaseGuards.NotUnderInspection(s), .. CaseGuards.WithinGrassroots(s), .. CaseGuards.OpenCell(s.Destination)]
        ),
        new(
            CaseKind.TransferOut,
            _ => MembershipEventKind.TransferredOut,
            (_, _) => CaseLevel.Upper,
            s => s.IsMember,
            [OutsideOrganisation, PaperNumber, PaperDate, FeesPaidThrough],
            [EffectiveOn, Since, Reason],
            CaseGuards.NotUnderInspection
        ),
        new(
            CaseKind.TransferIn,
            _ => MembershipEventKind.TransferredIn,
            (_, _) => CaseLevel.Upper,
            s => !s.IsMember && s.LeftBy is null or MembershipEventKind.TransferredOut,
            [OutsideOrganisation, PaperNumber, PaperDate, FeesPaidThrough, EffectiveOn, AdmissionDecisionOn, AdmittedOn],
            [OfficialOn, ProbationEndsOn, CardNumber, FileNumber],
            s => [.. CaseGuards.PapersOfNewcomer(s), .. CaseGuards.OpenCell(s.Home)]
        ),
        new(
            CaseKind.TemporaryTransfer,
            _ => MembershipEventKind.TemporaryOut,
            (_, _) => CaseLevel.Grassroots,
            s => s.Standing == Standing.Official,
            [OutsideOrganisation, EffectiveOn, Until, PaperNumber, PaperDate, FeesPaidThrough],
            [Study, Reason],
            s => [.. CaseGuards.NotUnderInspection(s), .. CaseGuards.TemporaryMonths(s)]
        ),
        new(
            CaseKind.TemporaryReturn,
            _ => MembershipEventKind.TemporaryReturned,
            (_, _) => CaseLevel.Grassroots,
            s => s.Standing == Standing.OfficialAway,
            [EffectiveOn],
            [PaperNumber, PaperDate, FeesPaidThrough]
        ),
        new(
            CaseKind.Exemption,
            _ => MembershipEventKind.Exempted,
            CaseLevels.OfExemption,
            s => s.Standing == Standing.Official,
            [CaseField.ExemptionGround, RequestedOn, PaperNumber, PaperDate],
            [MedicalPaperOn, Until, Reason],
            CaseGuards.MedicalPaper
        ),
        new(
            CaseKind.ExemptionEnd,
            _ => MembershipEventKind.ExemptionEnded,
            (_, _) => CaseLevel.Grassroots,
            s => s.Standing == Standing.OfficialExempt,
            [EffectiveOn],
            [Reason]
        ),
        new(
            CaseKind.Discipline,
            f => f.Measure == DisciplineMeasure.Expulsion ? MembershipEventKind.Expelled : MembershipEventKind.Disciplined,
            (f, _) => CaseGuards.IsOfTheCell(f) ? CaseLevel.Cell : CaseLevel.Upper,
            s => s.IsMember,
            [Measure, PaperNumber, PaperDate, Reason],
            [EffectiveOn, Deferral, Until, Disunity, CaseField.Conviction, ReadmissionMonths],
            s => [.. CaseGuards.Discipline(s), .. CaseGuards.LongerWait(s)]
        ),
        new(
            CaseKind.Suspension,
            _ => MembershipEventKind.Suspended,
            (_, _) => CaseLevel.Upper,
            s => s.IsMember && !s.Is(Bar.Suspended),
            [Reason],
            [PaperNumber, PaperDate, Until]
        ),
        new(
            CaseKind.SuspensionEnd,
            _ => MembershipEventKind.SuspensionEnded,
            (_, _) => CaseLevel.Upper,
            s => s.IsMember && s.Is(Bar.Suspended),
            [EffectiveOn],
            [Reason],
            s => CaseGuards.AfterBeginning(s, Bar.Suspended)
        ),
        new(
            CaseKind.StrikeOff,
            _ => MembershipEventKind.StruckOff,
            (_, _) => CaseLevel.Upper,
            s => s.IsMember,
            [CaseField.StrikeOffGround, PaperNumber, PaperDate, Reason],
            [Since, OwnAccord, Disunity, CaseField.Conviction, ReadmissionMonths],
            s => [.. CaseGuards.StrikeOff(s), .. CaseGuards.LongerWait(s)]
        ),
        new(
            CaseKind.Resignation,
            _ => MembershipEventKind.Resigned,
            (_, _) => CaseLevel.Upper,
            s => s.IsMember,
            [RequestedOn, PaperNumber, PaperDate],
            [Reason, FamilyHardship, Disunity, CaseField.Conviction, ReadmissionMonths],
            s => [.. CaseGuards.NoOpenBreach(s), .. CaseGuards.LongerWait(s)]
        ),
        new(
            CaseKind.Death,
            _ => MembershipEventKind.Died,
            (_, _) => CaseLevel.Cell,
            s => s.IsMember,
            [EffectiveOn, PaperNumber, PaperDate],
            [Reason],
            CaseGuards.Death
        ),
        new(
            CaseKind.Restoration,
            _ => MembershipEventKind.Restored,
            (_, _) => CaseLevel.Upper,
            s => s.LeftBy is MembershipEventKind.Expelled or MembershipEventKind.StruckOff,
            [PaperNumber, PaperDate, Reason],
            [DestinationId],
            s => CaseGuards.OpenCell(s.Destination ?? s.Home)
        ),
        new(
            CaseKind.Correction,
            _ => MembershipEventKind.Reversed,
            (_, _) => CaseLevel.Upper,
            s => s.IsMember || s.LeftBy is not null,
            [ReversedEventId, Reason],
            [PaperNumber, PaperDate],
            CaseGuards.Correction
        ),
        new(
            CaseKind.InspectionHold,
            _ => null,
            (_, _) => CaseLevel.Inspection,
            s => s is { IsMember: true, Held: false },
            [PaperNumber, PaperDate, Reason],
            []
        ),
        new(
            CaseKind.GoingAbroad,
            f => f.Abroad == AbroadKind.Official ? MembershipEventKind.TransferredOut : MembershipEventKind.TemporaryOut,
            (_, _) => CaseLevel.Upper,
            s => s.IsMember,
            [Abroad, OutsideOrganisation, EffectiveOn, PaperNumber, PaperDate, SlipNumber, FeesPaidThrough],
            [Until, Study, Reason],
            s => [.. CaseGuards.NotUnderInspection(s), .. CaseGuards.Abroad(s)]
        ),
        new(
            CaseKind.SuspensionExtension,
            _ => null,
            (_, _) => CaseLevel.Upper,
            s => s.IsMember && s.Is(Bar.Suspended),
            [Until, PaperNumber, PaperDate, Reason],
            [],
            DecisionGuards.LaterThanSuspension
        ),
        new(
            CaseKind.Complaint,
            f => f.Outcome == ComplaintOutcome.Upheld ? MembershipEventKind.Reversed : null,
            (_, _) => CaseLevel.Upper,
            s => s.Has(DecisionGuards.ComplainedOf),
            [ReversedEventId, Since, RequestedOn, Reason],
            [PaperNumber, PaperDate],
            DecisionGuards.InTime
        )
        {
            Entries = DecisionGuards.ComplainedOf,
        },
        new(
            CaseKind.ProcedureRemedy,
            _ => null,
            (_, _) => CaseLevel.Upper,
            s => s.IsMember && s.Has(DecisionGuards.Remedied),
            [ReversedEventId, PaperNumber, PaperDate, Reason],
            []
        )
        {
            Entries = DecisionGuards.Remedied,
        },
        new(
            CaseKind.Reconnection,
            _ => MembershipEventKind.Reconnected,
            (_, _) => CaseLevel.Upper,
            s => s.IsMember,
            [Since, EffectiveOn, PaperNumber, PaperDate, Reason],
            [],
            CaseGuards.Gap
        ),
        new(
            CaseKind.RecordCleared,
            _ => null,
            (_, _) => CaseLevel.Cell,
            s => s.LeftBy is { } left && LedgerKinds.OutOfTheParty.Contains(left),
            [EffectiveOn, PaperNumber, PaperDate],
            [Reason],
            CaseGuards.AfterLeaving
        ),
        Begins(CaseKind.Prosecution, MembershipEventKind.Prosecuted, Bar.Prosecuted),
        Ends(CaseKind.ProsecutionEnd, MembershipEventKind.ProsecutionEnded, Bar.Prosecuted),
        Begins(CaseKind.Detention, MembershipEventKind.Detained, Bar.Detained),
        Ends(CaseKind.DetentionEnd, MembershipEventKind.DetentionEnded, Bar.Detained),
    }.ToDictionary(r => r.Kind);

    /// <summary>An authority outside the Party decides, and the cell records its paper.</summary>
    public static bool IsOfAuthority(CaseKind kind) =>
        kind is CaseKind.Prosecution or CaseKind.ProsecutionEnd or CaseKind.Detention or CaseKind.DetentionEnd;

    private static CaseRule Begins(CaseKind kind, MembershipEventKind entry, Bar bar) =>
        new(
            kind,
            _ => entry,
            (_, _) => CaseLevel.Cell,
            s => s.IsMember && !s.Is(bar),
            [EffectiveOn, OutsideOrganisation, PaperNumber, PaperDate],
            [Reason]
        );

    private static CaseRule Ends(CaseKind kind, MembershipEventKind entry, Bar bar) =>
        new(
            kind,
            _ => entry,
            (_, _) => CaseLevel.Cell,
            s => s.IsMember && s.Is(bar),
            [EffectiveOn, OutsideOrganisation, PaperNumber, PaperDate],
            [Reason],
            s => CaseGuards.AfterBeginning(s, bar)
        );

    /// <summary>Takes effect at once and is ended by <see cref="CaseStepKind.Lift"/>.</summary>
    public static bool StandsAtOnce(CaseKind kind) => kind == CaseKind.InspectionHold;

    /// <summary>To be decided within the working days of a transfer, from the day of the move.</summary>
    public static bool HasTransferTerm(CaseKind kind) => kind is CaseKind.OfficialTransfer or CaseKind.TransferOut;

    /// <summary>The paper is a resolution or a proposal that the decision follows, not a letter that follows the decision.</summary>
    public static bool RestsOnPaper(CaseKind kind) =>
        kind
            is CaseKind.Exemption
                or CaseKind.Discipline
                or CaseKind.Suspension
                or CaseKind.StrikeOff
                or CaseKind.Resignation
                or CaseKind.Restoration
                or CaseKind.SuspensionExtension
                or CaseKind.Complaint
                or CaseKind.ProcedureRemedy
                or CaseKind.Reconnection;

    /// <summary>Takes effect when the member has arrived.</summary>
    public static bool NeedsArrival(CaseKind kind) => kind == CaseKind.OfficialTransfer;
}
