using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Registry.Access;
using Registry.Kernel;
using Registry.Members.Ledger;
using Registry.Members.Lifecycle;
using Registry.Members.Roster;
using Registry.Rules.RuleSets;

namespace Registry.Tests.Members;

/// <summary>Cases over HTTP: who records, who decides, and facts that are in order unless a test says otherwise.</summary>
internal sealed class CaseDesk(
    HttpClient recorder,
    HttpClient receiver,
    HttpClient committee,
    HttpClient approver,
    HttpClient inspector
) : IDisposable
{
    public const string Root = "/api/members/cases";

    private static readonly DateOnly Lately = Api.Today.AddDays(-10);

    /// <summary>Kinds that end what another began lately.</summary>
    private static readonly CaseKind[] Ends =
    [
        CaseKind.ExemptionEnd,
        CaseKind.SuspensionEnd,
        CaseKind.ProsecutionEnd,
        CaseKind.DetentionEnd,
        CaseKind.RecordCleared,
    ];
    private readonly HashSet<Guid> used = [];

    /// <summary>Secretary of all the cells below the first grassroots committee.</summary>
    public HttpClient Recorder => recorder;

    /// <summary>thuky2: secretary of the grassroots cell to which official transfers go.</summary>
    public HttpClient Receiver => receiver;

    /// <summary>dangbo: that grassroots committee.</summary>
    public HttpClient Committee => committee;

    /// <summary>duyet: the upper committee.</summary>
    public HttpClient Approver => approver;
    public HttpClient Inspector => inspector;

    public static async Task<CaseDesk> OpenAsync(RegistryApp app) =>
        new(
            await app.SignInWithAsync(
                "thuky" + Guid.CreateVersion7().ToString("N")[^8..],
                (Roles.CellSecretary, Host.ReferenceData.DemoAccounts.Committee)
            ),
            await app.SignInAsync("thuky2"),
            await app.SignInAsync("dangbo"),
            await app.SignInAsync("duyet"),
            await app.SignInAsync("kiemtra")
        );

    /// <summary>Starts a case and a sheet of ratings where there is none, as the system, so that their steps are there.</summary>
    public static async Task LeaveStepsAsync(IServiceProvider services)
    {
        await LeavePapersAsync(services.GetRequiredService<RegistryDbContext>());
        var cases = services.GetRequiredService<ICaseAppService>();
        if (await services.GetRequiredService<RegistryDbContext>().Set<ClassificationSheet>().AnyAsync(Api.Stop))
            return;
        var roster = services.GetRequiredService<IRosterAppService>();
        var member = (await roster.SearchAsync(new(OrganisationId: AdmissionDesk.Cell))).Items[0];
        var facts = new CaseFacts
        {
            PaperNumber = "1-TB/UBKT",
            PaperDate = Api.Today,
            Reason = "Kiểm tra",
        };
        await cases.ProposeAsync(new(CaseKind.InspectionHold, member.MemberId, facts));
        var sheets = services.GetRequiredService<IClassificationAppService>();
        await sheets.RecordAsync(AdmissionDesk.Cell, Api.Today.Year, new([]));
    }

    /// <summary>One member has another card than before, so that both versions of the papers are there.</summary>
    private static async Task LeavePapersAsync(RegistryDbContext db)
    {
        if (await db.Set<PapersVersion>().AnyAsync(Api.Stop))
            return;
        var member = await db.Set<PartyMember>()
            .Include(m => m.Events)
            .Include(m => m.Papers)
            .FirstAsync(m => m.OfficialOn != null && m.Standing != null, Api.Stop);
        member.TakeCard("000000009999", RegistryApp.Start.UtcDateTime);
        await db.SaveChangesAsync(Api.Stop);
    }

    /// <summary>A member of the secretary's cell whom nothing has happened to in this test.</summary>
    /// <param name="untouched">False: where nothing will come of it, anybody will do.</param>
    public async Task<Guid> MemberAsync(Standing standing = Standing.Official, bool untouched = true)
    {
        var url =
            $"/api/members?organisationId={Host.ReferenceData.DemoAccounts.Committee}&standing={standing}&admittedTo=2026-11-10&take=200";
        var rows = (await recorder.ReadAsync<Page<RosterRowDto>>(url)).Items;
        if (!untouched)
            return rows[0].MemberId;
        foreach (var id in rows.Select(r => r.MemberId))
        {
            if (used.Add(id) && (await approver.ReadAsync<Page<CaseListItemDto>>($"{Root}?memberId={id}")).Total == 0)
                return id;
        }
        throw new InvalidOperationException("Nobody is left.");
    }

    public Task<MemberDto> ReadAsync(Guid member) => approver.ReadAsync<MemberDto>("/api/members/" + member);

    public Task<CaseOptionsDto> OptionsAsync(Guid member) =>
        recorder.ReadAsync<CaseOptionsDto>($"{Root}/options?memberId={member}");

    public static object Proposal(CaseKind kind, Guid? memberId, CaseFacts facts) =>
        new
        {
            kind,
            memberId,
            facts,
        };

    /// <summary>Proposed by whoever records this kind.</summary>
    public async Task<CaseDto> ProposeAsync(CaseKind kind, Guid member, Func<CaseFacts, CaseFacts>? change = null)
    {
        var facts = await FactsAsync(kind, member);
        return await RecorderOf(kind).DoAsync<CaseDto>(Root, Proposal(kind, member, Changed(facts, change)));
    }

    /// <summary>The proposal is refused under these codes.</summary>
    public async Task<IEnumerable<string>> RefusedAsync(CaseKind kind, Guid member, Func<CaseFacts, CaseFacts>? change = null)
    {
        var facts = await FactsAsync(kind, member);
        var problem = await RecorderOf(kind).RefusedAsync(Root, Proposal(kind, member, Changed(facts, change)), 422);
        return problem.Errors.SelectMany(e => e.Value.Select(r => r.Code));
    }

    public Task<CaseDto> DecideAsync(CaseDto proposed, DateOnly? on = null) =>
        DeciderOf(proposed).DoAsync<CaseDto>(Step(proposed, "decide"), Decision(proposed, on));

    /// <summary>From proposal to the ledger.</summary>
    public async Task<CaseDto> CompleteAsync(CaseKind kind, Guid member, Func<CaseFacts, CaseFacts>? change = null)
    {
        var found = await ProposeAsync(kind, member, change);
        if (found.State == CaseState.Proposed)
            found = await DecideAsync(found);
        if (found.State != CaseState.Decided)
            return found;
        return await receiver.DoAsync<CaseDto>(Step(found, "arrival"), new { found.Stamp, arrivedOn = Api.Today });
    }

    public static string Step(CaseDto found, string step) => $"{Root}/{found.Id}/{step}";

    public static object Decision(CaseDto found, DateOnly? on = null) =>
        new
        {
            found.Stamp,
            decisionNumber = found.NeedsDecision ? "77-QĐ/ĐU" : null,
            decisionDate = found.NeedsDecision ? on ?? Api.Today : (DateOnly?)null,
            outcome = found.Kind == CaseKind.Complaint ? ComplaintOutcome.Upheld : (ComplaintOutcome?)null,
        };

    public HttpClient DeciderOf(CaseDto found) =>
        CaseKinds.All[found.Kind].Level(found.Facts, RuleSetSeed.RuleSets().Last()) is CaseLevel.Upper ? approver : committee;

    /// <summary>A measure of the committee has the day of its decision, unless the test gives one.</summary>
    private static CaseFacts Changed(CaseFacts facts, Func<CaseFacts, CaseFacts>? change)
    {
        var changed = change?.Invoke(facts) ?? facts;
        return changed.EffectiveOn == facts.EffectiveOn && changed.Measure > DisciplineMeasure.Warning
            ? changed with
            {
                EffectiveOn = null,
            }
            : changed;
    }

    private HttpClient RecorderOf(CaseKind kind) => kind == CaseKind.InspectionHold ? inspector : recorder;

    /// <summary>Facts that nothing stands against.</summary>
    public async Task<CaseFacts> FactsAsync(CaseKind kind, Guid member)
    {
        var all = new CaseFacts
        {
            EffectiveOn = Ends.Contains(kind) ? Api.Today : Lately,
            PaperNumber = "12-NQ/CB",
            PaperDate = Lately,
            FeesPaidThrough = new(2026, 11, 1),
            OutsideOrganisation = "Đảng bộ phường Cầu Giấy",
            Until = kind is CaseKind.TemporaryTransfer or CaseKind.SuspensionExtension ? Lately.AddMonths(6) : null,
            Abroad = AbroadKind.Official,
            SlipNumber = "3-PCT",
            Since =
                kind == CaseKind.Complaint ? Lately
                : kind == CaseKind.Reconnection ? Lately.AddDays(-100)
                : null,
            ExemptionGround = ExemptionGround.Age,
            RequestedOn = Lately,
            Measure = DisciplineMeasure.Reprimand,
            StrikeOffGround = StrikeOffGround.ReducedWill,
            Reason = "Theo hồ sơ",
            DestinationId = kind switch
            {
                CaseKind.OfficialTransfer => AdmissionDesk.GrassrootsCell,
                CaseKind.InternalTransfer => await OtherCellAsync(member),
                _ => null,
            },
            ReversedEventId = CaseKinds.All[kind].Asks(CaseField.ReversedEventId) ? await EntryAsync(kind, member) : null,
            AdmissionDecisionOn = new(2019, 4, 2),
            AdmittedOn = new(2019, 5, 19),
            OfficialOn = new(2020, 5, 19),
        };
        return Only(all, CaseKinds.All[kind]);
    }

    /// <summary>The latest entry of the ledger that a case of the kind can be about.</summary>
    private async Task<Guid?> EntryAsync(CaseKind kind, Guid member) =>
        (await OptionsAsync(member)).Entries.FirstOrDefault(e => CaseKinds.All[kind].Entries?.Contains(e.Kind) ?? true)?.Id;

    /// <summary>Another cell of the same grassroots committee.</summary>
    private async Task<Guid> OtherCellAsync(Guid member)
    {
        var home = (await ReadAsync(member)).OrganisationId;
        var cells = (await OptionsAsync(member)).Destinations;
        var parent = cells.Single(c => c.Id == home).ParentName;
        return cells.First(c => c.ParentName == parent && c.Id != home).Id;
    }

    private static CaseFacts Only(CaseFacts facts, CaseRule rule)
    {
        var kept = new CaseFacts();
        foreach (var field in Enum.GetValues<CaseField>().Where(rule.Required.Contains))
        {
            var property = typeof(CaseFacts).GetProperty(field.ToString())!;
            property.SetValue(kept, property.GetValue(facts));
        }
        return kept with
        {
            OfficialOn = rule.Kind == CaseKind.TransferIn ? facts.OfficialOn : null,
            EffectiveOn = rule.Kind == CaseKind.Discipline ? facts.EffectiveOn : kept.EffectiveOn,
        };
    }

    public void Dispose()
    {
        recorder.Dispose();
        receiver.Dispose();
        committee.Dispose();
        approver.Dispose();
        inspector.Dispose();
    }
}
