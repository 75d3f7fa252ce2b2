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
    private readonly IQueryable<RosterSource> rows;
    private readonly IQueryable<object> counted;
    private readonly IReadOnlyList<RosterField> filed;
    private readonly ICurrentUser user;
    private readonly Func<List<RosterRowDto>, CancellationToken, Task<List<RosterRowDto>>> show;

    /// <param name="filed">What is asked for of the members' files.</param>
    /// <param name="show">The rows as they were known, where an instant is asked for.</param>
    private RosterQuery(
        IQueryable<RosterSource> rows,
        IQueryable<object> counted,
        IReadOnlyList<RosterField> filed,
        ICurrentUser user,
        Func<List<RosterRowDto>, CancellationToken, Task<List<RosterRowDto>>> show
    )
    {
        this.rows = rows;
        this.counted = counted;
        this.filed = filed;
        this.user = user;
        this.show = show;
    }

    public static async Task<RosterQuery> BuildAsync(
        RegistryDbContext db,
        AsKnown asKnown,
        ICurrentUser user,
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
        var all = Sources(db, spans, day, input.KnownAt);
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
        var asked = RosterFields.Columns(RosterPlaces.Page, input.Columns, user, now: input.KnownAt is null);
        // Each span has one row: where nothing is asked of member, person and place, counting needs none of them.
        return new RosterQuery(
            found,
            found == all ? spans : found,
            [.. asked.Where(f => f.Part is not null)],
            user,
            (page, stop) =>
                input.KnownAt is { } known ? asKnown.ShowAsync(page, known, day, identities, stop) : Task.FromResult(page)
        );
    }

    /// <summary>What the rows of some spans are read from.</summary>
    public static IQueryable<RosterSource> Sources(
        RegistryDbContext db,
        IQueryable<MembershipSpan> spans,
        DateOnly day,
        DateTime? knownAt
    )
    {
        var texts = FileText.Of(db);
        var homes = db.Set<PartyMember>();
        return from span in spans
            join member in db.Set<MemberRow>() on span.MemberId equals member.Id
            join person in db.Set<PersonRow>() on member.PersonId equals person.Id
            join place in db.Set<PlacementRow>().AsOf(day, knownAt) on span.OrganisationId equals place.OrganisationId
            select new RosterSource
            {
                Span = span,
                Member = member,
                Person = person,
                Place = place,
                Day = day,
                Home = homes.Where(m => m.Id == member.Id).Select(m => m.OrganisationPath).FirstOrDefault(),
                File = texts.Where(t => t.MemberId == member.Id),
            };
    }

    private static IQueryable<RosterSource> Filter(
        IQueryable<RosterSource> all,
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
        return RosterFields.All.Aggregate(found, (rows, field) => field.Filter(rows, input, day));
    }

    public async Task<Page<RosterRowDto>> PageAsync(int skip, int take, CancellationToken cancellation)
    {
        var items = await ReadAsync(InOrder().Skip(skip).Take(take), cancellation);
        // A page that is not full ends the list, as with most cells: nothing is left to count.
        var isLast = items.Count < take && (items.Count > 0 || skip == 0);
        return new(items, isLast ? skip + items.Count : await counted.CountAsync(cancellation));
    }

    public Task<List<RosterRowDto>> FirstAsync(int take, CancellationToken cancellation) =>
        ReadAsync(InOrder().Take(take), cancellation);

    /// <summary>Vietnamese name order (of the names of today), then birth date; the id last, so that pages never overlap.</summary>
    private IOrderedQueryable<RosterSource> InOrder() =>
        rows.OrderBy(r => r.Person.SortKey).ThenBy(r => r.Person.BirthDate).ThenBy(r => r.Member.Id);

    private async Task<List<RosterRowDto>> ReadAsync(IQueryable<RosterSource> part, CancellationToken cancellation)
    {
        if (filed.Count == 0)
            return await show(await part.Select(RosterFields.Row).ToListAsync(cancellation), cancellation);
        var read = await part.Select(RosterFields.RowWith(filed)).ToListAsync(cancellation);
        return read.ConvertAll(Unmasked);
    }

    /// <summary>The row with what this user may see of the file, where the member is today.</summary>
    private RosterRowDto Unmasked(RosterRead read) =>
        read.Row with
        {
            File = filed
                .Zip(read.File, (Field, Text) => (Field, Text))
                .Where(f => f.Text is not null && read.Home is { } home && user.IsGranted(f.Field.Permission!, home))
                .ToDictionary(f => f.Field.Key, f => f.Text!),
        };
}
