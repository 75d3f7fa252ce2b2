using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;
using Registry.Documents;
using Registry.Documents.Integration;
using Registry.Inbox;
using Registry.Inbox.Integration;
using Registry.Kernel;
using Registry.Kernel.UI;
using Registry.Members.Admissions;
using Registry.Members.Bulk;
using Registry.Members.Import;
using Registry.Members.Integration;
using Registry.Members.Ledger;
using Registry.Members.Lifecycle;
using Registry.Members.MemberFile;
using Registry.Members.OrganisationPapers;
using Registry.Members.Procedures;
using Registry.Members.Recognitions;
using Registry.Members.Roster;
using Registry.Members.Upkeep;
using Registry.Organisations.Events;
using Registry.Organisations.Integration;
using Registry.People.Integration;
using Registry.Rules.Holidays;
using Registry.Workflow;

namespace Registry.Members;

/// <summary>Membership as a ledger: admission, roster at any date.</summary>
[DependsOn(typeof(MembersContractsModule), typeof(DocumentsContractsModule), typeof(InboxContractsModule))]
[FeatureOrder(
    "Ledger",
    "Procedures",
    "Admissions",
    "Recognitions",
    "Lifecycle",
    "MemberFile",
    "Roster",
    "OrganisationPapers",
    "Bulk",
    "Upkeep",
    "Import"
)]
public sealed class MembersModule : RegistryModule
{
    public override void ConfigureServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(
            new MenuItem(
                20,
                "Members:Admissions",
                "/admissions",
                Icons.Material.Outlined.HowToReg,
                MembersPermissions.ViewAdmissions,
                OnPhone: true
            )
        );
        services.AddSingleton(
            new MenuItem(
                30,
                "Members:Roster",
                "/members",
                Icons.Material.Outlined.Groups,
                MembersPermissions.ViewRoster,
                OnPhone: true
            )
        );
        services.AddSingleton(
            new MenuItem(
                25,
                "Members:Recognitions",
                "/recognitions",
                Icons.Material.Outlined.VerifiedUser,
                MembersPermissions.ViewAdmissions
            )
        );
        services.AddAutoMapper(mapper => mapper.AddProfile<MembersMapperProfile>());
        services.AddScoped<IWorkingDayLimits, DueDates>();
        services.AddScoped<DossierReader>();
        services.AddScoped<ProcedureService>();
        services.AddScoped<VoteBases>();
        services.AddScoped<IVoteBaseAppService, VoteBaseAppService>();
        services.AddScoped<DossierService>();
        services.AddScoped<EarlierMemberships>();
        services.AddScoped<ApplicantIdentity>();
        services.AddScoped<BiographyForm>();
        services.AddScoped<IAdmissionAppService, AdmissionAppService>();
        services.AddScoped<IDossierPapersAppService, DossierPapersAppService>();
        services.AddScoped<ReferralAppService>();
        services.AddScoped<IReferralAppService>(s => s.GetRequiredService<ReferralAppService>());
        services.AddScoped<IDossierProgress, DossierProgress>();
        services.AddScoped<IAdmissionDecisionAppService, AdmissionDecisionAppService>();
        services.AddScoped<ProbationService>();
        services.AddScoped<IProbations>(s => s.GetRequiredService<ProbationService>());
        services.AddScoped<RecognitionReader>();
        services.AddScoped<IRecognitionAppService, RecognitionAppService>();
        services.AddScoped<IDocumentSubject, AdmissionSubject>();
        services.AddScoped<IDocumentSubject, RecognitionSubject>();
        services.AddScoped<IDocumentSubject, MemberSubject>();
        services.AddScoped<IDocumentSubject, OrganisationDecisionSubject>();
        services.AddScoped<ProcedureFields>();
        services.AddScoped<MemberFields>();
        services.AddScoped<IDocumentFields, AdmissionFields>();
        services.AddScoped<IDocumentFields, RecognitionFields>();
        services.AddScoped<IDocumentFields>(s => s.GetRequiredService<MemberFields>());
        services.AddScoped<IDocumentFields, FileFields>();
        services.AddScoped<IInboxSource, AdmissionInbox>();
        services.AddScoped<IInboxSource, RecognitionInbox>();
        services.AddScoped<RosterExport>();
        services.AddScoped<AsKnown>();
        services.AddScoped<IRosterAppService, RosterAppService>();
        services.AddScoped<IProcedureImport, ProcedureImport>();
        services.AddScoped<IPersonMembershipAppService, PersonMembershipAppService>();
        services.AddScoped<IPersonMemberships, PartyMemberships>();
        services.AddScoped<IPersonMemberships, Applicants>();
        services.AddScoped<IPersonRecords, PersonRecords>();
        services.AddScoped<IHeadCounts, HeadCounts>();
        services.AddScoped<ICountedSource, RatingSource>();
        services.AddScoped<IMembershipImport, MembershipImport>();
        services.AddScoped<ISearchSource, MemberSearch>();
        services.AddScoped<ISearchSource, DossierSearch>();
        services.AddScoped<IVerifier, MembershipVerifier>();
        services.AddScoped<IVerifier, ProcedureVerifier>();
        services.AddScoped<ILocalEventHandler<OrganisationClosing>, OrganisationClosingHandler>();
        services.AddScoped<ILocalEventHandler<MembersCarrying>, MembersCarryingHandler>();
        services.AddScoped<ILocalEventHandler<ChangeReversing>, ChangeReversingHandler>();
        services.AddScoped<ILocalEventHandler<OrganisationMoved>, OrganisationMovedHandler>();
        services.AddScoped<IOrganisationMembers, OrganisationMembers>();
        services.AddLifecycle();
        services.AddScoped<IBulkAppService, BulkAppService>();
        services.AddScoped<FileReader>();
        services.AddScoped<IMemberFileAppService, MemberFileAppService>();
        services.AddScoped<IIdentityCorrectionAppService, IdentityCorrectionAppService>();
        services.AddScoped<IInboxSource, IdentityInbox>();
        services.AddScoped<IMemberFileImport, MemberFileImport>();
    }

    public override void ConfigureModel(ModelBuilder model)
    {
        model.MapSteps<DossierState, DossierStepKind>("members_dossier_steps");
        model.MapSteps<RecognitionState, RecognitionStep>("members_recognition_steps");
        model.MapSteps<IdentityState, IdentityStep>("members_identity_steps");
        model
            .ApplyConfiguration(new PartyMemberConfiguration())
            .ApplyConfiguration(new MemberRowConfiguration())
            .ApplyConfiguration(new FilePartRowConfiguration())
            .ApplyConfiguration(new FileValueRowConfiguration())
            .ApplyConfiguration(new MembershipEventConfiguration())
            .ApplyConfiguration(new MembershipSpanConfiguration())
            .ApplyConfiguration(new PapersVersionConfiguration())
            .ApplyConfiguration(new MembershipEventRowConfiguration())
            .ApplyConfiguration(new MembershipSpanRowConfiguration())
            .ApplyConfiguration(new AdmissionDossierConfiguration())
            .ApplyConfiguration(new DossierRowConfiguration())
            .ApplyConfiguration(new DossierStepRowConfiguration())
            .ApplyConfiguration(new BiographyItemConfiguration())
            .ApplyConfiguration(new RecognitionDossierConfiguration())
            .ApplyConfiguration(new FilePartConfiguration())
            .ApplyConfiguration(new FileValueConfiguration())
            .ApplyConfiguration(new IdentityCorrectionConfiguration());
        model.MapLifecycle();
    }

    public override void ConfigureEndpoints(IEndpointRouteBuilder api)
    {
        api.MapVoteBase();
        api.MapAdmissions();
        api.MapRecognitions();
        api.MapRoster();
        api.MapCases();
        api.MapBulk();
        api.MapBadges();
        api.MapClassifications();
        api.MapMemberFile();
    }
}
