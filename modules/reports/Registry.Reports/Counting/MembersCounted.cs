using Registry.Kernel;
using Registry.Reports.Definitions;

namespace Registry.Reports.Counting;

/// <summary>The members a cell counts by where they were on a day, with that day.</summary>
internal static class MembersCounted
{
    /// <summary>Ages at the start are those of the day before the period, so that a period opens with what the one before closed with.</summary>
    public static (IQueryable<PersonFact> Facts, DateOnly Day) Of(
        RegistryDbContext db,
        Population population,
        Criteria criteria,
        CountingBasis basis,
        bool withPerson = false
    )
    {
        var start = basis.From.AddDays(-1);
        var before = new PersonFacts(db, basis.Known, start);
        return population switch
        {
            Population.MembersAtStart => (before.MembersOn(start, criteria, withPerson), start),
            Population.Outgrown => (before.Outgrown(start, basis.To, criteria), start),
            _ => (new PersonFacts(db, basis.Known, basis.To).MembersOn(basis.To, criteria, withPerson), basis.To),
        };
    }
}
