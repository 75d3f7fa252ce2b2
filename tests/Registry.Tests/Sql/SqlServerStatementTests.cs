using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Registry.Access.Users;
using Registry.Kernel;
using Registry.Members.Admissions;
using Registry.Members.Documents;
using Registry.Members.Inbox;
using Registry.Members.Ledger;
using Registry.Members.Lifecycle;
using Registry.Members.MemberFile;
using Registry.Members.Procedures;
using Registry.Members.Recognitions;
using Registry.Members.Roster;
using Registry.Members.RuleSets;
using Registry.Notifications.Contracts;
using Registry.Notifications.Outbox;
using Registry.Organisations.Enterprises;
using Registry.Organisations.Tree;
using Registry.People.Rows;
using Registry.Reports.Contracts;
using Shouldly;
using Xunit;

namespace Registry.Tests.Sql;

/// <summary>
/// The statements the product sends to SQL Server, as EF Core makes them for it, resolved against our schema by SQL Server's own
/// libraries. Covered: every read of every application service with each filter, once with answers that are empty and once with
/// answers of one made-up row; the verifiers; insert, update and delete of every entity. Not covered: that the answers are right
/// (SQLite and PostgreSQL run the same LINQ for that), the SQL of Hangfire, and branches that need more than one row.
/// </summary>
public sealed class SqlServerStatementTests
{
    private static readonly DateOnly Day = new(2025, 3, 1);
    private static readonly Guid Id = FakeReader.Id;

    private static readonly IReadOnlyList<Func<IServiceProvider, Task>> Reads =
    [
        .. Roster().Select(input => Call<IRosterAppService>(s => s.SearchAsync(input))),
        .. Roster().Select(input => Call<IRosterAppService>(s => s.ExportAsync(input, RosterFormat.Csv))),
        Call<IRosterAppService>(s => s.GetAsync(Id, null)),
        Call<IRosterAppService>(s => s.GetAsync(Id, Day)),
        Call<IRosterAppService>(s => s.GetAsync(Id, Day, DateTime.UnixEpoch)),
        Call<IOrganisationAppService>(s => s.GetTreeAsync(null)),
        Call<IOrganisationAppService>(s => s.GetTreeAsync(Day)),
        Call<IOrganisationAppService>(s => s.GetAsync(Id, null)),
        Call<IOrganisationAppService>(s => s.GetAsync(Id, Day)),
        Call<IEnterpriseAppService>(s => s.GetZonesAsync()),
        Call<IEnterpriseAppService>(s => s.FindAsync(null)),
        Call<IEnterpriseAppService>(s => s.FindAsync("Điện tử")),
        .. Dossiers().Select(input => Call<IAdmissionAppService>(s => s.ListAsync(input))),
        Call<IAdmissionAppService>(s => s.CountAsync()),
        Call<IAdmissionAppService>(s => s.GetAsync(Id)),
        Call<IAdmissionAppService>(s => s.GetCellsAsync()),
        Call<IAdmissionAppService>(s => s.GetDestinationsAsync()),
        Call<IDossierPapersAppService>(s => s.GetCandidatesAsync(Id)),
        Call<IDossierPapersAppService>(s => s.GetBiographyAsync(Id)),
        Call<IDossierPapersAppService>(s => s.GetBiographyAccessLogAsync(Id)),
        Call<ProcedureDesk>(s => s.VoteBaseAsync(Id, Day, CancellationToken.None)),
        Call<ProcedureDesk>(s => s.OfficialsAsync([Id], Day, CancellationToken.None)),
        Call<DueDates>(s => s.MoveAsync(Day, CancellationToken.None)),
        Call<IRecognitionAppService>(s => s.ListAsync(new("Đào", [RecognitionState.Probation], OverdueOnly: true))),
        Call<IRecognitionAppService>(s => s.GetAsync(Id)),
        Call<IMemberFileAppService>(s => s.GetAsync(Id)),
        Call<IMemberFileAppService>(s => s.GetAccessLogAsync(Id)),
        Call<IIdentityCorrectionAppService>(s => s.ListAsync(Id)),
        Call<IInboxAppService>(s => s.GetAsync()),
        Call<IAttachmentAppService>(s => s.ListAsync(SubjectKind.AdmissionDossier, Id)),
        Call<IAttachmentAppService>(s => s.ListAsync(SubjectKind.Member, Id)),
        Call<IAttachmentAppService>(s => s.DownloadAsync(SubjectKind.Member, Id, Id)),
        Call<IDocumentAppService>(s => s.GetFormsAsync(SubjectKind.Member, Id)),
        Call<IDocumentAppService>(s => s.GenerateAsync(new("6-KNĐ", SubjectKind.AdmissionDossier, Id))),
        Call<IDocumentAppService>(s => s.GenerateAsync(new("2-HSĐV", SubjectKind.Member, Id))),
        Call<ITemplateAppService>(s => s.ListAsync()),
        Call<ITemplateAppService>(s => s.DownloadAsync("6-KNĐ", 0)),
        .. Cases().Select(input => Call<ICaseAppService>(s => s.ListAsync(input))),
        Call<ICaseAppService>(s => s.GetAsync(Id)),
        Call<ICaseAppService>(s => s.GetOptionsAsync(null)),
        Call<ICaseAppService>(s => s.GetOptionsAsync(Id)),
        Call<ICaseAppService>(s => s.PreviewCorrectionAsync(Id, Id)),
        Call<IBadgeAppService>(s => s.GetAsync(new())),
        Call<IBadgeAppService>(s => s.GetAsync(new(Earlier: true))),
        Call<IClassificationAppService>(s => s.GetCellsAsync(2025)),
        Call<IClassificationAppService>(s => s.GetAsync(Id, 2025)),
        Call<ReadmissionHistory>(s => s.RefusalsAsync(Id, Day, CancellationToken.None)),
        Call<IFiguresAppService>(s => s.GetAsync(null, null)),
        Call<IFiguresAppService>(s => s.GetAsync(Day, "2020-2025")),
        Call<IFiguresAppService>(s => s.GetAdmissionPlanAsync(null, null)),
        Call<IFiguresAppService>(s => s.GetAdmissionPlanAsync(Day, "2020-2025")),
        Call<IFiguresAppService>(s => s.GetTargetsAsync()),
        Call<IReportAppService>(s => s.ListAsync()),
        Call<IReportAppService>(s => s.GetAsync("2025-Q1")),
        Call<IReportAppService>(s => s.ExportAsync("2025-Q1")),
        Call<IUserAppService>(s => s.ListAsync()),
        Call<IUserDirectory>(s => s.ListActiveAsync()),
        Call<IDeadlineAppService>(s => s.ListAsync()),
        Call<OutboxDelivery>(s => s.DeliverAsync(CancellationToken.None)),
        Call<IUserAppService>(s => s.GetMeAsync()),
        Call<DemoAccounts>(s => s.ListAsync(CancellationToken.None)),
        Call<UserManager<IdentityUser<Guid>>>(s => s.FindByNameAsync("THUKY")),
        Call<UserManager<IdentityUser<Guid>>>(s => s.FindByIdAsync(Id.ToString())),
        Call<IRuleSetAppService>(s => s.ListAsync(Day)),
        Call<IRuleSetAppService>(s => s.GetAsync(Id)),
        Call<IRuleSetAppService>(s => s.FindAsync("0")),
        Call<IHolidayAppService>(s => s.ListAsync(2026)),
        services => Task.WhenAll(services.GetServices<IVerifier>().Select(v => v.VerifyAsync(CancellationToken.None))),
    ];

    private static readonly IReadOnlyList<Func<IServiceProvider, Task>> Writes =
    [
        Call<IReportAppService>(s => s.MakeMissingAsync()),
        Call<IOrganisationAppService>(s =>
            s.EstablishAsync(new(Id, "Chi bộ A", OrganisationType.Cell, Id, Day, "1-QĐ/ĐU", Day, "Đảng ủy"))
        ),
        Call<IOrganisationAppService>(s => s.RenameAsync(Id, new("Chi bộ B", Day, "2-QĐ/ĐU", Day, "Đảng ủy") { Stamp = Id })),
        Call<IOrganisationAppService>(s => s.CloseAsync(Id, new(Day, "Sáp nhập", "3-QĐ/ĐU", Day, "Đảng ủy") { Stamp = Id })),
        Call<IEnterpriseAppService>(s => s.CreateAsync(new("Công ty A", "0101234567", Id, Ownership.Private))),
        Call<IAdmissionAppService>(s => s.CreateAsync(new(Id, "Nguyễn Văn An", new(2000, 1, 1), Sex.Male, "001200000001"))),
        Call<IAdmissionAppService>(s =>
            s.CorrectApplicantAsync(Id, new("Nguyễn Văn An", new(2000, 1, 1), Sex.Male, "001200000001") { Stamp = Id })
        ),
        Call<IAdmissionAppService>(s => s.ReceiveDocumentAsync(Id, new("1-KNĐ", Day) { Stamp = Id })),
        Call<IAdmissionAppService>(s => s.RecordCellResolutionAsync(Id, new("1-NQ/CB", Day, 1, 1, 1, 0) { Stamp = Id })),
        Call<IAdmissionAppService>(s => s.SubmitAsync(Id, new() { Stamp = Id })),
        Call<IDossierPapersAppService>(s => s.UnmaskBiographyAsync(Id, new("Đối chiếu với bản khai"))),
        Call<IRecognitionAppService>(s => s.RecordSectionalReportAsync(Id, new("1-BC", Day, true) { Stamp = Id })),
        Call<IRecognitionAppService>(s => s.ExtendAsync(Id, new("Chờ xác minh") { Stamp = Id })),
        Call<IAdmissionAppService>(s => s.DiscardAsync(Id, new() { Stamp = Id })),
        Call<IAttachmentAppService>(s => s.RemoveAsync(SubjectKind.Member, Id, Id, new("Quét nhầm") { Stamp = Id })),
        Call<ITemplateAppService>(s => s.RestoreAsync("6-KNĐ", new(null))),
        Call<IRuleSetAppService>(s => s.CreateAsync(new("0", new(2030, 1, 1), []) { Stamp = Id })),
        Call<IRuleSetAppService>(s => s.WithdrawAsync(Id, new() { Stamp = Id })),
        Call<IHolidayAppService>(s => s.AddAsync(new(new(2030, 1, 2), "Nghỉ bù", "1-TB"))),
        Call<IHolidayAppService>(s => s.RemoveAsync(Id)),
        Call<ICaseAppService>(s =>
            s.ProposeAsync(
                new(
                    CaseKind.InspectionHold,
                    Id,
                    new()
                    {
                        PaperNumber = "1-QĐ/UBKT",
                        PaperDate = Day,
                        Reason = "Kiểm tra",
                    }
                )
            )
        ),
        Call<ICaseAppService>(s => s.DecideAsync(Id, new("1-QĐ/ĐU", Day) { Stamp = Id })),
        Call<ICaseAppService>(s => s.RecordArrivalAsync(Id, new(Day) { Stamp = Id })),
        Call<IBadgeAppService>(s => s.ProposeAsync(new(Id, 30, Day))),
        Call<IBadgeAppService>(s => s.DecideAsync(Id, new("1-QĐ/TU", Day) { Stamp = Id })),
        Call<IBadgeAppService>(s => s.TakeBackAsync(Id, new("x") { Stamp = Id })),
        Call<IClassificationAppService>(s => s.RecordAsync(Id, 2025, new([new(Id, Rating.Good)]) { Stamp = Id })),
        Call<IClassificationAppService>(s => s.DecideAsync(Id, 2025, new("1-QĐ/ĐU", Day) { Stamp = Id })),
        Call<IMemberFileAppService>(s => s.WriteAsync(Id, FilePartKind.Work, new([], None: false) { Stamp = Id })),
        Call<IMemberFileAppService>(s => s.UnmaskAsync(Id, new(FilePartKind.Health, "Lập danh sách"))),
        Call<IIdentityCorrectionAppService>(s =>
            s.ProposeAsync(Id, new("Nguyễn An", Day, IdentityPaperKind.CivilStatus, "1", Day, "UBND"))
        ),
        Call<IIdentityCorrectionAppService>(s => s.ConfirmAsync(Id, new() { Stamp = Id })),
        Call<IUserAppService>(s => s.CreateAsync(new("moi", "Người mới", "mat-khau-that-dai"))),
        Call<IUserAppService>(s => s.GrantAsync(Id, new(Roles.Inspector, Id, Day, null) { Stamp = Id })),
        Call<IUserAppService>(s => s.SetActiveAsync(Id, new(Active: false) { Stamp = Id })),
    ];

    [Fact]
    public async Task Every_statement_resolves_against_the_schema()
    {
        var recorder = new RecordingInterceptor();
        await using var app = new SqlServerApp(recorder);
        foreach (var rows in new[] { 0, 1 })
        {
            recorder.Rows = rows;
            foreach (var call in Reads.Concat(Writes))
                await app.RunAsync(call);
        }
        var reads = recorder.Recorded.Count;
        reads.ShouldBeGreaterThan(60);
        await app.RunAsync(services => EveryEntity.SaveAsync(services.GetRequiredService<RegistryDbContext>()));
        recorder.Recorded.Count.ShouldBeGreaterThan(reads + 30);

        app.Failures.ShouldBeEmpty();

        using var model = SqlServerModel.OfTheRegistry();
        var statements = recorder.Recorded.Select((s, i) => (Name: $"statement_{i}", Statement: s)).ToList();
        foreach (var (name, statement) in statements)
            model.Add(statement.AsProcedure(name));
        var problems = model.Problems().ToList();
        problems.ShouldBeEmpty(
            string.Join(
                Environment.NewLine,
                statements
                    .Where(s => problems.Exists(p => p.Contains($"[{s.Name}]", StringComparison.Ordinal)))
                    .Select(s => $"{s.Name}: {s.Statement}")
            )
        );
    }

    private static Func<IServiceProvider, Task> Call<TService>(Func<TService, Task> call)
        where TService : notnull => services => call(services.GetRequiredService<TService>());

    private static IEnumerable<RosterInput> Roster()
    {
        var all = new RosterInput(
            "đặng",
            Id,
            [Standing.Official, Standing.Probationary],
            Sex.Female,
            20,
            60,
            Day,
            Day,
            Id,
            Day,
            50,
            50
        );
        return
        [
            new(),
            new(AsOf: Day),
            new(AsOf: Day, KnownAt: new DateTime(2025, 3, 2, 0, 0, 0, DateTimeKind.Utc)),
            new("nguyen"),
            new(OrganisationId: Id),
            new(OrganisationId: Id, AsOf: Day),
            new(Standings: [Standing.Official]),
            new(Sex: Sex.Male),
            new(MinAge: 20),
            new(MaxAge: 30),
            new(AdmittedFrom: Day),
            new(AdmittedTo: Day),
            new(ZoneId: Id),
            new(Skip: 50),
            all,
            all with
            {
                AsOf = null,
            },
        ];
    }

    private static IEnumerable<ListCasesInput> Cases() =>
        [
            new(),
            new("an"),
            new(Kinds: [CaseKind.Death, CaseKind.Exemption]),
            new(States: [CaseState.Proposed]),
            new(MemberId: Id),
            new(OrganisationId: Id),
            new(OverdueOnly: true),
            new("an", [CaseKind.Death], [CaseState.Proposed], Id, Id, true, 50, 50),
        ];

    private static IEnumerable<ListDossiersInput> Dossiers() =>
        [
            new(),
            new("an"),
            new(States: [DossierState.Drafting, DossierState.Returned]),
            new(OrganisationId: Id),
            new(OverdueOnly: true),
            new("an", [DossierState.AwaitingDecision], Id, true, 50, 50),
        ];
}
