using Microsoft.EntityFrameworkCore;
using Registry.Kernel;
using Registry.Rules.Holidays;

namespace Registry.Rules.RuleSets;

/// <summary>The rules of any date, read once in a scope, with the calendar their limits are counted by.</summary>
internal sealed class RuleBook(RegistryDbContext db, WorkingDays calendar) : IRuleBook
{
    private List<RuleSet>? ruleSets;

    /// <summary>All versions in their order.</summary>
    public IReadOnlyList<RuleSet> All => ruleSets!;

    public async Task LoadAsync(CancellationToken cancellation)
    {
        ruleSets ??= await db.Set<RuleSet>()
            .Include(r => r.Values)
            .AsNoTracking()
            .OrderBy(r => r.EffectiveFrom)
            .ToListAsync(cancellation);
        await calendar.LoadAsync(cancellation);
    }

    /// <summary>The rule set in force on a date; before the first one known, the first one.</summary>
    public RuleSet At(DateOnly date) => ruleSets!.LastOrDefault(r => r.EffectiveFrom <= date) ?? ruleSets![0];

    IRuleSet IRuleBook.At(DateOnly date) => At(date);

    public string CodeOf(Guid? ruleSetId) => ruleSets!.Find(r => r.Id == ruleSetId)?.Code ?? "";

    public DateOnly AddWorkingDays(DateOnly start, int days) => calendar.Add(start, days);

    public int WorkingDaysBetween(DateOnly from, DateOnly to) => calendar.Between(from, to);
}
