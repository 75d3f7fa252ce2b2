using Registry.Members.Integration;
using Registry.Organisations.Integration;
using Registry.People.Integration;

namespace Registry.Host.ReferenceData;

/// <summary>
/// The reference data set: a committee like the one of the Hanoi zones, from 2012 to a day.
/// Real: the names of the root, the city committee and the ten zones, and the printed counts, which come out of single events
/// (5 organisations and 248 members at the end of 2012; 51 and 760 on 13/4/2016; 87 and 1,142 on 1/8/2020; in the term 2015–2020
/// 53 established, 17 closed, 517 admitted). Invented: every enterprise, organisation below the root, person, number and paper,
/// and when things happened. No id can be anybody's: national ids begin with 000, card and file numbers and tax codes with 99.
/// </summary>
/// <param name="Organisations">Parents before children.</param>
/// <param name="CommitteeTermII">Ids of 19 members who stand for the committee elected on 1/8/2020.</param>
internal sealed record ReferencePlan(
    IReadOnlyList<ImportedZone> Zones,
    IReadOnlyList<ImportedEnterprise> Enterprises,
    IReadOnlyList<ImportedOrganisation> Organisations,
    IReadOnlyList<ImportedPerson> People,
    IReadOnlyList<ImportedMember> Members,
    IReadOnlyList<ImportedDossier> Dossiers,
    IReadOnlyList<Guid> CommitteeTermII,
    UnionPlan Unions,
    YouthPlan Youth
)
{
    /// <summary>The same for the same day, on every machine.</summary>
    /// <param name="today">After the congress of 1/8/2020.</param>
    /// <param name="now">In UTC: nothing is recorded after it. In the small hours it is that which bounds the last entries.</param>
    public static ReferencePlan Create(DateOnly today, DateTime now)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(today, ReferenceFacts.Congress);
        var history = new History(today);
        var dossiers = new DossierPlan(history.Papers);
        LatePapers.Delay(history.Ledger.All, history.Organisations.Places);
        var seven = today.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
        var latest = seven < now ? seven : now;
        List<ImportedDossier> all =
        [
            .. history.Admissions.Select(dossiers.OfAdmission),
            .. history.Refusals.Select(dossiers.OfRefusal),
            .. new OpenDossiers(history, dossiers, today).Create(),
        ];
        IReadOnlyList<ImportedMember> members = [.. history.Ledger.All.Select(l => l.ToImport(latest))];
        var bodies = new MassBodies(history, today, latest);
        var unions = new UnionPlan(bodies, all, history.People);
        var youth = new YouthPlan(bodies, all, members, history.People);
        return new(
            history.Organisations.Zones,
            history.Organisations.Enterprises,
            [.. history.Organisations.Places.Select(p => p.ToImport(latest))],
            history.People.All,
            members,
            all,
            history.CommitteeTermII,
            unions,
            youth
        );
    }
}
