using Microsoft.EntityFrameworkCore;
using Registry.Kernel;
using Registry.Members.Admissions;
using Registry.Members.Ledger;
using Registry.Members.Procedures;
using Registry.Members.Rows;
using Registry.Rules.RuleSets;
using Registry.Workflow;

namespace Registry.Members.Recognitions;

internal sealed class RecognitionAppService(
    RegistryDbContext db,
    ICurrentUser user,
    RegistryClock clock,
    IRuleBook rules,
    RecognitionReader reader,
    ProcedureService procedures,
    VoteBases bases
) : IRecognitionAppService
{
    public async Task<Page<RecognitionListItemDto>> ListAsync(ListRecognitionsInput input, CancellationToken cancellation)
    {
        using var _ = user.Within(MembersPermissions.ViewAdmissions);
        return await reader.ListAsync(input, cancellation);
    }

    public async Task<RecognitionDto> GetAsync(Guid id, CancellationToken cancellation)
    {
        using var _ = user.Within(MembersPermissions.ViewAdmissions);
        return await reader.ReadAsync(id, cancellation);
    }

    public Task<RecognitionDto> ReceiveDocumentAsync(Guid id, ReceiveDocumentInput input, CancellationToken cancellation) =>
        ChangeAsync(
            id,
            input,
            RecognitionStep.ReceiveDocument,
            async dossier =>
            {
                var context = await procedures.ContextAsync(clock.Today, cancellation);
                var check = new Check();
                check.That(
                    rules.At(clock.Today).RecognitionForms().Any(f => f.Code == input.FormCode),
                    "formCode",
                    "Members:UnknownForm"
                );
                if (input.ReceivedOn is not null)
                    check.Past("receivedOn", input.ReceivedOn, clock.Today);
                check.ThrowIfAny();
                dossier.ReceiveDocument(input.FormCode!, input.ReceivedOn, context);
            },
            cancellation
        );

    public Task<RecognitionDto> RecordCellResolutionAsync(
        Guid id,
        RecordRecognitionVoteInput input,
        CancellationToken cancellation
    ) =>
        ChangeAsync(
            id,
            input,
            RecognitionStep.RecordCellResolution,
            async dossier =>
            {
                var vote = procedures.ToResolution(
                    new(
                        input.Number,
                        input.Date,
                        input.OfficialMembers,
                        input.Present,
                        input.InFavour,
                        input.Against,
                        input.NotCarried
                    )
                );
                var context = await procedures.ContextAsync(vote.Date, cancellation);
                var cell = await bases.CheckAsync(dossier.OrganisationId, vote, cancellation);
                var proposal = input.Proposal ?? RecognitionProposal.Recognise;
                if (input.NotCarried)
                    dossier.RecordFailedVote(proposal, vote, cell.Heads, rules.At(vote.Date), context);
                else
                    dossier.RecordCellResolution(proposal, vote, cell.Heads, rules.At(vote.Date), context);
            },
            cancellation
        );

    public Task<RecognitionDto> SubmitAsync(Guid id, SubmitDossierInput input, CancellationToken cancellation) =>
        ChangeAsync(
            id,
            input,
            RecognitionStep.Submit,
            async dossier =>
            {
                var context = await procedures.ContextAsync(clock.Today, cancellation);
                var start = dossier.CellResolution?.Date ?? clock.Today;
                dossier.Submit(rules.AddWorkingDays(start, rules.At(start).Number(RuleKeys.OfficialDays)), context);
            },
            cancellation
        );

    public Task<RecognitionDto> RecordGrassrootsResolutionAsync(
        Guid id,
        RecordResolutionInput input,
        CancellationToken cancellation
    ) =>
        ChangeAsync(
            id,
            input,
            RecognitionStep.RecordGrassrootsResolution,
            async dossier =>
            {
                var vote = procedures.ToResolution(input);
                var context = await procedures.ContextAsync(vote.Date, cancellation);
                dossier.RecordGrassrootsResolution(vote, rules.At(vote.Date), context);
            },
            cancellation
        );

    public Task<RecognitionDto> RecordSectionalReportAsync(
        Guid id,
        RecordSectionalReportInput input,
        CancellationToken cancellation
    ) =>
        ChangeAsync(
            id,
            input,
            RecognitionStep.RecordSectionalReport,
            async dossier =>
            {
                var report = procedures.ToReport(input);
                dossier.RecordSectionalReport(report, await procedures.ContextAsync(report.Date, cancellation));
            },
            cancellation
        );

    public Task<RecognitionDto> ExtendAsync(Guid id, ExtendDecisionInput input, CancellationToken cancellation) =>
        ChangeAsync(
            id,
            input,
            RecognitionStep.ExtendDecision,
            async dossier =>
            {
                var check = new Check();
                var reasons = check.Text("reasons", input.Reasons?.ReplaceLineEndings(" "), MaxReasons);
                check.ThrowIfAny();
                var context = await procedures.ContextAsync(clock.Today, cancellation);
                var days = rules.At(dossier.CellResolution?.Date ?? clock.Today).Number(RuleKeys.OfficialExtensionDays);
                dossier.Extend(rules.AddWorkingDays(dossier.DueOn ?? clock.Today, days), reasons!, context);
            },
            cancellation
        );

    public Task<RecognitionDto> RecogniseAsync(Guid id, ApproveDossierInput input, CancellationToken cancellation) =>
        ChangeAsync(
            id,
            input,
            RecognitionStep.Recognise,
            async dossier =>
            {
                var check = new Check();
                var late = check.Text("lateReason", input.LateReason?.ReplaceLineEndings(" "), MaxReasons, required: false);
                var decision = await DecisionAsync(dossier, input.DecisionNumber, input.DecisionDate, check, cancellation);
                var context = await procedures.ContextAsync(decision.Date, cancellation);
                dossier.Recognise(decision, context, late);
                var (member, homeOf) = await procedures.MemberAsync(dossier.MemberId, cancellation);
                member.BecomeOfficial(decision, context, homeOf);
            },
            cancellation
        );

    public Task<RecognitionDto> StrikeOffAsync(Guid id, RefuseDossierInput input, CancellationToken cancellation) =>
        ChangeAsync(
            id,
            input,
            RecognitionStep.StrikeOff,
            async dossier =>
            {
                var check = new Check();
                var reasons = check.Text("reasons", input.Reasons?.ReplaceLineEndings(" "), MaxReasons);
                var decision = await DecisionAsync(dossier, input.DecisionNumber, input.DecisionDate, check, cancellation);
                var context = await procedures.ContextAsync(decision.Date, cancellation);
                dossier.StrikeOff(decision, reasons!, context);
                var (member, homeOf) = await procedures.MemberAsync(dossier.MemberId, cancellation);
                var entry = new LedgerEntry(
                    MembershipEventKind.StruckOff,
                    decision.Date,
                    context.RecordedAt,
                    context.ActorName,
                    FromOrganisationId: member.OrganisationId,
                    Decision: decision,
                    Note: reasons,
                    Field: "decisionDate"
                );
                member.Append(entry, homeOf);
            },
            cancellation
        );

    public Task<RecognitionDto> ReturnAsync(Guid id, ReturnDossierInput input, CancellationToken cancellation) =>
        ChangeAsync(
            id,
            input,
            RecognitionStep.Return,
            async dossier =>
            {
                var check = new Check();
                var reasons = check.Text("reasons", input.Reasons?.ReplaceLineEndings(" "), MaxReasons);
                check.ThrowIfAny();
                dossier.Return(reasons!, await procedures.ContextAsync(clock.Today, cancellation));
            },
            cancellation
        );

    public Task<RecognitionDto> IssueCardAsync(Guid id, IssueCardInput input, CancellationToken cancellation) =>
        ChangeAsync(
            id,
            input,
            RecognitionStep.IssueCard,
            async dossier =>
            {
                var check = new Check();
                var number = check.Text("cardNumber", input.CardNumber, 12);
                var digits = number is null || (number.Length is 8 or 12 && number.All(char.IsAsciiDigit));
                check.That(digits, "cardNumber", "Members:CardNumberForm");
                var on = check.Past("issuedOn", input.IssuedOn, clock.Today);
                var taken = number is not null && await db.Set<MemberRow>().AnyAsync(m => m.CardNumber == number, cancellation);
                check.That(!taken, "cardNumber", "Members:CardNumberTaken");
                check.ThrowIfAny();
                var context = await procedures.ContextAsync(on, cancellation);
                dossier.IssueCard(number!, on, context);
                (await procedures.MemberAsync(dossier.MemberId, cancellation)).Member.TakeCard(number!, context.RecordedAt);
            },
            cancellation
        );

    private const int MaxReasons = ProcedureStep<RecognitionState, RecognitionStep>.MaxNote;

    private Task<RecognitionDto> ChangeAsync(
        Guid id,
        StampedInput input,
        RecognitionStep step,
        Func<RecognitionDossier, Task> change,
        CancellationToken cancellation
    ) =>
        procedures.ChangeAsync<RecognitionDossier, RecognitionState, RecognitionStep, RecognitionDto>(
            id,
            input,
            (MembersPermissions.ViewAdmissions, RecognitionSteps.Permission(step).Permission),
            change,
            reader.ReadAsync,
            cancellation
        );

    private Task<Decision> DecisionAsync(
        RecognitionDossier dossier,
        string? number,
        DateOnly? date,
        Check? check,
        CancellationToken cancellation
    ) => procedures.ToDecisionAsync(dossier.OrganisationPath, number, date, check, cancellation);
}
