using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Registry.Access;
using Registry.Host.ReferenceData;
using Registry.Kernel;
using Registry.Members;
using Registry.Members.Admissions;
using Registry.Members.Roster;
using Registry.Organisations;
using Registry.Organisations.Rows;
using Registry.Tests.Members;
using Shouldly;
using Xunit;

namespace Registry.Tests.Access;

/// <summary>What somebody sees is a matter of the using they stand in, and of nothing that was called before.</summary>
public sealed class ScopeTests(RegistryApp app) : IClassFixture<RegistryApp>
{
    [Fact]
    public async Task A_service_that_asks_for_another_permission_gives_its_caller_back_what_was_seen()
    {
        await InTwoRolesAsync(
            "haipham-vi",
            async (services, user) =>
            {
                using var _ = user.Within(OrganisationsPermissions.View);
                var (scope, seen) = (user.Scope, await SeenAsync(services));
                scope.Count.ShouldBe(1);
                seen.ShouldBeGreaterThan(1);
                var roster = services.GetRequiredService<IRosterAppService>();
                var members = await roster.SearchAsync(new RosterInput(Take: 200), Api.Stop);
                members.Items.Select(m => m.OrganisationId).Distinct().ShouldBe([DemoAccounts.SecretaryCell]);
                user.Scope.ShouldBe(scope);
                (await SeenAsync(services)).ShouldBe(seen);
            }
        );
    }

    [Fact]
    public async Task One_within_another_ends_before_it_and_outside_of_both_nothing_is_seen()
    {
        await InTwoRolesAsync(
            "haipham-vi-2",
            async (services, user) =>
            {
                int outer;
                using (user.Within(OrganisationsPermissions.View))
                {
                    outer = await SeenAsync(services);
                    using (user.Within(MembersPermissions.ViewRoster))
                        (await SeenAsync(services)).ShouldBe(1);
                    (await SeenAsync(services)).ShouldBe(outer);
                }
                outer.ShouldBeGreaterThan(1);
                user.Scope.ShouldBeEmpty();
                (await SeenAsync(services)).ShouldBe(0);
            }
        );
    }

    [Fact]
    public async Task What_is_refused_changes_nothing()
    {
        await InTwoRolesAsync(
            "haipham-vi-3",
            async (services, user) =>
            {
                using var _ = user.Within(MembersPermissions.ViewRoster);
                var scope = user.Scope;
                var refused = Should.Throw<BusinessException>(() => user.Within(OrganisationsPermissions.Manage));
                refused.Kind.ShouldBe(RejectionKind.Forbidden);
                user.Scope.ShouldBe(scope);
                (await SeenAsync(services)).ShouldBe(1);
            }
        );
    }

    [Fact]
    public async Task The_system_sees_everything_before_within_and_after()
    {
        await app.InScopeAsync(async services =>
        {
            var user = services.GetRequiredService<ICurrentUser>();
            var all = await SeenAsync(services);
            using (user.Within(MembersPermissions.ViewRoster))
                (await SeenAsync(services)).ShouldBe(all);
            (await SeenAsync(services)).ShouldBe(all);
        });
    }

    [Fact]
    public async Task Reading_without_scope_sees_all_of_the_tree_and_leaves_the_other_filters()
    {
        const string why = "The test compares.";
        await InTwoRolesAsync(
            "haipham-vi-4",
            async (services, user) =>
            {
                var db = services.GetRequiredService<RegistryDbContext>();
                using var _ = user.Within(MembersPermissions.ViewRoster);
                (await SeenAsync(services)).ShouldBe(1);
                (await db.Unscoped<OrganisationRow>(why).CountAsync(Api.Stop)).ShouldBeGreaterThan(1);
                var dossiers = db.Unscoped<AdmissionDossier>(why);
                var filtered = dossiers.Select(d => d.Id).ToQueryString();
                filtered.ShouldContain("IsDeleted");
                filtered.ShouldNotContain("OrganisationPath");
                var deleted = dossiers.IgnoreQueryFilters([RegistryDbContext.SoftDeleteFilter]);
                deleted.Select(d => d.Id).ToQueryString().ShouldNotContain("WHERE");
            }
        );
    }

    private static Task<int> SeenAsync(IServiceProvider services) =>
        services.GetRequiredService<RegistryDbContext>().Set<OrganisationRow>().CountAsync(Api.Stop);

    /// <summary>Somebody who sees the organisations of the whole tree and the members of one cell.</summary>
    private async Task InTwoRolesAsync(string name, Func<IServiceProvider, ICurrentUser, Task> act)
    {
        using var _ = await app.SignInWithAsync(
            name,
            (Roles.Administrator, DemoAccounts.Root),
            (Roles.CellSecretary, DemoAccounts.SecretaryCell)
        );
        await app.InScopeAsync(services => act(services, services.GetRequiredService<ICurrentUser>()), name);
    }
}
