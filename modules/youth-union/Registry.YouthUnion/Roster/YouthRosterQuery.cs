using Microsoft.EntityFrameworkCore;
using Registry.Kernel;
using Registry.People.Rows;
using Registry.YouthUnion.Ledger;
using Registry.YouthUnion.Tree;

namespace Registry.YouthUnion.Roster;

/// <summary>The roster of a date as one SQL statement over the spans; the scope filter of the spans is part of it.</summary>
internal static class YouthRosterQuery
{
    internal sealed class Row
    {
        public required YouthSpan Span { get; init; }
        public required YouthFacts Member { get; init; }
        public required PersonRow Person { get; init; }
        public required YouthPlacement Place { get; init; }
    }

    public static IQueryable<Row> Build(RegistryDbContext db, YouthRosterInput input, DateOnly day, YouthSettings settings)
    {
        var rows =
            from span in db.Set<YouthSpan>().AsOf(day)
            join member in db.Set<YouthFacts>() on span.MemberId equals member.Id
            join person in db.Set<PersonRow>() on member.PersonId equals person.Id
            join place in db.Set<YouthPlacement>().AsOf(day) on span.BranchId equals place.MassOrganisationId
            select new Row
            {
                Span = span,
                Member = member,
                Person = person,
                Place = place,
            };
        if (input.BranchId is { } branch)
        {
            var within = db.BranchesBelow(branch, day);
            rows = rows.Where(r => within.Contains(r.Span.BranchId));
        }
        if (input.Standing is { } standing)
            rows = rows.Where(r => r.Span.Standing == standing);
        if (input.OverAge)
        {
            var bornBefore = settings.BornBefore(day);
            rows = rows.Where(r =>
                r.Person.BirthDate < bornBefore && (r.Span.Standing == YouthStanding.Member || r.Member.StaysUntil < day)
            );
        }
        if (input.InParty is { } inParty)
            rows = rows.Where(r => (r.Member.JoinedPartyOn != null && r.Member.JoinedPartyOn <= day) == inParty);
        return ByPerson(rows, input, day);
    }

    private static IQueryable<Row> ByPerson(IQueryable<Row> rows, YouthRosterInput input, DateOnly day)
    {
        if (VietnameseText.Clean(input.Text) is { } text)
        {
            var search = VietnameseText.SearchName(text);
            rows = rows.Where(r => r.Person.SearchName.Contains(search));
        }
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
        if (input.AdmittedFrom is { } from)
            rows = rows.Where(r => r.Member.AdmittedOn >= from);
        if (input.AdmittedTo is { } to)
            rows = rows.Where(r => r.Member.AdmittedOn <= to);
        return rows;
    }

    /// <summary>Vietnamese name order, then birth date; the id last, so that pages never overlap.</summary>
    public static IQueryable<YouthRowDto> InOrder(this IQueryable<Row> rows, DateOnly day) =>
        rows.OrderBy(r => r.Person.SortKey)
            .ThenBy(r => r.Person.BirthDate)
            .ThenBy(r => r.Member.Id)
            .Select(r => new YouthRowDto(
                r.Member.Id,
                r.Person.FullName,
                r.Person.BirthDate,
                r.Person.Sex,
                r.Span.BranchId,
                r.Place.Name,
                r.Span.Standing,
                r.Member.AdmittedOn,
                r.Member.JoinedPartyOn <= day ? r.Member.JoinedPartyOn : null
            ));
}
