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
using Registry.Unions.Import;
using Registry.Unions.Integration;
using Registry.Unions.Introductions;
using Registry.Unions.Ledger;
using Registry.Unions.Returns;
using Registry.Unions.Tree;
using Registry.Workflow;

namespace Registry.Unions;

/// <summary>Trade unions: their dated hierarchy, quarterly returns, and whom they introduce to the Party.</summary>
[DependsOn(typeof(UnionsContractsModule), typeof(InboxContractsModule))]
[FeatureOrder("Ledger", "Returns", "Tree", "Introductions", "Import")]
public sealed class UnionsModule : RegistryModule
{
    public override void ConfigureServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(
            new MenuItem(
                50,
                "Unions:Title",
                "/unions",
                Icons.Material.Outlined.Handshake,
                UnionsPermissions.View,
                OnPhone: true,
                Group: "Registry:Menu.MassOrganisations"
            )
        );
        services.AddSingleton<UnionSettings>();
        services.AddScoped<UnionReader>();
        services.AddScoped<IIndicatorSource, UnionIndicators>();
        services.AddScoped<ICountedSource, UnionSource>();
        services.AddScoped<IUnionAppService, UnionAppService>();
        services.AddScoped<ReturnChain>();
        services.AddScoped<ReturnReader>();
        services.AddScoped<IReturnAppService, ReturnAppService>();
        services.AddScoped<IInboxContributor, ReturnInbox>();
        services.AddScoped<IInboxContributor, LeftUnions>();
        services.AddScoped<IIntroductionAppService, IntroductionAppService>();
        services.AddScoped<IReferralSource, IntroductionReferrals>();
        services.AddScoped<ILocalEventHandler<ReferralTaken>, IntroductionReferrals>();
        services.AddScoped<ILocalEventHandler<ReferralReleased>, IntroductionReferrals>();
        services.AddScoped<IPersonMemberships, IntroducedMemberships>();
        services.AddScoped<IPersonRecords, IntroductionRecords>();
        services.AddScoped<IEnterpriseBodies, EnterpriseUnions>();
        services.AddScoped<IUnionImport, UnionImport>();
        services.AddScoped<ISearchSource, UnionSearch>();
        services.AddScoped<IVerifier, UnionVerifier>();
        services.AddScoped<IVerifier, ReturnVerifier>();
    }

    public override void ConfigureModel(ModelBuilder model)
    {
        model.MapMassOrganisations<Union, UnionType>("unions_unions", "unions_events", "unions_placements");
        model.ApplyConfiguration(new UnionReturnConfiguration()).ApplyConfiguration(new IntroductionConfiguration());
        model.MapSteps<ReturnState, ReturnStep>("unions_return_steps");
    }

    public override void ConfigureEndpoints(IEndpointRouteBuilder api)
    {
        api.MapUnions();
        api.MapReturns();
        api.MapIntroductions();
    }
}
