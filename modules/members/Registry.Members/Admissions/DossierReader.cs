using Microsoft.EntityFrameworkCore;
using Registry.Kernel;
using Registry.Members.Ledger;
using Registry.Members.Procedures;
using Registry.Members.RuleSets;
using Registry.Organisations.Integration;
using Registry.Organisations.Rows;
using Registry.Organisations.Tree;
using Registry.People.Integration;
using Registry.People.Rows;

namespace Registry.Members.Admissions;

/// <summary>Puts together what pages and the API show of dossiers. The caller has required a permission, which sets the scope.</summary>
internal sealed class DossierReader(
    RegistryDbContext db,
    ICurrentUser user,
    RegistryClock clock,
    RuleBook rules,
    Texts texts,
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
            var path = await db.Set<OrganisationRow>()
                .Where(o => o.Id == id)
                .Select(o => o.OrganisationPath)
                .SingleOrDefaultAsync(cancellation);
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

    public async Task<IReadOnlyDictionary<DossierState, int>> CountAsync(CancellationToken cancellation) =>
        await db.Set<AdmissionDossier>()
            .GroupBy(d => d.State)
            .Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, cancellation);

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

    /// <summary>Official members of a cell on a date: those who vote, and those away or exempt who may be left out of the base.</summary>
    public async Task<(int Voting, int Away)> VoteBaseAsync(Guid cellId, DateOnly on, CancellationToken cancellation)
    {
        var standings = await db.Set<MembershipSpan>()
            .AsOf(on)
            .Where(s => s.OrganisationId == cellId)
            .GroupBy(s => s.Standing)
            .Select(g => new { g.Key, Count = g.Count() })
            .ToListAsync(cancellation);
        return (
            standings.Where(s => s.Key == Standing.Official).Sum(s => s.Count),
            standings.Where(s => s.Key is Standing.OfficialAway or Standing.OfficialExempt).Sum(s => s.Count)
        );
    }

    /// <summary>Name of the upper committee that decides for the cell at the path.</summary>
    public async Task<string> DecidingCommitteeAsync(string path, CancellationToken cancellation) =>
        await db.Set<OrganisationRow>()
            .IgnoreQueryFilters([RegistryDbContext.ScopeFilter])
            .Where(o => path.StartsWith(o.OrganisationPath) && o.Type == OrganisationType.UpperCommittee)
            .OrderByDescending(o => o.OrganisationPath)
            .Select(o => o.Name)
            .FirstAsync(cancellation);

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
        var (voting, _) = await VoteBaseAsync(dossier.OrganisationId, clock.Today, cancellation);
        var judgedOn = dossier.CellResolution?.Date ?? clock.Today;
        var ruleSet = rules.At(judgedOn);
        var checklist = Checklist(dossier, ruleSet, judgedOn);
        return new DossierDto(
            dossier.Id,
            dossier.Stamp,
            dossier.State,
            new ApplicantDto(
                person.Id,
                person.FullName,
                person.BirthDate,
                person.Sex,
                await people.GetMaskedNationalIdAsync(person.Id, cancellation)
            ),
            dossier.OrganisationId,
            places[dossier.OrganisationId].Name,
            dossier.GrassrootsCommitteeId is { } committee ? places[committee].Name : null,
            dossier.OpenedOn,
            dossier.DueOn,
            dossier.DueOn is { } due ? rules.WorkingDaysBetween(clock.Today, due) : null,
            voting,
            ruleSet.Vote(dossier.State == DossierState.AwaitingGrassroots ? RuleKeys.CommitteeVote : RuleKeys.CellVote),
            checklist,
            ToDto(dossier.CellResolution),
            ToDto(dossier.GrassrootsResolution),
            dossier.DecisionNumber is null
                ? null
                : new Decision(dossier.DecisionNumber, dossier.DecisionDate!.Value, dossier.DecisionIssuer!),
            dossier.Reasons,
            dossier.CeremonyOn,
            dossier.MemberId,
            ruleSet.Code,
            NextSteps(dossier, person.BirthDate, ruleSet),
            [.. dossier.Steps.OrderByDescending(s => s.Sequence).Select(ToDto)]
        );
    }

    private static List<ChecklistItemDto> Checklist(AdmissionDossier dossier, RuleSet ruleSet, DateOnly judgedOn) =>
        [
            .. ruleSet
                .Checklist()
                .Select(form =>
                {
                    var document = dossier.Documents.FirstOrDefault(d => d.FormCode == form.Code);
                    var validUntil = document is null ? null : AdmissionDossier.ValidUntil(document, ruleSet);
                    var missing = form.Required && (document is null || validUntil < judgedOn);
                    return new ChecklistItemDto(form.Code, form.Title, form.Required, document?.ReceivedOn, validUntil, missing);
                }),
        ];

    private List<NextStepDto> NextSteps(AdmissionDossier dossier, DateOnly birthDate, RuleSet ruleSet) =>
        [
            .. dossier
                .AllowedSteps()
                .Where(step => step != DossierStepKind.Discard || dossier.CellResolution is null)
                .Select(step =>
                {
                    var blockers = Blockers(dossier, step, birthDate, ruleSet).ToList();
                    return new NextStepDto(step, blockers.Count == 0, blockers);
                }),
        ];

    private IEnumerable<string> Blockers(AdmissionDossier dossier, DossierStepKind step, DateOnly birthDate, RuleSet ruleSet)
    {
        var (permission, whoCan) = DossierSteps.Permission(step);
        if (!user.IsGranted(permission, dossier.OrganisationPath))
            yield return texts["Members:OnlyRoleCan", texts["Access:Role." + whoCan]];
        else if (DossierSteps.NeedsOtherEyes(step) && dossier.WasRecordedBy(user.Id))
            yield return texts["Members:RecorderMayNotDecide"];
        if (step == DossierStepKind.RecordCellResolution)
        {
            foreach (var missing in dossier.MissingForVote(birthDate, clock.Today, ruleSet))
                yield return texts.Of(missing);
        }
        if (step == DossierStepKind.Submit && !dossier.HasResolutionToSubmit())
            yield return texts["Members:ResolutionMissing"];
    }

    private static ResolutionDto? ToDto(Resolution? r) =>
        r is null ? null : new ResolutionDto(r.Number, r.Date, r.Total, r.Present, r.InFavour, r.Against);

    private StepDto ToDto(ProcedureStep<DossierState, DossierStepKind> s) =>
        new(s.Step, s.To, s.OccurredOn, s.RecordedAt, s.ActorName, s.Paper, s.Note, rules.CodeOf(s.RuleSetId));
}

/// <summary>Who may take which step.</summary>
internal static class DossierSteps
{
    public static (string Permission, string Role) Permission(DossierStepKind step) =>
        step switch
        {
            DossierStepKind.RecordGrassrootsResolution => (MembersPermissions.ResolveAdmissions, Roles.GrassrootsCommittee),
            DossierStepKind.Approve or DossierStepKind.Return or DossierStepKind.Refuse => (
                MembersPermissions.DecideAdmissions,
                Roles.CommitteeApprover
            ),
            _ => (MembersPermissions.RecordAdmissions, Roles.CellSecretary),
        };

    /// <summary>Not by somebody who recorded part of the dossier.</summary>
    public static bool NeedsOtherEyes(DossierStepKind step) =>
        step
            is DossierStepKind.RecordGrassrootsResolution
                or DossierStepKind.Approve
                or DossierStepKind.Return
                or DossierStepKind.Refuse;
}
