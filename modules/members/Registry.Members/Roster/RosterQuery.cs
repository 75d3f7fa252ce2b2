using Microsoft.EntityFrameworkCore;
using Registry.Kernel;
using Registry.Members.Ledger;
using Registry.Organisations.Rows;
using Registry.People.Rows;

namespace Registry.Members.Roster;

/// <summary>The roster of a date as one SQL statement over the spans; the scope filter of the spans is part of it.</summary>
internal static class RosterQuery
{
    internal sealed class Row
    {
        public required MembershipSpan Span { get; init; }
        public required MemberFacts Member { get; init; }
        public required PersonRow Person { get; init; }
        public required PlacementRow Place { get; init; }
    }

    public static async Task<IQueryable<Row>> BuildAsync(
        RegistryDbContext db,
        RosterInput input,
        DateOnly day,
        CancellationToken cancellation
    )
    {
        var rows =
            from span in db.Set<MembershipSpan>().AsOf(day)
            join member in db.Set<MemberFacts>() on span.MemberId equals member.Id
            join person in db.Set<PersonRow>() on member.PersonId equals person.Id
            join place in db.Set<PlacementRow>().AsOf(day) on span.OrganisationId equals place.OrganisationId
            select new Row
            {
                Span = span,
                Member = member,
                Person = person,
                Place = place,
            };
        if (input.OrganisationId is { } organisation)
        {
            var then = await db.Set<PlacementRow>()
                .AsOf(day)
                .Where(p => p.OrganisationId == organisation)
                .Select(p => p.Path)
                .SingleOrDefaultAsync(cancellation);
            var from = then ?? "~";
            var to = from + "~";
            rows = rows.Where(r => string.Compare(r.Place.Path, from) >= 0 && string.Compare(r.Place.Path, to) < 0);
        }
        if (VietnameseText.Clean(input.Text) is { } text)
        {
            var search = VietnameseText.SearchName(text);
            rows = rows.Where(r => r.Person.SearchName.Contains(search) || r.Member.CardNumber!.StartsWith(text));
        }
        if (input.Standings is { Length: > 0 } standings)
            rows = rows.Where(r => standings.Contains(r.Span.Standing));
        if (input.Sex is { } sex)
            rows = rows.Where(r => r.Person.Sex == sex);
        if (input.MinAge is { } min)
        {
            var latest = day.AddYears(-Math.Clamp(min, 0, 150));
            rows = rows.Where(r => r.Person.BirthDate <= latest);
        }
        if (input.MaxAge is { } max)
        {
            var earliest = day.AddYears(-Math.Clamp(max, 0, 150) - 1);
            rows = rows.Where(r => r.Person.BirthDate > earliest);
        }
        if (input.AdmittedFrom is { } admittedFrom)
            rows = rows.Where(r => r.Member.AdmittedOn >= admittedFrom);
        if (input.AdmittedTo is { } admittedTo)
            rows = rows.Where(r => r.Member.AdmittedOn <= admittedTo);
        if (input.ZoneId is { } zone)
        {
            var inZone = db.Set<OrganisationRow>().Where(o => o.ZoneId == zone).Select(o => o.Id);
            rows = rows.Where(r => inZone.Contains(r.Span.OrganisationId));
        }
        return rows;
    }

    /// <summary>Vietnamese name order, then birth date; the id last, so that pages never overlap.</summary>
    public static IQueryable<RosterRowDto> InOrder(this IQueryable<Row> rows, DateOnly day) =>
        rows.OrderBy(r => r.Person.SortKey)
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
                r.Member.OfficialOn <= day ? r.Member.OfficialOn : null,
                r.Member.OfficialOn <= day ? r.Member.CardNumber : null
            ));
}
