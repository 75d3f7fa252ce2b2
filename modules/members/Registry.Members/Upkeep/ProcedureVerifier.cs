using Registry.Kernel;
using Registry.Members.Admissions;
using Registry.Members.Lifecycle;
using Registry.Members.MemberFile;
using Registry.Members.Recognitions;
using Registry.Workflow;

namespace Registry.Members.Upkeep;

/// <summary>Every dossier, case, sheet and correction stands where its last step led.</summary>
internal sealed class ProcedureVerifier(RegistryDbContext db, RegistryClock clock) : IVerifier
{
    public async Task<IReadOnlyList<string>> VerifyAsync(CancellationToken cancellation) =>
        [
            .. await OfAsync<AdmissionDossier, DossierState, DossierStepKind>("admission", cancellation),
            .. await OfAsync<RecognitionDossier, RecognitionState, RecognitionStep>("recognition", cancellation),
            .. await OfAsync<MembershipCase, CaseState, CaseStepKind>("case", cancellation),
            .. await OfAsync<ClassificationSheet, SheetState, SheetStepKind>("rating sheet", cancellation),
            .. await OfAsync<IdentityCorrection, IdentityState, IdentityStep>("identity correction", cancellation),
        ];

    private Task<IReadOnlyList<string>> OfAsync<T, TState, TStep>(string name, CancellationToken cancellation)
        where T : Procedure<TState, TStep>
        where TState : struct, Enum
        where TStep : struct, Enum => db.StepDifferencesAsync<T, TState, TStep>(name, clock.Now, cancellation);
}
