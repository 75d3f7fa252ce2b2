using AutoMapper;
using Microsoft.EntityFrameworkCore;
using Registry.Kernel;
using Registry.Members.Ledger;
using Registry.Members.Procedures;
using Registry.Members.Rows;
using Registry.Organisations.Integration;
using Registry.Organisations.Rows;
using Registry.Organisations.Types;
using Registry.People.Integration;
using Registry.People.Rows;
using Registry.Rules.RuleSets;
using Registry.Workflow;

namespace Registry.Members.Admissions;

/// <summary>Puts together what pages and the API show of dossiers. The caller stands within a permission, which sets the scope.</summary>
internal sealed class DossierReader(
    RegistryDbContext db,
    ICurrentUser user,
    RegistryClock clock,
    IRuleBook rules,
    Texts texts,
    IMapper mapper,
    VoteBases bases,
    IReadmissionHistory history,
    ApplicantIdentity identity,
    IPersonIntegrationService people,
    IOrganisationIntegrationService organisations
)
{
    public async Task<Page<DossierListItemDto>> ListAsync(ListDossiersInput input, CancellationToken cancellation)
    {
        var today = clock.Today;
        var rows =
            from dossier in db.Set<AdmissionDossier>()
            join person in db.Set<PersonRow>() on dossier.PersonId equals person.Id
            join organisation in db.Set<OrganisationRow>() on dossier.OrganisationId equals organisation.Id
            select new
            {
                dossier,
                person,
                organisation,
            };
        if (VietnameseText.Clean(input.Text) is { } text)
        {
            var search = VietnameseText.SearchName(text);
            rows = rows.Where(r => r.person.SearchName.Contains(search));
        }
        if (input.States is { Length: > 0 } states)
            rows = rows.Where(r => states.Contains(r.dossier.State));
        if (input.OrganisationId is { } id)
        {
            var path = await PathAsync(id, cancellation);
            rows = rows.Where(r => path != null && r.dossier.OrganisationPath.StartsWith(path));
        }
        if (input.OverdueOnly)
            rows = rows.Where(r => r.dossier.DueOn < today);
        var total = await rows.CountAsync(cancellation);
        var items = await rows.OrderBy(r => r.dossier.DueOn == null)
            .ThenBy(r => r.dossier.DueOn)
            .ThenByDescending(r => r.dossier.OpenedOn)
            .ThenBy(r => r.person.SortKey)
            .ThenBy(r => r.dossier.Id)
            .Skip(Math.Max(0, input.Skip))
            .Take(Math.Clamp(input.Take, 1, 200))
            .Select(r => new DossierListItemDto(
                r.dossier.Id,
                r.person.FullName,
                r.person.BirthDate,
                r.organisation.Id,
                r.organisation.Name,
                r.dossier.State,
                r.dossier.OpenedOn,
                r.dossier.DueOn,
                r.dossier.DueOn < today
            ))
            .ToListAsync(cancellation);
        return new(items, total);
    }

    public async Task<IReadOnlyDictionary<DossierState, int>> CountAsync(Guid? organisationId, CancellationToken cancellation)
    {
        IQueryable<AdmissionDossier> dossiers = db.Set<AdmissionDossier>();
        if (organisationId is { } id)
        {
            var path = await PathAsync(id, cancellation);
            dossiers = dossiers.Where(d => path != null && d.OrganisationPath.StartsWith(path));
        }
        return await dossiers
            .GroupBy(d => d.State)
            .Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, cancellation);
    }

    private Task<string?> PathAsync(Guid organisationId, CancellationToken cancellation) =>
        db.Set<OrganisationRow>()
            .Where(o => o.Id == organisationId)
            .Select(o => (string?)o.OrganisationPath)
            .SingleOrDefaultAsync(cancellation);

    public async Task<IReadOnlyList<CellDto>> CellsAsync(CancellationToken cancellation)
    {
        var today = clock.Today;
        var spans = db.Set<MembershipSpan>().AsOf(today).Where(s => s.Standing != Standing.Probationary);
        var cells = await db.Set<OrganisationRow>()
            .Where(o => (o.Type == OrganisationType.Cell || o.Type == OrganisationType.GrassrootsCell) && o.ClosedOn == null)
            .OrderBy(o => o.OrganisationPath)
            .Select(o => new
            {
                o.Id,
                o.Name,
                Official = spans.Count(s => s.OrganisationId == o.Id),
            })
            .ToListAsync(cancellation);
        var known = await organisations.GetAsync(cells.Select(c => c.Id), cancellation);
        var parents = await organisations.GetAsync(
            known.Values.Where(o => o.ParentId is not null).Select(o => o.ParentId!.Value),
            cancellation
        );
        return
        [
            .. cells.Select(c => new CellDto(
                c.Id,
                c.Name,
                known[c.Id].ParentId is { } parent ? parents.GetValueOrDefault(parent)?.Name : null,
                c.Official
            )),
        ];
    }

    /// <summary>Official members of the dossier's cell today, in name order.</summary>
    public async Task<IReadOnlyList<IntroducerCandidateDto>> CandidatesAsync(Guid dossierId, CancellationToken cancellation)
    {
        var cell =
            await db.Set<AdmissionDossier>()
                .Where(d => d.Id == dossierId)
                .Select(d => (Guid?)d.OrganisationId)
                .SingleOrDefaultAsync(cancellation)
            ?? throw BusinessException.NotFound();
        return await (
            from span in db.Set<MembershipSpan>().AsOf(clock.Today)
            join member in db.Set<MemberRow>() on span.MemberId equals member.Id
            join person in db.Set<PersonRow>() on member.PersonId equals person.Id
            where span.OrganisationId == cell && span.Standing != Standing.Probationary
            orderby person.SortKey
            select new IntroducerCandidateDto(member.Id, person.FullName, member.OfficialOn)
        ).ToListAsync(cancellation);
    }

    /// <summary>Open cells anywhere: an applicant may move out of the user's subtrees.</summary>
    public async Task<IReadOnlyList<CellDto>> DestinationsAsync(CancellationToken cancellation)
    {
        var places = await db.Set<PlacementRow>()
            .AsOf(clock.Today)
            .Where(p => p.Type == OrganisationType.Cell || p.Type == OrganisationType.GrassrootsCell)
            .OrderBy(p => p.Path)
            .Select(p => new { p.OrganisationId, p.Name })
            .ToListAsync(cancellation);
        return [.. places.Select(p => new CellDto(p.OrganisationId, p.Name, null, null))];
    }

    public async Task<DossierDto> ReadAsync(Guid id, CancellationToken cancellation)
    {
        await rules.LoadAsync(cancellation);
        var dossier =
            await db.Set<AdmissionDossier>()
                .Include(d => d.Steps)
                .AsNoTracking()
                .SingleOrDefaultAsync(d => d.Id == id, cancellation)
            ?? throw BusinessException.NotFound();
        var person = await db.Set<PersonRow>().SingleAsync(p => p.Id == dossier.PersonId, cancellation);
        var places = await organisations.GetAsync(
            new[] { dossier.OrganisationId, dossier.GrassrootsCommitteeId ?? dossier.OrganisationId },
            cancellation
        );
        var voters = await bases.OfAsync(dossier.OrganisationId, clock.Today, cancellation);
        // A vote is often recorded late: what holds on the day of the meeting counts, not what has lapsed since.
        var judgedOn = dossier.CellResolution?.Date ?? dossier.EarliestVote();
        var ruleSet = rules.At(judgedOn);
        var checklist = Checklist(dossier, ruleSet, judgedOn);
        var officials = await bases.OfficialsAsync(dossier.Introducers.Select(i => i.MemberId), clock.Today, cancellation);
        var past = await history.RefusalsAsync(dossier.PersonId, clock.Today, cancellation);
        var facts = new VoteFacts(person.BirthDate, voters.Heads, officials, Past: past);
        var missing = VoteGuard.Missing(dossier, clock.Today, facts, rules.At(clock.Today)).ToList();
        var before = VoteGuard.Missing(dossier, judgedOn, facts, ruleSet).Select(m => (m.Code, m.Field)).ToHashSet();
        var always = missing.Where(m => before.Contains((m.Code, m.Field))).ToList();
        return new DossierDto(
            dossier.Id,
            dossier.Stamp,
            dossier.State,
            new ApplicantDto(
                person.Id,
                person.FullName,
                person.BirthDate,
                person.Sex,
                await people.GetMaskedNationalIdAsync(person.Id, cancellation),
                dossier.Education
            ),
            dossier.OrganisationId,
            places[dossier.OrganisationId].Name,
            dossier.GrassrootsCommitteeId is { } committee ? places[committee].Name : null,
            dossier.FormerMemberId,
            dossier.OpenedOn,
            dossier.DueOn,
            dossier.DueOn is { } due ? rules.WorkingDaysBetween(clock.Today, due) : null,
            voters.Voting,
            ruleSet.Vote(dossier.State == DossierState.AwaitingGrassroots ? RuleKeys.CommitteeVote : RuleKeys.CellVote),
            checklist,
            await PapersAsync(dossier, missing, cancellation),
            dossier.CellResolution.ToDto(),
            dossier.FailedVotes,
            dossier.SectionalReport.ToDto(),
            dossier.GrassrootsResolution.ToDto(),
            Decision.Of(dossier.DecisionNumber, dossier.DecisionDate, dossier.DecisionIssuer),
            dossier.Reasons,
            dossier.CeremonyOn,
            dossier.MemberId,
            ruleSet.Code,
            NextSteps(dossier, always),
            [.. dossier.Steps.OrderByDescending(s => s.Sequence).Select(ToDto)],
            await identity.ReadAsync(dossier, cancellation)
        );
    }

    private static List<ChecklistItemDto> Checklist(AdmissionDossier dossier, IRuleSet ruleSet, DateOnly judgedOn) =>
        [
            .. ruleSet
                .Checklist()
                .Select(form =>
                {
                    var document = dossier.Documents.FirstOrDefault(d => d.FormCode == form.Code);
                    var validUntil = document is null ? null : VoteGuard.ValidUntil(document, ruleSet);
                    var missing = form.Required && (document is null || validUntil < judgedOn);
                    return new ChecklistItemDto(form.Code, form.Title, form.Required, document?.ReceivedOn, validUntil, missing);
                }),
        ];

    private async Task<DossierPapersDto> PapersAsync(
        AdmissionDossier dossier,
        IEnumerable<Rejection> missing,
        CancellationToken cancellation
    ) =>
        new(
            dossier.MentorId is { } mentor ? new PersonRefDto(mentor, await NameAsync(mentor, cancellation)) : null,
            [.. dossier.Introducers.Select(mapper.Map<IntroducerDto>)],
            [.. dossier.Verifications.OrderBy(v => v.Subject).Select(mapper.Map<VerificationDto>)],
            mapper.Map<PoliticalReviewDto?>(dossier.PoliticalReview),
            [.. missing.Select(texts.Of)]
        );

    private Task<string> NameAsync(Guid memberId, CancellationToken cancellation) =>
        db.Set<MemberRow>()
            .Where(m => m.Id == memberId)
            .Join(db.Set<PersonRow>(), m => m.PersonId, p => p.Id, (_, p) => p.FullName)
            .SingleAsync(cancellation);

    private List<NextStepDto> NextSteps(AdmissionDossier dossier, IReadOnlyList<Rejection> missing) =>
        [
            .. dossier
                .AllowedSteps()
                .Where(step => step is not (DossierStepKind.FollowCorrection or DossierStepKind.SettleIdentity))
                .Where(step => step != DossierStepKind.Discard || dossier.CellResolution is null)
                .Select(step =>
                {
                    var blockers = Blockers(dossier, step, missing).ToList();
                    return new NextStepDto(step, blockers.Count == 0, blockers);
                }),
        ];

    private IEnumerable<string> Blockers(AdmissionDossier dossier, DossierStepKind step, IReadOnlyList<Rejection> missing)
    {
        var (permission, whoCan) = DossierSteps.Permission(step);
        if (!user.IsGranted(permission, dossier.OrganisationPath))
            yield return texts["Members:OnlyRoleCan", texts["Access:Role." + whoCan]];
        else if (DossierSteps.NeedsOtherEyes(step) && dossier.WasRecordedBy(user.Id, step))
            yield return texts["Members:RecorderMayNotDecide"];
        if (step is DossierStepKind.RecordCellResolution or DossierStepKind.RecordFailedVote)
        {
            foreach (var lack in missing)
                yield return texts.Of(lack);
        }
        if (step == DossierStepKind.Submit && !dossier.HasResolutionToSubmit)
            yield return texts["Members:ResolutionMissing"];
        if (step == DossierStepKind.Begin && dossier.MentorId is null)
            yield return texts["Members:MentorMissing"];
        if (step == DossierStepKind.Approve && VoteGuard.LacksPoliticalConclusion(dossier))
            yield return texts["Members:PoliticalConclusionMissing"];
        if (step == DossierStepKind.ExtendDecision && dossier.IsExtended)
            yield return texts["Members:ExtendedAlready"];
    }

    private StepDto ToDto(ProcedureStep<DossierState, DossierStepKind> s) =>
        new(s.Step, s.To, s.OccurredOn, s.RecordedAt, s.ActorName, s.Paper, s.Note, rules.CodeOf(s.RuleSetId));
}
