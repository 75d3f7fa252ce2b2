using Microsoft.EntityFrameworkCore;
using Registry.Committees.Rows;
using Registry.Kernel;
using Registry.Members;
using Registry.Members.Rows;
using Registry.Organisations.Integration;
using Registry.Organisations.Rows;
using Registry.Organisations.Types;
using Registry.People.Rows;
using Registry.Rules.RuleSets;
using Registry.Workflow;

namespace Registry.Committees.Bodies;

internal sealed class BodyAppService(RegistryDbContext db, ICurrentUser user, RegistryClock clock, IRuleBook rules)
    : IBodyAppService
{
    private const int MaxCandidates = 30;
    private const int MaxYears = 10;

    public async Task<BodiesDto> GetAsync(Guid organisationId, DateOnly? asOf, CancellationToken cancellation)
    {
        using var _ = user.Within(MembersPermissions.ViewRoster);
        var organisation = await OrganisationAsync(organisationId, cancellation);
        var day = asOf ?? clock.Today;
        var terms = await db.Set<CommitteeTerm>()
            .Include(t => t.Seats)
            .AsNoTracking()
            .Where(t => t.OrganisationId == organisationId)
            .OrderByDescending(t => t.From)
            .ToListAsync(cancellation);
        var names = await NamesAsync(organisationId, cancellation);
        return new BodiesDto(
            organisation.Id,
            organisation.Name,
            organisation.Type,
            day,
            user.IsGranted(CommitteesPermissions.Manage, organisation.OrganisationPath),
            [.. BodiesOf(organisation.Type)],
            [.. terms.Select(t => ToDto(t, day, names))],
            await TermMonthsAsync(organisation, clock.Today, cancellation)
        );
    }

    /// <summary>Of cells below a grassroots committee the rules say how long a term is; the others are grassroots organisations.</summary>
    private async Task<int?> TermMonthsAsync(OrganisationRow organisation, DateOnly on, CancellationToken cancellation)
    {
        await rules.LoadAsync(cancellation);
        return organisation.Type == OrganisationType.Cell ? rules.At(on).Number(LifecycleRules.CellTermMonths) : null;
    }

    /// <summary>A standing committee and an inspection commission exist from the grassroots committee up (domain.md 5).</summary>
    private static IEnumerable<Body> BodiesOf(OrganisationType type) =>
        type is OrganisationType.UpperCommittee or OrganisationType.GrassrootsCommittee
            ? Enum.GetValues<Body>()
            : [Body.ExecutiveCommittee];

    private static TermDto ToDto(CommitteeTerm term, DateOnly day, Dictionary<Guid, string> names) =>
        new(
            term.Id,
            term.Stamp,
            term.Name,
            term.From,
            term.To,
            term.DecisionNumber,
            term.DecisionDate,
            term.DecisionIssuer,
            [
                .. term
                    .Seats.OrderBy(s => s.Body)
                    .ThenByDescending(s => s.Post)
                    .ThenBy(s => s.From)
                    .ThenBy(s => names[s.MemberId], StringComparer.Ordinal)
                    .Select(s => new SeatDto(
                        s.Id,
                        s.MemberId,
                        names[s.MemberId],
                        s.Body,
                        s.Post,
                        s.From,
                        s.To,
                        s.EndReason,
                        s.HeldOn(day)
                    )),
            ]
        );

    private Task<Dictionary<Guid, string>> NamesAsync(Guid organisationId, CancellationToken cancellation) =>
        (
            from member in db.Set<MemberRow>()
            where db.Set<Office>().Any(o => o.OrganisationId == organisationId && o.MemberId == member.Id)
            join person in db.Set<PersonRow>() on member.PersonId equals person.Id
            select new { member.Id, person.FullName }
        ).ToDictionaryAsync(m => m.Id, m => m.FullName, cancellation);

    public async Task<BodiesDto> BeginTermAsync(Guid organisationId, BeginTermInput input, CancellationToken cancellation)
    {
        using var _ = user.Within(CommitteesPermissions.Manage);
        var organisation = await OrganisationAsync(organisationId, cancellation);
        var check = new Check();
        var name = check.Text("name", input.Name, 100);
        var from = check.Past("from", input.From, clock.Today);
        var last = from == default ? from : from.AddYears(MaxYears);
        var months = await TermMonthsAsync(organisation, from == default ? clock.Today : from, cancellation);
        var full = months is { } n && from != default ? from.AddMonths(n) : (DateOnly?)null;
        var to = input.To ?? full?.AddDays(-1);
        check.That(to is not null, "to", "Registry:Required");
        check.That(to is null || (to > from && to <= last), "to", "Committees:TermLength", MaxYears);
        check.That(full is null || to <= full, "to", "Committees:CellTermTooLong", months, full);
        if (from != default && to is { } end && Home.Of(organisation).Against(from, end, "from") is { } against)
            check.Found.Add(against);
        var decision = new Decision(
            check.Text("decisionNumber", input.DecisionNumber, 50) ?? "",
            check.Past("decisionDate", input.DecisionDate, clock.Today),
            check.Text("decisionIssuer", input.DecisionIssuer, 200) ?? ""
        );
        var earlier = await db.Set<CommitteeTerm>()
            .Include(t => t.Seats)
            .Where(t => t.OrganisationId == organisationId)
            .ToListAsync(cancellation);
        check.That(earlier.TrueForAll(t => t.From < from), "from", "Committees:LaterTerm");
        check.ThrowIfAny();
        foreach (var term in earlier)
            term.GiveWay(from.AddDays(-1), name!);
        db.Add(new CommitteeTerm(Guid.CreateVersion7(), organisationId, name!, from, to!.Value, decision));
        await db.SaveChangesAsync(cancellation);
        return await GetAsync(organisationId, null, cancellation);
    }

    public async Task<BodiesDto> SeatAsync(Guid organisationId, Guid termId, SeatInput input, CancellationToken cancellation)
    {
        using var _ = user.Within(CommitteesPermissions.Manage);
        var organisation = await OrganisationAsync(organisationId, cancellation);
        var term = await TermAsync(organisationId, termId, input, cancellation);
        var check = new Check();
        var from = check.Past("from", input.From, clock.Today);
        check.That(input.Body is { } b && BodiesOf(organisation.Type).Contains(b), "body", "Committees:NoSuchBody");
        check.That(input.Post is { } p && Enum.IsDefined(p), "post", "Registry:Required");
        check.That(input.MemberId is not null, "memberId", "Registry:Required");
        var replaced = term.Seats.FirstOrDefault(s => s.Id == input.ReplacesId);
        check.That(input.ReplacesId is null || replaced is not null, "replacesId", "Committees:NoSuchSeat");
        if (from != default && Home.Of(organisation).Against(from, "from") is { } against)
            check.Found.Add(against);
        check.ThrowIfAny();
        check.That(
            await db.OfficialsOf(organisation.OrganisationPath, from).AnyAsync(s => s.MemberId == input.MemberId, cancellation),
            "memberId",
            "Committees:SeatNeedsOfficial",
            from
        );
        check.ThrowIfAny();
        if (replaced is not null)
            term.End(replaced, from.AddDays(-1), Reason(input.Reason));
        await rules.LoadAsync(cancellation);
        var share = rules.At(from).Vote(LifecycleRules.StandingCommitteeShare);
        term.Seat(
            input.MemberId!.Value,
            input.Body!.Value,
            input.Post!.Value,
            from,
            n => n * share.Numerator / share.Denominator
        );
        await db.SaveChangesAsync(cancellation);
        return await GetAsync(organisationId, null, cancellation);
    }

    public async Task<BodiesDto> EndAsync(Guid organisationId, Guid termId, EndSeatInput input, CancellationToken cancellation)
    {
        using var _ = user.Within(CommitteesPermissions.Manage);
        await OrganisationAsync(organisationId, cancellation);
        var term = await TermAsync(organisationId, termId, input, cancellation);
        var check = new Check();
        var on = check.Past("endedOn", input.EndedOn, clock.Today);
        var seat = term.Seats.FirstOrDefault(s => s.Id == input.SeatId);
        check.That(seat is not null, "seatId", "Committees:NoSuchSeat");
        check.ThrowIfAny();
        term.End(seat!, on, Reason(input.Reason));
        await db.SaveChangesAsync(cancellation);
        return await GetAsync(organisationId, null, cancellation);
    }

    private static string Reason(string? typed)
    {
        var check = new Check();
        var reason = check.Text("reason", typed, 500);
        check.ThrowIfAny();
        return reason!;
    }

    public async Task<IReadOnlyList<CandidateSeatDto>> FindAsync(
        Guid organisationId,
        string? text,
        CancellationToken cancellation
    )
    {
        using var _ = user.Within(CommitteesPermissions.Manage);
        var organisation = await OrganisationAsync(organisationId, cancellation);
        var search = VietnameseText.SearchName(VietnameseText.Clean(text) ?? "");
        return await (
            from span in db.OfficialsOf(organisation.OrganisationPath, clock.Today)
            join member in db.Set<MemberRow>() on span.MemberId equals member.Id
            join person in db.Set<PersonRow>() on member.PersonId equals person.Id
            where person.SearchName.Contains(search)
            join home in db.Set<OrganisationRow>() on span.OrganisationId equals home.Id
            orderby person.SortKey, member.Id
            select new CandidateSeatDto(member.Id, person.FullName, home.Name)
        )
            .Take(MaxCandidates)
            .ToListAsync(cancellation);
    }

    private async Task<OrganisationRow> OrganisationAsync(Guid id, CancellationToken cancellation) =>
        await db.Set<OrganisationRow>().SingleOrDefaultAsync(o => o.Id == id, cancellation) ?? throw BusinessException.NotFound();

    private async Task<CommitteeTerm> TermAsync(
        Guid organisationId,
        Guid termId,
        StampedInput input,
        CancellationToken cancellation
    )
    {
        var term =
            await db.Set<CommitteeTerm>()
                .Include(t => t.Seats)
                .SingleOrDefaultAsync(t => t.Id == termId && t.OrganisationId == organisationId, cancellation)
            ?? throw BusinessException.NotFound();
        await db.CompareAsync(term, input.Stamp, () => GetAsync(organisationId, null, cancellation));
        return term;
    }
}
