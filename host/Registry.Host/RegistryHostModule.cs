using Registry.Access;
using Registry.Host.Localization;
using Registry.Kernel;
using Registry.Members;
using Registry.Organisations;
using Registry.People;
using Registry.Reports;

namespace Registry.Host;

/// <summary>The whole product: all modules, and the texts that belong to none of them.</summary>
[DependsOn(
    typeof(OrganisationsModule),
    typeof(PeopleModule),
    typeof(AccessModule),
    typeof(MembersModule),
    typeof(ReportsModule)
)]
public sealed class RegistryHostModule : RegistryModule
{
    public override Type Texts => typeof(RegistryTexts);
}
