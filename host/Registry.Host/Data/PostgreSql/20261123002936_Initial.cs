using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Registry.Host.Data.PostgreSql
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    UserName = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    DisplayName = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Active = table.Column<bool>(type: "boolean", nullable: false),
                    DemoHint = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    Stamp = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_access_accounts", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "access_credentials",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    UserName = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    NormalizedUserName = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    Email = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    NormalizedEmail = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    EmailConfirmed = table.Column<bool>(type: "boolean", nullable: false),
                    PasswordHash = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    SecurityStamp = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    ConcurrencyStamp = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    PhoneNumber = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: true),
                    PhoneNumberConfirmed = table.Column<bool>(type: "boolean", nullable: false),
                    TwoFactorEnabled = table.Column<bool>(type: "boolean", nullable: false),
                    LockoutEnd = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    LockoutEnabled = table.Column<bool>(type: "boolean", nullable: false),
                    AccessFailedCount = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_access_credentials", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "audit_entries",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    UserId = table.Column<Guid>(type: "uuid", nullable: true),
                    UserName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    EntityType = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    EntityId = table.Column<Guid>(type: "uuid", nullable: false),
                    Action = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    Fields = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_audit_entries", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "members_dossiers",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    OrganisationPath = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false, collation: "C"),
                    GrassrootsCommitteeId = table.Column<Guid>(type: "uuid", nullable: true),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    OpenedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    DueOn = table.Column<DateOnly>(type: "date", nullable: true),
                    CellResolution_Number = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: true),
                    CellResolution_Date = table.Column<DateOnly>(type: "date", nullable: true),
                    CellResolution_Total = table.Column<int>(type: "integer", nullable: true),
                    CellResolution_Present = table.Column<int>(type: "integer", nullable: true),
                    CellResolution_InFavour = table.Column<int>(type: "integer", nullable: true),
                    CellResolution_Against = table.Column<int>(type: "integer", nullable: true),
                    GrassrootsResolution_Number = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: true),
                    GrassrootsResolution_Date = table.Column<DateOnly>(type: "date", nullable: true),
                    GrassrootsResolution_Total = table.Column<int>(type: "integer", nullable: true),
                    GrassrootsResolution_Present = table.Column<int>(type: "integer", nullable: true),
                    GrassrootsResolution_InFavour = table.Column<int>(type: "integer", nullable: true),
                    GrassrootsResolution_Against = table.Column<int>(type: "integer", nullable: true),
                    DecisionNumber = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: true),
                    DecisionDate = table.Column<DateOnly>(type: "date", nullable: true),
                    DecisionIssuer = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Reasons = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    CeremonyOn = table.Column<DateOnly>(type: "date", nullable: true),
                    MemberId = table.Column<Guid>(type: "uuid", nullable: true),
                    IsDeleted = table.Column<bool>(type: "boolean", nullable: false),
                    Stamp = table.Column<Guid>(type: "uuid", nullable: false),
                    Documents = table.Column<string>(type: "jsonb", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_members_dossiers", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "members_holidays",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Date = table.Column<DateOnly>(type: "date", nullable: false),
                    Name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_members_holidays", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "members_members",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    OrganisationPath = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false, collation: "C"),
                    Standing = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    CardNumber = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: true),
                    FileNumber = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: true),
                    AdmissionDecisionOn = table.Column<DateOnly>(type: "date", nullable: true),
                    AdmittedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    ProbationEndsOn = table.Column<DateOnly>(type: "date", nullable: true),
                    OfficialOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Stamp = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_members_members", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "members_offices",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    MemberId = table.Column<Guid>(type: "uuid", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    Body = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    To = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_members_offices", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "members_rule_sets",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    EffectiveFrom = table.Column<DateOnly>(type: "date", nullable: false),
                    Stamp = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_members_rule_sets", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "organisations_zones",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    SortKey = table.Column<string>(type: "character varying(1600)", maxLength: 1600, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_organisations_zones", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "people_persons",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    FullName = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    SearchName = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    SortKey = table.Column<string>(type: "character varying(800)", maxLength: 800, nullable: false, collation: "C"),
                    BirthDate = table.Column<DateOnly>(type: "date", nullable: false),
                    Sex = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    NationalIdCipher = table.Column<byte[]>(type: "bytea", maxLength: 100, nullable: true),
                    NationalIdIndex = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    Stamp = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_people_persons", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "reports_quarterly",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Quarter = table.Column<string>(type: "character varying(7)", maxLength: 7, nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    To = table.Column<DateOnly>(type: "date", nullable: false),
                    MadeAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Term = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    YearTarget = table.Column<int>(type: "integer", nullable: true),
                    TermTarget = table.Column<int>(type: "integer", nullable: true),
                    Stamp = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_reports_quarterly", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "reports_terms",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    To = table.Column<DateOnly>(type: "date", nullable: false),
                    Stamp = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_reports_terms", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "access_grants",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    AccountId = table.Column<Guid>(type: "uuid", nullable: false),
                    Role = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
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
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    UserId = table.Column<Guid>(type: "uuid", nullable: false),
                    ClaimType = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    ClaimValue = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true)
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
                    LoginProvider = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    ProviderKey = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    ProviderDisplayName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    UserId = table.Column<Guid>(type: "uuid", nullable: false)
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
                    UserId = table.Column<Guid>(type: "uuid", nullable: false),
                    LoginProvider = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    Name = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    Value = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true)
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
                name: "members_dossier_steps",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    DossierId = table.Column<Guid>(type: "uuid", nullable: false),
                    Sequence = table.Column<int>(type: "integer", nullable: false),
                    Step = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    To = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    OccurredOn = table.Column<DateOnly>(type: "date", nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ActorId = table.Column<Guid>(type: "uuid", nullable: true),
                    ActorName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    RuleSetId = table.Column<Guid>(type: "uuid", nullable: false),
                    Paper = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: true),
                    Note = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_members_dossier_steps", x => x.Id);
                    table.ForeignKey(
                        name: "FK_members_dossier_steps_members_dossiers_DossierId",
                        column: x => x.DossierId,
                        principalTable: "members_dossiers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "members_events",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    MemberId = table.Column<Guid>(type: "uuid", nullable: false),
                    Sequence = table.Column<int>(type: "integer", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    EffectiveOn = table.Column<DateOnly>(type: "date", nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    RecordedBy = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    FromOrganisationId = table.Column<Guid>(type: "uuid", nullable: true),
                    ToOrganisationId = table.Column<Guid>(type: "uuid", nullable: true),
                    Standing = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    DecisionNumber = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: true),
                    DecisionDate = table.Column<DateOnly>(type: "date", nullable: true),
                    DecisionIssuer = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    DossierId = table.Column<Guid>(type: "uuid", nullable: true),
                    ReversesEventId = table.Column<Guid>(type: "uuid", nullable: true),
                    Note = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true)
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
                name: "members_spans",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    MemberId = table.Column<Guid>(type: "uuid", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    OrganisationPath = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false, collation: "C"),
                    Standing = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    ValidFrom = table.Column<DateOnly>(type: "date", nullable: false),
                    ValidTo = table.Column<DateOnly>(type: "date", nullable: false),
                    KnownFrom = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    KnownTo = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
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
                name: "members_rule_values",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    RuleSetId = table.Column<Guid>(type: "uuid", nullable: false),
                    Key = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Value = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    Source = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_members_rule_values", x => x.Id);
                    table.ForeignKey(
                        name: "FK_members_rule_values_members_rule_sets_RuleSetId",
                        column: x => x.RuleSetId,
                        principalTable: "members_rule_sets",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "organisations_enterprises",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    SearchName = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false, collation: "C"),
                    SortKey = table.Column<string>(type: "character varying(2400)", maxLength: 2400, nullable: false, collation: "C"),
                    TaxCode = table.Column<string>(type: "character varying(14)", maxLength: 14, nullable: false),
                    ZoneId = table.Column<Guid>(type: "uuid", nullable: false),
                    Ownership = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Stamp = table.Column<Guid>(type: "uuid", nullable: false)
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
                name: "reports_quarterly_lines",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ReportId = table.Column<Guid>(type: "uuid", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    OrganisationPath = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false, collation: "C"),
                    OrganisationName = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    IsRoot = table.Column<bool>(type: "boolean", nullable: false),
                    Opening = table.Column<int>(type: "integer", nullable: false),
                    Adjustment = table.Column<int>(type: "integer", nullable: false),
                    Admitted = table.Column<int>(type: "integer", nullable: false),
                    TransferredIn = table.Column<int>(type: "integer", nullable: false),
                    Restored = table.Column<int>(type: "integer", nullable: false),
                    Died = table.Column<int>(type: "integer", nullable: false),
                    Expelled = table.Column<int>(type: "integer", nullable: false),
                    StruckOff = table.Column<int>(type: "integer", nullable: false),
                    Resigned = table.Column<int>(type: "integer", nullable: false),
                    TransferredOut = table.Column<int>(type: "integer", nullable: false),
                    AdmissionsCancelled = table.Column<int>(type: "integer", nullable: false),
                    Closing = table.Column<int>(type: "integer", nullable: false),
                    OrganisationsEstablished = table.Column<int>(type: "integer", nullable: false),
                    OrganisationsClosed = table.Column<int>(type: "integer", nullable: false),
                    AdmittedInYear = table.Column<int>(type: "integer", nullable: false),
                    AdmittedInTerm = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_reports_quarterly_lines", x => x.Id);
                    table.ForeignKey(
                        name: "FK_reports_quarterly_lines_reports_quarterly_ReportId",
                        column: x => x.ReportId,
                        principalTable: "reports_quarterly",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "reports_targets",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    TermId = table.Column<Guid>(type: "uuid", nullable: false),
                    Position = table.Column<int>(type: "integer", nullable: false),
                    Indicator = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Cadence = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Direction = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Value = table.Column<decimal>(type: "numeric(18,3)", precision: 18, scale: 3, nullable: false),
                    To = table.Column<decimal>(type: "numeric(18,3)", precision: 18, scale: 3, nullable: true),
                    GrowthPercent = table.Column<decimal>(type: "numeric(9,3)", precision: 9, scale: 3, nullable: true),
                    Note = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false)
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
                name: "organisations_organisations",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    SearchName = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false, collation: "C"),
                    SortKey = table.Column<string>(type: "character varying(2400)", maxLength: 2400, nullable: false, collation: "C"),
                    Type = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    ParentId = table.Column<Guid>(type: "uuid", nullable: true),
                    OrganisationPath = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false, collation: "C"),
                    EnterpriseId = table.Column<Guid>(type: "uuid", nullable: true),
                    ZoneId = table.Column<Guid>(type: "uuid", nullable: true),
                    EstablishedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    ClosedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Stamp = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_organisations_organisations", x => x.Id);
                    table.ForeignKey(
                        name: "FK_organisations_organisations_organisations_enterprises_Enter~",
                        column: x => x.EnterpriseId,
                        principalTable: "organisations_enterprises",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_organisations_organisations_organisations_organisations_Par~",
                        column: x => x.ParentId,
                        principalTable: "organisations_organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "organisations_events",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    EffectiveOn = table.Column<DateOnly>(type: "date", nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    RecordedBy = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    DecisionNumber = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    DecisionDate = table.Column<DateOnly>(type: "date", nullable: false),
                    DecisionIssuer = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Name = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    Reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_organisations_events", x => x.Id);
                    table.ForeignKey(
                        name: "FK_organisations_events_organisations_organisations_Organisati~",
                        column: x => x.OrganisationId,
                        principalTable: "organisations_organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "organisations_placements",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    ParentId = table.Column<Guid>(type: "uuid", nullable: true),
                    Type = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    Path = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false, collation: "C"),
                    ValidFrom = table.Column<DateOnly>(type: "date", nullable: false),
                    ValidTo = table.Column<DateOnly>(type: "date", nullable: false),
                    KnownFrom = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    KnownTo = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_organisations_placements", x => x.Id);
                    table.ForeignKey(
                        name: "FK_organisations_placements_organisations_organisations_Organi~",
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
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_access_grants_AccountId",
                table: "access_grants",
                column: "AccountId");

            migrationBuilder.CreateIndex(
                name: "IX_access_grants_OrganisationId",
                table: "access_grants",
                column: "OrganisationId");

            migrationBuilder.CreateIndex(
                name: "IX_audit_entries_EntityId_At",
                table: "audit_entries",
                columns: new[] { "EntityId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_members_dossier_steps_DossierId_Sequence",
                table: "members_dossier_steps",
                columns: new[] { "DossierId", "Sequence" },
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
                name: "IX_members_events_ReversesEventId",
                table: "members_events",
                column: "ReversesEventId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_members_holidays_Date",
                table: "members_holidays",
                column: "Date",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_members_members_CardNumber",
                table: "members_members",
                column: "CardNumber",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_members_members_FileNumber",
                table: "members_members",
                column: "FileNumber",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_members_members_OrganisationPath",
                table: "members_members",
                column: "OrganisationPath");

            migrationBuilder.CreateIndex(
                name: "IX_members_members_PersonId",
                table: "members_members",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_members_offices_OrganisationId_From",
                table: "members_offices",
                columns: new[] { "OrganisationId", "From" });

            migrationBuilder.CreateIndex(
                name: "IX_members_rule_sets_EffectiveFrom",
                table: "members_rule_sets",
                column: "EffectiveFrom",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_members_rule_values_RuleSetId_Key",
                table: "members_rule_values",
                columns: new[] { "RuleSetId", "Key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_members_spans_MemberId",
                table: "members_spans",
                column: "MemberId");

            migrationBuilder.CreateIndex(
                name: "IX_members_spans_OrganisationId_ValidTo_KnownTo",
                table: "members_spans",
                columns: new[] { "OrganisationId", "ValidTo", "KnownTo" });

            migrationBuilder.CreateIndex(
                name: "IX_members_spans_OrganisationPath_ValidTo_KnownTo",
                table: "members_spans",
                columns: new[] { "OrganisationPath", "ValidTo", "KnownTo" });

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
                name: "IX_organisations_events_EffectiveOn",
                table: "organisations_events",
                column: "EffectiveOn");

            migrationBuilder.CreateIndex(
                name: "IX_organisations_events_OrganisationId",
                table: "organisations_events",
                column: "OrganisationId");

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
                name: "IX_organisations_placements_Path_ValidFrom",
                table: "organisations_placements",
                columns: new[] { "Path", "ValidFrom" });

            migrationBuilder.CreateIndex(
                name: "IX_people_persons_NationalIdIndex",
                table: "people_persons",
                column: "NationalIdIndex",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_reports_quarterly_Quarter",
                table: "reports_quarterly",
                column: "Quarter",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_reports_quarterly_lines_ReportId_OrganisationId",
                table: "reports_quarterly_lines",
                columns: new[] { "ReportId", "OrganisationId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_reports_targets_TermId",
                table: "reports_targets",
                column: "TermId");

            migrationBuilder.CreateIndex(
                name: "IX_reports_terms_Name",
                table: "reports_terms",
                column: "Name",
                unique: true);

            AppendOnlyTables.ProtectPostgreSql(migrationBuilder, AppendOnlyTables.First);
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
                name: "audit_entries");

            migrationBuilder.DropTable(
                name: "members_dossier_steps");

            migrationBuilder.DropTable(
                name: "members_events");

            migrationBuilder.DropTable(
                name: "members_holidays");

            migrationBuilder.DropTable(
                name: "members_offices");

            migrationBuilder.DropTable(
                name: "members_rule_values");

            migrationBuilder.DropTable(
                name: "members_spans");

            migrationBuilder.DropTable(
                name: "organisations_events");

            migrationBuilder.DropTable(
                name: "organisations_placements");

            migrationBuilder.DropTable(
                name: "people_persons");

            migrationBuilder.DropTable(
                name: "reports_quarterly_lines");

            migrationBuilder.DropTable(
                name: "reports_targets");

            migrationBuilder.DropTable(
                name: "access_credentials");

            migrationBuilder.DropTable(
                name: "access_accounts");

            migrationBuilder.DropTable(
                name: "members_dossiers");

            migrationBuilder.DropTable(
                name: "members_rule_sets");

            migrationBuilder.DropTable(
                name: "members_members");

            migrationBuilder.DropTable(
                name: "organisations_organisations");

            migrationBuilder.DropTable(
                name: "reports_quarterly");

            migrationBuilder.DropTable(
                name: "reports_terms");

            migrationBuilder.DropTable(
                name: "organisations_enterprises");

            migrationBuilder.DropTable(
                name: "organisations_zones");
        }
    }
}
