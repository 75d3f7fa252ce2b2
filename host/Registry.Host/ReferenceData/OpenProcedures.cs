using Microsoft.EntityFrameworkCore;
using Registry.Committees.Rows;
using Registry.Kernel;
using Registry.Members.Integration;
using Registry.Members.Ledger;
using Registry.Members.Lifecycle;
using Registry.Members.Rows;
using Registry.Organisations.Rows;
using Registry.Organisations.Types;
using Registry.People.Rows;

namespace Registry.Host.ReferenceData;

/// <summary>
/// What happens to members after admission, under way today at every step and some of it overdue, so that each demonstration account
/// finds something to do. Counted back from today, through the import that keeps the guards of the pages.
/// </summary>
internal sealed class OpenProcedures(RegistryDbContext db, RegistryClock clock, IProcedureImport import)
{
    private const int Recognitions = 5;
    private static readonly ImportedActor Secretary = ActorOf(DemoAccounts.Secretary);
    private static readonly ImportedActor SecondSecretary = ActorOf(DemoAccounts.SecondSecretary);
    private static readonly ImportedActor Elsewhere = Holder(1);
    private static readonly ImportedActor Committee = Holder(2);
    private static readonly ImportedActor Approver = Holder(3);
    private static readonly ImportedActor Inspector = Holder(4);

    public async Task ApplyAsync(CancellationToken cancellation)
    {
        var ours = await QuietAsync([DemoAccounts.SecretaryCell], cancellation);
        var second = await QuietAsync([DemoAccounts.SecondSecretaryCell], cancellation);
        var others = await QuietAsync(await OtherCellsAsync(cancellation), cancellation);
        await import.ImportCasesAsync(
            [.. Take(ours, OfSecretary()), .. Take(second, OfSecondSecretary()), .. Take(others, OfOthers())],
            cancellation
        );
        await import.ImportRecognitionsAsync(await RecognitionsAsync(cancellation), cancellation);
        db.ChangeTracker.Clear();
    }

    private IEnumerable<Func<Guid, ImportedCase[]>> OfSecretary()
    {
        // The discipline waits for a second person, the exemption for the grassroots committee, the transfer is overdue above it.
        yield return m => [new(m, CaseKind.Discipline, Discipline(DisciplineMeasure.Reprimand, 6), Secretary, Ago(4))];
        yield return m =>
            [
                new(
                    m,
                    CaseKind.Exemption,
                    Paper("11-NQ/CB", 9) with
                    {
                        ExemptionGround = ExemptionGround.Age,
                        RequestedOn = Ago(14),
                        Reason = "Tuổi cao",
                    },
                    Secretary,
                    Ago(8)
                ),
            ];
        yield return m =>
            [
                new(
                    m,
                    CaseKind.TransferOut,
                    Letter("4-GT", 96, "Đảng bộ phường Hà Đông") with
                    {
                        Since = Ago(100),
                        Reason = "Chuyển công tác",
                    },
                    Secretary,
                    Ago(95)
                ),
            ];
        // A complaint of a warning that the committee's second person confirmed.
        yield return m =>
            [
                new(
                    m,
                    CaseKind.Discipline,
                    Discipline(DisciplineMeasure.Warning, 34),
                    Secretary,
                    Ago(33),
                    Decision: new("", Ago(33), Committee)
                ),
                new(
                    m,
                    CaseKind.Complaint,
                    new CaseFacts
                    {
                        Since = Ago(32),
                        RequestedOn = Ago(12),
                        Reason = "Hình thức kỷ luật chưa tương xứng",
                    },
                    Secretary,
                    Ago(10),
                    MembershipEventKind.Disciplined
                ),
            ];
    }

    private IEnumerable<Func<Guid, ImportedCase[]>> OfSecondSecretary()
    {
        yield return m =>
            [new(m, CaseKind.Resignation, Paper("07-NQ/CB", 12) with { RequestedOn = Ago(20) }, SecondSecretary, Ago(10))];
        yield return m =>
            [
                new(
                    m,
                    CaseKind.GoingAbroad,
                    Letter("2-GT", 3, "Đảng ủy tại Nhật Bản") with
                    {
                        Abroad = AbroadKind.Temporary,
                        SlipNumber = "2-PCT",
                        EffectiveOn = Ago(2),
                        Until = clock.Today.AddMonths(11),
                        Reason = "Đào tạo tại công ty mẹ",
                    },
                    SecondSecretary,
                    Ago(2)
                ),
            ];
    }

    private IEnumerable<Func<Guid, ImportedCase[]>> OfOthers()
    {
        yield return m => [Transfer(m, DemoAccounts.SecretaryCell, decided: 12)];
        yield return m => [Transfer(m, DemoAccounts.SecondSecretaryCell, decided: 38)];
        yield return m =>
            [new(m, CaseKind.InspectionHold, Paper("3-QĐ/UBKT", 15) with { Reason = "Giải quyết tố cáo" }, Inspector, Ago(15))];
    }

    private ImportedCase Transfer(Guid member, Guid to, int decided) =>
        new(
            member,
            CaseKind.OfficialTransfer,
            Letter($"{decided}-GT", decided, null) with
            {
                DestinationId = to,
                Since = Ago(decided + 20),
                Reason = "Chuyển công tác",
            },
            Elsewhere,
            Ago(decided + 5),
            Decision: new($"{decided}1-QĐ/ĐU", Ago(decided), Approver)
        );

    /// <summary>Of those whose month 12 has ended, the longest first: one with its decision overdue, one without its card yet.</summary>
    private async Task<List<ImportedRecognition>> RecognitionsAsync(CancellationToken cancellation)
    {
        var today = clock.Today;
        var ended = await (
            from span in db.Set<MembershipSpanRow>().AsOf(today)
            where span.Standing == Standing.Probationary
            join member in db.Set<MemberRow>() on span.MemberId equals member.Id
            join cell in db.Set<OrganisationRow>() on span.OrganisationId equals cell.Id
            where member.AdmittedOn <= today.AddMonths(-12).AddDays(-20) && cell.EstablishedOn < today.AddYears(-1)
            orderby member.AdmittedOn, member.Id
            select new
            {
                member.Id,
                EndsOn = member.AdmittedOn!.Value.AddMonths(12),
                CellId = cell.Id,
                cell.Type,
                InDemo = cell.OrganisationPath.StartsWith(
                    db.Set<OrganisationRow>().First(o => o.Id == DemoAccounts.Committee).OrganisationPath
                ),
            }
        ).ToListAsync(cancellation);
        var direct = ended
            .Where(e => e.Type == OrganisationType.GrassrootsCell && e.CellId != DemoAccounts.SecondSecretaryCell)
            .Take(Recognitions)
            .ToList();
        return
        [
            .. ended.Where(e => e.InDemo).Take(1).Select(e => Voted(e.Id, e.EndsOn)),
            .. direct.Select(
                (e, i) =>
                    i == 1
                        ? Voted(e.Id, e.EndsOn) with
                        {
                            Decision = new("417-QĐ/ĐU", InTime(e.EndsOn), Approver),
                        }
                        : Voted(e.Id, e.EndsOn)
            ),
        ];
    }

    private static ImportedRecognition Voted(Guid member, DateOnly endsOn) =>
        new(member, Elsewhere, endsOn.AddDays(2), "09-NQ/CB", endsOn.AddDays(4));

    private async Task<Guid[]> OtherCellsAsync(CancellationToken cancellation)
    {
        var longAgo = clock.Today.AddYears(-3);
        return await db.Set<OrganisationRow>()
            .Where(o => o.Type == OrganisationType.GrassrootsCell && o.ClosedOn == null && o.EstablishedOn < longAgo)
            .Where(o => o.Id != DemoAccounts.SecondSecretaryCell)
            .OrderBy(o => o.OrganisationPath)
            .Select(o => o.Id)
            .Take(3)
            .ToArrayAsync(cancellation);
    }

    /// <summary>Official members who have been where they are for a year, one a cell where there are several; in a fixed order.</summary>
    private async Task<List<Guid>> QuietAsync(Guid[] cells, CancellationToken cancellation)
    {
        var since = clock.Today.AddYears(-1);
        var spans = await (
            from span in db.Set<MembershipSpanRow>().AsOf(clock.Today)
            where cells.Contains(span.OrganisationId) && span.Standing == Standing.Official
            where span.ValidFrom < since && span.ValidTo == TwoClocks.Forever
            where !db.Set<OfficeRow>().Any(o => o.MemberId == span.MemberId)
            where !db.Set<MembershipEventRow>().Any(e => e.MemberId == span.MemberId && e.EffectiveOn >= since)
            join member in db.Set<MemberRow>() on span.MemberId equals member.Id
            join person in db.Set<PersonRow>() on member.PersonId equals person.Id
            orderby person.BirthDate, member.Id
            select new { member.Id, span.OrganisationId }
        ).ToListAsync(cancellation);
        return cells.Length == 1 ? spans.ConvertAll(s => s.Id) : [.. spans.DistinctBy(s => s.OrganisationId).Select(s => s.Id)];
    }

    private static IEnumerable<ImportedCase> Take(List<Guid> members, IEnumerable<Func<Guid, ImportedCase[]>> cases) =>
        members.Zip(cases).SelectMany(pair => pair.Second(pair.First));

    private CaseFacts Discipline(DisciplineMeasure measure, int announced) =>
        Paper("03-QĐ/CB", announced - 1) with
        {
            Measure = measure,
            EffectiveOn = Ago(announced),
            Reason = "Vi phạm quy chế làm việc của chi bộ",
        };

    private CaseFacts Letter(string number, int daysAgo, string? to) =>
        Paper(number, daysAgo) with
        {
            OutsideOrganisation = to,
            FeesPaidThrough = new DateOnly(Ago(daysAgo).Year, Ago(daysAgo).Month, 1),
        };

    private CaseFacts Paper(string number, int daysAgo) => new() { PaperNumber = number, PaperDate = Ago(daysAgo) };

    /// <summary>A decision on a recognition, as late as four days ago but within 30 working days of the cell's resolution.</summary>
    private DateOnly InTime(DateOnly endsOn) => endsOn.AddDays(30) < Ago(4) ? endsOn.AddDays(30) : Ago(4);

    private DateOnly Ago(int days) => clock.Today.AddDays(-days);

    private static ImportedActor ActorOf(DemoAccount account) => new(account.Id, account.DisplayName);

    /// <summary>Somebody in office who is none of the accounts.</summary>
    private static ImportedActor Holder(int number) =>
        new(ReferenceIds.Of("office holder", number), NamePool.Draw(Dice.For("office holder", number), Sex.Male));
}
