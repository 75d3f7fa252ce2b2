using Microsoft.EntityFrameworkCore;
using Registry.Bitemporal;
using Registry.Kernel;
using Registry.Members.Ledger;
using Registry.Members.Lifecycle;
using Registry.Members.Recognitions;
using Registry.Organisations.Integration;
using Registry.People.Rows;

namespace Registry.Members.Roster;

internal sealed class RosterAppService(
    RegistryDbContext db,
    ICurrentUser user,
    RegistryClock clock,
    IOrganisationIntegrationService organisations,
    AsKnown asKnown,
    RosterExport export
) : IRosterAppService
{
    /// <summary>More rows than this are not put into one file.</summary>
    private const int MaxExport = 200_000;

    public async Task<Page<RosterRowDto>> SearchAsync(RosterInput input, CancellationToken cancellation)
    {
        using var _ = user.Within(MembersPermissions.ViewRoster);
        var day = CheckDay(input.AsOf);
        var roster = await RosterQuery.BuildAsync(db, asKnown, user, input, day, cancellation);
        return await roster.PageAsync(Math.Max(0, input.Skip), Math.Clamp(input.Take, 1, 200), cancellation);
    }

    public async Task<RosterFile> ExportAsync(RosterInput input, RosterFormat format, CancellationToken cancellation)
    {
        using var _ = user.Within(MembersPermissions.ExportRoster);
        var day = CheckDay(input.AsOf);
        var roster = await RosterQuery.BuildAsync(db, asKnown, user, input, day, cancellation);
        var items = await roster.FirstAsync(MaxExport, cancellation);
        db.Record("Roster", Guid.CreateVersion7(), "Exported", $"{format}, {items.Count} rows, as of {day:yyyy-MM-dd}");
        await db.SaveChangesAsync(cancellation);
        return export.Write(
            items,
            RosterFields.Columns(RosterPlaces.File, input.Columns, user, now: input.KnownAt is null),
            day,
            format
        );
    }

    public async Task<MemberDto> GetAsync(Guid id, DateOnly? asOf, DateTime? knownAt, CancellationToken cancellation)
    {
        using var _ = user.Within(MembersPermissions.ViewRoster);
        var day = CheckDay(asOf);
        var span = await db.Set<MembershipSpan>()
            .AsOf(day, knownAt)
            .AsNoTracking()
            .SingleOrDefaultAsync(s => s.MemberId == id, cancellation);
        IQueryable<PartyMember> members = span is null
            ? db.Set<PartyMember>()
            : db.Unscoped<PartyMember>("Seen by the span of the day: who moved away since is read where they were then.");
        var member =
            await members
                .Include(m => m.Events)
                .Include(m => m.Papers)
                .AsSplitQuery()
                .AsNoTracking()
                .SingleOrDefaultAsync(m => m.Id == id, cancellation)
            ?? throw BusinessException.NotFound();
        var person = await db.Set<PersonRow>().SingleAsync(p => p.Id == member.PersonId, cancellation);
        var known = member.Events.Where(e => knownAt is null || e.RecordedAt <= knownAt).ToList();
        var papers = PapersAt(member, knownAt);
        // Who is not official yet on the day has neither an official date nor a card.
        var official = papers.OfficialOn <= day;
        var then = knownAt is { } instant ? await asKnown.IdentitiesAsync(instant, member.PersonId, cancellation) : [];
        var identity = then.GetValueOrDefault(member.PersonId) ?? new Identity(person.FullName, person.BirthDate);
        var cases = await db.Set<CaseRow>()
            .Where(c => c.MemberId == id)
            .ToDictionaryAsync(c => c.Id, c => c.Facts.Measure, cancellation);
        var recognition = await db.Set<RecognitionDossier>()
            .Where(d => d.MemberId == id)
            .OrderBy(d => d.State == RecognitionState.TakenBack)
            .ThenByDescending(d => d.Steps.Max(s => s.RecordedAt))
            .Select(d => (Guid?)d.Id)
            .FirstOrDefaultAsync(cancellation);
        var ids = member.Events.SelectMany(e => new[] { e.FromOrganisationId, e.ToOrganisationId }).OfType<Guid>();
        var places = await organisations.GetAsync(ids.Append(member.OrganisationId), cancellation);
        var live = known.Live().Select(e => e.Id).ToHashSet();
        return new MemberDto(
            member.Id,
            identity.FullName,
            identity.BirthDate,
            person.Sex,
            official ? papers.CardNumber : null,
            papers.FileNumber,
            span?.OrganisationId,
            span is null ? null : places[span.OrganisationId].Name,
            span?.Standing,
            papers.AdmissionDecisionOn,
            papers.AdmittedOn,
            papers.ProbationEndsOn,
            official ? papers.OfficialOn : null,
            known
                .Where(e => e.Kind is MembershipEventKind.Admitted or MembershipEventKind.Readmitted)
                .MaxBy(e => e.Sequence)
                ?.DossierId,
            recognition,
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
                        Decision.Of(e.DecisionNumber, e.DecisionDate, e.DecisionIssuer),
                        e.Note,
                        !live.Contains(e.Id),
                        e.DossierId is { } by && cases.ContainsKey(by) ? by : null,
                        e.Kind == MembershipEventKind.Disciplined ? cases.GetValueOrDefault(e.DossierId ?? Guid.Empty) : null
                    )),
            ],
            knownAt is null ? await FiledAsync(member, cancellation) : null,
            AgeOf(papers, known.FindAll(e => e.EffectiveOn <= day || e.ReversesEventId is not null), day)
        );
    }

    /// <summary>The Party age on the day with the times that are taken off, each as a row.</summary>
    private static PartyAgeDto? AgeOf(MemberPapers papers, List<MembershipEvent> known, DateOnly day)
    {
        if (PartyAge.Of(papers.AdmissionDecisionOn, papers.OfficialOn, known) is not { } age)
            return null;
        var gaps = PartyAge
            .GapsOf(known)
            .Select(g => new AgeGapDto(
                g.From,
                g.To,
                g.Days,
                g.By.Kind,
                g.By.Note,
                Decision.Of(g.By.DecisionNumber, g.By.DecisionDate, g.By.DecisionIssuer)
            ));
        return new(age.Start, age.YearsOn(day), [.. gaps]);
    }

    /// <summary>The fields of the roster from the member's file, as far as the user may see them where the member is today.</summary>
    private async Task<IReadOnlyDictionary<string, string>?> FiledAsync(PartyMember member, CancellationToken cancellation)
    {
        var fields = RosterFields.Filed.Where(f => user.IsGranted(f.Permission!, member.OrganisationPath)).ToList();
        var keys = fields.ConvertAll(f => f.Key);
        var texts = await FileText.Of(db).Where(t => t.MemberId == member.Id && keys.Contains(t.Field)).ToListAsync(cancellation);
        return texts.FindAll(t => fields.Exists(f => f.Part == t.Part && f.Key == t.Field)) is { Count: > 0 } found
            ? found.ToDictionary(t => t.Field, t => t.Text)
            : null;
    }

    /// <summary>Dates and numbers as they were on record at an instant.</summary>
    private static MemberPapers PapersAt(PartyMember member, DateTime? knownAt) =>
        member.Papers.Where(p => knownAt is null || p.KnownFrom <= knownAt).MaxBy(p => p.Sequence)?.ToPapers()
        ?? member.CurrentPapers();

    private DateOnly CheckDay(DateOnly? asOf)
    {
        var check = new Check();
        var day = check.Past("asOf", asOf ?? clock.Today, clock.Today);
        check.ThrowIfAny();
        return day;
    }
}
