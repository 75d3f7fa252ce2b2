using MudBlazor;
using Registry.Access;
using Registry.Committees;
using Registry.Dashboards;
using Registry.Documents;
using Registry.Host.Jobs;
using Registry.Host.Localization;
using Registry.Inbox;
using Registry.Inbox.Integration;
using Registry.Kernel;
using Registry.Kernel.UI;
using Registry.Members;
using Registry.Organisations;
using Registry.People;
using Registry.Planning;
using Registry.Reports;
using Registry.Rules;
using Registry.Unions;
using Registry.YouthUnion;

namespace Registry.Host;

/// <summary>The whole product: all modules, and the texts that belong to none of them.</summary>
[DependsOn(
    typeof(OrganisationsModule),
    typeof(PeopleModule),
    typeof(AccessModule),
    typeof(RulesModule),
    typeof(InboxModule),
    typeof(DocumentsModule),
    typeof(MembersModule),
    typeof(CommitteesModule),
    typeof(UnionsModule),
    typeof(YouthUnionModule),
    typeof(PlanningModule),
    typeof(DashboardsModule),
    typeof(ReportsModule)
)]
public sealed class RegistryHostModule : RegistryModule
{
    public override Type Texts => typeof(RegistryTexts);

    public override void ConfigureServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<JobFailures>();
        services.AddScoped<IInboxContributor, JobInbox>();
        services.AddSingleton(new MenuItem(10, "Registry:Menu.Home", "/", Icons.Material.Outlined.Inbox, null, OnPhone: true));
        services.AddSingleton(
            new MenuItem(
                90,
                "Registry:Menu.Jobs",
                "/jobs",
                Icons.Material.Outlined.Schedule,
                AccessPermissions.Jobs,
                NewTab: true
            )
        );
    }
}
