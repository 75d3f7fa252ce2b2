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

    /// <summary>From one branch to another.</summary>
    private static readonly string Within = Prefix + YouthEventKind.MovedWithin;

    private static readonly YouthEventKind[] MovingKinds = [.. Arrivals, .. Departures, YouthEventKind.MovedWithin];

    public IReadOnlyCollection<string> Populations { get; } =
    [
        "youth.standing",
        "youth.founded",
        "youth.dissolved",
        "youth.atStart",
        "youth.atEnd",
        "youth.womenAtEnd",
        "youth.inPartyAtEnd",
        .. MovingKinds.Select(kind => Prefix + kind),
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
            _ => Moved(Enum.Parse<YouthEventKind>(population[Prefix.Length..]), window),
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

    /// <summary>Who came, went or moved, from the Party organisation of the one branch to that of the other.</summary>
    private IQueryable<CountedFact> Moved(YouthEventKind kind, CountedWindow window)
    {
        var (first, last) = (window.From, window.To);
        var moving = Moving(window.Known);
        var spans = db.Set<YouthSpan>().Where(s => s.KnownFrom <= window.Known && s.KnownTo > window.Known);
        var branches = db.Set<YouthOrganisation>();
        return from e in moving
            where e.Kind == kind && e.EffectiveOn >= first && e.EffectiveOn <= last
            let isFirst = !moving.Any(x => x.MemberId == e.MemberId && x.EffectiveOn == e.EffectiveOn && x.Sequence < e.Sequence)
            let isLast = !moving.Any(x => x.MemberId == e.MemberId && x.EffectiveOn == e.EffectiveOn && x.Sequence > e.Sequence)
            from left in branches.Where(b => b.Id == e.FromBranchId).DefaultIfEmpty()
            from entered in branches.Where(b => b.Id == e.ToBranchId).DefaultIfEmpty()
            join member in db.Set<YouthFacts>() on e.MemberId equals member.Id
            join person in db.Set<PersonRow>() on member.PersonId equals person.Id
            select new CountedFact
            {
                Id = member.Id,
                OrganisationId = entered == null ? left!.OrganisationId : entered.OrganisationId,
                On = e.EffectiveOn,
                FromOrganisationId = left == null ? null : left.OrganisationId,
                ToOrganisationId = entered == null ? null : entered.OrganisationId,
                First = isFirst,
                Last = isLast,
                EndsIn =
                    isFirst && isLast
                        ? null
                        : spans
                            .Where(s => s.MemberId == e.MemberId && s.ValidFrom <= e.EffectiveOn && s.ValidTo > e.EffectiveOn)
                            .SelectMany(s => branches.Where(b => b.Id == s.BranchId))
                            .Select(b => (Guid?)b.OrganisationId)
                            .FirstOrDefault(),
                Name = person.FullName,
                BirthDate = person.BirthDate,
                Count = 1,
            };
    }

    /// <summary>Entries that stand, of the kinds by which somebody comes to a branch or leaves one.</summary>
    private IQueryable<YouthMemberEvent> Moving(DateTime known)
    {
        var all = db.Set<YouthMemberEvent>().Where(e => e.RecordedAt <= known);
        return all.Where(e => MovingKinds.Contains(e.Kind) && !all.Any(r => r.ReversesEventId == e.Id));
    }

    /// <summary>Who was in one branch on a day and the day before, and did not leave it meanwhile.</summary>
    public IQueryable<CountedFact>? Staying(string population, DateOnly day, DateTime known)
    {
        if (population != Within)
            return null;
        var before = db.Set<YouthSpan>().AsOf(day.AddDays(-1), known);
        var moved = Moving(known).Where(e => e.EffectiveOn == day);
        return from span in db.Set<YouthSpan>().AsOf(day, known)
            where before.Any(s => s.MemberId == span.MemberId && s.BranchId == span.BranchId)
            where !moved.Any(e => e.MemberId == span.MemberId)
            join branch in db.Set<YouthOrganisation>() on span.BranchId equals branch.Id
            join member in db.Set<YouthFacts>() on span.MemberId equals member.Id
            join person in db.Set<PersonRow>() on member.PersonId equals person.Id
            select new CountedFact
            {
                Id = member.Id,
                OrganisationId = branch.OrganisationId,
                On = day,
                Name = person.FullName,
                BirthDate = person.BirthDate,
                Count = 1,
            };
    }
}
