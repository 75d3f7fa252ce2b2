using Registry.Documents.Integration;
using Registry.Documents.Scans;
using Registry.Organisations.Tree;
using Registry.Tests.Documents;
using Shouldly;
using Xunit;
using static Registry.Tests.Organisations.ChangeDesk;

namespace Registry.Tests.Organisations;

/// <summary>The scan of a decision is kept beside what the decision changed, in every organisation it is about.</summary>
public sealed class OrganisationPaperTests(RegistryApp app) : IClassFixture<RegistryApp>
{
    [Fact]
    public async Task The_scan_of_a_merger_is_found_from_both_organisations()
    {
        using var board = await app.SignInAsync("tochuc");
        var desk = new ChangeDesk(app, board);
        var cells = (await desk.CellsAsync())[..2];
        var made = await board.DoAsync<OrganisationDto>($"{Tree}/merge", Merging(cells, null, "Chi bộ Có văn bản"));
        var files = FilesOf(made.History.Single().PaperId);
        var scan = await board.UploadAsync(files, Scans.Pdf(), "Quyết định 12.pdf", null);
        foreach (var cell in cells)
        {
            var closing = (await desk.ReadAsync(cell.Id)).History[0];
            (await board.ReadAsync<AttachmentsDto>(FilesOf(closing.PaperId))).Items.ShouldHaveSingleItem().Id.ShouldBe(scan.Id);
        }
        using var response = await board.GetAsync($"{files}/{scan.Id}", Api.Stop);
        response.IsSuccessStatusCode.ShouldBeTrue();
    }

    [Fact]
    public async Task Its_own_secretary_opens_a_paper_and_adds_none_and_other_cells_do_not_find_it()
    {
        using var board = await app.SignInAsync("tochuc");
        using var own = await app.SignInAsync("thuky2");
        using var other = await app.SignInAsync("thuky");
        var founding = (await new ChangeDesk(app, board).ReadAsync(Host.ReferenceData.DemoAccounts.SecondSecretaryCell)).History[
            ^1
        ];
        var files = FilesOf(founding.PaperId);
        var scan = await board.UploadAsync(files, Scans.Pdf(), "Thành lập.pdf", null);
        var seen = await own.ReadAsync<AttachmentsDto>(files);
        (seen.Items.Count, seen.MayOpen, seen.MayRecord).ShouldBe((1, true, false));
        using var refused = await own.SendAsync(files, new MemoryStream(Scans.Pdf()));
        ((int)refused.StatusCode).ShouldBe(403);
        foreach (var address in new[] { files, $"{files}/{scan.Id}" })
        {
            using var outside = await other.GetAsync(address, Api.Stop);
            ((int)outside.StatusCode).ShouldBe(404);
        }
    }

    private static string FilesOf(Guid paperId) => Scans.FilesOf(SubjectKind.OrganisationDecision, paperId);
}
