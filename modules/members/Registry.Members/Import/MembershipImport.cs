using System.Collections.ObjectModel;
using Microsoft.EntityFrameworkCore;
using Registry.Bitemporal;
using Registry.Kernel;
using Registry.Members.Admissions;
using Registry.Members.Integration;
using Registry.Members.Ledger;
using Registry.Members.Procedures;
using Registry.Members.Recognitions;
using Registry.Organisations.Integration;
using Registry.Organisations.Rows;
using Registry.Organisations.Types;
using Registry.People.Rows;
using Registry.Rules.RuleSets;
using Registry.Workflow;

namespace Registry.Members.Import;

internal sealed class MembershipImport(
    RegistryDbContext db,
    IRuleBook rules,
    ProbationService probations,
    ICurrentUser user,
    RegistryClock clock
) : IMembershipImport
{
    /// <summary>Papers of the past do not say why a decision was late.</summary>
    private const string LateByPapers = "Theo hồ sơ cũ";

    public async Task ImportAsync(
        IReadOnlyList<ImportedDossier> dossiers,
        IReadOnlyList<ImportedMember> members,
        CancellationToken cancellation
    )
    {
        await rules.LoadAsync(cancellation);
        var places = await db.Set<OrganisationRow>().ToDictionaryAsync(o => o.Id, cancellation);
        var byPath = places.Values.ToDictionary(o => o.OrganisationPath);
        var birthDates = await db.Set<PersonRow>().ToDictionaryAsync(p => p.Id, p => p.BirthDate, cancellation);
        db.AddRange(dossiers.Select(d => Replay(d, Cell(places[d.OrganisationId]), birthDates[d.PersonId])));
        foreach (var imported in members)
        {
            clock.RequireRecorded(imported.Events.Select(e => e.RecordedAt));
            var member = new PartyMember(imported.Id, imported.PersonId);
            member.TakePapers(
                imported.AdmissionDecisionOn,
                imported.AdmittedOn,
                imported.ProbationEndsOn,
                imported.OfficialOn,
                imported.CardNumber,
                imported.FileNumber
            );
            // A closed cell was left by a later entry: days are judged when all are there.
            foreach (var e in imported.Events.SkipLast(1))
                member.Append(ToEntry(e), id => Home.Anywhere(places[id].OrganisationPath));
            foreach (var e in imported.Events.TakeLast(1))
                member.Append(ToEntry(e), id => Home.Of(places[id]));
            db.Add(member);
            if (member.Standing == Standing.Probationary)
                db.Add(
                    RecognitionDossier.Open(
                        member,
                        Cell(places[member.OrganisationId]),
                        probations.DueOn(member.ProbationEndsOn!.Value),
                        new StepContext(
                            null,
                            user.Name,
                            imported.Events[^1].RecordedAt,
                            member.AdmittedOn!.Value,
                            rules.At(member.AdmittedOn.Value).Id
                        )
                    )
                );
        }

        CellPlace Cell(OrganisationRow cell)
        {
            var parent = byPath.GetValueOrDefault(cell.OrganisationPath[..cell.OrganisationPath.LastIndexOf('.')]);
            return new(cell.Id, cell.OrganisationPath, parent?.Type == OrganisationType.GrassrootsCommittee ? parent.Id : null);
        }
    }

    private LedgerEntry ToEntry(ImportedEvent e) =>
        new(
            e.Kind,
            e.EffectiveOn,
            e.RecordedAt,
            user.Name,
            e.FromOrganisationId,
            e.ToOrganisationId,
            e.Standing,
            e.Decision,
            e.DossierId,
            Note: e.Note
        );

    /// <summary>Takes the steps of the past one by one through the aggregate, so that the same guards hold.</summary>
    private AdmissionDossier Replay(ImportedDossier d, CellPlace cell, DateOnly birthDate)
    {
        var documents = d.Documents.Select(p => new ReceivedDocument(p.FormCode, p.ReceivedOn));
        var dossier = AdmissionDossier.Open(
            d.Id,
            d.PersonId,
            cell,
            d.OpenedOn,
            d.Education,
            At(d.Secretary, d.OpenedOn),
            d.AsProspect,
            documents
        );
        Vouch(dossier, d);
        var facts = new VoteFacts(birthDate, 0, ReadOnlySet<Guid>.Empty, TakenOver: true);
        if (d.CellResolution is { } cellVote)
            dossier.RecordCellResolution(ToResolution(cellVote), facts, rules.At(cellVote.Date), At(d.Secretary, cellVote.Date));
        if (d.SubmittedOn is { } submittedOn)
        {
            var start = d.CellResolution!.Date;
            var dueOn = rules.AddWorkingDays(start, rules.At(start).Number(RuleKeys.DecisionDays));
            dossier.Submit(dueOn, rules.At(start), facts, At(d.Secretary, submittedOn), submittedOn);
        }
        if (d.GrassrootsResolution is { } committeeVote)
            dossier.RecordGrassrootsResolution(
                ToResolution(committeeVote),
                rules.At(committeeVote.Date),
                At(d.GrassrootsActor!, committeeVote.Date)
            );
        if (d.Outcome is { } outcome)
            Decide(dossier, outcome);
        if (d.CeremonyOn is { } heldOn)
            dossier.RecordCeremony(heldOn, heldOn, null, d.MemberId!.Value, At(d.Secretary, heldOn));
        return dossier;
    }

    /// <summary>Mentor, introducers and verification, where the papers say them.</summary>
    private void Vouch(AdmissionDossier dossier, ImportedDossier d)
    {
        var context = At(d.Secretary, d.OpenedOn);
        if (d.Introducers is [var mentor, ..])
        {
            dossier.AssignMentor(mentor.MemberId, mentor.Name, context);
            if (!d.AsProspect)
                dossier.NameIntroducers(d.Introducers.Select(i => new Introducer(i.MemberId, i.Name, i.TogetherSince)), context);
        }
        if (d.VerifiedOn is not { } on)
            return;
        foreach (
            var relative in Enum.GetValues<VerificationSubject>()
                .Except([VerificationSubject.Applicant, VerificationSubject.Carer])
        )
            dossier.RecordVerification(
                new Verification(
                    Guid.CreateVersion7(),
                    relative,
                    "Như lý lịch đã khai",
                    NotNeeded: true,
                    null,
                    null,
                    null,
                    null,
                    "Là đảng viên đã khai đầy đủ, hoặc không có"
                ),
                At(d.Secretary, on)
            );
        dossier.RecordVerification(
            new Verification(
                Guid.CreateVersion7(),
                VerificationSubject.Applicant,
                "Bản thân",
                NotNeeded: false,
                "Đảng ủy nơi cư trú",
                d.OpenedOn,
                on,
                VerificationAnswer.Confirmed
            ),
            At(d.Secretary, on)
        );
    }

    private void Decide(AdmissionDossier dossier, ImportedOutcome outcome)
    {
        var context = At(outcome.Actor, outcome.On);
        if (outcome.Kind == ImportedOutcomeKind.Returned)
            dossier.Return(outcome.Reasons!, context, outcome.On);
        else if (outcome.Kind == ImportedOutcomeKind.Refused)
            dossier.Refuse(outcome.Decision!, outcome.Reasons!, context);
        else
            dossier.Approve(
                outcome.Decision!,
                rules.AddWorkingDays(outcome.On, rules.At(outcome.On).Number(RuleKeys.CeremonyDays)),
                context,
                LateByPapers
            );
    }

    private static Resolution ToResolution(ImportedResolution r) =>
        new(r.Number, r.Date, r.Total, r.Present, r.InFavour, r.Against);

    /// <summary>Recorded at nine in the morning of the day it happened; not ahead of the clock.</summary>
    private StepContext At(ImportedActor actor, DateOnly on)
    {
        var nine = on.ToDateTime(new TimeOnly(2, 0), DateTimeKind.Utc);
        return new(actor.UserId, actor.Name, nine < clock.Now ? nine : clock.Now, on, rules.At(on).Id);
    }
}
