using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;
using Registry.Bitemporal.MassOrganisations;
using Registry.Inbox;
using Registry.Inbox.Integration;
using Registry.Kernel;
using Registry.Kernel.UI;
using Registry.Members.Events;
using Registry.Members.Integration;
using Registry.Organisations.Integration;
using Registry.People.Integration;
using Registry.Planning.Integration;
using Registry.Workflow;
using Registry.YouthUnion.HeadCounts;
using Registry.YouthUnion.Import;
using Registry.YouthUnion.Integration;
using Registry.YouthUnion.Ledger;
using Registry.YouthUnion.Outstanding;
using Registry.YouthUnion.Roster;
using Registry.YouthUnion.Tree;

namespace Registry.YouthUnion;

/// <summary>The Youth Union: its dated hierarchy, its members as people with a ledger, and who of them is proposed to the Party.</summary>
[DependsOn(typeof(YouthUnionContractsModule), typeof(InboxContractsModule))]
[FeatureOrder("Ledger", "Tree", "Roster", "Outstanding", "HeadCounts", "Import")]
public sealed class YouthUnionModule : RegistryModule
{
    public override void ConfigureServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(
            new MenuItem(
                51,
                "YouthUnion:Title",
                "/youth-union",
                Icons.Material.Outlined.EmojiPeople,
                YouthUnionPermissions.View,
                OnPhone: true,
                Group: "Registry:Menu.MassOrganisations"
            )
        );
        services.AddSingleton<YouthSettings>();
        services.AddScoped<YouthOrganisationReader>();
        services.AddScoped<IIndicatorSource, YouthIndicators>();
        services.AddScoped<ICountedSource, YouthSource>();
        services.AddScoped<IYouthOrganisationAppService, YouthOrganisationAppService>();
        services.AddScoped<YouthMemberReader>();
        services.AddScoped<YouthRosterExport>();
        services.AddScoped<IYouthMemberAppService, YouthMemberAppService>();
        services.AddScoped<OutstandingReader>();
        services.AddScoped<IMemberProposals, MemberProposals>();
        services.AddScoped<IOutstandingAppService, OutstandingAppService>();
        services.AddScoped<IPeopleCountAppService, PeopleCountAppService>();
        services.AddScoped<IPersonMemberships, YouthMemberships>();
        services.AddScoped<IPersonRecords, YouthRecords>();
        services.AddScoped<IEnterpriseBodies, EnterpriseYouthUnions>();
        services.AddScoped<IInboxContributor, OverAgeInbox>();
        services.AddScoped<IInboxContributor, LeftYouthOrganisations>();
        services.AddScoped<IInboxContributor, ProposalInbox>();
        services.AddScoped<IYouthUnionImport, YouthUnionImport>();
        services.AddScoped<IVerifier, YouthOrganisationVerifier>();
        services.AddScoped<ISearchSource, YouthMemberSearch>();
        services.AddScoped<IVerifier, YouthVerifier>();
        services.AddScoped<IVerifier, ProposalVerifier>();
        AddHandlers(services);
    }

    /// <summary>What the Party's admission workflow tells.</summary>
    private static void AddHandlers(IServiceCollection services)
    {
        services.AddScoped<IReferralSource, ProposalReferrals>();
        services.AddScoped<ILocalEventHandler<ReferralTaken>, ProposalReferrals>();
        services.AddScoped<ILocalEventHandler<ReferralReleased>, ProposalReferrals>();
        services.AddScoped<ILocalEventHandler<MemberAdmitted>, ProposalReferrals>();
        services.AddScoped<ILocalEventHandler<MemberAdmitted>, PartyAdmissionHandler>();
        services.AddScoped<ILocalEventHandler<AdmissionCancelled>, ProposalReferrals>();
        services.AddScoped<ILocalEventHandler<AdmissionCancelled>, PartyAdmissionHandler>();
    }

    public override void ConfigureModel(ModelBuilder model)
    {
        model.MapMassOrganisations<YouthOrganisation, YouthOrganisationType>(
            "youth_organisations",
            "youth_organisation_events",
            "youth_placements"
        );
        model
            .ApplyConfiguration(new YouthMemberConfiguration())
            .ApplyConfiguration(new YouthMemberEventConfiguration())
            .ApplyConfiguration(new YouthSpanConfiguration())
            .ApplyConfiguration(new YouthFactsConfiguration())
            .ApplyConfiguration(new OutstandingProposalConfiguration());
        model.MapSteps<ProposalState, ProposalStep>("youth_proposal_steps");
    }

    public override void ConfigureEndpoints(IEndpointRouteBuilder api)
    {
        api.MapYouthOrganisations();
        api.MapYouthMembers();
        api.MapOutstanding();
        api.MapPeopleCounts();
    }
}
