using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Registry.Kernel;
using Registry.Members.Ledger;
using Registry.Organisations.Enterprises;
using Registry.Organisations.Rows;
using Registry.Reports.Contracts;
using Shouldly;
using Xunit;

namespace Registry.Tests.Reports;

/// <summary>A report that is one file: its rows ask what form 5 asks, its columns what form 2 counts.</summary>
public sealed class AdmissionsByOwnershipTests(ReportedApp app) : IClassFixture<ReportedApp>
{
    private static readonly (string Row, Ownership Ownership)[] Kinds =
    [
        ("S1", Ownership.StateMajority),
        ("S2", Ownership.StateMinority),
        ("S3", Ownership.Private),
        ("S4", Ownership.ForeignOwned),
        ("S5", Ownership.JointVenture),
    ];

    [Fact]
    public async Task Two_quarters_admit_as_many_as_form_2_counts_in_their_half_year()
    {
        using var officer = await app.SignInAsync("nhansu");
        var half = await officer.ReadAsync<ReportDto>("/api/reports/form-2/2026-H1");
        var first = await officer.ReadAsync<ReportDto>("/api/reports/admissions-by-ownership/2026-Q1");
        var second = await officer.ReadAsync<ReportDto>("/api/reports/admissions-by-ownership/2026-Q2");
        half.Line.Cells["N.n"].ShouldBeGreaterThan(0);
        foreach (var cell in new[] { "N.n", "N.f" })
            (first.Line.Cells[cell] + second.Line.Cells[cell]).ShouldBe(half.Line.Cells[cell], cell);
    }

    [Fact]
    public async Task Who_was_admitted_stands_in_the_row_of_the_enterprise_of_their_cell()
    {
        using var officer = await app.SignInAsync("nhansu");
        const string report = "/api/reports/admissions-by-ownership/2026-Q2";
        var read = await officer.ReadAsync<ReportDto>(report);
        var admitted = await officer.ReadAsync<CellListDto>(report + "/list?cell=N.n&take=200");
        admitted.Items.Count.ShouldBe(read.Line.Cells["N.n"]);
        var owned = await app.InScopeAsync(services =>
            OwnershipsAsync(services, [.. admitted.Items.Select(i => i.MemberId!.Value)])
        );
        owned.Count.ShouldBeGreaterThan(0);
        foreach (var (row, ownership) in Kinds)
            read.Line.Cells[row + ".n"].ShouldBe(owned.Count(o => o == ownership), row);
    }

    /// <summary>Read from the ledger and the tree of the cell as it is, one by one.</summary>
    private static async Task<List<Ownership>> OwnershipsAsync(IServiceProvider services, List<Guid> members)
    {
        var db = services.GetRequiredService<RegistryDbContext>();
        var found = new List<Ownership>();
        foreach (var member in members)
        {
            var entered = await db.Set<MembershipEvent>()
                .Where(e => e.MemberId == member)
                .Where(e => e.Kind == MembershipEventKind.Admitted || e.Kind == MembershipEventKind.Readmitted)
                .OrderByDescending(e => e.EffectiveOn)
                .Select(e => e.ToOrganisationId)
                .FirstAsync(Api.Stop);
            var cell = await db.Set<OrganisationRow>().SingleAsync(o => o.Id == entered, Api.Stop);
            if (cell.EnterpriseId is { } enterprise)
                found.Add((await db.Set<EnterpriseRow>().SingleAsync(e => e.Id == enterprise, Api.Stop)).Ownership);
        }
        return found;
    }
}
