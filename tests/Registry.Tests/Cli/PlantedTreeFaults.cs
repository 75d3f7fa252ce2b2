using Microsoft.EntityFrameworkCore;
using Registry.Bitemporal.MassOrganisations;
using Registry.Kernel;
using Registry.Organisations.Tree;
using Registry.Organisations.Types;
using Registry.Unions.Ledger;
using Registry.YouthUnion.Ledger;
using Registry.YouthUnion.Tree;

namespace Registry.Tests.Cli;

/// <summary>Faults in the tree of the Party, and in those of the trade union and the Youth Union.</summary>
internal static class PlantedTreeFaults
{
    private const string Differs = "current state differs from the ledger";

    public static IEnumerable<PlantedFault> Organisations =>
        [
            new(
                "a placement has another name",
                db =>
                    OnPlacementAsync(
                        db,
                        p => db.SetAsync<OrganisationPlacement>(p.Id, u => u.SetProperty(x => x.Name, "Khác")),
                        "placements differ from the ledger"
                    )
            ),
            new(
                "a placement has another path",
                db =>
                    OnPlacementAsync(
                        db,
                        p => db.SetAsync<OrganisationPlacement>(p.Id, u => u.SetProperty(x => x.Path, "00001.99999")),
                        "placements differ from the ledger"
                    )
            ),
            new(
                "a placement is gone",
                db => OnPlacementAsync(db, p => db.RemoveAsync<OrganisationPlacement>(p.Id), "placements differ from the ledger")
            ),
            new("a placement overlaps another", db => OnPlacementAsync(db, p => db.InsertAsync(Copy(p)), "placements overlap")),
            new(
                "a placement was known before it was recorded",
                db =>
                    OnPlacementAsync(
                        db,
                        p =>
                            db.SetAsync<OrganisationPlacement>(
                                p.Id,
                                u => u.SetProperty(x => x.KnownFrom, p.KnownFrom.AddDays(-9))
                            ),
                        "placements as known at "
                    )
            ),
            new(
                "an organisation has another parent",
                db =>
                    OnAsync(
                        db,
                        o => db.SetAsync<Organisation>(o.Id, u => u.SetProperty(x => x.ParentId, o.Id)),
                        "its path is not below its parent's"
                    )
            ),
            new(
                "the parent of an organisation does not exist",
                db =>
                    OnAsync(
                        db,
                        o => db.SetAsync<Organisation>(o.Id, u => u.SetProperty(x => x.ParentId, Guid.NewGuid())),
                        "its parent is missing"
                    )
            ),
            new(
                "an organisation has another path",
                db =>
                    OnAsync(
                        db,
                        o => db.SetAsync<Organisation>(o.Id, u => u.SetProperty(x => x.OrganisationPath, "00001.99999")),
                        Differs
                    )
            ),
            new(
                "an organisation has another name",
                db => OnAsync(db, o => db.SetAsync<Organisation>(o.Id, u => u.SetProperty(x => x.Name, "Khác")), Differs)
            ),
            new(
                "an organisation is of another type",
                db =>
                    OnAsync(
                        db,
                        o => db.SetAsync<Organisation>(o.Id, u => u.SetProperty(x => x.Type, OrganisationType.UpperCommittee)),
                        Differs
                    )
            ),
            new(
                "an organisation was founded on another day",
                db =>
                    OnAsync(
                        db,
                        o =>
                            db.SetAsync<Organisation>(
                                o.Id,
                                u => u.SetProperty(x => x.EstablishedOn, o.EstablishedOn.AddDays(-1))
                            ),
                        Differs
                    )
            ),
            new(
                "an organisation closed only in the state",
                db => OnAsync(db, o => db.SetAsync<Organisation>(o.Id, u => u.SetProperty(x => x.ClosedOn, Api.Today)), Differs)
            ),
            new(
                "the founding is of another kind",
                db =>
                    OnEntryAsync(
                        db,
                        e => db.SetAsync<OrganisationEvent>(e.Id, u => u.SetProperty(x => x.Kind, OrganisationEventKind.Renamed)),
                        "the ledger cannot be read"
                    )
            ),
            new(
                "the founding took effect on another day",
                db =>
                    OnEntryAsync(
                        db,
                        e =>
                            db.SetAsync<OrganisationEvent>(
                                e.Id,
                                u => u.SetProperty(x => x.EffectiveOn, e.EffectiveOn.AddDays(1))
                            ),
                        "placements differ from the ledger"
                    )
            ),
            new(
                "the founding is gone",
                db => OnEntryAsync(db, e => db.RemoveAsync<OrganisationEvent>(e.Id), "placements differ from the ledger")
            ),
            new(
                "the founding is recorded in the future",
                db =>
                    OnEntryAsync(
                        db,
                        e => db.SetAsync<OrganisationEvent>(e.Id, u => u.SetProperty(x => x.RecordedAt, PlantedFaults.Ahead)),
                        "entry 1 is recorded ahead of the clock"
                    )
            ),
            new(
                "a lineage leads to nothing",
                async db =>
                {
                    var lineage = await db.FirstAsync<OrganisationLineage>(l => l.SuccessorId != null);
                    await db.SetAsync<OrganisationLineage>(lineage.Id, u => u.SetProperty(x => x.SuccessorId, Guid.NewGuid()));
                    return "organisations_lineage: 1 rows name in SuccessorId an organisation that is not there";
                }
            ),
        ];

    public static IEnumerable<PlantedFault> MassOrganisations =>
        [
            .. Of<Union, UnionType>("union"),
            .. Of<YouthOrganisation, YouthOrganisationType>("youth organisation"),
            new(
                "a youth member stands otherwise",
                db =>
                    OnYouthAsync(
                        db,
                        m => db.SetAsync<YouthMember>(m.Id, u => u.SetProperty(x => x.Standing, YouthStanding.Staying)),
                        Differs
                    )
            ),
            new(
                "a youth member may stay longer",
                db =>
                    OnYouthAsync(
                        db,
                        m => db.SetAsync<YouthMember>(m.Id, u => u.SetProperty(x => x.StaysUntil, Api.Today)),
                        Differs
                    )
            ),
            new(
                "a youth member joined the Party only in the state",
                db =>
                    OnYouthAsync(
                        db,
                        m => db.SetAsync<YouthMember>(m.Id, u => u.SetProperty(x => x.JoinedPartyOn, Api.Today)),
                        "the day of joining the Party differs from the ledger"
                    )
            ),
            new(
                "a youth member's span is gone",
                db =>
                    OnYouthAsync(
                        db,
                        m => db.Set<YouthSpan>().Where(s => s.MemberId == m.Id).ExecuteDeleteAsync(Api.Stop),
                        "spans differ from the ledger"
                    )
            ),
            new(
                "a youth member's span is in no branch",
                db =>
                    OnYouthAsync(
                        db,
                        m =>
                            db.Set<YouthSpan>()
                                .Where(s => s.MemberId == m.Id)
                                .ExecuteUpdateAsync(u => u.SetProperty(x => x.BranchId, Guid.NewGuid()), Api.Stop),
                        "in branch "
                    )
            ),
            new(
                "a youth member's entry is of another kind",
                db =>
                    OnYouthAsync(
                        db,
                        m =>
                            db.Set<YouthMemberEvent>()
                                .Where(e => e.MemberId == m.Id)
                                .ExecuteUpdateAsync(u => u.SetProperty(x => x.Kind, YouthEventKind.StayApproved), Api.Stop),
                        "the ledger cannot be read"
                    )
            ),
            new(
                "a youth member's entry is recorded in the future",
                db =>
                    OnYouthAsync(
                        db,
                        m =>
                            db.Set<YouthMemberEvent>()
                                .Where(e => e.MemberId == m.Id)
                                .ExecuteUpdateAsync(u => u.SetProperty(x => x.RecordedAt, PlantedFaults.Ahead), Api.Stop),
                        "entry 1 is recorded ahead of the clock"
                    )
            ),
        ];

    /// <summary>The same faults of the two trees.</summary>
    private static IEnumerable<PlantedFault> Of<T, TType>(string name)
        where T : MassOrganisation<T, TType>, new()
        where TType : struct, Enum
    {
        yield return On(
            $"a {name} has another name",
            (db, o) => db.SetAsync<T>(o.Id, u => u.SetProperty(x => x.Name, "Khác")),
            Differs
        );
        yield return On(
            $"a {name} has another parent",
            (db, o) => db.SetAsync<T>(o.Id, u => u.SetProperty(x => x.ParentId, o.Id)),
            Differs
        );
        yield return On(
            $"a {name} was dissolved only in the state",
            (db, o) => db.SetAsync<T>(o.Id, u => u.SetProperty(x => x.DissolvedOn, Api.Today)),
            Differs
        );
        yield return On(
            $"a {name} has another path",
            (db, o) => db.SetAsync<T>(o.Id, u => u.SetProperty(x => x.OrganisationPath, "00001.99999")),
            "its path is not that of its Party organisation"
        );
        yield return On(
            $"a {name} belongs to nothing",
            (db, o) => db.SetAsync<T>(o.Id, u => u.SetProperty(x => x.OrganisationId, Guid.NewGuid())),
            "its path is not that of its Party organisation"
        );
        yield return On(
            $"the placement of a {name} is another",
            (db, o) =>
                db.Set<MassOrganisationPlacement<T, TType>>()
                    .Where(p => p.MassOrganisationId == o.Id)
                    .ExecuteUpdateAsync(u => u.SetProperty(x => x.Name, "Khác"), Api.Stop),
            "placements differ from the ledger"
        );
        yield return On(
            $"the placement of a {name} is gone",
            (db, o) =>
                db.Set<MassOrganisationPlacement<T, TType>>()
                    .Where(p => p.MassOrganisationId == o.Id)
                    .ExecuteDeleteAsync(Api.Stop),
            "placements differ from the ledger"
        );
        yield return On(
            $"the founding of a {name} is on another day",
            (db, o) =>
                db.Set<MassOrganisationEvent<T>>()
                    .Where(e => e.MassOrganisationId == o.Id)
                    .ExecuteUpdateAsync(u => u.SetProperty(x => x.EffectiveOn, o.FoundedOn.AddDays(1)), Api.Stop),
            Differs
        );

        PlantedFault On(string fault, Func<RegistryDbContext, T, Task> plant, string line) =>
            new(
                fault,
                async db =>
                {
                    var one = await db.FirstAsync<T>(o => o.ParentId != null && o.DissolvedOn == null);
                    await plant(db, one);
                    return $"{name} {one.Id}: {line}";
                }
            );
    }

    private static OrganisationPlacement Copy(OrganisationPlacement p) =>
        new(p.OrganisationId, p.ParentId, p.Type, p.Name, p.Path, p.ValidFrom, p.KnownFrom, p.ValidTo);

    private static async Task<string> OnAsync(RegistryDbContext db, Func<Organisation, Task> plant, string line)
    {
        var leaf = await db.FirstAsync<Organisation>(o => o.Type == OrganisationType.Cell && o.ClosedOn == null);
        await plant(leaf);
        return $"organisation {leaf.Id}: {line}";
    }

    private static Task<string> OnPlacementAsync(RegistryDbContext db, Func<OrganisationPlacement, Task> plant, string line) =>
        OnAsync(
            db,
            async o =>
                await plant(
                    await db.FirstAsync<OrganisationPlacement>(p => p.OrganisationId == o.Id && p.KnownTo == TwoClocks.Always)
                ),
            line
        );

    private static Task<string> OnEntryAsync(RegistryDbContext db, Func<OrganisationEvent, Task> plant, string line) =>
        OnAsync(
            db,
            async o => await plant(await db.FirstAsync<OrganisationEvent>(e => e.OrganisationId == o.Id && e.Sequence == 1)),
            line
        );

    private static async Task<string> OnYouthAsync(RegistryDbContext db, Func<YouthMember, Task> plant, string line)
    {
        var member = await db.FirstAsync<YouthMember>(m =>
            m.Standing == YouthStanding.Member
            && m.JoinedPartyOn == null
            && db.Set<YouthMemberEvent>().Count(e => e.MemberId == m.Id) == 1
        );
        await plant(member);
        return $"youth member {member.Id}: {line}";
    }
}
