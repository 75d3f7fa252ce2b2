using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;
using Registry.Documents.Integration;
using Registry.Inbox.Integration;
using Registry.Kernel.UI;
using Registry.Members.Admissions;
using Registry.Members.Procedures;
using Registry.Workflow;

namespace Registry.Members.Lifecycle;

/// <summary>What the feature adds to the module.</summary>
internal static class LifecycleParts
{
    public static void AddLifecycle(this IServiceCollection services)
    {
        services.AddSingleton(
            new MenuItem(35, "Members:Cases", "/cases", Icons.Material.Outlined.SwapHoriz, MembersPermissions.ViewCases)
        );
        services.AddSingleton(
            new MenuItem(
                36,
                "Members:Classification",
                "/classification",
                Icons.Material.Outlined.FactCheck,
                MembersPermissions.ViewCases
            )
        );
        services.AddSingleton(
            new MenuItem(37, "Members:Badges", "/badges", Icons.Material.Outlined.MilitaryTech, MembersPermissions.ViewRoster)
        );
        services.AddScoped<CaseSubjects>();
        services.AddScoped<CaseReader>();
        services.AddScoped<CaseOptions>();
        services.AddScoped<CaseLedger>();
        services.AddScoped<Newcomers>();
        services.AddScoped<IInboxSource, CaseInbox>();
        services.AddScoped<IDocumentSubject, CaseDocumentSubject>();
        services.AddScoped<IDocumentFields, CaseFields>();
        services.AddScoped<ICaseAppService, CaseAppService>();
        services.AddScoped<IReadmissionHistory, ReadmissionHistory>();
        services.AddScoped<BadgeWaits>();
        services.AddScoped<BadgeCandidates>();
        services.AddScoped<IBadgeAppService, BadgeAppService>();
        services.AddScoped<ClassificationMembers>();
        services.AddScoped<IClassificationAppService, ClassificationAppService>();
    }

    public static void MapLifecycle(this ModelBuilder model)
    {
        model.MapSteps<CaseState, CaseStepKind>("members_case_steps");
        model.MapSteps<SheetState, SheetStepKind>("members_classification_steps");
        model
            .ApplyConfiguration(new MembershipCaseConfiguration())
            .ApplyConfiguration(new CasePlaceConfiguration())
            .ApplyConfiguration(new CaseRowConfiguration())
            .ApplyConfiguration(new BadgeAwardConfiguration())
            .ApplyConfiguration(new ClassificationSheetConfiguration())
            .ApplyConfiguration(new MemberRatingConfiguration());
    }
}
