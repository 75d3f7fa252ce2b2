using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;
using Registry.Kernel.UI;
using Registry.Members.Procedures;

namespace Registry.Members.Lifecycle;

/// <summary>What the feature adds to the module.</summary>
internal static class LifecycleParts
{
    public static void AddLifecycle(this IServiceCollection services)
    {
        services.AddSingleton(
            new MenuItem(35, "Members:Cases", "/cases", Icons.Material.Outlined.SwapHoriz, MembersPermissions.ViewCases)
        );
        services.AddScoped<CaseSubjects>();
        services.AddScoped<CaseReader>();
        services.AddScoped<CaseOptions>();
        services.AddScoped<CaseLedger>();
        services.AddScoped<ICaseAppService, CaseAppService>();
    }

    public static void MapLifecycle(this ModelBuilder model)
    {
        model.MapSteps<CaseState, CaseStepKind>("members_case_steps");
        model
            .ApplyConfiguration(new MembershipCaseConfiguration())
            .ApplyConfiguration(new CasePlaceConfiguration())
            .ApplyConfiguration(new CaseRowConfiguration());
    }
}
