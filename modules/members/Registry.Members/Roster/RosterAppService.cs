using Microsoft.EntityFrameworkCore;
using Registry.Kernel;
using Registry.Members.Ledger;
using Registry.Members.Lifecycle;
using Registry.Organisations.Integration;
using Registry.People.Rows;

namespace Registry.Members.Roster;

internal sealed class RosterAppService(
    RegistryDbContext db,
    ICurrentUser user,
    RegistryClock clock,
    IOrganisationIntegrationService organisations,
    RosterExport export
) : IRosterAppService
{
    /// <summary>More rows than this are not put into one file.</summary>
    private const int MaxExport = 200_000;

    public async Task<Page<RosterRowDto>> SearchAsync(RosterInput input, CancellationToken cancellation)
    {
        user.Require(MembersPermissions.ViewRoster);
        var day = CheckDay(input.AsOf);
        var rows = await RosterQuery.BuildAsync(db, input, day, cancellation);
        var total = await rows.CountAsync(cancellation);
        var items = await rows.InOrder(day)
            .Skip(Math.Max(0, input.Skip))
            .Take(Math.Clamp(input.Take, 1, 200))
            .ToListAsync(cancellation);
        return new(items, total);
    }

    public async Task<RosterFile> ExportAsync(RosterInput input, RosterFormat format, CancellationToken cancellation)
    {
        user.Require(MembersPermissions.ExportRoster);
        var day = CheckDay(input.AsOf);
        var rows = await RosterQuery.BuildAsync(db, input, day, cancellation);
        var items = await rows.InOrder(day).Take(MaxExport).ToListAsync(cancellation);
        db.Add(
            new AuditEntry
            {
                At = clock.Now,
                UserId = user.Id,
                UserName = user.Name,
                EntityType = "Roster",
                EntityId = Guid.CreateVersion7(),
                Action = "Exported",
                Fields = $"{format}, {items.Count} rows, as of {day:yyyy-MM-dd}",
            }
        );
        await db.SaveChangesAsync(cancellation);
        return export.Write(items, day, format);
    }

    public async Task<MemberDto> GetAsync(Guid id, DateOnly? asOf, DateTime? knownAt, CancellationToken cancellation)
    {
        user.Require(MembersPermissions.ViewRoster);
        var day = CheckDay(asOf);
        var span = await db.Set<MembershipSpan>()
            .AsOf(day, knownAt)
            .AsNoTracking()
            .SingleOrDefaultAsync(s => s.MemberId == id, cancellation);
        var members = db.Set<PartyMember>().Include(m => m.Events).AsNoTracking();
        var member =
            await (span is null ? members : members.IgnoreQueryFilters([RegistryDbContext.ScopeFilter])).SingleOrDefaultAsync(
                m => m.Id == id,
                cancellation
            ) ?? throw BusinessException.NotFound();
        var person = await db.Set<PersonRow>().SingleAsync(p => p.Id == member.PersonId, cancellation);
        var known = member.Events.Where(e => knownAt is null || e.RecordedAt <= knownAt).ToList();
        var recognisedLater = member.Events.Except(known).Any(e => e.Kind == MembershipEventKind.Recognised);
        var cases = await db.Set<CaseRow>()
            .Where(c => c.MemberId == id)
            .ToDictionaryAsync(c => c.Id, c => c.Facts.Measure, cancellation);
        var ids = member.Events.SelectMany(e => new[] { e.FromOrganisationId, e.ToOrganisationId }).OfType<Guid>();
        var places = await organisations.GetAsync(ids.Append(member.OrganisationId), cancellation);
        var live = MembershipFold.Live(known).Select(e => e.Id).ToHashSet();
        return new MemberDto(
            member.Id,
            person.FullName,
            person.BirthDate,
            person.Sex,
            member.CardNumber,
            member.FileNumber,
            span?.OrganisationId,
            span is null ? null : places[span.OrganisationId].Name,
            span?.Standing,
            member.AdmissionDecisionOn,
            member.AdmittedOn,
            member.ProbationEndsOn,
            recognisedLater ? null : member.OfficialOn,
            known.Find(e => e.Kind is MembershipEventKind.Admitted or MembershipEventKind.Readmitted)?.DossierId,
            [
                .. known
                    .OrderByDescending(e => e.EffectiveOn)
                    .ThenByDescending(e => e.Sequence)
                    .Select(e => new MemberEventDto(
                        e.Kind,
                        e.EffectiveOn,
                        e.RecordedAt,
                        e.RecordedBy,
                        e.FromOrganisationId is { } from ? places[from].Name : null,
                        e.ToOrganisationId is { } to ? places[to].Name : null,
                        e.DecisionNumber is null
                            ? null
                            : new Decision(e.DecisionNumber, e.DecisionDate!.Value, e.DecisionIssuer!),
                        e.Note,
                        !live.Contains(e.Id),
                        e.DossierId is { } by && cases.ContainsKey(by) ? by : null,
                        e.Kind == MembershipEventKind.Disciplined ? cases.GetValueOrDefault(e.DossierId ?? Guid.Empty) : null
                    )),
            ]
        );
    }

    private DateOnly CheckDay(DateOnly? asOf)
    {
        var check = new Check();
        var day = check.Past("asOf", asOf ?? clock.Today, clock.Today);
        check.ThrowIfAny();
        return day;
    }
}
