using Registry.Kernel;
using Registry.Reports.Counting;
using Registry.Reports.Definitions;
using Registry.Reports.Periods;

namespace Registry.Reports.Life;

/// <summary>
/// Counts every report that has a balance from the first day of the tree to today, over the last quarter and over the one that runs:
/// what a report would be refused for is found before it is made.
/// </summary>
internal sealed class BalanceVerifier(
    ReportService reports,
    ReportCounter counter,
    DefinitionBook definitions,
    RegistryClock clock
) : IVerifier
{
    public async Task<IReadOnlyList<string>> VerifyAsync(CancellationToken cancellation)
    {
        var known = TwoClocks.Always.AddSeconds(-1);
        var tree = await reports.ReadTreeAsync(known, cancellation);
        if (tree.IsEmpty)
            return [];
        var running = Period.Of(Contracts.Cadence.Quarter, clock.Today);
        var (last, today) = (running.Previous, clock.Today);
        var differences = new List<string>();
        foreach (var (from, to) in new[] { (tree.Begins, today), (last.From, last.To), (running.From, today) })
        {
            var basis = await reports.BasisAsync(from, to, tree, known, cancellation);
            foreach (var definition in definitions.Made.Where(d => d.Balance is not null))
            {
                var sheet = await counter.CountAsync(definition.OnlyBalance(), basis, cancellation);
                differences.AddRange(
                    sheet
                        .Imbalances()
                        .Select(i =>
                            $"report {definition.Key} from {from:yyyy-MM-dd} to {to:yyyy-MM-dd}: organisation {i.Line.Place.OrganisationId}: cell {i.Wrong.Cell}: opening {i.Wrong.Opening} + {i.Wrong.Increases} - {i.Wrong.Decreases} is not closing {i.Wrong.Closing}"
                        )
                );
            }
        }
        return differences;
    }
}
