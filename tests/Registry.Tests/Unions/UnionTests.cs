using Registry.Access;
using Registry.Bitemporal.MassOrganisations;
using Registry.Host.ReferenceData;
using Registry.Kernel;
using Registry.Tests.Members;
using Registry.Unions.Ledger;
using Registry.Unions.Tree;
using Shouldly;
using Xunit;

namespace Registry.Tests.Unions;

/// <summary>The hierarchy of unions: founded with members enough, as it stood on any day, seen through the Party subtree.</summary>
public sealed class UnionTests(RegistryApp app) : IClassFixture<RegistryApp>
{
    [Fact]
    public async Task A_union_is_founded_renamed_moved_and_dissolved_and_every_date_keeps_its_own_parent()
    {
        using var officer = await app.SignInAsync("congdoan");
        var zone = await officer.ZoneUnionAsync();
        var first = await officer.DoAsync<UnionDto>(UnionDesk.Root, UnionDesk.New(zone, "Công đoàn cơ sở Một"));
        var second = await officer.DoAsync<UnionDto>(UnionDesk.Root, UnionDesk.New(zone, "Công đoàn cơ sở Hai"));
        var section = await officer.DoAsync<UnionDto>(
            UnionDesk.Root,
            UnionDesk.New(first.Id, "Tổ công đoàn Kho", UnionType.Section, members: 3)
        );
        var renamed = await officer.DoAsync<UnionDto>(
            $"{UnionDesk.Root}/{section.Id}/rename",
            UnionDesk.Paper(section.Stamp, UnionDesk.Start.AddDays(10), name: "Tổ công đoàn Kho vận")
        );
        var moved = await officer.DoAsync<UnionDto>(
            $"{UnionDesk.Root}/{section.Id}/move",
            UnionDesk.Paper(renamed.Stamp, UnionDesk.Start.AddDays(20), second.Id)
        );
        moved.ParentId.ShouldBe(second.Id);
        (await AtAsync(5)).ShouldBe(("Tổ công đoàn Kho", first.Id));
        (await AtAsync(15)).ShouldBe(("Tổ công đoàn Kho vận", first.Id));
        (await AtAsync(20)).ShouldBe(("Tổ công đoàn Kho vận", second.Id));
        var open = await officer.RefusedAsync(
            $"{UnionDesk.Root}/{second.Id}/dissolve",
            UnionDesk.Paper(second.Stamp, UnionDesk.Start.AddDays(30)),
            422
        );
        open.Rules.ShouldBe(["dissolvedOn: Unions:ChildrenOpen"]);
        var dissolved = await officer.DoAsync<UnionDto>(
            $"{UnionDesk.Root}/{section.Id}/dissolve",
            UnionDesk.Paper(moved.Stamp, UnionDesk.Start.AddDays(30))
        );
        dissolved
            .History.Select(e => e.Kind)
            .ShouldBe([
                MassOrganisationEventKind.Dissolved,
                MassOrganisationEventKind.Moved,
                MassOrganisationEventKind.Renamed,
                MassOrganisationEventKind.Founded,
            ]);

        async Task<(string, Guid?)> AtAsync(int days)
        {
            var asOf = UnionDesk.Start.AddDays(days).Iso();
            var then = await officer.ReadAsync<UnionDto>($"{UnionDesk.Root}/{section.Id}?asOf={asOf}");
            return (then.Name, then.ParentId);
        }
    }

    [Theory]
    [InlineData(UnionType.GrassrootsUnion, 4, false)]
    [InlineData(UnionType.GrassrootsUnion, 5, true)]
    [InlineData(UnionType.Syndicate, 9, false)]
    [InlineData(UnionType.Syndicate, 10, true)]
    public async Task A_union_needs_five_members_to_be_founded_and_a_syndicate_ten(UnionType type, int members, bool founded)
    {
        using var officer = await app.SignInAsync("congdoan");
        var input = UnionDesk.New(await officer.ZoneUnionAsync(), $"Công đoàn {type} {members}", type, members);
        if (founded)
            (await officer.DoAsync<UnionDto>(UnionDesk.Root, input)).FoundingMembers.ShouldBe(members);
        else
            (await officer.RefusedAsync(UnionDesk.Root, input, 422)).Rules.ShouldBe(["members: Unions:TooFewMembers"]);
    }

    [Fact]
    public async Task What_is_wrong_with_a_new_union_is_named_field_by_field()
    {
        using var officer = await app.SignInAsync("congdoan");
        var zone = await officer.ZoneUnionAsync();
        (await RefuseAsync(new { })).ShouldBe(
            [
                "name: Registry:Required",
                "type: Registry:Required",
                "foundedOn: Registry:Required",
                "decisionNumber: Registry:Required",
                "decisionDate: Registry:Required",
                "decisionIssuer: Registry:Required",
                "organisationId: Registry:Required",
            ],
            ignoreOrder: true
        );
        (await RefuseAsync(UnionDesk.New(zone, type: UnionType.Section))).ShouldBe(["type: Unions:TypeNotBelowParent"]);
        (await RefuseAsync(UnionDesk.New(null))).ShouldContain("parentId: Registry:Required");
        (await RefuseAsync(UnionDesk.New(zone, on: Api.Today.AddDays(1)))).ShouldContain("foundedOn: Registry:FutureDate");
        (await RefuseAsync(UnionDesk.New(zone, on: new DateOnly(2011, 1, 3)))).ShouldBe(["foundedOn: Unions:BeforeParent"]);
        (await RefuseAsync(UnionDesk.New(zone, organisationId: Guid.CreateVersion7()))).ShouldBe([
            "organisationId: Unions:UnknownOrganisation",
        ]);

        async Task<IEnumerable<string>> RefuseAsync(object input) =>
            (await officer.RefusedAsync(UnionDesk.Root, input, 422)).Rules;
    }

    [Fact]
    public async Task Only_union_officers_change_unions_and_each_sees_the_own_part()
    {
        using var zone = await app.SignInAsync("congdoan");
        var zoneUnion = await zone.ZoneUnionAsync();
        foreach (var user in new[] { "thuky", "duyet", "tochuc", "doan", "quantri" })
        {
            using var client = await app.SignInAsync(user);
            await client.RefusedAsync(UnionDesk.Root, UnionDesk.New(zoneUnion), 403);
        }
        foreach (var user in new[] { "doan", "quantri" })
        {
            using var client = await app.SignInAsync(user);
            await client.RefusedAsync(UnionDesk.Root, 403);
        }
        using var officer = await app.SignInAsync("congdoan2");
        var seen = await officer.ReadAsync<Page<UnionListItemDto>>(UnionDesk.Root + "?take=200");
        seen.Total.ShouldBeGreaterThan(0);
        foreach (var union in seen.Items)
            (await officer.ReadAsync<UnionDto>($"{UnionDesk.Root}/{union.Id}")).OrganisationId.ShouldBe(DemoAccounts.Committee);
        await officer.RefusedAsync($"{UnionDesk.Root}/{zoneUnion}", 404);
        // The level above decides on a union: an officer of the enterprise cannot dissolve it.
        var own = await officer.ReadAsync<UnionDto>(
            $"{UnionDesk.Root}/{seen.Items.First(u => u.Type == UnionType.GrassrootsUnion).Id}"
        );
        await officer.RefusedAsync($"{UnionDesk.Root}/{own.Id}/dissolve", UnionDesk.Paper(own.Stamp, Api.Today), 403);
    }

    [Fact]
    public async Task What_was_done_of_the_years_targets_is_counted_from_the_records()
    {
        using var officer = await app.SignInAsync("congdoan");
        var before = await officer.ReadAsync<UnionFiguresDto>(UnionDesk.Root + "/figures");
        (before.NewUnions.Target, before.NewMembers.Target).ShouldBe((10, 5000));
        before.NewUnions.ExpectedByNow.ShouldBe(Math.Round(10m * Api.Today.DayOfYear / 365, 1));
        await officer.DoAsync<UnionDto>(
            UnionDesk.Root,
            UnionDesk.New(await officer.ZoneUnionAsync(), "Công đoàn cơ sở Chỉ tiêu")
        );
        var after = await officer.ReadAsync<UnionFiguresDto>(UnionDesk.Root + "/figures");
        after.NewUnions.Done.ShouldBe(before.NewUnions.Done + 1);
        using var part = await app.SignInWithAsync("congdoan-rieng", (Roles.UnionOfficer, DemoAccounts.Committee));
        (await part.ReadAsync<UnionFiguresDto>(UnionDesk.Root + "/figures")).NewUnions.Target.ShouldBeNull();
    }
}
