using Registry.Inbox.Integration;
using Registry.Kernel;

namespace Registry.Members.Recognitions;

internal sealed class RecognitionInbox(RegistryDbContext db) : IInboxSource
{
    /// <summary>Days before the end of probation at which the secretary begins to gather the papers: the first reminder.</summary>
    private const int Ahead = 90;

    public IEnumerable<InboxDuty> Duties(Guid? userId, DateOnly today)
    {
        var ahead = today.AddDays(Ahead);
        yield return new(
            MembersPermissions.RecordAdmissions,
            () =>
                Tasks(
                    db.Set<RecognitionDossier>()
                        .Where(d => d.State == RecognitionState.Probation || d.State == RecognitionState.Returned)
                        .Where(d => d.ProbationEndsOn <= ahead)
                )
        );
        yield return new(
            MembersPermissions.ResolveAdmissions,
            () => Tasks(OtherEyes(userId).Where(d => d.State == RecognitionState.AwaitingGrassroots))
        );
        yield return new(
            MembersPermissions.DecideAdmissions,
            () =>
                Tasks(
                    OtherEyes(userId)
                        .Where(d => d.State == RecognitionState.AwaitingDecision || d.State == RecognitionState.ReferredUp)
                        .Where(d =>
                            d.State == RecognitionState.ReferredUp
                            || !d.Steps.Any(s =>
                                s.ActorId == userId
                                && (
                                    s.Step == RecognitionStep.RecordGrassrootsResolution
                                    || s.Step == RecognitionStep.RecordSectionalReport
                                )
                                && !d.Steps.Any(t => t.Step == RecognitionStep.Submit && t.Sequence > s.Sequence)
                            )
                        )
                )
        );
        yield return new(
            MembersPermissions.IssueCards,
            () => Tasks(db.Set<RecognitionDossier>().Where(d => d.State == RecognitionState.Recognised))
        );
    }

    /// <summary>Not those of which this user recorded the cell's part; what followed the membership was recorded by nobody.</summary>
    private IQueryable<RecognitionDossier> OtherEyes(Guid? me) =>
        db.Set<RecognitionDossier>()
            .Where(d =>
                !d.Steps.Any(s =>
                    s.ActorId == me
                    && s.Step != RecognitionStep.Recognise
                    && s.Step != RecognitionStep.StrikeOff
                    && s.Step != RecognitionStep.Return
                    && s.Step != RecognitionStep.Open
                    && s.Step != RecognitionStep.Move
                    && s.Step != RecognitionStep.RecordGrassrootsResolution
                    && s.Step != RecognitionStep.RecordSectionalReport
                )
            );

    private static IQueryable<InboxTask> Tasks(IQueryable<RecognitionDossier> dossiers) =>
        dossiers.Select(d => new InboxTask
        {
            Id = d.Id,
            PersonId = d.PersonId,
            OrganisationId = d.OrganisationId,
            Path = "recognitions",
            Todo =
                d.State == RecognitionState.AwaitingGrassroots ? "Members:Recognition.Todo.RecordGrassrootsResolution"
                : d.State == RecognitionState.AwaitingDecision ? "Members:Recognition.Todo.Recognise"
                : d.State == RecognitionState.ReferredUp ? "Members:Recognition.Todo.StrikeOff"
                : d.State == RecognitionState.Recognised ? "Members:Recognition.Todo.IssueCard"
                : d.CellResolution != null ? "Members:Recognition.Todo.Submit"
                : "Members:Recognition.Todo.RecordCellResolution",
            DueOn = d.DueOn,
        });
}
