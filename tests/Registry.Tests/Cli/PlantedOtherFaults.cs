using Microsoft.EntityFrameworkCore;
using Registry.Committees.Bodies;
using Registry.Committees.Rows;
using Registry.Dashboards.Figures;
using Registry.Kernel;
using Registry.Members.Admissions;
using Registry.Members.Ledger;
using Registry.Members.Lifecycle;
using Registry.Members.Recognitions;
using Registry.Members.Rows;
using Registry.People.Persons;
using Registry.Reports.Life;
using Registry.Unions.Returns;
using Registry.Workflow;
using Registry.YouthUnion.Outstanding;
using UnionReturnState = Registry.Unions.Returns.ReturnState;

namespace Registry.Tests.Cli;

/// <summary>Faults in persons, bodies, procedures, kept reports and kept figures.</summary>
internal static class PlantedOtherFaults
{
    public static IEnumerable<PlantedFault> PersonsAndBodies =>
        [
            new(
                "two members are one person by their ids",
                async db =>
                {
                    var two = await db.Set<PartyMember>()
                        .Where(m => m.Standing != null)
                        .OrderBy(m => m.Id)
                        .Take(2)
                        .Select(m => m.PersonId)
                        .ToListAsync(Api.Stop);
                    var one = await db.FirstAsync<Person>(p => p.Id == two[0]);
                    await db.SetAsync<Person>(
                        two[1],
                        u =>
                            u.SetProperty(p => p.NationalIdIndex, one.NationalIdIndex)
                                .SetProperty(p => p.NationalIdCipher, one.NationalIdCipher)
                    );
                    return "one national id, and each has the same kind of membership";
                }
            ),
            new(
                "a national id cannot be read",
                async db =>
                {
                    var person = await db.FirstAsync<Person>(p => p.NationalIdCipher != null);
                    await db.SetAsync<Person>(person.Id, u => u.SetProperty(p => p.NationalIdCipher, new byte[40]));
                    return $"person {person.Id}: the national id cannot be read";
                }
            ),
            new(
                "a national id is not found by its index",
                async db =>
                {
                    var person = await db.FirstAsync<Person>(p => p.NationalIdCipher != null);
                    await db.SetAsync<Person>(person.Id, u => u.SetProperty(p => p.NationalIdIndex, "0"));
                    return $"person {person.Id}: the national id is not found by its index";
                }
            ),
            new(
                "a seat is held twice",
                db =>
                    OnSeatAsync(
                        db,
                        s =>
                            db.InsertAsync(new Office(s.TermId, s.MemberId, s.OrganisationId, s.Body, Post.Member, s.From, s.To)),
                        "the same member holds another one in the body",
                        named: false
                    )
            ),
            new(
                "a body has two secretaries",
                db =>
                    OnSeatAsync(
                        db,
                        s =>
                            db.Set<Office>()
                                .Where(o => o.TermId == s.TermId && o.Body == s.Body)
                                .ExecuteUpdateAsync(u => u.SetProperty(o => o.Post, Post.Secretary), Api.Stop),
                        "another member is secretary of the body at the same time",
                        named: false
                    )
            ),
            new(
                "a seat is held by somebody who is no member",
                db =>
                    OnSeatAsync(
                        db,
                        s => db.SetAsync<Office>(s.Id, u => u.SetProperty(o => o.MemberId, Guid.NewGuid())),
                        "by somebody who is no official member then"
                    )
            ),
            new(
                "a seat goes on after its holder left",
                async db =>
                {
                    var left = await db.FirstAsync<PartyMember>(m => m.Standing == null);
                    return await OnSeatAsync(
                        db,
                        s => db.SetAsync<Office>(s.Id, u => u.SetProperty(o => o.MemberId, left.Id)),
                        "by somebody who is no official member then"
                    );
                }
            ),
            new(
                "a seat began before the founding",
                db =>
                    OnSeatAsync(
                        db,
                        s => db.SetAsync<Office>(s.Id, u => u.SetProperty(o => o.From, new DateOnly(2000, 1, 1))),
                        "which is there from "
                    )
            ),
            new(
                "a seat is outside of its term",
                db =>
                    OnSeatAsync(
                        db,
                        s => db.SetAsync<Office>(s.Id, u => u.SetProperty(o => o.To, s.To.AddDays(1))),
                        "held outside of its term"
                    )
            ),
            new(
                "a seat is in no organisation",
                db =>
                    OnSeatAsync(
                        db,
                        s => db.SetAsync<Office>(s.Id, u => u.SetProperty(o => o.OrganisationId, Guid.NewGuid())),
                        "which does not exist"
                    )
            ),
        ];

    public static IEnumerable<PlantedFault> Procedures =>
        [
            Step<AdmissionDossier, DossierState, DossierStepKind>("admission", DossierState.MovedAway),
            Step<RecognitionDossier, RecognitionState, RecognitionStep>("recognition", RecognitionState.Recognised),
            Step<MembershipCase, CaseState, CaseStepKind>("case", CaseState.Withdrawn),
            Step<UnionReturn, UnionReturnState, ReturnStep>("union return", UnionReturnState.Reopened),
            Step<OutstandingProposal, ProposalState, ProposalStep>("proposal", ProposalState.Withdrawn),
            new(
                "a step is gone",
                async db =>
                {
                    var step = await db.FirstAsync<ProcedureStep<DossierState, DossierStepKind>>(s => s.Sequence == 2);
                    await db.RemoveAsync<ProcedureStep<DossierState, DossierStepKind>>(step.Id);
                    return $"admission {step.ProcedureId}: a step is missing";
                }
            ),
            new(
                "a step is recorded in the future",
                async db =>
                {
                    var step = await db.FirstAsync<ProcedureStep<CaseState, CaseStepKind>>(s => s.Sequence == 1);
                    await db.SetAsync<ProcedureStep<CaseState, CaseStepKind>>(
                        step.Id,
                        u => u.SetProperty(s => s.RecordedAt, PlantedFaults.Ahead)
                    );
                    return $"case {step.ProcedureId}: a step is recorded ahead of the clock";
                }
            ),
        ];

    public static IEnumerable<PlantedFault> Reports =>
        [
            new(
                "a number of a frozen report is another",
                db =>
                    OnLineAsync(
                        db,
                        "quarterly",
                        (_, cells) => cells["A"]++,
                        sign: false,
                        "the SHA-256 does not match what is kept"
                    )
            ),
            new(
                "the numbers and the hash are others",
                db =>
                    OnLineAsync(
                        db,
                        "quarterly",
                        (_, cells) =>
                        {
                            cells["A"]++;
                            cells["D"]++;
                        },
                        sign: true,
                        "opens with "
                    )
            ),
            new(
                "a report does not add up",
                db => OnLineAsync(db, "quarterly", (_, cells) => cells["D"]++, sign: true, "is not closing ")
            ),
            new(
                "those below have more than the whole",
                db =>
                    OnLineAsync(
                        db,
                        "quarterly",
                        (_, cells) =>
                        {
                            cells["A"] -= 5000;
                            cells["D"] -= 5000;
                        },
                        sign: true,
                        " in those below it"
                    )
            ),
            new(
                "the last report is not what is counted again",
                db => OnLineAsync(db, "quarterly", (_, cells) => cells["A"]++, sign: true, " ≠ ")
            ),
            new(
                "a report has another instant",
                async db =>
                {
                    var report = await db.FirstAsync<Report>(r => r.Key == "quarterly" && r.Revision == 1);
                    await db.Set<ReportRevision>()
                        .Where(r => r.ReportId == report.Id)
                        .ExecuteUpdateAsync(u => u.SetProperty(r => r.TakenAt, PlantedFaults.Ahead), Api.Stop);
                    return $"report quarterly/{report.Period}: the SHA-256 does not match what is kept";
                }
            ),
            new(
                "kept figures are others",
                async db =>
                {
                    var kept = await db.FirstAsync<KeptCounts>(_ => true);
                    var other = kept.Counts.Replace("{\"Members\":1", "{\"Members\":2", StringComparison.Ordinal);
                    await db.SetAsync<KeptCounts>(kept.Id, u => u.SetProperty(k => k.Counts, other));
                    return $"kept figures of organisation {kept.OrganisationId} on ";
                }
            ),
        ];

    private static async Task<string> OnSeatAsync(RegistryDbContext db, Func<Office, Task> plant, string line, bool named = true)
    {
        var seat = await db.FirstAsync<Office>(s =>
            s.To > Api.Today
            && s.Body == Body.ExecutiveCommittee
            && s.Post == Post.Secretary
            && db.Set<Office>().Count(o => o.TermId == s.TermId && o.Body == s.Body) > 1
        );
        await plant(seat);
        return named ? $"seat {seat.Id}: " + (line.StartsWith("held", StringComparison.Ordinal) ? line : "") : line;
    }

    private static PlantedFault Step<T, TState, TStep>(string name, TState state)
        where T : Procedure<TState, TStep>
        where TState : struct, Enum
        where TStep : struct, Enum =>
        new(
            $"a {name} does not stand where its last step led",
            async db =>
            {
                var one = await db.FirstAsync<T>(p => !p.State.Equals(state));
                await db.SetAsync<T>(one.Id, u => u.SetProperty(p => p.State, state));
                return $"{name} {one.Id}: it does not stand where its last step led";
            }
        );

    /// <summary>The line of the whole in the last frozen report of a kind.</summary>
    private static async Task<string> OnLineAsync(
        RegistryDbContext db,
        string key,
        Action<ReportLine, Dictionary<string, int>> change,
        bool sign,
        string line
    )
    {
        var report = await db.Set<Report>()
            .AsNoTracking()
            .Where(r => r.Key == key)
            .OrderByDescending(r => r.From)
            .FirstAsync(Api.Stop);
        var revision = await db.FirstAsync<ReportRevision>(r => r.ReportId == report.Id && r.Number == report.Revision);
        var root = await db.FirstAsync<ReportLine>(l => l.RevisionId == revision.Id && l.ParentId == null);
        var cells = CellText.Read(root.Cells).ToDictionary();
        change(root, cells);
        await db.SetAsync<ReportLine>(root.Id, u => u.SetProperty(l => l.Cells, CellText.Write(cells)));
        await db.SetAsync<Report>(report.Id, u => u.SetProperty(r => r.State, Registry.Reports.Contracts.ReportState.Frozen));
        if (sign)
        {
            var lines = await db.Set<ReportLine>()
                .AsNoTracking()
                .Where(l => l.RevisionId == revision.Id)
                .OrderBy(l => l.Position)
                .ToListAsync(Api.Stop);
            var hash = CanonicalReport.Hash(CanonicalHead.Of(report, revision), lines);
            await db.SetAsync<ReportRevision>(revision.Id, u => u.SetProperty(r => r.Sha256, hash));
        }
        return line.StartsWith("the SHA", StringComparison.Ordinal) ? $"report {key}/{report.Period}: {line}" : line;
    }
}
