using Registry.Kernel;
using Registry.Members.Rows;
using Registry.Organisations.Integration;
using Registry.People.Rows;

namespace Registry.Members.Lifecycle;

/// <summary>Members by the rating decided for the year the period ends in (form 6, domain.md 8.1).</summary>
internal sealed class RatingSource(RegistryDbContext db) : ICountedSource
{
    private const string Prefix = "ratings.";

    public IReadOnlyCollection<string> Populations { get; } = [.. Enum.GetNames<Rating>().Select(name => Prefix + name)];

    public IQueryable<CountedFact> Read(string population, CountedWindow window)
    {
        var wanted = Enum.Parse<Rating>(population[Prefix.Length..]);
        var (year, day) = (window.To.Year, window.To);
        return from sheet in db.Set<ClassificationSheet>()
            where sheet.Year == year && sheet.State == SheetState.Decided
            join rating in db.Set<MemberRating>() on sheet.Id equals rating.SheetId
            where rating.Rating == wanted
            join member in db.Set<MemberRow>() on rating.MemberId equals member.Id
            join person in db.Set<PersonRow>() on member.PersonId equals person.Id
            select new CountedFact
            {
                Id = member.Id,
                OrganisationId = sheet.OrganisationId,
                On = day,
                Name = person.FullName,
                BirthDate = person.BirthDate,
                Count = 1,
            };
    }

    public string PageOf(string population) => "/members/";
}
