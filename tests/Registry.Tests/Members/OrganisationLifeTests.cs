using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Registry.Access;
using Registry.Access.Users;
using Registry.Kernel;
using Registry.Members.Ledger;
using Registry.Members.Lifecycle;
using Registry.Organisations.Integration;
using Registry.Organisations.Rows;
using Registry.Organisations.Tree;
using Registry.Organisations.Types;
using Registry.Tests.Organisations;
using Shouldly;
using Xunit;
using static Registry.Tests.Members.CaseDesk;

namespace Registry.Tests.Members;

/// <summary>Nobody is in an organisation before it was founded or after it closed, whichever way they came.</summary>
public sealed class OrganisationLifeTests : IDisposable
{
    private static readonly DateOnly Founded = Api.Today.AddDays(-60);
    private static readonly DateOnly Closed = Api.Today.AddDays(-20);
    private readonly RegistryApp app = new();

    [Fact]
    public async Task Every_kind_that_places_a_member_is_refused_before_the_founding_and_after_the_closing_and_names_both_days()
    {
        var cell = await FoundedAsync();
        using var board = await app.SignInAsync("tochuc");
        await OrganisationTests.CloseAsync(board, cell, Closed);
        await app.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<RegistryDbContext>();
            var home = Home.Of(await db.Set<OrganisationRow>().SingleAsync(o => o.Id == cell.Id, Api.Stop));
            foreach (var kind in LedgerKinds.Entering.Append(MembershipEventKind.MovedWithin))
            {
                Refused(kind, home, Founded.AddDays(-1), Home.BeforeFounding, Founded);
                Refused(kind, home, Closed.AddDays(-1), Home.AfterClosing, Closed);
                Refused(kind, home, Closed.AddDays(3), Home.AfterClosing, Closed);
            }
        });

        void Refused(MembershipEventKind kind, Home home, DateOnly on, string code, DateOnly named)
        {
            var member = new PartyMember(Guid.CreateVersion7(), Guid.CreateVersion7());
            Home HomeOf(Guid id) => id == cell.Id ? home : Home.Anywhere("00001");
            var (elsewhere, early, at) = (Guid.CreateVersion7(), new DateOnly(2015, 5, 5), RegistryApp.Start.UtcDateTime);
            if (kind == MembershipEventKind.MovedWithin)
                member.Append(new(MembershipEventKind.TransferredIn, early, at, "test", ToOrganisationId: elsewhere), HomeOf);
            var events = member.Events.Count;
            var refused = Should
                .Throw<BusinessException>(() => member.Append(new(kind, on, at, "test", elsewhere, cell.Id), HomeOf))
                .Rejections.ShouldHaveSingleItem();
            (refused.Code, refused.Field).ShouldBe((code, "effectiveOn"));
            refused.Arguments.ShouldBe([home.Name, named, on]);
            member.Events.Count.ShouldBe(events);
        }
    }

    [Fact]
    public async Task A_transfer_in_of_before_the_founding_is_refused_at_the_day_in_both_languages()
    {
        var cell = await FoundedAsync();
        using var desk = await CaseDesk.OpenAsync(app);
        var facts = await desk.FactsAsync(CaseKind.TransferIn, Guid.Empty);
        var early = Founded.AddDays(-5);
        var input = new
        {
            kind = CaseKind.TransferIn,
            organisationId = cell.Id,
            person = new
            {
                fullName = "Lò Văn Đến Sớm",
                birthDate = "1990-02-28",
                sex = "Male",
            },
            facts = facts with
            {
                EffectiveOn = early,
                PaperDate = early,
                RequestedOn = null,
            },
        };
        foreach (var (language, says) in new[] { ("vi", "thành lập ngày"), ("en", "was founded on") })
        {
            using var recorder = await app.SignInWithAsync("thuky" + language, (Roles.CellSecretary, cell.Id));
            recorder.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);
            var problem = await recorder.RefusedAsync(Root, input, 422);
            problem.Rules.ShouldContain("effectiveOn: " + Home.BeforeFounding);
            var message = problem.Errors["effectiveOn"].Single(r => r.Code == Home.BeforeFounding).Message;
            message.ShouldContain(says);
            message.ShouldContain(Founded.ToString("dd/MM/yyyy"));
            message.ShouldContain(early.ToString("dd/MM/yyyy"));
        }
    }

    [Fact]
    public async Task A_departure_from_a_cell_that_closed_since_is_not_taken_back()
    {
        var cell = await FoundedAsync();
        using var board = await app.SignInAsync("tochuc");
        var refused = await app.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<RegistryDbContext>();
            var (now, home) = (services.GetRequiredService<RegistryClock>().Now, await HomesAsync(db));
            var member = new PartyMember(Guid.CreateVersion7(), Guid.CreateVersion7());
            member.Append(new(MembershipEventKind.TransferredIn, Founded, now, "test", ToOrganisationId: cell.Id), home);
            member.Append(new(MembershipEventKind.TransferredOut, Closed, now, "test", cell.Id), home);
            await OrganisationTests.CloseAsync(board, cell, Closed);
            home = await HomesAsync(db);
            var left = member.Events[^1];
            return Should.Throw<BusinessException>(() =>
                member.Append(new(MembershipEventKind.Reversed, Closed, now, "test", ReversesEventId: left.Id), home)
            );
        });
        refused.Rejections.ShouldHaveSingleItem().Code.ShouldBe(Home.AfterClosing);
    }

    [Fact]
    public async Task A_term_a_seat_and_a_congress_of_before_the_founding_are_refused_with_both_days()
    {
        var cell = await FoundedAsync();
        using var board = await app.SignInAsync("tochuc");
        var early = Founded.AddDays(-1);
        var term = new
        {
            name = "2025-2027",
            from = early,
            to = early.AddMonths(24),
            decisionNumber = "1",
            decisionDate = early,
            decisionIssuer = "Đảng ủy",
        };
        (await board.RefusedAsync($"/api/members/bodies/{cell.Id}/terms", term, 422)).Rules.ShouldContain(
            "from: " + Home.BeforeFounding
        );
        var congress = new
        {
            name = "Đại hội",
            heldOn = early,
            countedOn = early,
            delegates = 5,
            baseEach = 0,
            decisionNumber = "1",
            decisionDate = early,
            decisionIssuer = "Đảng ủy",
        };
        (await board.RefusedAsync($"/api/members/congresses?organisationId={cell.Id}", congress, 422)).Rules.ShouldBe(
            ["countedOn: " + Home.BeforeFounding, "heldOn: " + Home.BeforeFounding],
            ignoreOrder: true
        );
    }

    [Fact]
    public async Task Verify_finds_a_stay_outside_the_life_of_an_organisation_two_stays_at_once_and_what_does_not_balance()
    {
        (await app.VerifyAsync()).ShouldBeEmpty();
        var member = await app.InScopeAsync(services =>
            services
                .GetRequiredService<RegistryDbContext>()
                .Set<MembershipSpan>()
                .Where(s => s.OrganisationId == AdmissionDesk.GrassrootsCell && s.ValidTo == TwoClocks.Forever)
                .OrderBy(s => s.MemberId)
                .FirstAsync(Api.Stop)
        );
        await app.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<RegistryDbContext>();
            // Somebody stands twice in the same cell, from before it was founded.
            db.Add(
                new MembershipSpan(
                    member.MemberId,
                    member.OrganisationId,
                    member.OrganisationPath,
                    Standing.Official,
                    new DateOnly(2000, 1, 1),
                    TwoClocks.Forever,
                    member.KnownFrom
                )
            );
            await db.SaveChangesAsync(Api.Stop);
        });
        var found = await app.VerifyAsync();
        found.ShouldContain($"member {member.MemberId}: spans overlap");
        found.ShouldContain(d =>
            d.StartsWith($"member {member.MemberId}: in organisation {member.OrganisationId} from 2000-01-01")
        );
        found.ShouldContain(d => d.StartsWith("report quarterly from ") && d.Contains(" is not closing "));
        found.ShouldContain(d => d.StartsWith("report register-7hsdv from ") && d.Contains(" is not closing "));
    }

    private static async Task<HomeOf> HomesAsync(RegistryDbContext db)
    {
        var homes = await db.Set<OrganisationRow>().ToDictionaryAsync(o => o.Id, Home.Of, Api.Stop);
        return id => homes[id];
    }

    private async Task<OrganisationDto> FoundedAsync()
    {
        using var board = await app.SignInAsync("tochuc");
        var (root, type) = (Host.ReferenceData.DemoAccounts.Root, OrganisationType.GrassrootsCell);
        return await OrganisationTests.EstablishAsync(board, root, "Chi bộ Mới lập", type, Founded);
    }

    public void Dispose() => app.Dispose();
}
