using Microsoft.Extensions.DependencyInjection;
using Registry.Host.ReferenceData;
using Registry.Inbox.Waiting;
using Registry.Kernel;
using Registry.Members.Admissions;
using Registry.Members.Events;
using Registry.Members.Integration;
using Registry.People.Integration;
using Registry.YouthUnion.HeadCounts;
using Registry.YouthUnion.Ledger;
using Registry.YouthUnion.Outstanding;
using Registry.YouthUnion.Roster;
using Shouldly;
using Xunit;

namespace Registry.Tests.YouthUnion;

/// <summary>An outstanding member: branch, level above, cell, admission; and one person behind it all.</summary>
public sealed class OutstandingTests(RegistryApp app) : IClassFixture<RegistryApp>
{
    private const string Admissions = "/api/members/admissions";

    [Fact]
    public async Task A_branch_proposes_the_level_above_resolves_the_cell_takes_it_and_the_admission_marks_the_member()
    {
        using var officer = await app.SignInAsync("doan2");
        using var zone = await app.SignInAsync("doan");
        using var secretary = await app.SignInAsync("thuky");
        var member = await officer.AdmitAsync("Vũ Thị Ưu Tú");
        var proposal = await officer.DoAsync<ProposalDto>(YouthDesk.Outstanding, YouthDesk.Propose(member.Id));
        proposal.State.ShouldBe(ProposalState.Proposed);
        (await secretary.ReadAsync<List<ReferralDto>>(Admissions + "/referrals")).ShouldNotContain(r => r.Id == proposal.Id);
        await officer.RefusedAsync($"{YouthDesk.Outstanding}/{proposal.Id}/endorse", YouthDesk.Endorse(proposal.Stamp), 403);
        (await zone.ReadAsync<InboxDto>("/api/members/inbox")).Items.ShouldContain(i =>
            i.Address.EndsWith(proposal.Id.ToString())
        );
        var endorsed = await zone.DoAsync<ProposalDto>(
            $"{YouthDesk.Outstanding}/{proposal.Id}/endorse",
            YouthDesk.Endorse(proposal.Stamp)
        );
        var trained = await officer.DoAsync<ProposalDto>(
            $"{YouthDesk.Outstanding}/{proposal.Id}/course",
            new
            {
                endorsed.Stamp,
                certificateNumber = "77/GCN",
                certificateOn = Api.Today.AddDays(-2),
            }
        );
        trained.State.ShouldBe(ProposalState.Trained);

        var dossier = await secretary.DoAsync<DossierDto>(
            Admissions,
            new { organisationId = DemoAccounts.SecretaryCell, referralId = proposal.Id }
        );
        dossier.Checklist.Single(i => i.FormCode == "4-KNĐ").ReceivedOn.ShouldBe(Api.Today.AddDays(-8));
        var followed = await zone.ReadAsync<ProposalDto>($"{YouthDesk.Outstanding}/{proposal.Id}");
        (followed.State, followed.DossierId).ShouldBe((ProposalState.InDossier, null));
        using var committee = await app.SignInAsync("dangbo");
        var seen = await committee.ReadAsync<ProposalDto>($"{YouthDesk.Outstanding}/{proposal.Id}");
        (seen.DossierId, seen.DossierState).ShouldBe((dossier.Id, DossierState.Drafting));
        var late = new { followed.Stamp, reason = "Rút" };
        (await officer.RefusedAsync($"{YouthDesk.Outstanding}/{proposal.Id}/withdraw", late, 409)).Code.ShouldBe(
            "YouthUnion:StepNotAllowed"
        );

        await TellAsync(new MemberAdmitted(Guid.CreateVersion7(), dossier.Applicant.PersonId, Api.Today, Paper));
        (await zone.ReadAsync<ProposalDto>($"{YouthDesk.Outstanding}/{proposal.Id}")).State.ShouldBe(ProposalState.Admitted);
        var marked = await officer.ReadAsync<YouthMemberDto>($"{YouthDesk.Members}/{member.Id}");
        (marked.JoinedPartyOn, marked.Standing).ShouldBe((Api.Today, YouthStanding.Member));
        await TellAsync(new AdmissionCancelled(Guid.CreateVersion7(), dossier.Applicant.PersonId, Api.Today));
        (await officer.ReadAsync<YouthMemberDto>($"{YouthDesk.Members}/{member.Id}")).JoinedPartyOn.ShouldBeNull();
    }

    [Fact]
    public async Task What_a_proposal_lacks_is_named_and_nobody_is_proposed_twice()
    {
        using var officer = await app.SignInAsync("doan2");
        var member = await officer.AdmitAsync("Vũ Văn Hai Lần");
        var elsewhere = YouthDesk.Propose(member.Id, DemoAccounts.SecondSecretaryCell);
        (await officer.RefusedAsync(YouthDesk.Outstanding, elsewhere, 422)).Rules.ShouldBe(["cellId: YouthUnion:UnknownCell"]);
        await officer.DoAsync<ProposalDto>(YouthDesk.Outstanding, YouthDesk.Propose(member.Id));
        (await officer.RefusedAsync(YouthDesk.Outstanding, YouthDesk.Propose(member.Id), 422)).Rules.ShouldBe([
            "memberId: YouthUnion:ProposedAlready",
        ]);
        await officer.RefusedAsync(YouthDesk.Outstanding, YouthDesk.Propose(Guid.CreateVersion7()), 404);
        using var secretary = await app.SignInAsync("thuky");
        await secretary.RefusedAsync(YouthDesk.Outstanding, YouthDesk.Propose(member.Id), 403);
    }

    [Fact]
    public async Task A_youth_member_who_applies_is_the_same_person_and_is_counted_once()
    {
        using var officer = await app.SignInAsync("doan2");
        using var secretary = await app.SignInAsync("thuky");
        await officer.AdmitAsync("Bùi Thị Một Người", nationalId: "001304000888");
        var applied = new
        {
            organisationId = DemoAccounts.SecretaryCell,
            fullName = "Bùi Thị Một Người",
            birthDate = new DateOnly(2004, 3, 4),
            sex = "Male",
            nationalId = "001304000888",
        };
        await secretary.DoAsync<DossierDto>(Admissions, applied);
        (await secretary.RefusedAsync(Admissions, applied, 422)).Rules.ShouldBe(["nationalId: People:NationalIdTaken"]);

        using var board = await app.SignInAsync("tochuc");
        var all = await board.ReadAsync<PeopleCountDto>($"/api/youth-union/people/{DemoAccounts.Root}");
        all.Both.ShouldBeGreaterThan(0);
        (all.Memberships, all.People).ShouldBe(
            (all.PartyMembers + all.YouthMembers, all.PartyMembers + all.YouthMembers - all.Both)
        );
        var then = await board.ReadAsync<PeopleCountDto>($"/api/youth-union/people/{DemoAccounts.Root}?asOf=2020-08-01");
        (then.PartyMembers, then.YouthMembers).ShouldBe((1142, 0));
        await officer.RefusedAsync($"/api/youth-union/people/{DemoAccounts.Committee}", 403);
        await secretary.RefusedAsync($"/api/youth-union/people/{DemoAccounts.Root}", 404);
    }

    [Fact]
    public async Task The_member_page_shows_what_else_the_person_belongs_to_as_far_as_one_may_see_it()
    {
        using var board = await app.SignInAsync("tochuc");
        var both = (await board.ReadAsync<Page<YouthRowDto>>($"{YouthDesk.Members}?inParty=true&take=200")).Items;
        var (member, name) = await FindPartyMemberAsync(board, both);
        var memberships = await board.ReadAsync<List<PersonMembershipDto>>($"/api/members/{member}/memberships");
        memberships.ShouldContain(m => m.Kind == "YouthUnion:MembershipOfYouth", name);
        using var secretary = await app.SignInAsync("thuky2");
        await secretary.RefusedAsync($"/api/members/{Guid.CreateVersion7()}/memberships", 404);
    }

    [Fact]
    public async Task Who_may_be_on_record_twice_is_shown_without_what_is_out_of_scope()
    {
        using var officer = await app.SignInAsync("doan2");
        using var board = await app.SignInAsync("tochuc");
        var blind = await officer.ReadAsync<Page<SuspicionDto>>("/api/youth-union/suspicions");
        blind.Items.ShouldNotBeEmpty();
        blind.Items.ShouldAllBe(s => s.Other.Count == 0);
        var seen = await board.ReadAsync<Page<SuspicionDto>>("/api/youth-union/suspicions");
        var both = blind.Items.SelectMany(b => seen.Items.Where(s => s.MemberId == b.MemberId)).SelectMany(s => s.Other);
        both.ShouldContain(m => m.Kind == "Members:MembershipOfParty");
    }

    private static Decision Paper => new("1-QĐ/ĐU", Api.Today, "Đảng ủy");

    /// <summary>Of those in both, one whose page can be found by name.</summary>
    private static async Task<(Guid Id, string Name)> FindPartyMemberAsync(HttpClient board, IEnumerable<YouthRowDto> both)
    {
        foreach (var row in both)
        {
            var url = $"/api/members?text={Uri.EscapeDataString(row.FullName)}";
            var found = await board.ReadAsync<Page<Registry.Members.Roster.RosterRowDto>>(url);
            if (found.Items.FirstOrDefault(m => m.BirthDate == row.BirthDate) is { } member)
                return (member.MemberId, member.FullName);
        }
        throw new InvalidOperationException("Nobody is in both.");
    }

    /// <summary>What the admission workflow raises, handled as its save would handle it.</summary>
    private Task TellAsync<TEvent>(TEvent told) =>
        app.InScopeAsync(async services =>
        {
            foreach (var handler in services.GetServices<ILocalEventHandler<TEvent>>())
                await handler.HandleAsync(told, CancellationToken.None);
            await services.GetRequiredService<RegistryDbContext>().SaveChangesAsync();
        });
}
