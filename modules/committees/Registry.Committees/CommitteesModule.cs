using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Registry.Committees.Bodies;
using Registry.Committees.Congresses;
using Registry.Committees.Import;
using Registry.Committees.Integration;
using Registry.Inbox;
using Registry.Inbox.Integration;
using Registry.Kernel;
using Registry.Members;
using Registry.Members.Events;
using Registry.Members.Integration;
using Registry.Organisations.Events;

namespace Registry.Committees;

/// <summary>Who leads an organisation: terms of office, seats in its bodies, and the congresses that elect them.</summary>
[DependsOn(typeof(CommitteesContractsModule), typeof(InboxContractsModule), typeof(MembersContractsModule))]
[FeatureOrder("Bodies", "Congresses", "Import")]
public sealed class CommitteesModule : RegistryModule
{
    public override void ConfigureServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<IBodyAppService, BodyAppService>();
        services.AddScoped<ICongressAppService, CongressAppService>();
        services.AddScoped<ICommitteeImport, CommitteeImport>();
        services.AddScoped<IMemberPosts, MemberPosts>();
        services.AddScoped<IInboxSource, OrganisationInbox>();
        services.AddScoped<IVerifier, BodyVerifier>();
        services.AddScoped<ILocalEventHandler<MembershipChanged>, SeatsFollowing>();
        services.AddScoped<ILocalEventHandler<OrganisationClosing>, SeatsFollowing>();
    }

    public override void ConfigureModel(ModelBuilder model) =>
        model
            .ApplyConfiguration(new CommitteeTermConfiguration())
            .ApplyConfiguration(new OfficeConfiguration())
            .ApplyConfiguration(new OfficeRowConfiguration())
            .ApplyConfiguration(new CongressConfiguration())
            .ApplyConfiguration(new CongressPlacesConfiguration())
            .ApplyConfiguration(new CongressDelegateConfiguration());

    public override void ConfigureEndpoints(IEndpointRouteBuilder api)
    {
        api.MapBodies();
        api.MapCongresses();
    }
}
