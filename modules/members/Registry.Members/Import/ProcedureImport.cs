using Microsoft.EntityFrameworkCore;
using Registry.Bitemporal;
using Registry.Kernel;
using Registry.Members.Integration;
using Registry.Members.Ledger;
using Registry.Members.Lifecycle;
using Registry.Members.Procedures;
using Registry.Members.Recognitions;
using Registry.Rules.RuleSets;
using Registry.Workflow;

namespace Registry.Members.Import;

internal sealed class ProcedureImport(
    RegistryDbContext db,
    IRuleBook rules,
    RegistryClock clock,
    CaseSubjects subjects,
    CaseLedger ledger,
    ProcedureService procedures,
    VoteBases bases
) : IProcedureImport
{
    public async Task ImportCasesAsync(IReadOnlyList<ImportedCase> cases, CancellationToken cancellation)
    {
        await rules.LoadAsync(cancellation);
        foreach (var imported in cases)
        {
            var member = await subjects.MemberAsync(imported.MemberId, cancellation);
            var birthDate = await subjects.BirthDateAsync(member.PersonId, cancellation);
            var home = (await subjects.FindAsync(member.OrganisationId, cancellation))!;
            var about = member.Events.Live().LastOrDefault(e => e.Kind == imported.About);
            var facts = about is null ? imported.Facts : imported.Facts with { ReversedEventId = about.Id };
            var subject = await subjects.OfMemberAsync(member, birthDate, home, facts, imported.On, cancellation);
            var due = MembershipCase.DueBy(rules, imported.Kind, facts, imported.On);
            var context = At(imported.Recorder, imported.On, member);
            var proposed = MembershipCase.Propose(imported.Kind, member.PersonId, subject, due, context);
            db.Add(proposed);
            if (imported.Decision is { } decision)
                await DecideAsync(proposed, subject, decision, cancellation);
            await db.SaveChangesAsync(cancellation);
        }
    }

    private async Task DecideAsync(
        MembershipCase proposed,
        CaseSubject subject,
        ImportedCaseDecision taken,
        CancellationToken cancellation
    )
    {
        var issuer = await subjects.IssuerAsync(proposed.Level, subject.Home, cancellation);
        var decision = proposed.NeedsDecision
            ? new Decision(taken.Number, taken.On, issuer)
            : new Decision(proposed.Facts.PaperNumber!, proposed.Facts.PaperDate!.Value, issuer);
        var context = At(taken.Actor, taken.On, subject.Member!);
        var arrivalDueOn = MembershipCase.ArrivalBy(rules, decision.Date);
        if (proposed.Decide(decision, subject, arrivalDueOn, context) is { } entry)
            await ledger.WriteAsync(proposed, subject.Member, entry, context, cancellation);
    }

    public async Task ImportRecognitionsAsync(IReadOnlyList<ImportedRecognition> recognitions, CancellationToken cancellation)
    {
        await rules.LoadAsync(cancellation);
        foreach (var imported in recognitions)
        {
            var dossier = await db.Set<RecognitionDossier>()
                .Include(d => d.Steps)
                .SingleAsync(
                    d => d.MemberId == imported.MemberId && RecognitionDossier.OpenStates.Contains(d.State),
                    cancellation
                );
            var (member, homeOf) = await procedures.MemberAsync(imported.MemberId, cancellation);
            await VoteAsync(dossier, member, imported, cancellation);
            if (imported.Committee is { } vote)
                dossier.RecordGrassrootsResolution(
                    new(vote.Number, vote.Date, vote.Total, vote.Present, vote.InFavour, vote.Against),
                    rules.At(vote.Date),
                    At(imported.CommitteeActor!, vote.Date, member)
                );
            if (imported.Decision is not { } taken)
                continue;
            var context = At(taken.Actor, taken.On, member);
            var decision = await procedures.ToDecisionAsync(dossier.OrganisationPath, taken.Number, taken.On, null, cancellation);
            dossier.Recognise(decision, context);
            member.BecomeOfficial(decision, context, homeOf);
        }
        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>The papers of the regulation, a vote of everybody, and on to the committee above.</summary>
    private async Task VoteAsync(
        RecognitionDossier dossier,
        PartyMember member,
        ImportedRecognition imported,
        CancellationToken cancellation
    )
    {
        var ruleSet = rules.At(imported.VotedOn);
        var voted = At(imported.Secretary, imported.VotedOn, member);
        foreach (var (code, _) in ruleSet.RecognitionForms())
            dossier.ReceiveDocument(code, imported.VotedOn, voted);
        var cell = await bases.OfAsync(dossier.OrganisationId, imported.VotedOn, cancellation);
        var vote = new Resolution(imported.ResolutionNumber, imported.VotedOn, cell.Voting, cell.Voting, cell.Voting, 0);
        dossier.RecordCellResolution(RecognitionProposal.Recognise, vote, cell.Heads, ruleSet, voted);
        var due = rules.AddWorkingDays(imported.VotedOn, ruleSet.Number(RuleKeys.OfficialDays));
        dossier.Submit(due, At(imported.Secretary, imported.SubmittedOn, member));
    }

    /// <summary>Recorded at nine in the morning of the day; never before what the member's ledger has, nor ahead of the clock.</summary>
    private StepContext At(ImportedActor actor, DateOnly on, PartyMember member)
    {
        var at = on.ToDateTime(new TimeOnly(2, 0), DateTimeKind.Utc);
        var after = member.Events.Max(e => e.RecordedAt).AddMinutes(1);
        var recorded = at > after ? at : after;
        return new(actor.UserId, actor.Name, recorded < clock.Now ? recorded : clock.Now, on, rules.At(on).Id);
    }
}
