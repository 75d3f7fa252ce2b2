using Microsoft.EntityFrameworkCore;
using Registry.Kernel;
using Registry.Members.Ledger;
using Registry.Organisations.Tree;

namespace Registry.Tests.Cli;

/// <summary>Faults in the ledger of members and in what is kept beside it.</summary>
internal static class PlantedMemberFaults
{
    private static readonly DateOnly Some = new(2019, 3, 4);

    public static IEnumerable<PlantedFault> All => [.. Spans, .. Entries, .. Kept, .. Places];

    private static IEnumerable<PlantedFault> Spans =>
        [
            new(
                "a span says another standing",
                db =>
                    OnSpanAsync(
                        db,
                        (s, id) => db.SetAsync<MembershipSpan>(id, u => u.SetProperty(x => x.Standing, Standing.OfficialExempt)),
                        "spans differ from the ledger"
                    )
            ),
            new(
                "a span is gone",
                db => OnSpanAsync(db, (_, id) => db.RemoveAsync<MembershipSpan>(id), "spans differ from the ledger")
            ),
            new("a span is there twice", db => OnSpanAsync(db, (s, _) => db.InsertAsync(Copy(s, s.ValidFrom)), "spans overlap")),
            new(
                "a span begins earlier",
                db =>
                    OnSpanAsync(
                        db,
                        (s, id) => db.SetAsync<MembershipSpan>(id, u => u.SetProperty(x => x.ValidFrom, s.ValidFrom.AddDays(-1))),
                        "spans"
                    )
            ),
            new(
                "a span overlaps another in valid time",
                db => OnSpanAsync(db, (s, _) => db.InsertAsync(Copy(s, s.ValidFrom.AddDays(9))), "spans overlap")
            ),
            new(
                "what was superseded is still known",
                db =>
                    OnSupersededAsync(
                        db,
                        id => db.SetAsync<MembershipSpan>(id, u => u.SetProperty(x => x.KnownTo, TwoClocks.Always)),
                        "spans"
                    )
            ),
            new(
                "what was known once is gone",
                db => OnSupersededAsync(db, id => db.RemoveAsync<MembershipSpan>(id), "spans as known at ")
            ),
            new(
                "a span was known before it was recorded",
                db =>
                    OnSpanAsync(
                        db,
                        (s, id) => db.SetAsync<MembershipSpan>(id, u => u.SetProperty(x => x.KnownFrom, s.KnownFrom.AddDays(-1))),
                        "spans"
                    )
            ),
        ];

    private static IEnumerable<PlantedFault> Entries =>
        [
            new(
                "an entry takes effect on another day",
                db =>
                    OnEntryAsync(
                        db,
                        1,
                        e =>
                            db.SetAsync<MembershipEvent>(e.Id, u => u.SetProperty(x => x.EffectiveOn, e.EffectiveOn.AddDays(-3))),
                        "spans differ from the ledger"
                    )
            ),
            new(
                "an entry is of another kind",
                db =>
                    OnEntryAsync(
                        db,
                        1,
                        e => db.SetAsync<MembershipEvent>(e.Id, u => u.SetProperty(x => x.Kind, MembershipEventKind.Recognised)),
                        "the ledger cannot be read"
                    )
            ),
            new("an entry is gone", db => OnEntryAsync(db, 1, e => db.RemoveAsync<MembershipEvent>(e.Id), "entry 1 is missing")),
            new(
                "an entry is recorded in the future",
                db =>
                    OnEntryAsync(
                        db,
                        1,
                        e => db.SetAsync<MembershipEvent>(e.Id, u => u.SetProperty(x => x.RecordedAt, PlantedFaults.Ahead)),
                        "entry 1 is recorded ahead of the clock"
                    )
            ),
            new(
                "an entry is recorded before the one it follows",
                db =>
                    OnEntryAsync(
                        db,
                        2,
                        e => db.SetAsync<MembershipEvent>(e.Id, u => u.SetProperty(x => x.RecordedAt, e.RecordedAt.AddYears(-9))),
                        "entry 2 is recorded before the one it follows"
                    )
            ),
            new(
                "an entry takes back what is not there",
                db =>
                    OnEntryAsync(
                        db,
                        2,
                        e => db.SetAsync<MembershipEvent>(e.Id, u => u.SetProperty(x => x.ReversesEventId, Guid.NewGuid())),
                        "entry 2 takes back what is not there"
                    )
            ),
        ];

    private static IEnumerable<PlantedFault> Kept =>
        [
            new(
                "a member stands otherwise",
                db =>
                    OnMemberAsync(
                        db,
                        m => db.SetAsync<PartyMember>(m.Id, u => u.SetProperty(x => x.Standing, Standing.OfficialAway)),
                        "current state differs from the ledger"
                    )
            ),
            new(
                "a member left only in the state",
                db =>
                    OnMemberAsync(
                        db,
                        m => db.SetAsync<PartyMember>(m.Id, u => u.SetProperty(x => x.Standing, (Standing?)null)),
                        "current state differs from the ledger"
                    )
            ),
            new(
                "a member belongs elsewhere",
                async db =>
                {
                    var other = await db.FirstAsync<PartyMember>(m => m.Standing == Standing.Probationary);
                    return await OnMemberAsync(
                        db,
                        m => db.SetAsync<PartyMember>(m.Id, u => u.SetProperty(x => x.OrganisationId, other.OrganisationId)),
                        "current state differs from the ledger"
                    );
                }
            ),
            new(
                "a member has the path of another place",
                async db =>
                {
                    await OnMemberAsync(
                        db,
                        m => db.SetAsync<PartyMember>(m.Id, u => u.SetProperty(x => x.OrganisationPath, "00001.99999")),
                        ""
                    );
                    return "members_members: 1 rows have the path of another place in the tree";
                }
            ),
            new(
                "a span has the path of another place",
                db =>
                    OnSpanAsync(
                        db,
                        (_, id) => db.SetAsync<MembershipSpan>(id, u => u.SetProperty(x => x.OrganisationPath, "00001")),
                        "a span has the path of another place in the tree"
                    )
            ),
            new(
                "dates are not those of their versions",
                async db =>
                {
                    var version = await db.FirstAsync<PapersVersion>(v => v.Sequence == 2);
                    await db.SetAsync<PartyMember>(version.MemberId, u => u.SetProperty(x => x.AdmissionDecisionOn, Some));
                    return $"member {version.MemberId}: dates and numbers differ from the ledger";
                }
            ),
            new(
                "an official member has no day of becoming one",
                db =>
                    OnMemberAsync(
                        db,
                        m => db.SetAsync<PartyMember>(m.Id, u => u.SetProperty(x => x.OfficialOn, (DateOnly?)null)),
                        "the day of becoming official does not go with the standing"
                    )
            ),
            new(
                "one person is a member twice",
                async db =>
                {
                    var two = await db.Set<PartyMember>()
                        .Where(m => m.Standing != null)
                        .OrderBy(m => m.Id)
                        .Take(2)
                        .ToListAsync(Api.Stop);
                    await db.SetAsync<PartyMember>(two[0].Id, u => u.SetProperty(x => x.PersonId, two[1].PersonId));
                    return $"person {two[1].PersonId}: is a member twice";
                }
            ),
            new(
                "one card is two members'",
                async db =>
                {
                    var two = await db.Set<PartyMember>()
                        .Where(m => m.CardNumber != null)
                        .OrderBy(m => m.Id)
                        .Take(2)
                        .ToListAsync(Api.Stop);
                    await db.SetAsync<PartyMember>(two[0].Id, u => u.SetProperty(x => x.CardNumber, two[1].CardNumber));
                    return $"member {two[0].Id}: another member has the same card number";
                }
            ),
            new(
                "a member of nobody",
                async db =>
                {
                    await OnMemberAsync(
                        db,
                        m => db.SetAsync<PartyMember>(m.Id, u => u.SetProperty(x => x.PersonId, Guid.NewGuid())),
                        ""
                    );
                    return "members_members: 1 rows name in PersonId a person that is not there";
                }
            ),
        ];

    private static IEnumerable<PlantedFault> Places =>
        [
            new(
                "a stay in an organisation that does not exist",
                db =>
                    OnSpanAsync(
                        db,
                        (_, id) => db.SetAsync<MembershipSpan>(id, u => u.SetProperty(x => x.OrganisationId, Guid.NewGuid())),
                        "which does not exist"
                    )
            ),
            new(
                "a stay that began before the founding",
                db =>
                    OnHomeAsync(
                        db,
                        id => db.SetAsync<Organisation>(id, u => u.SetProperty(x => x.EstablishedOn, Api.Today)),
                        "which is there from 2026-11-22 "
                    )
            ),
            new(
                "an organisation closed with members inside",
                db =>
                    OnHomeAsync(
                        db,
                        id => db.SetAsync<Organisation>(id, u => u.SetProperty(x => x.ClosedOn, Api.Today)),
                        " to 2026-11-22"
                    )
            ),
            new(
                "an entry names an organisation that does not exist",
                async db =>
                {
                    await OnEntryAsync(
                        db,
                        1,
                        e => db.SetAsync<MembershipEvent>(e.Id, u => u.SetProperty(x => x.ToOrganisationId, Guid.NewGuid())),
                        ""
                    );
                    return "members_events: 1 rows name in ToOrganisationId an organisation that is not there";
                }
            ),
        ];

    private static MembershipSpan Copy(MembershipSpan s, DateOnly from) =>
        new(s.MemberId, s.OrganisationId, s.OrganisationPath, s.Standing, from, s.ValidTo, s.KnownFrom);

    private static async Task<string> OnSpanAsync(RegistryDbContext db, Func<MembershipSpan, Guid, Task> plant, string line)
    {
        var span = await db.FirstAsync<MembershipSpan>(s =>
            s.KnownTo == TwoClocks.Always && s.ValidTo == TwoClocks.Forever && s.Standing == Standing.Official
        );
        await plant(span, span.Id);
        return line.StartsWith("which", StringComparison.Ordinal) ? line : $"member {span.MemberId}: {line}";
    }

    private static async Task<string> OnSupersededAsync(RegistryDbContext db, Func<Guid, Task> plant, string line)
    {
        var span = await db.FirstAsync<MembershipSpan>(s => s.KnownTo < TwoClocks.Always && s.KnownTo > s.KnownFrom);
        await plant(span.Id);
        return $"member {span.MemberId}: {line}";
    }

    private static async Task<string> OnEntryAsync(
        RegistryDbContext db,
        int sequence,
        Func<MembershipEvent, Task> plant,
        string line
    )
    {
        var entry = await db.FirstAsync<MembershipEvent>(e =>
            e.Sequence == sequence
            && db.Set<MembershipEvent>().Count(x => x.MemberId == e.MemberId) == 2
            && db.Set<PartyMember>().Any(m => m.Id == e.MemberId && m.Standing == Standing.Official)
        );
        await plant(entry);
        return $"member {entry.MemberId}: {line}";
    }

    private static async Task<string> OnMemberAsync(RegistryDbContext db, Func<PartyMember, Task> plant, string line)
    {
        var member = await db.FirstAsync<PartyMember>(m =>
            m.Standing == Standing.Official && m.Events.Any(e => e.Kind == MembershipEventKind.Recognised)
        );
        await plant(member);
        return $"member {member.Id}: {line}";
    }

    private static async Task<string> OnHomeAsync(RegistryDbContext db, Func<Guid, Task> plant, string line)
    {
        var member = await db.FirstAsync<PartyMember>(m => m.Standing == Standing.Official);
        await plant(member.OrganisationId);
        return line;
    }
}
