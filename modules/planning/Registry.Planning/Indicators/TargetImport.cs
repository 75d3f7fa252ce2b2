using Registry.Kernel;
using Registry.Planning.Integration;
using Registry.Planning.Targets;

namespace Registry.Planning.Indicators;

internal sealed class TargetImport(RegistryDbContext db, ICurrentUser user, RegistryClock clock) : ITargetImport
{
    public void Import(IEnumerable<ImportedTerm> terms)
    {
        foreach (var imported in terms)
        {
            var term = new Term(imported.Name, imported.From, imported.To);
            term.Set(imported.Targets, new TargetSource(null, null, user.Name, clock.Now));
            db.Add(term);
        }
    }

    public void Enter(IEnumerable<ImportedValue> values) =>
        db.AddRange(values.Select(v => new EnteredValue(v.Indicator, v.Year, v.Value, v.Paper, user.Name, clock.Now)));
}
