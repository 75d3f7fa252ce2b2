using Registry.Access;
using Registry.Kernel;
using Registry.Members.Admissions;
using Registry.Members.Bulk;
using Registry.Members.Lifecycle;
using Registry.Members.Recognitions;
using Registry.Members.Roster;
using Shouldly;
using Xunit;

namespace Registry.Tests.Members;

/// <summary>The same step for many: a preview of who can and who cannot and why, one result for each.</summary>
public sealed class BulkTests(RegistryApp app) : IClassFixture<RegistryApp>
{
    private const string Desk = "/api/members/bulk";

    [Fact]
    public async Task One_decision_recognises_several_and_names_who_cannot_be_and_why()
    {
        var (ready, proposedForStrikeOff) = await AwaitingDecisionAsync();
        using var approver = await app.SignInAsync("duyet");
        var preview = await approver.DoAsync<List<BulkRowDto>>(Desk + "/preview", new { action = "Recognise" });
        preview.Single(r => r.Id == ready).Can.ShouldBeTrue();
        var barred = preview.Single(r => r.Id == proposedForStrikeOff);
        barred.Can.ShouldBeFalse();
        barred.Reasons.ShouldHaveSingleItem().ShouldContain("xóa tên");
        var run = new
        {
            action = "Recognise",
            items = preview.Select(r => new { r.Id, r.Stamp }),
            paperNumber = "99-QĐ/ĐU",
            paperDate = Api.Today,
        };
        var results = await approver.DoAsync<List<BulkRowDto>>(Desk + "/run", run);
        results.Select(r => r.Id).ShouldBe(preview.Select(r => r.Id));
        results.Single(r => r.Id == ready).Done.ShouldBe(true);
        results.Single(r => r.Id == proposedForStrikeOff).Done.ShouldBe(false);
        var again = await approver.DoAsync<List<BulkRowDto>>(Desk + "/run", run);
        again.ShouldAllBe(r => r.Done == false && r.Reasons.Count > 0);
    }

    [Fact]
    public async Task A_whole_cell_is_proposed_for_transfer_member_by_member()
    {
        using var secretary = await app.SignInAsync("thuky2");
        var cell = AdmissionDesk.GrassrootsCell;
        var destination = (await secretary.ReadAsync<List<CellDto>>(AdmissionDesk.Root + "/destinations"))
            .First(c => c.Id != cell)
            .Id;
        var asked = new
        {
            action = "TransferCell",
            cellId = cell,
            destinationId = destination,
        };
        var preview = await secretary.DoAsync<List<BulkRowDto>>(Desk + "/preview", asked);
        var members = await secretary.ReadAsync<Page<RosterRowDto>>("/api/members?take=200");
        preview.Select(r => r.Id).ShouldBe(members.Items.Select(m => m.MemberId), ignoreOrder: true);
        var run = new
        {
            action = "TransferCell",
            items = preview.Where(r => r.Can).Select(r => new { r.Id }),
            destinationId = destination,
            paperNumber = "14-GT",
            paperDate = Api.Today,
            feesPaidThrough = new DateOnly(Api.Today.Year, Api.Today.Month, 1),
        };
        var results = await secretary.DoAsync<List<BulkRowDto>>(Desk + "/run", run);
        results.ShouldAllBe(r => r.Done == true);
        var open = await secretary.ReadAsync<Page<CaseListItemDto>>("/api/members/cases?kind=OfficialTransfer&take=200");
        open.Items.Count(c => c.State == CaseState.Proposed).ShouldBe(results.Count);
        (await secretary.DoAsync<List<BulkRowDto>>(Desk + "/run", run)).ShouldAllBe(r => r.Done == false);
    }

    [Fact]
    public async Task Nothing_is_asked_without_saying_what()
    {
        using var approver = await app.SignInAsync("duyet");
        (await approver.RefusedAsync(Desk + "/preview", new { }, 422)).Rules.ShouldBe(["action: Registry:Required"]);
        var cell = new { action = "TransferCell" };
        (await approver.RefusedAsync(Desk + "/preview", cell, 422)).Rules.ShouldBe([
            "cellId: Registry:Required",
            "destinationId: Registry:Required",
        ]);
    }

    /// <summary>Two probationary members before the upper committee: one to be recognised, one the cell proposed to strike off.</summary>
    private async Task<(Guid Ready, Guid Barred)> AwaitingDecisionAsync()
    {
        const string Recognitions = "/api/members/recognitions";
        using var approver = await app.SignInAsync("duyet");
        var list = await approver.ReadAsync<Page<RecognitionListItemDto>>(Recognitions + "?state=Probation&take=200");
        var found = new List<Guid>();
        foreach (var item in list.Items.Where(i => i.ProbationEndsOn < Api.Today))
        {
            var dossier = await approver.ReadAsync<RecognitionDto>($"{Recognitions}/{item.Id}");
            if (dossier.GrassrootsCommitteeName is not null || found.Count == 2)
                continue;
            using var secretary = await app.SignInWithAsync("tk-" + item.Id, (Roles.CellSecretary, dossier.OrganisationId));
            foreach (var item2 in dossier.Checklist)
                dossier = await secretary.DoAsync<RecognitionDto>(
                    $"{Recognitions}/{item.Id}/documents",
                    new
                    {
                        dossier.Stamp,
                        item2.FormCode,
                        receivedOn = Api.Today,
                    }
                );
            var vote = new
            {
                dossier.Stamp,
                proposal = found.Count == 0 ? "Recognise" : "StrikeOff",
                number = "3-NQ/CB",
                date = Api.Today,
                officialMembers = dossier.OfficialMembersInCell,
                present = dossier.OfficialMembersInCell,
                inFavour = dossier.OfficialMembersInCell,
                against = 0,
            };
            dossier = await secretary.DoAsync<RecognitionDto>($"{Recognitions}/{item.Id}/cell-resolution", vote);
            await secretary.DoAsync<RecognitionDto>($"{Recognitions}/{item.Id}/submit", new { dossier.Stamp });
            found.Add(item.Id);
        }
        return (found[0], found[1]);
    }
}
