using Registry.Inbox.Integration;
using Registry.Kernel;

namespace Registry.Members.Admissions;

internal sealed class AdmissionInbox(RegistryDbContext db) : IInboxSource
{
    public IEnumerable<InboxDuty> Duties(Guid? userId, DateOnly today)
    {
        DossierState[] withTheCell = [DossierState.Prospect, DossierState.Drafting, DossierState.Returned, DossierState.Approved];
        yield return new(MembersPermissions.RecordAdmissions, () => Tasks(Dossiers().Where(d => withTheCell.Contains(d.State))));
        yield return new(
            MembersPermissions.ResolveAdmissions,
            () => Tasks(OtherEyes(userId).Where(d => d.State == DossierState.AwaitingGrassroots))
        );
        yield return new(
            MembersPermissions.DecideAdmissions,
            () =>
                Tasks(
                    OtherEyes(userId)
                        .Where(d => d.State == DossierState.AwaitingDecision || d.State == DossierState.ReferredUp)
                        .Where(d =>
                            d.State == DossierState.ReferredUp
                            || !d.Steps.Any(s =>
                                s.ActorId == userId
                                && (
                                    s.Step == DossierStepKind.RecordGrassrootsResolution
                                    || s.Step == DossierStepKind.RecordSectionalReport
                                )
                                && !d.Steps.Any(t => t.Step == DossierStepKind.Submit && t.Sequence > s.Sequence)
                            )
                        )
                )
        );
    }

    private IQueryable<AdmissionDossier> Dossiers() => db.Set<AdmissionDossier>();

    /// <summary>Not those of which this user recorded the cell's part.</summary>
    private IQueryable<AdmissionDossier> OtherEyes(Guid? me) =>
        Dossiers()
            .Where(d =>
                !d.Steps.Any(s =>
                    s.ActorId == me
                    && s.Step != DossierStepKind.Approve
                    && s.Step != DossierStepKind.Return
                    && s.Step != DossierStepKind.Refuse
                    && s.Step != DossierStepKind.ExtendDecision
                    && s.Step != DossierStepKind.RecordGrassrootsResolution
                    && s.Step != DossierStepKind.RecordSectionalReport
                )
            );

    private static IQueryable<InboxTask> Tasks(IQueryable<AdmissionDossier> dossiers) =>
        dossiers.Select(d => new InboxTask
        {
            Id = d.Id,
            PersonId = d.PersonId,
            OrganisationId = d.OrganisationId,
            Path = "admissions",
            Todo =
                d.State == DossierState.Prospect ? "Members:Todo.Begin"
                : d.State == DossierState.AwaitingGrassroots ? "Members:Todo.RecordGrassrootsResolution"
                : d.State == DossierState.AwaitingDecision ? "Members:Todo.Approve"
                : d.State == DossierState.ReferredUp ? "Members:Todo.Return"
                : d.State == DossierState.Approved ? "Members:Todo.RecordCeremony"
                : d.CellResolution != null ? "Members:Todo.Submit"
                : "Members:Todo.RecordCellResolution",
            DueOn = d.DueOn,
        });
}
