using Registry.Kernel;
using Registry.Organisations.Integration;
using Registry.People.Rows;
using Registry.YouthUnion.Ledger;
using Registry.YouthUnion.Tree;

namespace Registry.YouthUnion.HeadCounts;

/// <summary>What the return of the Youth Union counts: its organisations, its members, and what happened to them, by its own ledger.</summary>
internal sealed class YouthSource(RegistryDbContext db) : ICountedSource
{
    private const string Prefix = "youth.";

    private static readonly YouthEventKind[] Arrivals = [YouthEventKind.Admitted, YouthEventKind.TransferredIn];
    private static readonly YouthEventKind[] Departures =
    [
        YouthEventKind.CameOfAge,
        YouthEventKind.TransferredOut,
        YouthEventKind.Resigned,
        YouthEventKind.Expelled,
        YouthEventKind.Died,
    ];

    public IReadOnlyCollection<string> Populations { get; } =
    [
        "youth.standing",
        "youth.founded",
        "youth.dissolved",
        "youth.atStart",
        "youth.atEnd",
        "youth.womenAtEnd",
        "youth.inPartyAtEnd",
        .. Arrivals.Concat(Departures).Select(kind => Prefix + kind),
    ];

    private IQueryable<YouthOrganisation> Organisations =>
        db.Set<YouthOrganisation>().Where(o => YouthOrganisationReader.Counted.Contains(o.Type));

    public string PageOf(string population) =>
        population is "youth.standing" or "youth.founded" or "youth.dissolved"
            ? "/youth-union/organisations/"
            : "/youth-union/members/";

    public IQueryable<CountedFact> Read(string population, CountedWindow window)
    {
        var (from, to) = (window.From, window.To);
        return population switch
        {
            "youth.standing" => Each(
                Organisations.Where(o => o.FoundedOn <= to && (o.DissolvedOn == null || o.DissolvedOn > to)),
                to
            ),
            "youth.founded" => Each(Organisations.Where(o => o.FoundedOn >= from && o.FoundedOn <= to), to),
            "youth.dissolved" => Each(Organisations.Where(o => o.DissolvedOn >= from && o.DissolvedOn <= to), to),
            "youth.atStart" => Members(from.AddDays(-1), window.Known, women: false, inParty: false),
            "youth.atEnd" => Members(to, window.Known, women: false, inParty: false),
            "youth.womenAtEnd" => Members(to, window.Known, women: true, inParty: false),
            "youth.inPartyAtEnd" => Members(to, window.Known, women: false, inParty: true),
            _ => Happened(Enum.Parse<YouthEventKind>(population[Prefix.Length..]), window),
        };
    }

    private static IQueryable<CountedFact> Each(IQueryable<YouthOrganisation> organisations, DateOnly day) =>
        organisations.Select(o => new CountedFact
        {
            Id = o.Id,
            OrganisationId = o.OrganisationId,
            On = day,
            Name = o.Name,
            Count = 1,
        });

    private IQueryable<CountedFact> Members(DateOnly day, DateTime known, bool women, bool inParty) =>
        from span in db.Set<YouthSpan>().AsOf(day, known)
        join branch in db.Set<YouthOrganisation>() on span.BranchId equals branch.Id
        join member in db.Set<YouthFacts>() on span.MemberId equals member.Id
        where !inParty || member.JoinedPartyOn <= day
        join person in db.Set<PersonRow>() on member.PersonId equals person.Id
        where !women || person.Sex == Sex.Female
        select new CountedFact
        {
            Id = member.Id,
            OrganisationId = branch.OrganisationId,
            On = day,
            Name = person.FullName,
            BirthDate = person.BirthDate,
            Count = 1,
        };

    private IQueryable<CountedFact> Happened(YouthEventKind kind, CountedWindow window)
    {
        var (first, last, known) = (window.From, window.To, window.Known);
        var arrives = Arrivals.Contains(kind);
        var all = db.Set<YouthMemberEvent>().Where(e => e.RecordedAt <= known);
        return from e in all
            where e.Kind == kind && e.EffectiveOn >= first && e.EffectiveOn <= last
            where !all.Any(r => r.ReversesEventId == e.Id)
            join branch in db.Set<YouthOrganisation>() on (arrives ? e.ToBranchId : e.FromBranchId) equals (Guid?)branch.Id
            join member in db.Set<YouthFacts>() on e.MemberId equals member.Id
            join person in db.Set<PersonRow>() on member.PersonId equals person.Id
            select new CountedFact
            {
                Id = member.Id,
                OrganisationId = branch.OrganisationId,
                On = last,
                Name = person.FullName,
                BirthDate = person.BirthDate,
                Count = 1,
            };
    }
}
