using CsCheck;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Registry.Kernel;
using Registry.Organisations.Rows;
using Registry.People.Integration;
using Registry.People.Persons;
using Registry.People.Rows;
using Registry.Reports.Counting;
using Registry.Reports.Definitions;
using Registry.Reports.Life;
using Registry.Tests.Organisations;
using Shouldly;
using Xunit;

namespace Registry.Tests.Reports;

/// <summary>
/// Members who come, move and go while organisations are founded, moved, merged, divided and dissolved, often on the same day. What a
/// report counts is compared with a second, plain reading of both ledgers.
/// </summary>
public sealed class RandomLifeTests : IDisposable
{
    private const int Histories = 25;
    private static readonly string[] Balanced = ["quarterly", "register-7hsdv"];
    private readonly RegistryApp app = new() { Empty = true };
    private int played;
    private int moved;

    [Fact]
    public void Every_node_balances_and_counts_what_a_plain_reading_of_the_ledgers_counts()
    {
        Gen.Select(TreePlay.WithMembers, Gen.Select(Gen.Int[0, 90], Gen.Int[0, 40]).Array[4])
            .Sample((steps, windows) => CheckAsync(steps, windows).GetAwaiter().GetResult(), iter: Histories, threads: 1);
        // Not all that is tried is allowed; enough of it was. How much is left to chance: about twice as many as histories.
        moved.ShouldBeGreaterThan(Histories / 2);
    }

    private async Task CheckAsync(TreeStep[] steps, (int From, int Days)[] windows)
    {
        var play = new TreePlay(played++).Play(steps);
        var plain = new PlainReading(play);
        moved += play.Members.Count(m => m.Events.GroupBy(e => e.EffectiveOn).Any(g => g.Count() > 1));
        await app.InScopeAsync(async services =>
        {
            await SaveAsync(services, play);
            var known = TwoClocks.Always.AddSeconds(-1);
            var maker = services.GetRequiredService<ReportService>();
            var counter = services.GetRequiredService<ReportCounter>();
            var tree = new DatedTree(await PlacementsAsync(services, play));
            foreach (var (start, days) in windows)
            {
                var from = PlainReading.Begin.AddDays(start - 5);
                var basis = await maker.BasisAsync(from, from.AddDays(days), tree, known, Api.Stop);
                foreach (var definition in Definitions(services))
                {
                    var sheet = await counter.CountAsync(definition, basis, Api.Stop);
                    sheet.Imbalances().Select(i => $"{definition.Key} {i.Line.Place.Name}: {i.Wrong}").ShouldBeEmpty();
                    plain.Compare(sheet, definition.Balance!, basis.From, basis.To);
                }
            }
        });
    }

    private static Task<List<PlacementRow>> PlacementsAsync(IServiceProvider services, TreePlay play)
    {
        var own = play.Organisations.Select(o => o.Id).ToList();
        return services
            .GetRequiredService<RegistryDbContext>()
            .Set<PlacementRow>()
            .Where(p => own.Contains(p.OrganisationId) && p.KnownTo == TwoClocks.Always)
            .ToListAsync(Api.Stop);
    }

    private static IEnumerable<ReportDefinition> Definitions(IServiceProvider services) =>
        services.GetRequiredService<DefinitionBook>().Made.Where(d => Balanced.Contains(d.Key));

    private static async Task SaveAsync(IServiceProvider services, TreePlay play)
    {
        var db = services.GetRequiredService<RegistryDbContext>();
        var protector = services.GetRequiredService<NationalIdProtector>();
        db.AuditRows = false;
        db.AddRange(play.Organisations);
        foreach (var (member, n) in play.Members.Select((m, n) => (m, n)))
        {
            var data = new PersonData($"Lò Văn Ngẫu Nhiên {n}", new DateOnly(1988, 1, 1).AddDays(40 * n), (Sex)(n % 2), null);
            db.Add(new Person(member.PersonId, data, protector));
            db.Add(member);
        }
        await db.SaveChangesAsync(Api.Stop);
    }

    public void Dispose() => app.Dispose();
}
