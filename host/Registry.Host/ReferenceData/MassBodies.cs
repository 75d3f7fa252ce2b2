using Registry.Kernel;
using Registry.Organisations.Integration;
using Registry.Organisations.Types;

namespace Registry.Host.ReferenceData;

/// <summary>What unions and youth organisations stand on: enterprises with the Party organisation that they are attached to today.</summary>
internal sealed class MassBodies(History history, DateOnly today, DateTime latest)
{
    private readonly Dictionary<Guid, Place> byEnterprise = history
        .Organisations.Places.Where(p => p.Enterprise is not null && p.Type != OrganisationType.Cell)
        .ToDictionary(p => p.Enterprise!.Id);

    public DateOnly Today => today;

    /// <summary>Some minute of office hours on a day; never after the last instant that anything is recorded at.</summary>
    public DateTime InOffice(DateOnly day, Dice dice) => NotAhead(Recording.InOffice(day, dice));

    public DateTime NotAhead(DateTime instant) => instant < latest ? instant : latest;

    public IReadOnlyList<ImportedEnterprise> Enterprises => history.Organisations.Enterprises;

    /// <summary>The Party organisation of the enterprise where it is open, else the committee of the zones.</summary>
    public Guid OrganisationOf(ImportedEnterprise enterprise) =>
        byEnterprise.TryGetValue(enterprise.Id, out var place) && place.IsOpen ? place.Id : DemoAccounts.Root;

    /// <summary>When the Party organisation of the enterprise was closed; null: it is open.</summary>
    public DateOnly? ClosedOn(ImportedEnterprise enterprise) => byEnterprise[enterprise.Id].Closing?.ClosedOn;

    /// <summary>The enterprise of a Party organisation.</summary>
    public ImportedEnterprise EnterpriseOf(Guid organisation) =>
        history.Organisations.Places.Single(p => p.Id == organisation).Enterprise!;

    /// <summary>Weekdays on which organisations are founded: about <paramref name="aYear"/> each year from 2012 on, in order.</summary>
    public IEnumerable<DateOnly> Foundings(string theme, int aYear)
    {
        for (var year = 2012; year <= today.Year; year++)
        {
            var dice = Dice.For(theme, year);
            var number = aYear + (aYear > 4 ? dice.Between(-1, 1) : 0);
            var days = Enumerable
                .Range(0, number)
                .Select(_ => dice.Day(new DateOnly(year, 1, 10), new DateOnly(year, 12, 20)))
                .Order();
            foreach (var day in days.Where(d => d <= today))
                yield return day;
        }
    }

    public static Decision Decided(string issuer, string kind, int number, DateOnly on) =>
        new($"{number:D2}-QĐ/{kind}", on, issuer);
}
