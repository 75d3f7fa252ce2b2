using Registry.Organisations.Reviews;
using Shouldly;
using Xunit;

namespace Registry.Tests.Organisations;

/// <summary>The annual review: assessed, proposed, decided by a third; the year compared with its targets.</summary>
public sealed class ReviewTests : IDisposable
{
    private const int Year = 2026;
    private static readonly Guid Cell = Host.ReferenceData.DemoAccounts.SecretaryCell;
    private readonly RegistryApp app = new();

    [Fact]
    public async Task A_cell_assesses_itself_the_board_proposes_and_the_committee_decides()
    {
        using var secretary = await app.SignInAsync("thuky");
        using var board = await app.SignInAsync("tochuc");
        using var approver = await app.SignInAsync("duyet");
        await board.RefusedAsync(Url("propose"), new { level = ReviewLevel.Good }, 422);
        var review = await secretary.DoAsync<ReviewDto>(Url("assess"), Assessing(18, 19));
        review = await board.DoAsync<ReviewDto>(Url("propose"), new { review.Stamp, level = ReviewLevel.Good });
        await secretary.RefusedAsync(Url("decide"), Deciding(review), 403);
        await board.RefusedAsync(Url("decide"), Deciding(review), 403);
        review = await approver.DoAsync<ReviewDto>(Url("decide"), Deciding(review));
        review.Level.ShouldBe(ReviewLevel.Good);
        var year = await board.ReadAsync<ReviewYearDto>($"/api/organisations/reviews/{Year}");
        (year.Decided, year.GoodPercent, year.Failing).ShouldBe((1, 100m, 0));
        year.StudyPercent.ShouldBe(100m * 18 / 19);
        (year.Targets.GoodPercent, year.Targets.Failing, year.Targets.StudyPercent).ShouldBe((70m, 0m, 95m));
        var late = await secretary.RefusedAsync(Url("assess"), Assessing(1, 1, review.Stamp), 409);
        late.Code.ShouldBe("Organisations:ReviewDecided");
    }

    [Fact]
    public async Task What_is_not_as_it_should_be_is_refused()
    {
        using var secretary = await app.SignInAsync("thuky");
        (await secretary.RefusedAsync(Url("assess"), Assessing(20, 19), 422)).Rules.ShouldBe([
            "studied: Organisations:StudiedMost",
        ]);
        (await secretary.RefusedAsync(Url("assess"), new { }, 422)).Rules.ShouldContain("level: Registry:Required");
        var root = $"/api/organisations/reviews/{Year}/{Host.ReferenceData.DemoAccounts.Root}/assess";
        await secretary.RefusedAsync(root, Assessing(1, 1), 404);
        await secretary.DoAsync<ReviewDto>(Url("assess"), Assessing(18, 19));
        (await secretary.RefusedAsync(Url("assess"), Assessing(18, 19), 428)).Code.ShouldBe("Registry:StampMissing");
    }

    private static string Url(string step) => $"/api/organisations/reviews/{Year}/{Cell}/{step}";

    private static object Assessing(int studied, int studying, Guid? stamp = null) =>
        new
        {
            stamp,
            level = ReviewLevel.Excellent,
            studied,
            studying,
            note = "Hoàn thành các chỉ tiêu",
        };

    private static object Deciding(ReviewDto review) =>
        new
        {
            review.Stamp,
            level = ReviewLevel.Good,
            decisionNumber = "8-QĐ/ĐU",
            decisionDate = Api.Today,
            decisionIssuer = "Đảng ủy",
        };

    public void Dispose() => app.Dispose();
}
