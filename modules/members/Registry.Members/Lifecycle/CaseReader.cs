using Microsoft.EntityFrameworkCore;
using Registry.Kernel;
using Registry.Members.Ledger;
using Registry.Members.Procedures;
using Registry.Organisations.Integration;
using Registry.Organisations.Rows;
using Registry.People.Rows;
using Registry.Rules.RuleSets;
using Registry.Workflow;

namespace Registry.Members.Lifecycle;

/// <summary>Puts together what pages and the API show of cases. The caller stands within a permission, which sets the scope.</summary>
internal sealed class CaseReader(
    RegistryDbContext db,
    ICurrentUser user,
    RegistryClock clock,
    IRuleBook rules,
    Texts texts,
    CaseSubjects subjects,
    IOrganisationIntegrationService organisations
)
{
    public async Task<Page<CaseListItemDto>> ListAsync(ListCasesInput input, CancellationToken cancellation)
    {
        var today = clock.Today;
        var places = db.Set<CasePlace>().AsQueryable();
        if (input.OrganisationId is { } organisation)
        {
            var path = await db.Set<OrganisationRow>()
                .Where(o => o.Id == organisation)
                .Select(o => o.OrganisationPath)
                .SingleOrDefaultAsync(cancellation);
            places = places.Where(p => path != null && p.OrganisationPath.StartsWith(path));
        }
        var rows =
            from row in db.Set<CaseRow>()
            where places.Any(p => p.CaseId == row.Id)
            join person in db.Set<PersonRow>() on row.PersonId equals person.Id
            select new { row, person };
        if (VietnameseText.Clean(input.Text) is { } text)
        {
            var search = VietnameseText.SearchName(text);
            rows = rows.Where(r => r.person.SearchName.Contains(search));
        }
        if (input.Kinds is { Length: > 0 } kinds)
            rows = rows.Where(r => kinds.Contains(r.row.Kind));
        if (input.States is { Length: > 0 } states)
            rows = rows.Where(r => states.Contains(r.row.State));
        if (input.MemberId is { } member)
            rows = rows.Where(r => r.row.MemberId == member);
        if (input.OverdueOnly)
            rows = rows.Where(r => r.row.DueOn < today);
        var total = await rows.CountAsync(cancellation);
        var found = await rows.OrderBy(r => r.row.DueOn == null)
            .ThenBy(r => r.row.DueOn)
            .ThenByDescending(r => r.row.ProposedOn)
            .ThenByDescending(r => r.row.Id)
            .Skip(Math.Max(0, input.Skip))
            .Take(Math.Clamp(input.Take, 1, 200))
            .Select(r => new { r.row, r.person.FullName })
            .ToListAsync(cancellation);
        var names = await organisations.GetAsync(found.Select(f => f.row.OrganisationId), cancellation);
        return new(
            [
                .. found.Select(f => new CaseListItemDto(
                    f.row.Id,
                    f.row.Kind,
                    f.row.State,
                    f.row.MemberId,
                    f.FullName,
                    names[f.row.OrganisationId].Name,
                    f.row.ProposedOn,
                    f.row.DueOn,
                    f.row.DueOn < today
                )),
            ],
            total
        );
    }

    /// <summary>The case with its steps, where it is in scope.</summary>
    /// <exception cref="BusinessException">404: unknown, or seen from none of the user's subtrees.</exception>
    public async Task<MembershipCase> FindAsync(Guid id, CancellationToken cancellation)
    {
        if (!await db.Set<CasePlace>().AnyAsync(p => p.CaseId == id, cancellation))
            throw BusinessException.NotFound();
        return await db.Unscoped<MembershipCase>("Found by the places the case is seen from; it may belong elsewhere.")
            .Include(c => c.Steps)
            .Include(c => c.Places)
            .AsSplitQuery()
            .SingleAsync(c => c.Id == id, cancellation);
    }

    public async Task<CaseDto> ReadAsync(Guid id, CancellationToken cancellation)
    {
        db.ChangeTracker.Clear();
        var today = clock.Today;
        var found = await FindAsync(id, cancellation);
        var subject = await subjects.OfAsync(found, today, cancellation);
        var name = await db.Set<PersonRow>().Where(p => p.Id == found.PersonId).Select(p => p.FullName).SingleAsync(cancellation);
        var proposed = found.State == CaseState.Proposed;
        return new CaseDto(
            found.Id,
            found.Stamp,
            found.Kind,
            found.State,
            found.MemberId,
            name,
            subject.BirthDate,
            found.OrganisationId,
            subject.Home.Name,
            subject.Destination?.Name,
            found.ProposedOn,
            found.Facts,
            [.. found.Rule.Required, .. found.Rule.Optional],
            found.NeedsDecision,
            Decision.Of(found.DecisionNumber, found.DecisionDate, found.DecisionIssuer),
            found.Reasons,
            found.ArrivedOn,
            found.DueOn,
            found.State == CaseState.Decided && found.DueOn < today,
            found.ArrivedOn > found.ArrivalDueOn,
            subject.Rules.Number(LifecycleRules.ArrivalDays),
            subject.Rules.Text(LifecycleRules.ArrivalCounting) == LifecycleRules.WorkingDays,
            subject.Rules.Code,
            subject.Member?.Events.FirstOrDefault(e => e.Id == found.Facts.ReversedEventId) is { } about
                ? new CaseEntryDto(about.Id, about.Kind, about.EffectiveOn)
                : null,
            proposed && Restores(found, subject)
                ? await PreviewAsync(subject.Member!, found.Facts.ReversedEventId!.Value, cancellation)
                : null,
            [.. found.AllowedSteps().Select(step => NextStep(found, step, subject))],
            [.. found.Steps.OrderByDescending(s => s.Sequence).Select(ToDto)]
        );
    }

    /// <summary>Where the member was and how is another history without the entry: a discipline that changed neither is not drawn twice.</summary>
    private static bool Restores(MembershipCase found, CaseSubject subject) =>
        found.Kind == CaseKind.Correction
        || (
            found.Kind == CaseKind.Complaint
            && subject.Member!.Events.Any(e => e.Id == found.Facts.ReversedEventId && LedgerKinds.Leaving.Contains(e.Kind))
        );

    /// <summary>The history as it is, and as it would be without the entry; null when the others cannot stand without it.</summary>
    public async Task<CorrectionPreviewDto?> PreviewAsync(PartyMember member, Guid eventId, CancellationToken cancellation)
    {
        List<MembershipSpan> then;
        try
        {
            then = [.. MembershipFold.Without(member, eventId)];
        }
        catch (BusinessException)
        {
            return null;
        }
        var now = member.Spans.Where(s => s.KnownTo == TwoClocks.Always).OrderBy(s => s.ValidFrom).ToList();
        var names = await organisations.GetAsync(now.Concat(then).Select(s => s.OrganisationId), cancellation);
        return new([.. now.Select(ToSpan)], [.. then.Select(ToSpan)]);

        SpanDto ToSpan(MembershipSpan s) =>
            new(names[s.OrganisationId].Name, s.Standing, s.ValidFrom, s.ValidTo == TwoClocks.Forever ? null : s.ValidTo);
    }

    /// <summary>Permission that a step takes, on the organisation at the path.</summary>
    public static (string Permission, string Role, string Path) Allowed(
        MembershipCase membershipCase,
        CaseStepKind step,
        CaseSubject subject
    )
    {
        var (permission, role) = step switch
        {
            CaseStepKind.Decide or CaseStepKind.Refuse or CaseStepKind.Annul => CaseLevels.Decides(
                membershipCase.Level,
                subject.Home
            ),
            _ => CaseLevels.Records(membershipCase.Kind),
        };
        return (permission, role, (step == CaseStepKind.RecordArrival ? subject.Destination ?? subject.Home : subject.Home).Path);
    }

    private CaseNextStepDto NextStep(MembershipCase membershipCase, CaseStepKind step, CaseSubject subject)
    {
        var blockers = Blockers(membershipCase, step, subject).ToList();
        return new(step, blockers.Count == 0, blockers);
    }

    private IEnumerable<string> Blockers(MembershipCase membershipCase, CaseStepKind step, CaseSubject subject)
    {
        var (permission, role, path) = Allowed(membershipCase, step, subject);
        var judges = step is CaseStepKind.Decide or CaseStepKind.Refuse or CaseStepKind.Annul;
        if (!user.IsGranted(permission, path))
            yield return texts["Members:OnlyRoleCan", texts["Access:Role." + role]];
        else if (judges && membershipCase.WasRecordedBy(user.Id, step))
            yield return texts["Members:RecorderMayNotDecide"];
        if (step is not (CaseStepKind.Decide or CaseStepKind.RecordArrival))
            yield break;
        foreach (var refusal in membershipCase.Refusals(subject))
            yield return texts.Of(refusal);
    }

    private CaseStepDto ToDto(ProcedureStep<CaseState, CaseStepKind> s) =>
        new(s.Step, s.To, s.OccurredOn, s.RecordedAt, s.ActorName, s.Paper, s.Note, rules.CodeOf(s.RuleSetId));
}
