using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Registry.Access;
using Registry.Access.Users;
using Registry.Committees.Bodies;
using Registry.Committees.Congresses;
using Registry.Committees.Rows;
using Registry.Dashboards.Figures;
using Registry.Dashboards.Keeping;
using Registry.Documents.Forms;
using Registry.Documents.Integration;
using Registry.Documents.Scans;
using Registry.Inbox.Deadlines;
using Registry.Inbox.Outbox;
using Registry.Inbox.Waiting;
using Registry.Kernel;
using Registry.Members.Admissions;
using Registry.Members.Ledger;
using Registry.Members.Lifecycle;
using Registry.Members.MemberFile;
using Registry.Members.Procedures;
using Registry.Members.Recognitions;
using Registry.Members.Roster;
using Registry.Members.Rows;
using Registry.Organisations.Changes;
using Registry.Organisations.Enterprises;
using Registry.Organisations.Events;
using Registry.Organisations.Integration;
using Registry.Organisations.Reviews;
using Registry.Organisations.Tree;
using Registry.Organisations.Types;
using Registry.People.Rows;
using Registry.Planning.Indicators;
using Registry.Planning.Targets;
using Registry.Planning.TermReviews;
using Registry.Reports.Contracts;
using Registry.Reports.Counting;
using Registry.Reports.Definitions;
using Registry.Rules.Holidays;
using Registry.Rules.RuleSets;
using Registry.Unions.Introductions;
using Registry.Unions.Ledger;
using Registry.Unions.Returns;
using Registry.Unions.Tree;
using Registry.YouthUnion.HeadCounts;
using Registry.YouthUnion.Ledger;
using Registry.YouthUnion.Outstanding;
using Registry.YouthUnion.Roster;
using Registry.YouthUnion.Tree;
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
    private static readonly DecisionInput Paper = new("1-QĐ/ĐU", Day, "Đảng ủy");

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
        Call<ITreeAppService>(s => s.GetChildrenAsync(null, null)),
        Call<ITreeAppService>(s => s.GetChildrenAsync(Id, Day)),
        Call<ITreeAppService>(s => s.GetWayAsync(Id, Day)),
        Call<ITreeAppService>(s => s.SearchAsync("điện", null)),
        Call<ITreeAppService>(s => s.GetMembersAsync(Id, null)),
        Call<ITreeAppService>(s => s.GetMembersAsync(Id, Day)),
        Call<IOrganisationTypeAppService>(s => s.GetAsync(Day)),
        Call<IOrganisationChangeAppService>(s => s.GetMembersAsync(Id, Day)),
        Call<IReviewAppService>(s => s.GetYearAsync(2025)),
        Call<IBodyAppService>(s => s.GetAsync(Id, Day)),
        Call<IBodyAppService>(s => s.FindAsync(Id, "an")),
        Call<ICongressAppService>(s => s.ListAsync(Id)),
        Call<ICongressAppService>(s => s.GetAsync(Id)),
        Call<IEnterpriseAppService>(s => s.ListAsync(new("an", Id, Ownership.Private, EnterpriseBodyKind.TradeUnion, Day))),
        Call<IEnterpriseAppService>(s => s.GetAsync(Id, Day)),
        Call<IEnterpriseAppService>(s => s.GetZonesAsync()),
        Call<IEnterpriseAppService>(s => s.FindAsync(null)),
        Call<IEnterpriseAppService>(s => s.FindAsync("Điện tử")),
        .. Dossiers().Select(input => Call<IAdmissionAppService>(s => s.ListAsync(input))),
        Call<IAdmissionAppService>(s => s.CountAsync()),
        Call<IAdmissionAppService>(s => s.CountAsync(Id)),
        Call<IAdmissionAppService>(s => s.GetAsync(Id)),
        Call<IAdmissionAppService>(s => s.GetCellsAsync()),
        Call<IAdmissionAppService>(s => s.GetDestinationsAsync()),
        Call<IDossierPapersAppService>(s => s.GetCandidatesAsync(Id)),
        Call<IDossierPapersAppService>(s => s.GetBiographyAsync(Id)),
        Call<IDossierPapersAppService>(s => s.GetBiographyAccessLogAsync(Id)),
        Call<VoteBases>(s => s.OfAsync(Id, Day, CancellationToken.None)),
        Call<VoteBases>(s => s.OfficialsAsync([Id], Day, CancellationToken.None)),
        Call<IVoteBaseAppService>(s => s.GetAsync(Id, Day)),
        Call<IWorkingDayLimits>(s => s.MoveAsync(Day, CancellationToken.None)),
        Call<IRecognitionAppService>(s => s.ListAsync(new("Đào", [RecognitionState.Probation], OverdueOnly: true))),
        Call<IRecognitionAppService>(s => s.GetAsync(Id)),
        Call<IMemberFileAppService>(s => s.GetAsync(Id)),
        Call<IMemberFileAppService>(s => s.GetAccessLogAsync(Id)),
        Call<IIdentityCorrectionAppService>(s => s.ListAsync(Id)),
        Call<IInboxAppService>(s => s.GetAsync()),
        Call<IAttachmentAppService>(s => s.ListAsync(SubjectKind.AdmissionDossier, Id)),
        Call<IAttachmentAppService>(s => s.ListAsync(SubjectKind.Member, Id)),
        Call<IAttachmentAppService>(s => s.ListAsync(SubjectKind.OrganisationDecision, Id)),
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
        Call<IReadmissionHistory>(s => s.RefusalsAsync(Id, Day, CancellationToken.None)),
        Call<IPersonMembershipAppService>(s => s.GetAsync(Id, Day)),
        Call<IReferralAppService>(s => s.ListAsync()),
        Call<IReferralAppService>(s => s.ForDossierAsync(Id)),
        Call<IUnionAppService>(s => s.ListAsync(new("an", UnionType.GrassrootsUnion, Id, Day, 50, 50))),
        Call<IUnionAppService>(s => s.GetAsync(Id, Day)),
        Call<IUnionAppService>(s => s.GetOptionsAsync()),
        Call<IUnionAppService>(s => s.GetFiguresAsync(Day)),
        Call<IReturnAppService>(s => s.ListAsync(new("2025-Q1", null, "an"))),
        Call<IReturnAppService>(s => s.ListAsync(new("2025-Q1", ReturnStanding.Overdue))),
        Call<IReturnAppService>(s => s.ListAsync(new("2025-Q1", ReturnStanding.Accepted))),
        Call<IReturnAppService>(s => s.OfUnionAsync(Id)),
        Call<IReturnAppService>(s => s.GetAsync(Id, "2025-Q1")),
        Call<IIntroductionAppService>(s => s.ListAsync(new("an", Id, IntroductionState.Waiting))),
        Call<IIntroductionAppService>(s => s.GetCellsAsync(Id)),
        Call<IYouthOrganisationAppService>(s => s.ListAsync(new("an", YouthOrganisationType.Branch, Id, Day))),
        Call<IYouthOrganisationAppService>(s => s.GetAsync(Id, Day)),
        Call<IYouthOrganisationAppService>(s => s.GetOptionsAsync(Day)),
        Call<IYouthOrganisationAppService>(s => s.GetFiguresAsync(Day)),
        .. Youth().Select(input => Call<IYouthMemberAppService>(s => s.SearchAsync(input))),
        Call<IYouthMemberAppService>(s => s.ExportAsync(new(), YouthFileFormat.Csv)),
        Call<IYouthMemberAppService>(s => s.GetAsync(Id, Day)),
        Call<IOutstandingAppService>(s => s.ListAsync(new("an", ProposalState.Endorsed, Id))),
        Call<IOutstandingAppService>(s => s.GetAsync(Id)),
        Call<IOutstandingAppService>(s => s.GetCellsAsync(Id)),
        Call<IPeopleCountAppService>(s => s.CountAsync(Id, Day)),
        Call<IPeopleCountAppService>(s => s.ListSuspicionsAsync()),
        services => Task.WhenAll(services.GetServices<IEnterpriseBodies>().Select(b => b.OfEnterprisesAsync([Id], Day))),
        Call<IFiguresAppService>(s => s.GetAsync(null, null)),
        Call<IFiguresAppService>(s => s.GetAsync(Day, "2020-2025")),
        Call<IFiguresAppService>(s => s.GetAdmissionPlanAsync(null, null)),
        Call<IFiguresAppService>(s => s.GetAdmissionPlanAsync(Day, "2020-2025")),
        Call<ITermAppService>(s => s.GetTargetsAsync()),
        Call<IReportAppService>(s => s.ListOpenAsync()),
        Call<IReportAppService>(s => s.ListAsync("quarterly", null)),
        Call<IReportAppService>(s => s.ListAsync("quarterly", Cadence.Quarter)),
        Call<IReportAppService>(s => s.GetAsync("quarterly", "2025-Q1", null)),
        Call<IReportAppService>(s => s.GetAsync("quarterly", "2025-Q1", Id)),
        Call<IReportAppService>(s => s.ExportAsync("quarterly", "2025-Q1", null, ReportFormat.Docx)),
        Call<IReportAppService>(s => s.GetCanonicalAsync("quarterly", "2025-Q1")),
        Call<IReportAppService>(s => s.VerifyAsync("quarterly", "2025-Q1")),
        Call<ITermReviewAppService>(s => s.GetAsync(null, Id)),
        Call<ITermAppService>(s => s.GetAsync()),
        Call<ITermAppService>(s => s.AddAsync(new("2100-2105", Day.AddYears(100), Day.AddYears(105)))),
        Call<ITermAppService>(s => s.ChangeAsync(Id, new("2100-2105", Day.AddYears(100), Day.AddYears(105)) { Stamp = Id })),
        Call<ITermAppService>(s =>
            s.SetAsync(
                Id,
                new([new("membersAdmitted", TargetCadence.Year, 110, null, null)], "1-NQ/ĐH", Day, null) { Stamp = Id }
            )
        ),
        Call<IFigureService>(keeper => keeper.KeepAllAsync()),
        Call<FigureService>(keeper => keeper.KeepAsync(Id, Day, CancellationToken.None)),
        Call<KeptFigures>(kept =>
            kept.BelowAsync(
                new DashboardNode(Id, "", OrganisationType.UpperCommittee, "00001", Day, IsToday: false, []),
                CancellationToken.None
            )
        ),
        CountedSourcesAsync,
        .. DashboardReads(null),
        .. DashboardReads(Day),
        .. Enum.GetValues<Behind>()
            .Select(what => Call<IDashboardAppService>(s => s.GetListAsync(new(what, Day, Day, Id, Zone: Id)))),
        .. Enum.GetValues<FunnelStep>()
            .Select(step => Call<IDashboardAppService>(s => s.GetListAsync(new(Behind.Applications, Day, null, Id, Step: step)))),
        Call<IDashboardAppService>(s => s.GetListAsync(new(Behind.Members, null, null, Id, NoZone: true))),
        Call<IIndicatorAppService>(s => s.GetProgressAsync(Day, null)),
        Call<ITargetAppService>(s => s.GetAsync("membersAdmitted", "2026", null)),
        Call<ITargetAppService>(s => s.GetAsync("newUnionMembers", "2026", null)),
        .. CellsOfEachKind()
            .Select(cell => Call<ICellListAppService>(s => s.GetAsync("quarterly", "2025-Q1", new(cell, null, Reason: "x")))),
        .. EveryCriterion()
            .SelectMany(c =>
                new[]
                {
                    Call<RegistryDbContext>(db => Facts(db).MembersOn(Day, c).GroupBy(f => f.OrganisationId).CountAsync()),
                    Call<RegistryDbContext>(db => Facts(db).Movements(Day, Day, c, Population.Joined).ToListAsync()),
                    Call<RegistryDbContext>(db => Facts(db).Movements(Day, Day, c, Population.Left).ToListAsync()),
                    Call<RegistryDbContext>(db => Facts(db).Movements(Day, Day, c, Population.Admitted).ToListAsync()),
                    Call<RegistryDbContext>(db => Facts(db).Carried(Day, c).ToListAsync()),
                    Call<RegistryDbContext>(db => Facts(db).Happened(Day, Day, c).ToListAsync()),
                }
            ),
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
        Call<IIndicatorAppService>(s => s.EnterAsync(new("exportsUsdBillion", 2026, 5, "1-BC"))),
        Call<IReportLifeAppService>(s => s.RefreshAsync("quarterly", "2025-Q1", new() { Stamp = Id })),
        Call<IReportLifeAppService>(s => s.SubmitAsync("quarterly", "2025-Q1", Id)),
        Call<IReportLifeAppService>(s => s.AnswerReturnAsync("quarterly", "2025-Q1", Id, new(Accepted: true, null))),
        Call<IReportLifeAppService>(s => s.AnswerReturnAsync("quarterly", "2025-Q1", Id, new(Accepted: false, "x"))),
        Call<IReportLifeAppService>(s => s.AcceptAllAsync("quarterly", "2025-Q1", new(Id, [Id]))),
        Call<IReportLifeAppService>(s => s.FreezeAsync("quarterly", "2025-Q1", new("x") { Stamp = Id })),
        Call<IReportLifeAppService>(s => s.AskToReopenAsync("quarterly", "2025-Q1", new("x") { Stamp = Id })),
        Call<IOrganisationAppService>(s =>
            s.EstablishAsync(new(Id, "Chi bộ A", OrganisationType.Cell, Id, Day, "1-QĐ/ĐU", Day, "Đảng ủy"))
        ),
        Call<IOrganisationAppService>(s => s.RenameAsync(Id, new("Chi bộ B", Day, "2-QĐ/ĐU", Day, "Đảng ủy") { Stamp = Id })),
        Call<IOrganisationAppService>(s => s.CloseAsync(Id, new(Day, "Sáp nhập", "3-QĐ/ĐU", Day, "Đảng ủy") { Stamp = Id })),
        Call<IOrganisationChangeAppService>(s => s.MoveAsync(Id, new(Id, null, Day, Paper) { Stamp = Id })),
        Call<IOrganisationChangeAppService>(s => s.ChangeTypeAsync(Id, new(OrganisationType.Cell, Day, Paper) { Stamp = Id })),
        Call<IOrganisationChangeAppService>(s => s.MergeAsync(new([Id, Guid.Empty], Id, null, "Sắp xếp", Day, Paper))),
        Call<IOrganisationChangeAppService>(s => s.SplitAsync(Id, new([], true, "Sắp xếp", Day, Paper) { Stamp = Id })),
        Call<IOrganisationChangeAppService>(s => s.HandOverAsync(Id, new("Đảng bộ khác", Day, Paper) { Stamp = Id })),
        Call<IOrganisationChangeAppService>(s =>
            s.ReceiveAsync(new(Id, "Chi bộ C", OrganisationType.Cell, Id, "Nơi khác", Day, Paper))
        ),
        Call<IOrganisationChangeAppService>(s => s.ReverseAsync(Id, new(Id, "Ghi nhầm", Paper) { Stamp = Id })),
        Call<IBulkMoveAppService>(s => s.PreviewAsync(new([new(Id, Id)], Day, Paper))),
        Call<SubtreeMover>(s => MoveAsync(s)),
        Call<ILocalEventHandler<MembersCarrying>>(s =>
            s.HandleAsync(new(Id, Id, null, null, Day, new Decision("1", Day, "Đảng ủy"), "Bàn giao"), CancellationToken.None)
        ),
        Call<ILocalEventHandler<ChangeReversing>>(s =>
            s.HandleAsync(new(Id, new Decision("1", Day, "Đảng ủy"), "Ghi nhầm"), CancellationToken.None)
        ),
        Call<ILocalEventHandler<OrganisationMoved>>(s => s.HandleAsync(new(Id, null), CancellationToken.None)),
        Call<IReviewAppService>(s => s.AssessAsync(Id, 2025, new(ReviewLevel.Good, 1, 1, null) { Stamp = Id })),
        Call<IBodyAppService>(s => s.BeginTermAsync(Id, new("I", Day, Day.AddYears(5), "1", Day, "Đảng ủy"))),
        Call<IBodyAppService>(s => s.SeatAsync(Id, Id, new(Id, Body.ExecutiveCommittee, Post.Member, Day) { Stamp = Id })),
        Call<ICongressAppService>(s => s.CallAsync(Id, new("I", Day, Day, 180, 1, "1", Day, "Đảng ủy"))),
        Call<ICongressAppService>(s => s.NameAsync(Id, new(Id) { Stamp = Id })),
        Call<EnterpriseReader>(s => s.MayWriteAsync(Id, CancellationToken.None)),
        Call<IEnterpriseAppService>(s => s.RecordWorkersAsync(Id, new(Day, 5) { Stamp = Id })),
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
        Call<IUnionAppService>(s =>
            s.FoundAsync(new(Id, "Công đoàn A", UnionType.Section, Id, Id, Day, 9, "1-QĐ", Day, "Công đoàn"))
        ),
        Call<IUnionAppService>(s => s.DissolveAsync(Id, new(Day, "Giải thể", "2-QĐ", Day, "Công đoàn") { Stamp = Id })),
        Call<IReturnAppService>(s => s.SubmitAsync(Id, new("2025-Q1", 9, 4, 0, 0, 5, 0, 5, 2, true) { Stamp = Id })),
        Call<IReturnAppService>(s => s.AskReopeningAsync(Id, new("Sai") { Stamp = Id })),
        Call<IReturnAppService>(s => s.AcceptAsync(Id, new() { Stamp = Id })),
        Call<IIntroductionAppService>(s =>
            s.RecordAsync(Id, new(Id, "Nguyễn Văn An", Day, Sex.Male, "001200000001", "1-NQ", Day, 9, 9, 9, 0))
        ),
        Call<IYouthOrganisationAppService>(s => s.DissolveAsync(Id, new(Day, "Giải thể", "2-QĐ", Day, "Đoàn") { Stamp = Id })),
        Call<IYouthMemberAppService>(s =>
            s.AdmitAsync(new(Id, "Nguyễn Văn An", new(2008, 1, 1), Sex.Male, null, Day, false, null, "1-QĐ", Day, "Đoàn"))
        ),
        Call<IYouthMemberAppService>(s =>
            s.LeaveAsync(Id, new(YouthEventKind.Resigned, Day, null, "1-QĐ", Day, "Đoàn") { Stamp = Id })
        ),
        Call<IOutstandingAppService>(s => s.ProposeAsync(new(Id, Id, "1-NQ", Day, 9, 9, 9, 0))),
        Call<IOutstandingAppService>(s => s.EndorseAsync(Id, new("1-NQ", Day, 9, 9, 9, 0) { Stamp = Id })),
        Call<IUserAppService>(s => s.CreateAsync(new("moi", "Người mới", "mat-khau-that-dai"))),
        Call<IUserAppService>(s => s.GrantAsync(Id, new(Roles.Inspector, Id, Day, null) { Stamp = Id })),
        Call<IUserAppService>(s => s.SetActiveAsync(Id, new(Active: false) { Stamp = Id })),
    ];

    /// <summary>The statements that take a subtree along, with no subtree to take.</summary>
    private static Task MoveAsync(SubtreeMover mover)
    {
        var decision = new Decision("1-QĐ/ĐU", Day, "Đảng ủy");
        var root = Organisation.Establish(
            Id,
            null,
            OrganisationPaths.Root,
            "Đảng bộ",
            OrganisationType.UpperCommittee,
            null,
            new Registry.Organisations.Tree.Entry(Day, DateTime.UnixEpoch, "Tests", decision)
        );
        OrganisationPlacement[] before = [root.Placements[0].Part("00002", Day, TwoClocks.Forever, DateTime.UnixEpoch)];
        return mover.FollowAsync(root, new Standpoint("00002", before), CancellationToken.None);
    }

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

    private static PersonFacts Facts(RegistryDbContext db) => new(db, DateTime.UnixEpoch, Day);

    /// <summary>One cell of the quarterly return for each population, the opening, the adjustment and a sum.</summary>
    private static IEnumerable<string> CellsOfEachKind() => ["A", "P", "B", "B1", "C5", "D", "D2", "T", "K1", "K2"];

    private static IEnumerable<Criteria> EveryCriterion() =>
        [
            Criteria.None,
            new(Standings: [Standing.Official]),
            new(Sex: Sex.Female, MinAge: 18, MaxAge: 30, MemberFrom: Day, MemberBefore: Day),
            new(Ownerships: [Ownership.ForeignOwned, Ownership.JointVenture], Types: [OrganisationType.Cell]),
            new(File: new("ethnicity"), FileNot: new("religion", ["None"])),
            new(File: new("professional", ["University", "Master"])),
        ];

    /// <summary>Every population that reports count in other modules, as a number and as a list.</summary>
    private static async Task CountedSourcesAsync(IServiceProvider services)
    {
        foreach (var source in services.GetServices<ICountedSource>())
        {
            foreach (var population in source.Populations)
            {
                var facts = source.Read(population, new CountedWindow(Day, Day, DateTime.UnixEpoch));
                await facts.ToListAsync();
                await facts
                    .GroupBy(f => new { f.OrganisationId, f.On })
                    .Select(g => new { g.Key, Count = g.Sum(f => f.Count) })
                    .ToListAsync();
            }
        }
    }

    private static IEnumerable<Func<IServiceProvider, Task>> DashboardReads(DateOnly? asOf) =>
        [
            Call<IDashboardAppService>(s => s.GetAsync(asOf, Id)),
            Call<IDashboardAppService>(s => s.GetAdmissionsAsync(asOf, Id, 2025)),
            Call<IDashboardAppService>(s => s.GetAgesAsync(asOf, Id)),
            Call<IDashboardAppService>(s => s.GetGrowthAsync(asOf, Id)),
            Call<IDashboardAppService>(s => s.GetFunnelAsync(asOf, Id)),
            Call<IDashboardAppService>(s => s.GetZonesAsync(asOf, Id)),
            Call<IDashboardAppService>(s => s.GetComparisonAsync(asOf, Id, ComparedBy.Members, 0, 50)),
        ];

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
            new(Columns: [.. RosterFields.All.Select(f => f.Key)]),
            all,
            all with
            {
                AsOf = null,
            },
        ];
    }

    private static IEnumerable<YouthRosterInput> Youth() =>
        [new(), new("an", Id, YouthStanding.Member, Sex.Female, 16, 30, Day, Day, true, true, Day, 50, 50), new(InParty: false)];

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
