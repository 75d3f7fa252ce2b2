using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Registry.Host.Data.SqlServer
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "access_accounts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    UserName = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    DisplayName = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    Email = table.Column<string>(type: "nvarchar(254)", maxLength: 254, nullable: true),
                    Active = table.Column<bool>(type: "bit", nullable: false),
                    PasswordGiven = table.Column<bool>(type: "bit", nullable: false),
                    CreatedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    DemoHint = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true),
                    Stamp = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_access_accounts", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "access_credentials",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    UserName = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: true),
                    NormalizedUserName = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: true),
                    Email = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: true),
                    NormalizedEmail = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: true),
                    EmailConfirmed = table.Column<bool>(type: "bit", nullable: false),
                    PasswordHash = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    SecurityStamp = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    ConcurrencyStamp = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    PhoneNumber = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: true),
                    PhoneNumberConfirmed = table.Column<bool>(type: "bit", nullable: false),
                    TwoFactorEnabled = table.Column<bool>(type: "bit", nullable: false),
                    LockoutEnd = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    LockoutEnabled = table.Column<bool>(type: "bit", nullable: false),
                    AccessFailedCount = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_access_credentials", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "access_sessions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AccountId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    StartedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    LastsUntil = table.Column<DateTime>(type: "datetime2", nullable: false),
                    EndedAt = table.Column<DateTime>(type: "datetime2", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_access_sessions", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "audit_entries",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    UserId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    UserName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    EntityType = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    EntityId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Action = table.Column<string>(type: "nvarchar(10)", maxLength: 10, nullable: false),
                    Fields = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_audit_entries", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "inbox_deadlines",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    UserId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    DerivedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Overdue = table.Column<int>(type: "int", nullable: false),
                    DueSoon = table.Column<int>(type: "int", nullable: false),
                    Waiting = table.Column<int>(type: "int", nullable: false),
                    NextDueOn = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_inbox_deadlines", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "inbox_outbox",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Key = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    To = table.Column<string>(type: "nvarchar(254)", maxLength: 254, nullable: false),
                    Subject = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    Body = table.Column<string>(type: "nvarchar(max)", maxLength: 20000, nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    NextTryAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Attempts = table.Column<int>(type: "int", nullable: false),
                    SentAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Error = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_inbox_outbox", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "members_attachments",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    SubjectKind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    SubjectId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    OrganisationPath = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false, collation: "Latin1_General_100_BIN2"),
                    FormCode = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: true),
                    FileName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    ContentType = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    Size = table.Column<long>(type: "bigint", nullable: false),
                    Sha256 = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    UploadedById = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    UploadedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    UploadedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    RemovedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    RemovedById = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    RemovedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    RemovedReason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    Stamp = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_members_attachments", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "members_badges",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    MemberId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Years = table.Column<int>(type: "int", nullable: false),
                    AwardedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Early = table.Column<bool>(type: "bit", nullable: false),
                    State = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    ProposedById = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ProposedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    ConfirmationNumber = table.Column<string>(type: "nvarchar(50)", maxLength: 50, nullable: true),
                    ConfirmedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    DecisionNumber = table.Column<string>(type: "nvarchar(50)", maxLength: 50, nullable: true),
                    DecisionDate = table.Column<DateOnly>(type: "date", nullable: true),
                    DecisionIssuer = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    Void = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    TakenBackBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    TakenBackAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    TakenBackReason = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true),
                    Stamp = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_members_badges", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "members_cases",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    PersonId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    MemberId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ProposedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Facts = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: false),
                    Level = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    DecisionNumber = table.Column<string>(type: "nvarchar(50)", maxLength: 50, nullable: true),
                    DecisionDate = table.Column<DateOnly>(type: "date", nullable: true),
                    DecisionIssuer = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    Reasons = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    ArrivedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    ArrivalDueOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Stamp = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    State = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    OrganisationPath = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false, collation: "Latin1_General_100_BIN2"),
                    DueOn = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_members_cases", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "members_classifications",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Year = table.Column<int>(type: "int", nullable: false),
                    DecisionNumber = table.Column<string>(type: "nvarchar(50)", maxLength: 50, nullable: true),
                    DecisionDate = table.Column<DateOnly>(type: "date", nullable: true),
                    DecisionIssuer = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    Stamp = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    State = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    OrganisationPath = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false, collation: "Latin1_General_100_BIN2"),
                    DueOn = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_members_classifications", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "members_congresses",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    OrganisationPath = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    HeldOn = table.Column<DateOnly>(type: "date", nullable: false),
                    CountedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Total = table.Column<int>(type: "int", nullable: false),
                    BaseEach = table.Column<int>(type: "int", nullable: false),
                    DecisionNumber = table.Column<string>(type: "nvarchar(50)", maxLength: 50, nullable: false),
                    DecisionDate = table.Column<DateOnly>(type: "date", nullable: false),
                    DecisionIssuer = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    TermId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Stamp = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_members_congresses", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "members_dossiers",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PersonId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    FormerMemberId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    OpenedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Education = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    MentorId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    PoliticalReview_Needed = table.Column<bool>(type: "bit", nullable: true),
                    PoliticalReview_Number = table.Column<string>(type: "nvarchar(50)", maxLength: 50, nullable: true),
                    PoliticalReview_Date = table.Column<DateOnly>(type: "date", nullable: true),
                    BiographyLayout = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: true),
                    SectionalReport_Number = table.Column<string>(type: "nvarchar(50)", maxLength: 50, nullable: true),
                    SectionalReport_Date = table.Column<DateOnly>(type: "date", nullable: true),
                    SectionalReport_Supports = table.Column<bool>(type: "bit", nullable: true),
                    CeremonyOn = table.Column<DateOnly>(type: "date", nullable: true),
                    CeremonyConsent = table.Column<string>(type: "nvarchar(50)", maxLength: 50, nullable: true),
                    MemberId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    IsDeleted = table.Column<bool>(type: "bit", nullable: false),
                    Stamp = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    State = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    OrganisationPath = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false, collation: "Latin1_General_100_BIN2"),
                    DueOn = table.Column<DateOnly>(type: "date", nullable: true),
                    GrassrootsCommitteeId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    CellResolution_Number = table.Column<string>(type: "nvarchar(50)", maxLength: 50, nullable: true),
                    CellResolution_Date = table.Column<DateOnly>(type: "date", nullable: true),
                    CellResolution_Total = table.Column<int>(type: "int", nullable: true),
                    CellResolution_Present = table.Column<int>(type: "int", nullable: true),
                    CellResolution_InFavour = table.Column<int>(type: "int", nullable: true),
                    CellResolution_Against = table.Column<int>(type: "int", nullable: true),
                    GrassrootsResolution_Number = table.Column<string>(type: "nvarchar(50)", maxLength: 50, nullable: true),
                    GrassrootsResolution_Date = table.Column<DateOnly>(type: "date", nullable: true),
                    GrassrootsResolution_Total = table.Column<int>(type: "int", nullable: true),
                    GrassrootsResolution_Present = table.Column<int>(type: "int", nullable: true),
                    GrassrootsResolution_InFavour = table.Column<int>(type: "int", nullable: true),
                    GrassrootsResolution_Against = table.Column<int>(type: "int", nullable: true),
                    DecisionNumber = table.Column<string>(type: "nvarchar(50)", maxLength: 50, nullable: true),
                    DecisionDate = table.Column<DateOnly>(type: "date", nullable: true),
                    DecisionIssuer = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    Reasons = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    Documents = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    Introducers = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    Verifications = table.Column<string>(type: "nvarchar(max)", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_members_dossiers", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "members_members",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PersonId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    OrganisationPath = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Standing = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    CardNumber = table.Column<string>(type: "nvarchar(12)", maxLength: 12, nullable: true),
                    FileNumber = table.Column<string>(type: "nvarchar(12)", maxLength: 12, nullable: true),
                    AdmissionDecisionOn = table.Column<DateOnly>(type: "date", nullable: true),
                    AdmittedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    ProbationEndsOn = table.Column<DateOnly>(type: "date", nullable: true),
                    OfficialOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Stamp = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_members_members", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "members_templates",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    FormCode = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false),
                    FileName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    Sha256 = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: true),
                    UploadedById = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    UploadedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    UploadedAt = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_members_templates", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "members_terms",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    To = table.Column<DateOnly>(type: "date", nullable: false),
                    DecisionNumber = table.Column<string>(type: "nvarchar(50)", maxLength: 50, nullable: false),
                    DecisionDate = table.Column<DateOnly>(type: "date", nullable: false),
                    DecisionIssuer = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Stamp = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_members_terms", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "organisations_lineage",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ChangeId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    PredecessorId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    PredecessorName = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    SuccessorId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    SuccessorName = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    Reversed = table.Column<bool>(type: "bit", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_organisations_lineage", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "organisations_reviews",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    OrganisationPath = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Year = table.Column<int>(type: "int", nullable: false),
                    Assessed = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    Studied = table.Column<int>(type: "int", nullable: true),
                    Studying = table.Column<int>(type: "int", nullable: true),
                    Note = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    AssessedById = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Proposed = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    ProposedById = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Level = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    DecisionNumber = table.Column<string>(type: "nvarchar(50)", maxLength: 50, nullable: true),
                    DecisionDate = table.Column<DateOnly>(type: "date", nullable: true),
                    DecisionIssuer = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    Stamp = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_organisations_reviews", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "organisations_types",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Type = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    NameEn = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Level = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Below = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    MinimumMembers = table.Column<int>(type: "int", nullable: false),
                    MinimumOfficial = table.Column<int>(type: "int", nullable: false),
                    HoldsMembers = table.Column<bool>(type: "bit", nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    To = table.Column<DateOnly>(type: "date", nullable: false),
                    Regulation = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    Source = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_organisations_types", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "organisations_zones",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    SortKey = table.Column<string>(type: "nvarchar(1600)", maxLength: 1600, nullable: false, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_organisations_zones", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "people_identity_keys",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Fingerprint = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_people_identity_keys", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "people_persons",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    FullName = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    SearchName = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false, collation: "Latin1_General_100_BIN2"),
                    SortKey = table.Column<string>(type: "nvarchar(800)", maxLength: 800, nullable: false, collation: "Latin1_General_100_BIN2"),
                    BirthDate = table.Column<DateOnly>(type: "date", nullable: false),
                    Sex = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    NationalIdCipher = table.Column<byte[]>(type: "varbinary(100)", maxLength: 100, nullable: true),
                    NationalIdIndex = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: true),
                    Stamp = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_people_persons", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "reports_entered_values",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Indicator = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    Year = table.Column<int>(type: "int", nullable: false),
                    Value = table.Column<decimal>(type: "decimal(18,3)", precision: 18, scale: 3, nullable: false),
                    Paper = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    By = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_reports_entered_values", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "reports_kept_counts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Day = table.Column<DateOnly>(type: "date", nullable: false),
                    Shape = table.Column<int>(type: "int", nullable: false),
                    KnownAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Counts = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    CountsBelow = table.Column<string>(type: "nvarchar(max)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_reports_kept_counts", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "reports_reports",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Key = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Period = table.Column<string>(type: "nvarchar(7)", maxLength: 7, nullable: false),
                    Cadence = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    To = table.Column<DateOnly>(type: "date", nullable: false),
                    State = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Revision = table.Column<int>(type: "int", nullable: false),
                    ReopenAskedById = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ReopenReason = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    Stamp = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_reports_reports", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "reports_target_shares",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Indicator = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    Year = table.Column<int>(type: "int", nullable: false),
                    TermId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ParentId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Value = table.Column<decimal>(type: "decimal(18,3)", precision: 18, scale: 3, nullable: false),
                    DecisionNumber = table.Column<string>(type: "nvarchar(50)", maxLength: 50, nullable: false),
                    DecisionDate = table.Column<DateOnly>(type: "date", nullable: false),
                    DifferenceReason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    By = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_reports_target_shares", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "reports_terms",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    To = table.Column<DateOnly>(type: "date", nullable: false),
                    Stamp = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_reports_terms", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "rules_holidays",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Date = table.Column<DateOnly>(type: "date", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    Paper = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true),
                    Worked = table.Column<bool>(type: "bit", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_rules_holidays", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "rules_sets",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Code = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    EffectiveFrom = table.Column<DateOnly>(type: "date", nullable: false),
                    Stamp = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_rules_sets", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "unions_unions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Stamp = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    SearchName = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false, collation: "Latin1_General_100_BIN2"),
                    SortKey = table.Column<string>(type: "nvarchar(2400)", maxLength: 2400, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Type = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    ParentId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    OrganisationId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    OrganisationPath = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false, collation: "Latin1_General_100_BIN2"),
                    EnterpriseId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    EnterpriseName = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true),
                    FoundedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    FoundingMembers = table.Column<int>(type: "int", nullable: false),
                    DissolvedOn = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_unions_unions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_unions_unions_unions_unions_ParentId",
                        column: x => x.ParentId,
                        principalTable: "unions_unions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "youth_members",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PersonId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    BranchId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    OrganisationPath = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Standing = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    AdmittedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    StaysUntil = table.Column<DateOnly>(type: "date", nullable: true),
                    JoinedPartyOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Stamp = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_youth_members", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "youth_organisations",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Stamp = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    SearchName = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false, collation: "Latin1_General_100_BIN2"),
                    SortKey = table.Column<string>(type: "nvarchar(2400)", maxLength: 2400, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Type = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    ParentId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    OrganisationId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    OrganisationPath = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false, collation: "Latin1_General_100_BIN2"),
                    EnterpriseId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    EnterpriseName = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true),
                    FoundedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    FoundingMembers = table.Column<int>(type: "int", nullable: false),
                    DissolvedOn = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_youth_organisations", x => x.Id);
                    table.ForeignKey(
                        name: "FK_youth_organisations_youth_organisations_ParentId",
                        column: x => x.ParentId,
                        principalTable: "youth_organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "access_grants",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AccountId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Role = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    To = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_access_grants", x => x.Id);
                    table.ForeignKey(
                        name: "FK_access_grants_access_accounts_AccountId",
                        column: x => x.AccountId,
                        principalTable: "access_accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "access_credential_claims",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    UserId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ClaimType = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    ClaimValue = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_access_credential_claims", x => x.Id);
                    table.ForeignKey(
                        name: "FK_access_credential_claims_access_credentials_UserId",
                        column: x => x.UserId,
                        principalTable: "access_credentials",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "access_credential_logins",
                columns: table => new
                {
                    LoginProvider = table.Column<string>(type: "nvarchar(128)", maxLength: 128, nullable: false),
                    ProviderKey = table.Column<string>(type: "nvarchar(128)", maxLength: 128, nullable: false),
                    ProviderDisplayName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    UserId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_access_credential_logins", x => new { x.LoginProvider, x.ProviderKey });
                    table.ForeignKey(
                        name: "FK_access_credential_logins_access_credentials_UserId",
                        column: x => x.UserId,
                        principalTable: "access_credentials",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "access_credential_tokens",
                columns: table => new
                {
                    UserId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    LoginProvider = table.Column<string>(type: "nvarchar(128)", maxLength: 128, nullable: false),
                    Name = table.Column<string>(type: "nvarchar(128)", maxLength: 128, nullable: false),
                    Value = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_access_credential_tokens", x => new { x.UserId, x.LoginProvider, x.Name });
                    table.ForeignKey(
                        name: "FK_access_credential_tokens_access_credentials_UserId",
                        column: x => x.UserId,
                        principalTable: "access_credentials",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "members_case_places",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CaseId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    OrganisationPath = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_members_case_places", x => x.Id);
                    table.ForeignKey(
                        name: "FK_members_case_places_members_cases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "members_cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "members_case_steps",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ProcedureId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Sequence = table.Column<int>(type: "int", nullable: false),
                    Step = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    To = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    OccurredOn = table.Column<DateOnly>(type: "date", nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    ActorId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ActorName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    RuleSetId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Paper = table.Column<string>(type: "nvarchar(50)", maxLength: 50, nullable: true),
                    Note = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_members_case_steps", x => x.Id);
                    table.ForeignKey(
                        name: "FK_members_case_steps_members_cases_ProcedureId",
                        column: x => x.ProcedureId,
                        principalTable: "members_cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "members_classification_steps",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ProcedureId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Sequence = table.Column<int>(type: "int", nullable: false),
                    Step = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    To = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    OccurredOn = table.Column<DateOnly>(type: "date", nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    ActorId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ActorName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    RuleSetId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Paper = table.Column<string>(type: "nvarchar(50)", maxLength: 50, nullable: true),
                    Note = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_members_classification_steps", x => x.Id);
                    table.ForeignKey(
                        name: "FK_members_classification_steps_members_classifications_ProcedureId",
                        column: x => x.ProcedureId,
                        principalTable: "members_classifications",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "members_ratings",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    SheetId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    MemberId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Year = table.Column<int>(type: "int", nullable: false),
                    Rating = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_members_ratings", x => x.Id);
                    table.ForeignKey(
                        name: "FK_members_ratings_members_classifications_SheetId",
                        column: x => x.SheetId,
                        principalTable: "members_classifications",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "members_congress_delegates",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CongressId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    MemberId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Present = table.Column<bool>(type: "bit", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_members_congress_delegates", x => x.Id);
                    table.ForeignKey(
                        name: "FK_members_congress_delegates_members_congresses_CongressId",
                        column: x => x.CongressId,
                        principalTable: "members_congresses",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "members_congress_places",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CongressId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Members = table.Column<int>(type: "int", nullable: false),
                    Delegates = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_members_congress_places", x => x.Id);
                    table.ForeignKey(
                        name: "FK_members_congress_places_members_congresses_CongressId",
                        column: x => x.CongressId,
                        principalTable: "members_congresses",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "members_biography_items",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    DossierId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    Text = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_members_biography_items", x => x.Id);
                    table.ForeignKey(
                        name: "FK_members_biography_items_members_dossiers_DossierId",
                        column: x => x.DossierId,
                        principalTable: "members_dossiers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "members_dossier_steps",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ProcedureId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Sequence = table.Column<int>(type: "int", nullable: false),
                    Step = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    To = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    OccurredOn = table.Column<DateOnly>(type: "date", nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    ActorId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ActorName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    RuleSetId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Paper = table.Column<string>(type: "nvarchar(50)", maxLength: 50, nullable: true),
                    Note = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_members_dossier_steps", x => x.Id);
                    table.ForeignKey(
                        name: "FK_members_dossier_steps_members_dossiers_ProcedureId",
                        column: x => x.ProcedureId,
                        principalTable: "members_dossiers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "members_events",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    MemberId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    FromOrganisationId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ToOrganisationId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Standing = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    DossierId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Note = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    OrganisationChangeId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Since = table.Column<DateOnly>(type: "date", nullable: true),
                    Sequence = table.Column<int>(type: "int", nullable: false),
                    EffectiveOn = table.Column<DateOnly>(type: "date", nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    RecordedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    DecisionNumber = table.Column<string>(type: "nvarchar(50)", maxLength: 50, nullable: true),
                    DecisionDate = table.Column<DateOnly>(type: "date", nullable: true),
                    DecisionIssuer = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    ReversesEventId = table.Column<Guid>(type: "uniqueidentifier", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_members_events", x => x.Id);
                    table.ForeignKey(
                        name: "FK_members_events_members_members_MemberId",
                        column: x => x.MemberId,
                        principalTable: "members_members",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "members_file_parts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    MemberId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Layout = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    None = table.Column<bool>(type: "bit", nullable: false),
                    ChangedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    ChangedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Stamp = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_members_file_parts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_members_file_parts_members_members_MemberId",
                        column: x => x.MemberId,
                        principalTable: "members_members",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "members_identity_corrections",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    MemberId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PersonId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    OldFullName = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    OldBirthDate = table.Column<DateOnly>(type: "date", nullable: false),
                    NewFullName = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    NewBirthDate = table.Column<DateOnly>(type: "date", nullable: false),
                    Paper_Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Paper_Number = table.Column<string>(type: "nvarchar(50)", maxLength: 50, nullable: false),
                    Paper_Date = table.Column<DateOnly>(type: "date", nullable: false),
                    Paper_Issuer = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Reasons = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    Stamp = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    State = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    OrganisationPath = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false, collation: "Latin1_General_100_BIN2"),
                    DueOn = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_members_identity_corrections", x => x.Id);
                    table.ForeignKey(
                        name: "FK_members_identity_corrections_members_members_MemberId",
                        column: x => x.MemberId,
                        principalTable: "members_members",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "members_papers",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    MemberId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Sequence = table.Column<int>(type: "int", nullable: false),
                    AdmissionDecisionOn = table.Column<DateOnly>(type: "date", nullable: true),
                    AdmittedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    ProbationEndsOn = table.Column<DateOnly>(type: "date", nullable: true),
                    OfficialOn = table.Column<DateOnly>(type: "date", nullable: true),
                    CardNumber = table.Column<string>(type: "nvarchar(12)", maxLength: 12, nullable: true),
                    FileNumber = table.Column<string>(type: "nvarchar(12)", maxLength: 12, nullable: true),
                    EventId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    KnownFrom = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_members_papers", x => x.Id);
                    table.ForeignKey(
                        name: "FK_members_papers_members_members_MemberId",
                        column: x => x.MemberId,
                        principalTable: "members_members",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "members_recognitions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    MemberId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PersonId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AdmittedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    ProbationEndsOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Proposal = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    SectionalReport_Number = table.Column<string>(type: "nvarchar(50)", maxLength: 50, nullable: true),
                    SectionalReport_Date = table.Column<DateOnly>(type: "date", nullable: true),
                    SectionalReport_Supports = table.Column<bool>(type: "bit", nullable: true),
                    Stamp = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    State = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    OrganisationPath = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false, collation: "Latin1_General_100_BIN2"),
                    DueOn = table.Column<DateOnly>(type: "date", nullable: true),
                    GrassrootsCommitteeId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    CellResolution_Number = table.Column<string>(type: "nvarchar(50)", maxLength: 50, nullable: true),
                    CellResolution_Date = table.Column<DateOnly>(type: "date", nullable: true),
                    CellResolution_Total = table.Column<int>(type: "int", nullable: true),
                    CellResolution_Present = table.Column<int>(type: "int", nullable: true),
                    CellResolution_InFavour = table.Column<int>(type: "int", nullable: true),
                    CellResolution_Against = table.Column<int>(type: "int", nullable: true),
                    GrassrootsResolution_Number = table.Column<string>(type: "nvarchar(50)", maxLength: 50, nullable: true),
                    GrassrootsResolution_Date = table.Column<DateOnly>(type: "date", nullable: true),
                    GrassrootsResolution_Total = table.Column<int>(type: "int", nullable: true),
                    GrassrootsResolution_Present = table.Column<int>(type: "int", nullable: true),
                    GrassrootsResolution_InFavour = table.Column<int>(type: "int", nullable: true),
                    GrassrootsResolution_Against = table.Column<int>(type: "int", nullable: true),
                    DecisionNumber = table.Column<string>(type: "nvarchar(50)", maxLength: 50, nullable: true),
                    DecisionDate = table.Column<DateOnly>(type: "date", nullable: true),
                    DecisionIssuer = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    Reasons = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    Documents = table.Column<string>(type: "nvarchar(max)", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_members_recognitions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_members_recognitions_members_members_MemberId",
                        column: x => x.MemberId,
                        principalTable: "members_members",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "members_spans",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    MemberId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    OrganisationPath = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Standing = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    ValidFrom = table.Column<DateOnly>(type: "date", nullable: false),
                    ValidTo = table.Column<DateOnly>(type: "date", nullable: false),
                    KnownFrom = table.Column<DateTime>(type: "datetime2", nullable: false),
                    KnownTo = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_members_spans", x => x.Id);
                    table.ForeignKey(
                        name: "FK_members_spans_members_members_MemberId",
                        column: x => x.MemberId,
                        principalTable: "members_members",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "members_offices",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    TermId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    MemberId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Body = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Post = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false, defaultValue: "Member"),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    To = table.Column<DateOnly>(type: "date", nullable: false),
                    EndReason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_members_offices", x => x.Id);
                    table.ForeignKey(
                        name: "FK_members_offices_members_terms_TermId",
                        column: x => x.TermId,
                        principalTable: "members_terms",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "organisations_enterprises",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    SearchName = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false, collation: "Latin1_General_100_BIN2"),
                    SortKey = table.Column<string>(type: "nvarchar(2400)", maxLength: 2400, nullable: false, collation: "Latin1_General_100_BIN2"),
                    TaxCode = table.Column<string>(type: "nvarchar(14)", maxLength: 14, nullable: false),
                    ZoneId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Ownership = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Stamp = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_organisations_enterprises", x => x.Id);
                    table.ForeignKey(
                        name: "FK_organisations_enterprises_organisations_zones_ZoneId",
                        column: x => x.ZoneId,
                        principalTable: "organisations_zones",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "reports_returns",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ReportId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    OrganisationPath = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false, collation: "Latin1_General_100_BIN2"),
                    State = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    SubmittedById = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Stamp = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_reports_returns", x => x.Id);
                    table.ForeignKey(
                        name: "FK_reports_returns_reports_reports_ReportId",
                        column: x => x.ReportId,
                        principalTable: "reports_reports",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "reports_revisions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ReportId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false),
                    TakenAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    RuleSet = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    MadeBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Sha256 = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_reports_revisions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_reports_revisions_reports_reports_ReportId",
                        column: x => x.ReportId,
                        principalTable: "reports_reports",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "reports_steps",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ReportId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    ById = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    By = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Revision = table.Column<int>(type: "int", nullable: false),
                    Note = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    OrganisationId = table.Column<Guid>(type: "uniqueidentifier", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_reports_steps", x => x.Id);
                    table.ForeignKey(
                        name: "FK_reports_steps_reports_reports_ReportId",
                        column: x => x.ReportId,
                        principalTable: "reports_reports",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "reports_targets",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    TermId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false),
                    Position = table.Column<int>(type: "int", nullable: false),
                    Indicator = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    Cadence = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Direction = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Value = table.Column<decimal>(type: "decimal(18,3)", precision: 18, scale: 3, nullable: false),
                    To = table.Column<decimal>(type: "decimal(18,3)", precision: 18, scale: 3, nullable: true),
                    GrowthPercent = table.Column<decimal>(type: "decimal(9,3)", precision: 9, scale: 3, nullable: true),
                    Note = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    DecisionNumber = table.Column<string>(type: "nvarchar(50)", maxLength: 50, nullable: true),
                    DecisionDate = table.Column<DateOnly>(type: "date", nullable: true),
                    By = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_reports_targets", x => x.Id);
                    table.ForeignKey(
                        name: "FK_reports_targets_reports_terms_TermId",
                        column: x => x.TermId,
                        principalTable: "reports_terms",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "rules_values",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    RuleSetId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Position = table.Column<int>(type: "int", nullable: false),
                    Key = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    Value = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    Source = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_rules_values", x => x.Id);
                    table.ForeignKey(
                        name: "FK_rules_values_rules_sets_RuleSetId",
                        column: x => x.RuleSetId,
                        principalTable: "rules_sets",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "unions_events",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    MassOrganisationId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true),
                    ParentId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Reason = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    Sequence = table.Column<int>(type: "int", nullable: false),
                    EffectiveOn = table.Column<DateOnly>(type: "date", nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    RecordedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    DecisionNumber = table.Column<string>(type: "nvarchar(50)", maxLength: 50, nullable: false),
                    DecisionDate = table.Column<DateOnly>(type: "date", nullable: false),
                    DecisionIssuer = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_unions_events", x => x.Id);
                    table.ForeignKey(
                        name: "FK_unions_events_unions_unions_MassOrganisationId",
                        column: x => x.MassOrganisationId,
                        principalTable: "unions_unions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "unions_introductions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    UnionId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CellId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    OrganisationPath = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false, collation: "Latin1_General_100_BIN2"),
                    PersonId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<string>(type: "nvarchar(50)", maxLength: 50, nullable: false),
                    Date = table.Column<DateOnly>(type: "date", nullable: false),
                    Total = table.Column<int>(type: "int", nullable: false),
                    Present = table.Column<int>(type: "int", nullable: false),
                    InFavour = table.Column<int>(type: "int", nullable: false),
                    Against = table.Column<int>(type: "int", nullable: false),
                    RecordedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    State = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    DossierId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Reason = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    Stamp = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_unions_introductions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_unions_introductions_unions_unions_UnionId",
                        column: x => x.UnionId,
                        principalTable: "unions_unions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "unions_placements",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    MassOrganisationId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ParentId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Type = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    ValidFrom = table.Column<DateOnly>(type: "date", nullable: false),
                    ValidTo = table.Column<DateOnly>(type: "date", nullable: false),
                    KnownFrom = table.Column<DateTime>(type: "datetime2", nullable: false),
                    KnownTo = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_unions_placements", x => x.Id);
                    table.ForeignKey(
                        name: "FK_unions_placements_unions_unions_MassOrganisationId",
                        column: x => x.MassOrganisationId,
                        principalTable: "unions_unions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "unions_returns",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    UnionId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    OrganisationPath = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Quarter = table.Column<string>(type: "nvarchar(7)", maxLength: 7, nullable: false),
                    QuarterEnd = table.Column<DateOnly>(type: "date", nullable: false),
                    Figures_Workers = table.Column<int>(type: "int", nullable: false),
                    Figures_FemaleWorkers = table.Column<int>(type: "int", nullable: false),
                    Figures_ForeignWorkers = table.Column<int>(type: "int", nullable: false),
                    Figures_AtStart = table.Column<int>(type: "int", nullable: false),
                    Figures_Joined = table.Column<int>(type: "int", nullable: false),
                    Figures_Left = table.Column<int>(type: "int", nullable: false),
                    Figures_AtEnd = table.Column<int>(type: "int", nullable: false),
                    Figures_WomenAtEnd = table.Column<int>(type: "int", nullable: false),
                    Figures_CollectiveAgreement = table.Column<bool>(type: "bit", nullable: false),
                    Stamp = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    State = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_unions_returns", x => x.Id);
                    table.ForeignKey(
                        name: "FK_unions_returns_unions_unions_UnionId",
                        column: x => x.UnionId,
                        principalTable: "unions_unions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "youth_member_events",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    MemberId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    FromBranchId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ToBranchId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Until = table.Column<DateOnly>(type: "date", nullable: true),
                    Ground = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    Note = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    Sequence = table.Column<int>(type: "int", nullable: false),
                    EffectiveOn = table.Column<DateOnly>(type: "date", nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    RecordedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    DecisionNumber = table.Column<string>(type: "nvarchar(50)", maxLength: 50, nullable: true),
                    DecisionDate = table.Column<DateOnly>(type: "date", nullable: true),
                    DecisionIssuer = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    ReversesEventId = table.Column<Guid>(type: "uniqueidentifier", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_youth_member_events", x => x.Id);
                    table.ForeignKey(
                        name: "FK_youth_member_events_youth_members_MemberId",
                        column: x => x.MemberId,
                        principalTable: "youth_members",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "youth_proposals",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    MemberId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    BranchId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CellId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    OrganisationPath = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false, collation: "Latin1_General_100_BIN2"),
                    BranchVote_Number = table.Column<string>(type: "nvarchar(50)", maxLength: 50, nullable: false),
                    BranchVote_Date = table.Column<DateOnly>(type: "date", nullable: false),
                    BranchVote_Total = table.Column<int>(type: "int", nullable: false),
                    BranchVote_Present = table.Column<int>(type: "int", nullable: false),
                    BranchVote_InFavour = table.Column<int>(type: "int", nullable: false),
                    BranchVote_Against = table.Column<int>(type: "int", nullable: false),
                    UnionVote_Number = table.Column<string>(type: "nvarchar(50)", maxLength: 50, nullable: true),
                    UnionVote_Date = table.Column<DateOnly>(type: "date", nullable: true),
                    UnionVote_Total = table.Column<int>(type: "int", nullable: true),
                    UnionVote_Present = table.Column<int>(type: "int", nullable: true),
                    UnionVote_InFavour = table.Column<int>(type: "int", nullable: true),
                    UnionVote_Against = table.Column<int>(type: "int", nullable: true),
                    CertificateNumber = table.Column<string>(type: "nvarchar(50)", maxLength: 50, nullable: true),
                    CertificateOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Reason = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    DossierId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Stamp = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    State = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_youth_proposals", x => x.Id);
                    table.ForeignKey(
                        name: "FK_youth_proposals_youth_members_MemberId",
                        column: x => x.MemberId,
                        principalTable: "youth_members",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "youth_spans",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    MemberId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    BranchId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    OrganisationPath = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Standing = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    ValidFrom = table.Column<DateOnly>(type: "date", nullable: false),
                    ValidTo = table.Column<DateOnly>(type: "date", nullable: false),
                    KnownFrom = table.Column<DateTime>(type: "datetime2", nullable: false),
                    KnownTo = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_youth_spans", x => x.Id);
                    table.ForeignKey(
                        name: "FK_youth_spans_youth_members_MemberId",
                        column: x => x.MemberId,
                        principalTable: "youth_members",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "youth_organisation_events",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    MassOrganisationId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true),
                    ParentId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Reason = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    Sequence = table.Column<int>(type: "int", nullable: false),
                    EffectiveOn = table.Column<DateOnly>(type: "date", nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    RecordedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    DecisionNumber = table.Column<string>(type: "nvarchar(50)", maxLength: 50, nullable: false),
                    DecisionDate = table.Column<DateOnly>(type: "date", nullable: false),
                    DecisionIssuer = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_youth_organisation_events", x => x.Id);
                    table.ForeignKey(
                        name: "FK_youth_organisation_events_youth_organisations_MassOrganisationId",
                        column: x => x.MassOrganisationId,
                        principalTable: "youth_organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "youth_placements",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    MassOrganisationId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ParentId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Type = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    ValidFrom = table.Column<DateOnly>(type: "date", nullable: false),
                    ValidTo = table.Column<DateOnly>(type: "date", nullable: false),
                    KnownFrom = table.Column<DateTime>(type: "datetime2", nullable: false),
                    KnownTo = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_youth_placements", x => x.Id);
                    table.ForeignKey(
                        name: "FK_youth_placements_youth_organisations_MassOrganisationId",
                        column: x => x.MassOrganisationId,
                        principalTable: "youth_organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "members_file_values",
                columns: table => new
                {
                    PartId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Row = table.Column<int>(type: "int", nullable: false),
                    Field = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Text = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_members_file_values", x => new { x.PartId, x.Row, x.Field });
                    table.ForeignKey(
                        name: "FK_members_file_values_members_file_parts_PartId",
                        column: x => x.PartId,
                        principalTable: "members_file_parts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "members_identity_steps",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ProcedureId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Sequence = table.Column<int>(type: "int", nullable: false),
                    Step = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    To = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    OccurredOn = table.Column<DateOnly>(type: "date", nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    ActorId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ActorName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    RuleSetId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Paper = table.Column<string>(type: "nvarchar(50)", maxLength: 50, nullable: true),
                    Note = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_members_identity_steps", x => x.Id);
                    table.ForeignKey(
                        name: "FK_members_identity_steps_members_identity_corrections_ProcedureId",
                        column: x => x.ProcedureId,
                        principalTable: "members_identity_corrections",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "members_recognition_steps",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ProcedureId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Sequence = table.Column<int>(type: "int", nullable: false),
                    Step = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    To = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    OccurredOn = table.Column<DateOnly>(type: "date", nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    ActorId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ActorName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    RuleSetId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Paper = table.Column<string>(type: "nvarchar(50)", maxLength: 50, nullable: true),
                    Note = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_members_recognition_steps", x => x.Id);
                    table.ForeignKey(
                        name: "FK_members_recognition_steps_members_recognitions_ProcedureId",
                        column: x => x.ProcedureId,
                        principalTable: "members_recognitions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "organisations_organisations",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    SearchName = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false, collation: "Latin1_General_100_BIN2"),
                    SortKey = table.Column<string>(type: "nvarchar(2400)", maxLength: 2400, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Type = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    ParentId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    OrganisationPath = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false, collation: "Latin1_General_100_BIN2"),
                    EnterpriseId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ZoneId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    EstablishedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    ClosedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Stamp = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_organisations_organisations", x => x.Id);
                    table.ForeignKey(
                        name: "FK_organisations_organisations_organisations_enterprises_EnterpriseId",
                        column: x => x.EnterpriseId,
                        principalTable: "organisations_enterprises",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_organisations_organisations_organisations_organisations_ParentId",
                        column: x => x.ParentId,
                        principalTable: "organisations_organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "organisations_workers",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    EnterpriseId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    Workers = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_organisations_workers", x => x.Id);
                    table.ForeignKey(
                        name: "FK_organisations_workers_organisations_enterprises_EnterpriseId",
                        column: x => x.EnterpriseId,
                        principalTable: "organisations_enterprises",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "reports_lines",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    RevisionId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Position = table.Column<int>(type: "int", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ParentId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Name = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    Type = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Cells = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_reports_lines", x => x.Id);
                    table.ForeignKey(
                        name: "FK_reports_lines_reports_revisions_RevisionId",
                        column: x => x.RevisionId,
                        principalTable: "reports_revisions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "unions_return_steps",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ProcedureId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Sequence = table.Column<int>(type: "int", nullable: false),
                    Step = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    To = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    OccurredOn = table.Column<DateOnly>(type: "date", nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    ActorId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ActorName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    RuleSetId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Paper = table.Column<string>(type: "nvarchar(50)", maxLength: 50, nullable: true),
                    Note = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_unions_return_steps", x => x.Id);
                    table.ForeignKey(
                        name: "FK_unions_return_steps_unions_returns_ProcedureId",
                        column: x => x.ProcedureId,
                        principalTable: "unions_returns",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "youth_proposal_steps",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ProcedureId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Sequence = table.Column<int>(type: "int", nullable: false),
                    Step = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    To = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    OccurredOn = table.Column<DateOnly>(type: "date", nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    ActorId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ActorName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    RuleSetId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Paper = table.Column<string>(type: "nvarchar(50)", maxLength: 50, nullable: true),
                    Note = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_youth_proposal_steps", x => x.Id);
                    table.ForeignKey(
                        name: "FK_youth_proposal_steps_youth_proposals_ProcedureId",
                        column: x => x.ProcedureId,
                        principalTable: "youth_proposals",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "organisations_events",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true),
                    Reason = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    ParentId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Type = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    Code = table.Column<string>(type: "nvarchar(5)", maxLength: 5, nullable: true),
                    ChangeId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Consent = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true),
                    Sequence = table.Column<int>(type: "int", nullable: false),
                    EffectiveOn = table.Column<DateOnly>(type: "date", nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    RecordedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    DecisionNumber = table.Column<string>(type: "nvarchar(50)", maxLength: 50, nullable: false),
                    DecisionDate = table.Column<DateOnly>(type: "date", nullable: false),
                    DecisionIssuer = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    ReversesEventId = table.Column<Guid>(type: "uniqueidentifier", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_organisations_events", x => x.Id);
                    table.ForeignKey(
                        name: "FK_organisations_events_organisations_organisations_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "organisations_organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "organisations_placements",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ParentId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Type = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    Path = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false, collation: "Latin1_General_100_BIN2"),
                    ValidFrom = table.Column<DateOnly>(type: "date", nullable: false),
                    ValidTo = table.Column<DateOnly>(type: "date", nullable: false),
                    KnownFrom = table.Column<DateTime>(type: "datetime2", nullable: false),
                    KnownTo = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_organisations_placements", x => x.Id);
                    table.ForeignKey(
                        name: "FK_organisations_placements_organisations_organisations_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "organisations_organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_access_accounts_UserName",
                table: "access_accounts",
                column: "UserName",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_access_credential_claims_UserId",
                table: "access_credential_claims",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_access_credential_logins_UserId",
                table: "access_credential_logins",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_access_credentials_NormalizedUserName",
                table: "access_credentials",
                column: "NormalizedUserName",
                unique: true,
                filter: "[NormalizedUserName] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_access_grants_AccountId",
                table: "access_grants",
                column: "AccountId");

            migrationBuilder.CreateIndex(
                name: "IX_access_grants_OrganisationId",
                table: "access_grants",
                column: "OrganisationId");

            migrationBuilder.CreateIndex(
                name: "IX_access_sessions_AccountId_EndedAt",
                table: "access_sessions",
                columns: new[] { "AccountId", "EndedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_audit_entries_EntityId_At",
                table: "audit_entries",
                columns: new[] { "EntityId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_inbox_deadlines_UserId",
                table: "inbox_deadlines",
                column: "UserId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_inbox_outbox_Key",
                table: "inbox_outbox",
                column: "Key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_inbox_outbox_SentAt_NextTryAt",
                table: "inbox_outbox",
                columns: new[] { "SentAt", "NextTryAt" });

            migrationBuilder.CreateIndex(
                name: "IX_members_attachments_SubjectId_SubjectKind",
                table: "members_attachments",
                columns: new[] { "SubjectId", "SubjectKind" });

            migrationBuilder.CreateIndex(
                name: "IX_members_badges_AwardedOn",
                table: "members_badges",
                column: "AwardedOn");

            migrationBuilder.CreateIndex(
                name: "IX_members_badges_MemberId_Years_Void",
                table: "members_badges",
                columns: new[] { "MemberId", "Years", "Void" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_members_biography_items_DossierId_Number",
                table: "members_biography_items",
                columns: new[] { "DossierId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_members_case_places_CaseId_OrganisationId",
                table: "members_case_places",
                columns: new[] { "CaseId", "OrganisationId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_members_case_places_OrganisationPath",
                table: "members_case_places",
                column: "OrganisationPath");

            migrationBuilder.CreateIndex(
                name: "IX_members_case_steps_ProcedureId_Sequence",
                table: "members_case_steps",
                columns: new[] { "ProcedureId", "Sequence" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_members_cases_MemberId",
                table: "members_cases",
                column: "MemberId");

            migrationBuilder.CreateIndex(
                name: "IX_members_cases_OrganisationPath_State",
                table: "members_cases",
                columns: new[] { "OrganisationPath", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_members_cases_PersonId",
                table: "members_cases",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_members_classification_steps_ProcedureId_Sequence",
                table: "members_classification_steps",
                columns: new[] { "ProcedureId", "Sequence" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_members_classifications_OrganisationId_Year",
                table: "members_classifications",
                columns: new[] { "OrganisationId", "Year" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_members_classifications_OrganisationPath_State",
                table: "members_classifications",
                columns: new[] { "OrganisationPath", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_members_congress_delegates_CongressId_MemberId",
                table: "members_congress_delegates",
                columns: new[] { "CongressId", "MemberId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_members_congress_places_CongressId",
                table: "members_congress_places",
                column: "CongressId");

            migrationBuilder.CreateIndex(
                name: "IX_members_congresses_OrganisationId_HeldOn",
                table: "members_congresses",
                columns: new[] { "OrganisationId", "HeldOn" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_members_dossier_steps_ProcedureId_Sequence",
                table: "members_dossier_steps",
                columns: new[] { "ProcedureId", "Sequence" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_members_dossiers_OrganisationPath_State",
                table: "members_dossiers",
                columns: new[] { "OrganisationPath", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_members_dossiers_PersonId",
                table: "members_dossiers",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_members_events_EffectiveOn",
                table: "members_events",
                column: "EffectiveOn");

            migrationBuilder.CreateIndex(
                name: "IX_members_events_MemberId_Sequence",
                table: "members_events",
                columns: new[] { "MemberId", "Sequence" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_members_events_OrganisationChangeId",
                table: "members_events",
                column: "OrganisationChangeId");

            migrationBuilder.CreateIndex(
                name: "IX_members_events_ReversesEventId",
                table: "members_events",
                column: "ReversesEventId",
                unique: true,
                filter: "[ReversesEventId] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_members_events_ToOrganisationId_EffectiveOn",
                table: "members_events",
                columns: new[] { "ToOrganisationId", "EffectiveOn" });

            migrationBuilder.CreateIndex(
                name: "IX_members_file_parts_MemberId_Kind",
                table: "members_file_parts",
                columns: new[] { "MemberId", "Kind" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_members_identity_corrections_MemberId",
                table: "members_identity_corrections",
                column: "MemberId");

            migrationBuilder.CreateIndex(
                name: "IX_members_identity_corrections_OrganisationPath_State",
                table: "members_identity_corrections",
                columns: new[] { "OrganisationPath", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_members_identity_steps_ProcedureId_Sequence",
                table: "members_identity_steps",
                columns: new[] { "ProcedureId", "Sequence" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_members_members_CardNumber",
                table: "members_members",
                column: "CardNumber",
                unique: true,
                filter: "[CardNumber] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_members_members_FileNumber",
                table: "members_members",
                column: "FileNumber",
                unique: true,
                filter: "[FileNumber] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_members_members_OrganisationPath",
                table: "members_members",
                column: "OrganisationPath");

            migrationBuilder.CreateIndex(
                name: "IX_members_members_PersonId",
                table: "members_members",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_members_offices_MemberId",
                table: "members_offices",
                column: "MemberId");

            migrationBuilder.CreateIndex(
                name: "IX_members_offices_OrganisationId_From",
                table: "members_offices",
                columns: new[] { "OrganisationId", "From" });

            migrationBuilder.CreateIndex(
                name: "IX_members_offices_TermId",
                table: "members_offices",
                column: "TermId");

            migrationBuilder.CreateIndex(
                name: "IX_members_papers_MemberId_Sequence",
                table: "members_papers",
                columns: new[] { "MemberId", "Sequence" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_members_ratings_MemberId_Year",
                table: "members_ratings",
                columns: new[] { "MemberId", "Year" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_members_ratings_SheetId",
                table: "members_ratings",
                column: "SheetId");

            migrationBuilder.CreateIndex(
                name: "IX_members_recognition_steps_ProcedureId_Sequence",
                table: "members_recognition_steps",
                columns: new[] { "ProcedureId", "Sequence" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_members_recognitions_MemberId",
                table: "members_recognitions",
                column: "MemberId");

            migrationBuilder.CreateIndex(
                name: "IX_members_recognitions_OrganisationPath_State",
                table: "members_recognitions",
                columns: new[] { "OrganisationPath", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_members_spans_MemberId",
                table: "members_spans",
                column: "MemberId");

            migrationBuilder.CreateIndex(
                name: "IX_members_spans_of_a_subtree",
                table: "members_spans",
                columns: new[] { "OrganisationPath", "ValidTo", "KnownTo", "ValidFrom", "KnownFrom", "OrganisationId", "Standing", "MemberId" });

            migrationBuilder.CreateIndex(
                name: "IX_members_spans_OrganisationId_ValidTo_KnownTo",
                table: "members_spans",
                columns: new[] { "OrganisationId", "ValidTo", "KnownTo" });

            migrationBuilder.CreateIndex(
                name: "IX_members_templates_FormCode_Version",
                table: "members_templates",
                columns: new[] { "FormCode", "Version" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_members_terms_OrganisationId_From",
                table: "members_terms",
                columns: new[] { "OrganisationId", "From" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_organisations_enterprises_TaxCode",
                table: "organisations_enterprises",
                column: "TaxCode",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_organisations_enterprises_ZoneId",
                table: "organisations_enterprises",
                column: "ZoneId");

            migrationBuilder.CreateIndex(
                name: "IX_organisations_events_ChangeId",
                table: "organisations_events",
                column: "ChangeId");

            migrationBuilder.CreateIndex(
                name: "IX_organisations_events_EffectiveOn",
                table: "organisations_events",
                column: "EffectiveOn");

            migrationBuilder.CreateIndex(
                name: "IX_organisations_events_OrganisationId_Sequence",
                table: "organisations_events",
                columns: new[] { "OrganisationId", "Sequence" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_organisations_events_ReversesEventId",
                table: "organisations_events",
                column: "ReversesEventId",
                unique: true,
                filter: "[ReversesEventId] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_organisations_lineage_ChangeId",
                table: "organisations_lineage",
                column: "ChangeId");

            migrationBuilder.CreateIndex(
                name: "IX_organisations_lineage_PredecessorId",
                table: "organisations_lineage",
                column: "PredecessorId");

            migrationBuilder.CreateIndex(
                name: "IX_organisations_lineage_SuccessorId",
                table: "organisations_lineage",
                column: "SuccessorId");

            migrationBuilder.CreateIndex(
                name: "IX_organisations_organisations_EnterpriseId",
                table: "organisations_organisations",
                column: "EnterpriseId");

            migrationBuilder.CreateIndex(
                name: "IX_organisations_organisations_OrganisationPath",
                table: "organisations_organisations",
                column: "OrganisationPath",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_organisations_organisations_ParentId",
                table: "organisations_organisations",
                column: "ParentId");

            migrationBuilder.CreateIndex(
                name: "IX_organisations_placements_OrganisationId",
                table: "organisations_placements",
                column: "OrganisationId");

            migrationBuilder.CreateIndex(
                name: "IX_organisations_placements_ParentId",
                table: "organisations_placements",
                column: "ParentId");

            migrationBuilder.CreateIndex(
                name: "IX_organisations_placements_Path_ValidFrom",
                table: "organisations_placements",
                columns: new[] { "Path", "ValidFrom" });

            migrationBuilder.CreateIndex(
                name: "IX_organisations_reviews_OrganisationId_Year",
                table: "organisations_reviews",
                columns: new[] { "OrganisationId", "Year" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_organisations_types_Type_From",
                table: "organisations_types",
                columns: new[] { "Type", "From" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_organisations_workers_EnterpriseId_On",
                table: "organisations_workers",
                columns: new[] { "EnterpriseId", "On" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_people_persons_NationalIdIndex",
                table: "people_persons",
                column: "NationalIdIndex");

            migrationBuilder.CreateIndex(
                name: "IX_people_persons_SearchName_BirthDate",
                table: "people_persons",
                columns: new[] { "SearchName", "BirthDate" });

            migrationBuilder.CreateIndex(
                name: "IX_reports_entered_values_Indicator_Year",
                table: "reports_entered_values",
                columns: new[] { "Indicator", "Year" });

            migrationBuilder.CreateIndex(
                name: "IX_reports_kept_counts_KnownAt",
                table: "reports_kept_counts",
                column: "KnownAt");

            migrationBuilder.CreateIndex(
                name: "IX_reports_kept_counts_OrganisationId_Day",
                table: "reports_kept_counts",
                columns: new[] { "OrganisationId", "Day" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_reports_lines_RevisionId_OrganisationId",
                table: "reports_lines",
                columns: new[] { "RevisionId", "OrganisationId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_reports_lines_RevisionId_ParentId",
                table: "reports_lines",
                columns: new[] { "RevisionId", "ParentId" });

            migrationBuilder.CreateIndex(
                name: "IX_reports_reports_Key_Period",
                table: "reports_reports",
                columns: new[] { "Key", "Period" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_reports_returns_ReportId_OrganisationId",
                table: "reports_returns",
                columns: new[] { "ReportId", "OrganisationId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_reports_revisions_ReportId_Number",
                table: "reports_revisions",
                columns: new[] { "ReportId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_reports_steps_ReportId_Number",
                table: "reports_steps",
                columns: new[] { "ReportId", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_reports_target_shares_Indicator_Year_TermId_ParentId_Version_OrganisationId",
                table: "reports_target_shares",
                columns: new[] { "Indicator", "Year", "TermId", "ParentId", "Version", "OrganisationId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_reports_target_shares_OrganisationId_Year",
                table: "reports_target_shares",
                columns: new[] { "OrganisationId", "Year" });

            migrationBuilder.CreateIndex(
                name: "IX_reports_targets_TermId_Version_Indicator_Cadence",
                table: "reports_targets",
                columns: new[] { "TermId", "Version", "Indicator", "Cadence" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_reports_terms_Name",
                table: "reports_terms",
                column: "Name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_rules_holidays_Date",
                table: "rules_holidays",
                column: "Date",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_rules_sets_Code",
                table: "rules_sets",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_rules_sets_EffectiveFrom",
                table: "rules_sets",
                column: "EffectiveFrom",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_rules_values_RuleSetId_Key",
                table: "rules_values",
                columns: new[] { "RuleSetId", "Key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_unions_events_EffectiveOn",
                table: "unions_events",
                column: "EffectiveOn");

            migrationBuilder.CreateIndex(
                name: "IX_unions_events_MassOrganisationId_Sequence",
                table: "unions_events",
                columns: new[] { "MassOrganisationId", "Sequence" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_unions_introductions_CellId_State",
                table: "unions_introductions",
                columns: new[] { "CellId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_unions_introductions_OrganisationPath",
                table: "unions_introductions",
                column: "OrganisationPath");

            migrationBuilder.CreateIndex(
                name: "IX_unions_introductions_PersonId",
                table: "unions_introductions",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_unions_introductions_UnionId",
                table: "unions_introductions",
                column: "UnionId");

            migrationBuilder.CreateIndex(
                name: "IX_unions_placements_MassOrganisationId",
                table: "unions_placements",
                column: "MassOrganisationId");

            migrationBuilder.CreateIndex(
                name: "IX_unions_placements_ParentId_ValidFrom",
                table: "unions_placements",
                columns: new[] { "ParentId", "ValidFrom" });

            migrationBuilder.CreateIndex(
                name: "IX_unions_return_steps_ProcedureId_Sequence",
                table: "unions_return_steps",
                columns: new[] { "ProcedureId", "Sequence" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_unions_returns_OrganisationPath_QuarterEnd",
                table: "unions_returns",
                columns: new[] { "OrganisationPath", "QuarterEnd" });

            migrationBuilder.CreateIndex(
                name: "IX_unions_returns_UnionId_QuarterEnd",
                table: "unions_returns",
                columns: new[] { "UnionId", "QuarterEnd" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_unions_unions_EnterpriseId",
                table: "unions_unions",
                column: "EnterpriseId");

            migrationBuilder.CreateIndex(
                name: "IX_unions_unions_OrganisationPath",
                table: "unions_unions",
                column: "OrganisationPath");

            migrationBuilder.CreateIndex(
                name: "IX_unions_unions_ParentId",
                table: "unions_unions",
                column: "ParentId");

            migrationBuilder.CreateIndex(
                name: "IX_youth_member_events_EffectiveOn",
                table: "youth_member_events",
                column: "EffectiveOn");

            migrationBuilder.CreateIndex(
                name: "IX_youth_member_events_MemberId_Sequence",
                table: "youth_member_events",
                columns: new[] { "MemberId", "Sequence" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_youth_member_events_ReversesEventId",
                table: "youth_member_events",
                column: "ReversesEventId",
                unique: true,
                filter: "[ReversesEventId] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_youth_members_OrganisationPath",
                table: "youth_members",
                column: "OrganisationPath");

            migrationBuilder.CreateIndex(
                name: "IX_youth_members_PersonId",
                table: "youth_members",
                column: "PersonId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_youth_organisation_events_EffectiveOn",
                table: "youth_organisation_events",
                column: "EffectiveOn");

            migrationBuilder.CreateIndex(
                name: "IX_youth_organisation_events_MassOrganisationId_Sequence",
                table: "youth_organisation_events",
                columns: new[] { "MassOrganisationId", "Sequence" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_youth_organisations_EnterpriseId",
                table: "youth_organisations",
                column: "EnterpriseId");

            migrationBuilder.CreateIndex(
                name: "IX_youth_organisations_OrganisationPath",
                table: "youth_organisations",
                column: "OrganisationPath");

            migrationBuilder.CreateIndex(
                name: "IX_youth_organisations_ParentId",
                table: "youth_organisations",
                column: "ParentId");

            migrationBuilder.CreateIndex(
                name: "IX_youth_placements_MassOrganisationId",
                table: "youth_placements",
                column: "MassOrganisationId");

            migrationBuilder.CreateIndex(
                name: "IX_youth_placements_ParentId_ValidFrom",
                table: "youth_placements",
                columns: new[] { "ParentId", "ValidFrom" });

            migrationBuilder.CreateIndex(
                name: "IX_youth_proposal_steps_ProcedureId_Sequence",
                table: "youth_proposal_steps",
                columns: new[] { "ProcedureId", "Sequence" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_youth_proposals_CellId_State",
                table: "youth_proposals",
                columns: new[] { "CellId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_youth_proposals_MemberId",
                table: "youth_proposals",
                column: "MemberId");

            migrationBuilder.CreateIndex(
                name: "IX_youth_proposals_OrganisationPath_State",
                table: "youth_proposals",
                columns: new[] { "OrganisationPath", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_youth_spans_BranchId_ValidTo_KnownTo",
                table: "youth_spans",
                columns: new[] { "BranchId", "ValidTo", "KnownTo" });

            migrationBuilder.CreateIndex(
                name: "IX_youth_spans_MemberId",
                table: "youth_spans",
                column: "MemberId");

            migrationBuilder.CreateIndex(
                name: "IX_youth_spans_OrganisationPath_ValidTo_KnownTo",
                table: "youth_spans",
                columns: new[] { "OrganisationPath", "ValidTo", "KnownTo" });

            AppendOnlyTables.ProtectSqlServer(migrationBuilder, AppendOnlyTables.All);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "access_credential_claims");

            migrationBuilder.DropTable(
                name: "access_credential_logins");

            migrationBuilder.DropTable(
                name: "access_credential_tokens");

            migrationBuilder.DropTable(
                name: "access_grants");

            migrationBuilder.DropTable(
                name: "access_sessions");

            migrationBuilder.DropTable(
                name: "audit_entries");

            migrationBuilder.DropTable(
                name: "inbox_deadlines");

            migrationBuilder.DropTable(
                name: "inbox_outbox");

            migrationBuilder.DropTable(
                name: "members_attachments");

            migrationBuilder.DropTable(
                name: "members_badges");

            migrationBuilder.DropTable(
                name: "members_biography_items");

            migrationBuilder.DropTable(
                name: "members_case_places");

            migrationBuilder.DropTable(
                name: "members_case_steps");

            migrationBuilder.DropTable(
                name: "members_classification_steps");

            migrationBuilder.DropTable(
                name: "members_congress_delegates");

            migrationBuilder.DropTable(
                name: "members_congress_places");

            migrationBuilder.DropTable(
                name: "members_dossier_steps");

            migrationBuilder.DropTable(
                name: "members_events");

            migrationBuilder.DropTable(
                name: "members_file_values");

            migrationBuilder.DropTable(
                name: "members_identity_steps");

            migrationBuilder.DropTable(
                name: "members_offices");

            migrationBuilder.DropTable(
                name: "members_papers");

            migrationBuilder.DropTable(
                name: "members_ratings");

            migrationBuilder.DropTable(
                name: "members_recognition_steps");

            migrationBuilder.DropTable(
                name: "members_spans");

            migrationBuilder.DropTable(
                name: "members_templates");

            migrationBuilder.DropTable(
                name: "organisations_events");

            migrationBuilder.DropTable(
                name: "organisations_lineage");

            migrationBuilder.DropTable(
                name: "organisations_placements");

            migrationBuilder.DropTable(
                name: "organisations_reviews");

            migrationBuilder.DropTable(
                name: "organisations_types");

            migrationBuilder.DropTable(
                name: "organisations_workers");

            migrationBuilder.DropTable(
                name: "people_identity_keys");

            migrationBuilder.DropTable(
                name: "people_persons");

            migrationBuilder.DropTable(
                name: "reports_entered_values");

            migrationBuilder.DropTable(
                name: "reports_kept_counts");

            migrationBuilder.DropTable(
                name: "reports_lines");

            migrationBuilder.DropTable(
                name: "reports_returns");

            migrationBuilder.DropTable(
                name: "reports_steps");

            migrationBuilder.DropTable(
                name: "reports_target_shares");

            migrationBuilder.DropTable(
                name: "reports_targets");

            migrationBuilder.DropTable(
                name: "rules_holidays");

            migrationBuilder.DropTable(
                name: "rules_values");

            migrationBuilder.DropTable(
                name: "unions_events");

            migrationBuilder.DropTable(
                name: "unions_introductions");

            migrationBuilder.DropTable(
                name: "unions_placements");

            migrationBuilder.DropTable(
                name: "unions_return_steps");

            migrationBuilder.DropTable(
                name: "youth_member_events");

            migrationBuilder.DropTable(
                name: "youth_organisation_events");

            migrationBuilder.DropTable(
                name: "youth_placements");

            migrationBuilder.DropTable(
                name: "youth_proposal_steps");

            migrationBuilder.DropTable(
                name: "youth_spans");

            migrationBuilder.DropTable(
                name: "access_credentials");

            migrationBuilder.DropTable(
                name: "access_accounts");

            migrationBuilder.DropTable(
                name: "members_cases");

            migrationBuilder.DropTable(
                name: "members_congresses");

            migrationBuilder.DropTable(
                name: "members_dossiers");

            migrationBuilder.DropTable(
                name: "members_file_parts");

            migrationBuilder.DropTable(
                name: "members_identity_corrections");

            migrationBuilder.DropTable(
                name: "members_terms");

            migrationBuilder.DropTable(
                name: "members_classifications");

            migrationBuilder.DropTable(
                name: "members_recognitions");

            migrationBuilder.DropTable(
                name: "organisations_organisations");

            migrationBuilder.DropTable(
                name: "reports_revisions");

            migrationBuilder.DropTable(
                name: "reports_terms");

            migrationBuilder.DropTable(
                name: "rules_sets");

            migrationBuilder.DropTable(
                name: "unions_returns");

            migrationBuilder.DropTable(
                name: "youth_organisations");

            migrationBuilder.DropTable(
                name: "youth_proposals");

            migrationBuilder.DropTable(
                name: "members_members");

            migrationBuilder.DropTable(
                name: "organisations_enterprises");

            migrationBuilder.DropTable(
                name: "reports_reports");

            migrationBuilder.DropTable(
                name: "unions_unions");

            migrationBuilder.DropTable(
                name: "youth_members");

            migrationBuilder.DropTable(
                name: "organisations_zones");
        }
    }
}
