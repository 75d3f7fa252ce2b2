using Microsoft.EntityFrameworkCore;
using Registry.Bitemporal;
using Registry.Kernel;
using Registry.Members.Ledger;
using Registry.Rules.RuleSets;

namespace Registry.Members.Lifecycle;

/// <summary>Until when a badge waits because of a discipline; afterwards the cell confirms that the member has improved (domain.md 4).</summary>
internal sealed class BadgeWaits(RegistryDbContext db, IRuleBook rules)
{
    /// <summary>Measures of the cases of discipline of these members, by the case.</summary>
    public async Task<IReadOnlyDictionary<Guid, DisciplineMeasure?>> MeasuresAsync(
        IReadOnlyCollection<Guid> memberIds,
        CancellationToken cancellation
    ) =>
        await db.Set<CaseRow>()
            .Where(c => c.Kind == CaseKind.Discipline && c.MemberId != null && memberIds.Contains(c.MemberId.Value))
            .ToDictionaryAsync(c => c.Id, c => c.Facts.Measure, cancellation);

    /// <summary>First day on which a badge due on a day of award can be given; null: no discipline stands against that day.</summary>
    public DateOnly? Until(
        IEnumerable<MembershipEvent> ledger,
        IReadOnlyDictionary<Guid, DisciplineMeasure?> measures,
        DateOnly awardDay
    ) =>
        ledger
            .Live()
            .Where(e => e.Kind == MembershipEventKind.Disciplined)
            .Select(e =>
                e.EffectiveOn.AddMonths(
                    BadgeRules.WaitMonths(measures.GetValueOrDefault(e.DossierId ?? Guid.Empty), rules.At(e.EffectiveOn))
                )
            )
            .Where(until => until > awardDay)
            .Select(until => (DateOnly?)until)
            .Max();
}
