using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace Registry.EndToEnd;

/// <summary>Every page at a desk's and at a phone's width: looks kept as pictures, no sideways scrolling, nothing serious for axe.</summary>
public sealed class EveryPageTests(RunningRegistry registry)
{
    private static readonly (string Name, string Account, string Path)[] All =
    [
        ("home-secretary", "thuky", "/"),
        ("home-approver", "duyet", "/"),
        ("home-administrator", "quantri", "/"),
        ("home-union-officer", "congdoan", "/"),
        ("dashboard", "nhansu", "/dashboard"),
        ("dashboard-as-of", "duyet", "/dashboard?asOf=2020-08-01&by=OfTarget&zoneBy=AdmittedThisYear"),
        ("dashboard-cell", "thuky", "/dashboard"),
        ("dashboard-list", "nhansu", "/dashboard/list?what=Admitted&from=2026-01-01"),
        ("admissions", "duyet", "/admissions"),
        ("dossier-new", "thuky", "/admissions/new"),
        ("dossier-secretary", "thuky", "inbox"),
        ("dossier-committee", "dangbo", "inbox"),
        ("dossier-approver", "duyet", "inbox"),
        ("roster", "nhansu", "/members"),
        ("roster-filtered", "nhansu", "/members?text=duc&minAge=30"),
        ("roster-columns", "nhansu", "/members?columns=sex,standing,workPhone"),
        ("roster-nobody", "nhansu", "/members?text=khong-co-ai"),
        ("roster-as-of", "nhansu", "/members?asOf=2020-08-01"),
        ("member", "nhansu", "first-member"),
        ("member-file", "thuky", "first-file"),
        ("organisations", "tochuc", "/organisations"),
        ("organisation", "tochuc", "first-organisation"),
        ("organisation-move", "tochuc", "first-organisation-move"),
        ("organisation-merge", "tochuc", "first-organisation/merge"),
        ("organisation-split", "tochuc", "first-organisation/split"),
        ("organisation-bodies", "tochuc", "first-organisation/bodies"),
        ("organisation-congresses", "tochuc", "first-organisation/congresses"),
        ("organisation-papers", "tochuc", "first-organisation/papers"),
        ("organisation-picture", "tochuc", "root/picture"),
        ("organisation-new", "tochuc", "/organisations/new"),
        ("organisation-receive", "tochuc", "/organisations/receive"),
        ("organisations-move", "tochuc", "/organisations/move"),
        ("organisation-types", "tochuc", "/organisations/types"),
        ("organisation-reviews", "tochuc", "/organisations/reviews"),
        ("enterprises", "tochuc", "/enterprises"),
        ("enterprise", "tochuc", "first-enterprise"),
        ("templates", "tochuc", "/documents/templates"),
        ("reports", "nhansu", "/reports"),
        ("report", "nhansu", "/reports/quarterly/2020-Q2"),
        ("report-form", "nhansu", "/reports/form-3/2026-H1"),
        ("report-list", "nhansu", "/reports/quarterly/2020-Q2/list?cell=B1"),
        ("report-print", "nhansu", "/reports/quarterly/2020-Q2/print"),
        ("term-review", "nhansu", "/reports/term-review?term=2015-2020"),
        ("targets", "nhansu", "/targets"),
        ("terms", "tochuc", "/terms"),
        ("target-shares", "tochuc", "/targets/membersAdmitted/2026"),
        ("report-return", "nhansu", "/reports/union-return/2026-Q3"),
        ("job-failures", "quantri", "/job-failures"),
        ("users", "quantri", "/users"),
        ("own-password", "thuky", "/account/password"),
        ("rules", "tochuc", "/rules"),
        ("rule-set", "thuky", "/rules/of?code=208-Q%C4%90%2FTW"),
        ("rule-set-new", "tochuc", "/rules/new"),
        ("holidays", "tochuc", "/holidays"),
        ("cases", "duyet", "/cases"),
        ("case-new", "thuky", "/cases/new"),
        ("case", "duyet", "first-of /cases"),
        ("case-complaint", "duyet", "first-of /cases?kind=Complaint"),
        ("case-abroad", "duyet", "first-of /cases?kind=GoingAbroad"),
        ("classification", "thuky", "/classification"),
        ("classification-cells", "dangbo", "/classification"),
        ("badges", "tochuc", "/badges?earlier=true&soon=true"),
        ("unions", "congdoan", "/unions"),
        ("union-new", "congdoan", "/unions/new"),
        ("union", "congdoan", "first-of /unions?type=GrassrootsUnion"),
        ("union-returns", "congdoan", "/unions/returns"),
        ("union-return", "congdoan", "first-of /unions/returns?standing=Submitted"),
        ("union-return-owed", "congdoan2", "first-of /unions/returns?standing=Overdue"),
        ("union-introductions", "congdoan", "/unions/introductions"),
        ("union-introduction-new", "congdoan2", "/unions/introductions/new"),
        ("youth-members", "doan", "/youth-union?maxAge=30"),
        ("youth-member", "doan2", "first-of /youth-union"),
        ("youth-member-new", "doan2", "/youth-union/members/new"),
        ("youth-organisations", "doan", "/youth-union/organisations"),
        ("youth-organisation", "doan", "first-of /youth-union/organisations"),
        ("youth-organisation-new", "doan", "/youth-union/organisations/new"),
        ("youth-outstanding", "doan", "/youth-union/outstanding"),
        ("youth-proposal", "doan", "first-of /youth-union/outstanding?state=Proposed"),
        ("youth-people", "nhansu", "/youth-union/people"),
        ("out-of-scope", "thuky", "/members/00000000-0000-0000-0000-000000000001"),
    ];

    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task Every_page_fits_its_width_and_axe_finds_nothing_serious(int width)
    {
        var problems = new List<string>();
        var signIn = await registry.OpenAsync(width, "/sign-in");
        await LookAsync(signIn, "sign-in", width, problems);
        foreach (var group in All.GroupBy(p => p.Account))
        {
            var page = await registry.SignInAsync(group.Key, width);
            foreach (var (name, _, path) in group)
            {
                await GoAsync(page, path);
                await LookAsync(page, name, width, problems);
            }
        }
        problems.ShouldBeEmpty(string.Join('\n', problems));
        registry.OutsideRequests.ShouldBeEmpty();
    }

    private async Task GoAsync(IPage page, string path)
    {
        switch (path)
        {
            case "inbox":
                await page.GotoAsync(registry.Address + "/");
                await page.Locator(".inbox a").First.ClickAsync();
                await page.Locator("#next-step").WaitForAsync();
                break;
            case "first-member":
                await page.GotoAsync(registry.Address + "/members");
                await page.Locator("td.lead a").First.ClickAsync();
                await page.Locator(".timeline").WaitForAsync();
                break;
            case "first-file":
                await page.GotoAsync(registry.Address + "/members");
                await page.Locator("td.lead a").First.ClickAsync();
                await page.Locator("a[href$='/file']").ClickAsync();
                await page.Locator("#part-Work button").ClickAsync();
                await page.Locator("#part-Work .form-grid").WaitForAsync();
                await page.Locator("#part-Career button").ClickAsync();
                await page.Locator("#part-Career fieldset").First.WaitForAsync();
                break;
            case "first-organisation":
                await page.GotoAsync(registry.Address + "/organisations");
                await page.Locator(".tree a").Nth(1).ClickAsync();
                await page.Locator(".timeline").WaitForAsync();
                break;
            case ['f', 'i', 'r', 's', 't', '-', 'o', 'f', ' ', .. var list]:
                await page.GotoAsync(registry.Address + list);
                await page.Locator("td.lead a").First.ClickAsync();
                await page.Locator(".facts, .form-grid").First.WaitForAsync();
                break;
            case "first-organisation-move":
                await GoAsync(page, "first-organisation");
                await page.Locator(".choices button").Nth(1).ClickAsync();
                await page.Locator("#field-parentId").WaitForAsync();
                break;
            case "first-enterprise":
                await page.GotoAsync(registry.Address + "/enterprises");
                await page.Locator("td.lead a").First.ClickAsync();
                await page.Locator("table.figures").WaitForAsync();
                break;
            case var _ when path.StartsWith("first-organisation/") || path.StartsWith("root/"):
                await page.GotoAsync(registry.Address + "/organisations");
                var link = page.Locator(".tree a").Nth(path.StartsWith("root/") ? 0 : 1);
                await page.GotoAsync(registry.Address + await link.GetAttributeAsync("href") + path[path.IndexOf('/')..]);
                break;
            default:
                await page.GotoAsync(registry.Address + path);
                break;
        }
    }

    private static async Task LookAsync(IPage page, string name, int width, List<string> problems)
    {
        await page.Locator("h1, .error-summary").First.WaitForAsync();
        await page.Locator(".mud-skeleton").First.WaitForAsync(new() { State = WaitForSelectorState.Hidden });
        await page.WaitForTimeoutAsync(400);
        var directory = Directory.CreateDirectory(Path.Combine(RunningRegistry.Root, "artifacts", "screenshots")).FullName;
        await page.ScreenshotAsync(new() { Path = Path.Combine(directory, $"{name}-{width}.png") });
        var sideways = await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - window.innerWidth");
        if (sideways > 0)
            problems.Add($"{name} at {width}: scrolls sideways by {sideways} px");
        var axe = await page.RunAxe();
        problems.AddRange(
            axe.Violations.Where(v => v.Impact is "serious" or "critical")
                .Select(v => $"{name} at {width}: {v.Impact} {v.Id}: {v.Nodes[0].Html[..Math.Min(200, v.Nodes[0].Html.Length)]}")
        );
    }
}
