using Registry.Kernel;
using Registry.Members.Ledger;
using Registry.Members.Procedures;
using Registry.Rules.RuleSets;

namespace Registry.Members.Admissions;

internal sealed class AdmissionDecisionAppService(
    RegistryClock clock,
    IRuleBook rules,
    DossierService dossiers,
    ApplicantIdentity identity,
    ProcedureService procedures,
    IProbations probations
) : IAdmissionDecisionAppService
{
    public Task<DossierDto> RecordSectionalReportAsync(
        Guid id,
        RecordSectionalReportInput input,
        CancellationToken cancellation
    ) =>
        dossiers.ChangeAsync(
            id,
            input,
            MembersPermissions.ResolveAdmissions,
            async dossier =>
            {
                var report = procedures.ToReport(input);
                dossier.RecordSectionalReport(report, await procedures.ContextAsync(report.Date, cancellation));
            },
            cancellation
        );

    public Task<DossierDto> RecordGrassrootsResolutionAsync(
        Guid id,
        RecordResolutionInput input,
        CancellationToken cancellation
    ) =>
        dossiers.ChangeAsync(
            id,
            input,
            MembersPermissions.ResolveAdmissions,
            async dossier =>
            {
                var resolution = procedures.ToResolution(input);
                var context = await procedures.ContextAsync(resolution.Date, cancellation);
                dossier.RecordGrassrootsResolution(resolution, rules.At(resolution.Date), context);
            },
            cancellation
        );

    public Task<DossierDto> ApproveAsync(Guid id, AdmitInput input, CancellationToken cancellation) =>
        DecideAsync(
            id,
            input,
            async dossier =>
            {
                var check = new Check();
                var late = input.LateReason?.ReplaceLineEndings(" ");
                late = check.Text("lateReason", late, AdmissionDossierConfiguration.MaxReasons, required: false);
                var different = input.DifferentPersonReason?.ReplaceLineEndings(" ");
                different = check.Text("differentPersonReason", different, EarlierMemberships.MaxReason, required: false);
                // A dossier that waits for no decision is refused for that, and nobody is told of anybody.
                var former =
                    dossier.State == DossierState.AwaitingDecision
                        ? await identity.JudgeAsync(dossier, input.FormerMemberId, different, check, cancellation)
                        : null;
                var decision = await procedures.ToDecisionAsync(
                    dossier.OrganisationPath,
                    input.DecisionNumber,
                    input.DecisionDate,
                    check,
                    cancellation
                );
                var context = await procedures.ContextAsync(decision.Date, cancellation);
                if (former is not null || different is not null)
                    dossier.SettleIdentity(different, context);
                if (dossier.State == DossierState.AwaitingDecision)
                    await identity.JoinAsync(dossier, former, cancellation);
                var dueOn = rules.AddWorkingDays(decision.Date, rules.At(decision.Date).Number(RuleKeys.CeremonyDays));
                dossier.Approve(decision, dueOn, context, late);
            },
            cancellation
        );

    public Task<DossierDto> ReturnAsync(Guid id, ReturnDossierInput input, CancellationToken cancellation) =>
        DecideAsync(
            id,
            input,
            async dossier =>
            {
                var reasons = Reasons(input.Reasons);
                dossier.Return(reasons, await procedures.ContextAsync(clock.Today, cancellation));
            },
            cancellation
        );

    public Task<DossierDto> RefuseAsync(Guid id, RefuseDossierInput input, CancellationToken cancellation) =>
        DecideAsync(
            id,
            input,
            async dossier =>
            {
                var (decision, reasons) = await DecisionAsync(
                    dossier,
                    input.DecisionNumber,
                    input.DecisionDate,
                    input.Reasons,
                    cancellation
                );
                dossier.Refuse(decision, reasons, await procedures.ContextAsync(decision.Date, cancellation));
            },
            cancellation
        );

    public Task<DossierDto> ExtendAsync(Guid id, ExtendDecisionInput input, CancellationToken cancellation) =>
        DecideAsync(
            id,
            input,
            async dossier =>
            {
                var reasons = Reasons(input.Reasons);
                var context = await procedures.ContextAsync(clock.Today, cancellation);
                var start = dossier.DueOn ?? clock.Today;
                var days = rules.At(dossier.CellResolution?.Date ?? clock.Today).Number(RuleKeys.ExtensionDays);
                dossier.Extend(rules.AddWorkingDays(start, days), reasons, context);
            },
            cancellation
        );

    public Task<DossierDto> CancelAsync(Guid id, CancelDecisionInput input, CancellationToken cancellation) =>
        DecideAsync(
            id,
            input,
            async dossier =>
            {
                var (decision, reasons) = await DecisionAsync(
                    dossier,
                    input.DecisionNumber,
                    input.DecisionDate,
                    input.Reasons,
                    cancellation
                );
                var context = await procedures.ContextAsync(decision.Date, cancellation);
                dossier.CancelDecision(decision, reasons, context);
                if (dossier.MemberId is not { } memberId)
                    return;
                var (member, homeOf) = await procedures.MemberAsync(memberId, cancellation);
                var entry = new LedgerEntry(
                    MembershipEventKind.AdmissionCancelled,
                    decision.Date,
                    context.RecordedAt,
                    context.ActorName,
                    FromOrganisationId: member.OrganisationId,
                    Decision: decision,
                    DossierId: dossier.Id,
                    Note: reasons
                );
                member.CancelAdmission(entry, homeOf);
                await probations.FollowAsync(member, context, cancellation);
            },
            cancellation
        );

    private Task<DossierDto> DecideAsync(
        Guid id,
        StampedInput input,
        Func<AdmissionDossier, Task> change,
        CancellationToken cancellation
    ) => dossiers.ChangeAsync(id, input, MembersPermissions.DecideAdmissions, change, cancellation);

    private static string Reasons(string? text)
    {
        var check = new Check();
        var reasons = Reasons(check, text);
        check.ThrowIfAny();
        return reasons!;
    }

    /// <summary>Lines of the text box become one.</summary>
    private static string? Reasons(Check check, string? text) =>
        check.Text("reasons", text?.ReplaceLineEndings(" "), AdmissionDossierConfiguration.MaxReasons);

    private async Task<(Decision, string)> DecisionAsync(
        AdmissionDossier dossier,
        string? number,
        DateOnly? date,
        string? text,
        CancellationToken cancellation
    )
    {
        var check = new Check();
        var reasons = Reasons(check, text);
        return (await procedures.ToDecisionAsync(dossier.OrganisationPath, number, date, check, cancellation), reasons!);
    }
}
