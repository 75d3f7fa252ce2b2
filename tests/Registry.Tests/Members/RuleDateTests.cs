using Microsoft.Extensions.DependencyInjection;
using Registry.Kernel;
using Registry.Members.Admissions;
using Registry.Members.Recognitions;
using Registry.Rules.RuleSets;
using Shouldly;
using Xunit;
using static Registry.Tests.Members.AdmissionDesk;

namespace Registry.Tests.Members;

/// <summary>Rows of domain.md 1.3 that depend on the day: the ceremony's clock, the review after probation.</summary>
public sealed class RuleDateTests : IDisposable
{
    private readonly RegistryApp app = new();

    public void Dispose() => app.Dispose();

    [Theory]
    [InlineData("2026-06-01", "2026-06-15", "2026-07-20", false)]
    [InlineData("2026-08-03", "2026-08-20", "2026-09-21", true)]
    public async Task The_ceremonys_clock_runs_from_receipt_until_208_and_from_issue_since(
        string issued,
        string received,
        string held,
        bool late
    )
    {
        app.Clock.Set(Day(issued));
        using var secretary = await app.SignInAsync("thuky2");
        using var approver = await app.SignInAsync("duyet");
        var dossier = await approver.ApproveAsync(await secretary.SubmittedAsync());
        app.Clock.Set(Day(held));
        using var again = await app.SignInAsync("thuky2");
        var ceremony = new
        {
            dossier.Stamp,
            heldOn = Day(held),
            receivedOn = Day(received),
        };
        if (late)
            (await again.RefusedAsync(Step(dossier, "ceremony"), ceremony, 422)).Rules.ShouldBe([
                "consentNumber: Members:CeremonyLate",
            ]);
        else
            (await again.DoAsync<DossierDto>(Step(dossier, "ceremony"), ceremony)).State.ShouldBe(DossierState.Admitted);
    }

    [Fact]
    public async Task The_cell_considers_within_thirty_working_days_after_month_twelve()
    {
        using var secretary = await app.SignInAsync("thuky2");
        using var approver = await app.SignInAsync("duyet");
        var approved = await approver.ApproveAsync(await secretary.SubmittedAsync());
        var ceremony = new { approved.Stamp, heldOn = Api.Today };
        var member = (await secretary.DoAsync<DossierDto>(Step(approved, "ceremony"), ceremony)).MemberId;
        var list = await secretary.ReadAsync<Page<RecognitionListItemDto>>("/api/members/recognitions?take=200");
        var probation = list.Items.Single(r => r.MemberId == member);
        await app.InScopeAsync(async services =>
        {
            var book = services.GetRequiredService<RuleBook>();
            await book.LoadAsync(Api.Stop);
            book.WorkingDaysBetween(probation.ProbationEndsOn, probation.DueOn!.Value).ShouldBe(30);
        });
    }

    private static DateOnly Day(string text) =>
        DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
