using Microsoft.EntityFrameworkCore;
using Registry.Kernel;
using Registry.Members.Ledger;
using Registry.Members.Rows;
using Registry.Organisations.Rows;
using Registry.People.Rows;

namespace Registry.Members.Roster;

/// <summary>The roster of a date as one SQL statement over the spans; the scope filter of the spans is part of it.</summary>
internal sealed class RosterQuery
{
    private readonly IQueryable<Row> rows;
    private readonly IQueryable<object> counted;
    private readonly DateOnly day;
    private readonly Func<List<RosterRowDto>, CancellationToken, Task<List<RosterRowDto>>> show;

    /// <param name="show">The rows as they were known, where an instant is asked for.</param>
    private RosterQuery(
        IQueryable<Row> rows,
        IQueryable<object> counted,
        DateOnly day,
        Func<List<RosterRowDto>, CancellationToken, Task<List<RosterRowDto>>> show
    )
    {
        this.rows = rows;
        this.counted = counted;
        this.day = day;
        this.show = show;
    }

    private sealed class Row
    {
        public required MembershipSpan Span { get; init; }
        public required MemberRow Member { get; init; }
        public required PersonRow Person { get; init; }
        public required PlacementRow Place { get; init; }
    }

    public static async Task<RosterQuery> BuildAsync(
        RegistryDbContext db,
        AsKnown asKnown,
        RosterInput input,
        DateOnly day,
        CancellationToken cancellation
    )
    {
        var identities = input.KnownAt is { } instant ? await asKnown.IdentitiesAsync(instant, null, cancellation) : [];
        var spans = db.Set<MembershipSpan>().AsOf(day, input.KnownAt);
        if (input.Standings is { Length: > 0 } standings)
            spans = spans.Where(s => standings.Contains(s.Standing));
        if (input.ZoneId is { } zone)
        {
            var inZone = db.Set<OrganisationRow>().Where(o => o.ZoneId == zone).Select(o => o.Id);
            spans = spans.Where(s => inZone.Contains(s.OrganisationId));
        }
        var all =
            from span in spans
            join member in db.Set<MemberRow>() on span.MemberId equals member.Id
            join person in db.Set<PersonRow>() on member.PersonId equals person.Id
            join place in db.Set<PlacementRow>().AsOf(day, input.KnownAt) on span.OrganisationId equals place.OrganisationId
            select new Row
            {
                Span = span,
                Member = member,
                Person = person,
                Place = place,
            };
        var found = Filter(all, input, day, identities);
        if (input.OrganisationId is { } organisation)
        {
            var then = await db.Set<PlacementRow>()
                .AsOf(day, input.KnownAt)
                .Where(p => p.OrganisationId == organisation)
                .Select(p => p.Path)
                .SingleOrDefaultAsync(cancellation);
            var from = then ?? "~";
            var to = from + "~";
            found = found.Where(r => string.Compare(r.Place.Path, from) >= 0 && string.Compare(r.Place.Path, to) < 0);
        }
        // Each span has one row: where nothing is asked of member, person and place, counting needs none of them.
        return new RosterQuery(
            found,
            found == all ? spans : found,
            day,
            (page, stop) =>
                input.KnownAt is { } known ? asKnown.ShowAsync(page, known, day, identities, stop) : Task.FromResult(page)
        );
    }

    private static IQueryable<Row> Filter(
        IQueryable<Row> all,
        RosterInput input,
        DateOnly day,
        Dictionary<Guid, Identity> identities
    )
    {
        var found = all;
        if (VietnameseText.Clean(input.Text) is { } text)
        {
            var search = VietnameseText.SearchName(text);
            // Who had another name then is found by that one, and not by the name of today.
            var renamed = identities.Keys.ToList();
            var named = renamed.FindAll(id =>
                VietnameseText.SearchName(identities[id].FullName).Contains(search, StringComparison.Ordinal)
            );
            found =
                renamed.Count == 0
                    ? found.Where(r => r.Person.SearchName.Contains(search) || r.Member.CardNumber!.StartsWith(text))
                    : found.Where(r =>
                        (r.Person.SearchName.Contains(search) && !renamed.Contains(r.Person.Id))
                        || named.Contains(r.Person.Id)
                        || r.Member.CardNumber!.StartsWith(text)
                    );
        }
        if (input.Sex is { } sex)
            found = found.Where(r => r.Person.Sex == sex);
        if (input.MinAge is { } min)
        {
            var latest = day.AddYears(-Math.Clamp(min, 0, 150));
            found = found.Where(r => r.Person.BirthDate <= latest);
        }
        if (input.MaxAge is { } max)
        {
            var earliest = day.AddYears(-Math.Clamp(max, 0, 150) - 1);
            found = found.Where(r => r.Person.BirthDate > earliest);
        }
        if (input.AdmittedFrom is { } admittedFrom)
            found = found.Where(r => r.Member.AdmittedOn >= admittedFrom);
        if (input.AdmittedTo is { } admittedTo)
            found = found.Where(r => r.Member.AdmittedOn <= admittedTo);
        return found;
    }

    public async Task<Page<RosterRowDto>> PageAsync(int skip, int take, CancellationToken cancellation)
    {
        var items = await InOrder().Skip(skip).Take(take).ToListAsync(cancellation);
        // A page that is not full ends the list, as with most cells: nothing is left to count.
        var isLast = items.Count < take && (items.Count > 0 || skip == 0);
        return new(await show(items, cancellation), isLast ? skip + items.Count : await counted.CountAsync(cancellation));
    }

    public async Task<List<RosterRowDto>> FirstAsync(int take, CancellationToken cancellation) =>
        await show(await InOrder().Take(take).ToListAsync(cancellation), cancellation);

    /// <summary>Vietnamese name order (of the names of today), then birth date; the id last, so that pages never overlap.</summary>
    private IQueryable<RosterRowDto> InOrder()
    {
        var asOf = day;
        return rows.OrderBy(r => r.Person.SortKey)
            .ThenBy(r => r.Person.BirthDate)
            .ThenBy(r => r.Member.Id)
            .Select(r => new RosterRowDto(
                r.Member.Id,
                r.Person.FullName,
                r.Person.BirthDate,
                r.Person.Sex,
                r.Span.OrganisationId,
                r.Place.Name,
                r.Span.Standing,
                r.Member.AdmittedOn,
                r.Member.OfficialOn <= asOf ? r.Member.OfficialOn : null,
                r.Member.OfficialOn <= asOf ? r.Member.CardNumber : null
            ));
    }
}
