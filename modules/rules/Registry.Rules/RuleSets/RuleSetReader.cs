using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Registry.Kernel;

namespace Registry.Rules.RuleSets;

/// <summary>Rule sets as people read them: by topic, with names, units and what the source marks mean.</summary>
internal sealed partial class RuleSetReader(RegistryDbContext db, RuleBook rules, RegistryClock clock, Texts texts)
{
    public async Task<IReadOnlyList<RuleSetListItemDto>> ListAsync(DateOnly? asOf, CancellationToken cancellation)
    {
        await rules.LoadAsync(cancellation);
        return
        [
            .. rules
                .All.Reverse()
                .Select(r => new RuleSetListItemDto(
                    r.Id,
                    r.Code,
                    r.EffectiveFrom,
                    LastDay(r),
                    StandingOf(r, asOf ?? clock.Today),
                    r.Values.Count,
                    Unconfirmed(r)
                )),
        ];
    }

    /// <exception cref="BusinessException">404: no such version.</exception>
    public async Task<RuleSetDto> ReadAsync(Func<RuleSet, bool> wanted, CancellationToken cancellation)
    {
        await rules.LoadAsync(cancellation);
        var ruleSet = rules.All.FirstOrDefault(wanted) ?? throw BusinessException.NotFound();
        var before = rules.All.LastOrDefault(r => r.EffectiveFrom < ruleSet.EffectiveFrom);
        var recorded = await db.Set<AuditEntry>()
            .Where(a => a.EntityId == ruleSet.Id && a.Action == nameof(EntityState.Added))
            .Select(a => new { a.At, a.UserName })
            .FirstOrDefaultAsync(cancellation);
        return new RuleSetDto(
            ruleSet.Id,
            ruleSet.Stamp,
            ruleSet.Code,
            ruleSet.EffectiveFrom,
            LastDay(ruleSet),
            StandingOf(ruleSet, clock.Today),
            ruleSet == rules.All[^1],
            Unconfirmed(ruleSet),
            before?.Code,
            [
                .. Rows(ruleSet, before)
                    .GroupBy(r => r.Group, r => r.Value)
                    .Select(g => new RuleGroupDto(g.Key, texts["Rules:RuleGroup." + g.Key], [.. g])),
            ],
            before is null ? [] : [.. Rows(before, null).Select(r => r.Value).Where(v => ruleSet.Find(v.Key) is null)],
            recorded?.At,
            recorded?.UserName
        );
    }

    private IEnumerable<(RuleGroup Group, RuleValueDto Value)> Rows(RuleSet ruleSet, RuleSet? before) =>
        RuleCatalogue.Entries.SelectMany(entry =>
            ruleSet
                .Values.Where(v => entry.IsPrefix ? entry.CodeOf(v.Key) is not null : entry.Key == v.Key)
                .OrderBy(v => Leading(entry.CodeOf(v.Key)))
                .ThenBy(v => v.Key, StringComparer.Ordinal)
                .Select(v => (entry.Group, ToDto(entry, v, before)))
        );

    private RuleValueDto ToDto(RuleEntry entry, RuleValue value, RuleSet? before)
    {
        var old = before?.Find(value.Key);
        var mark = MarkOf(value.Source);
        return new RuleValueDto(
            value.Key,
            entry.Kind,
            texts[entry.TextKey, entry.CodeOf(value.Key)],
            UnitOf(entry),
            value.Value,
            TextOf(entry, value.Value),
            entry.IsPrefix,
            [.. entry.Choices.Select(c => new RuleChoiceDto(c, texts[entry.ChoiceTexts + c]))],
            value.Source,
            mark,
            texts["Rules:RuleMarkMeans." + mark, value.Source],
            old is null ? null : TextOf(entry, old.Value),
            old?.Source,
            before is not null && (old?.Value != value.Value || old.Source != value.Source)
        );
    }

    private string? UnitOf(RuleEntry entry) => entry.Unit == RuleUnit.None ? null : texts["Rules:RuleUnit." + entry.Unit];

    private string TextOf(RuleEntry entry, string value)
    {
        var text = entry.Kind switch
        {
            RuleKind.Choice => texts[entry.ChoiceTexts + value],
            RuleKind.Choices => string.Join(", ", value.Split(',').Select(v => texts[entry.ChoiceTexts + v])),
            RuleKind.Title => value,
            _ => value.Replace(",", ", ", StringComparison.Ordinal),
        };
        return UnitOf(entry) is { } unit ? text + " " + unit : text;
    }

    /// <summary>What a source mark says (domain.md, how to read the marks).</summary>
    private static RuleMark MarkOf(string source) =>
        source == RuleKeys.Unconfirmed ? RuleMark.Unconfirmed
        : InheritedMark().IsMatch(source) ? RuleMark.Inherited
        : !SourceMark().IsMatch(source) ? RuleMark.Paper
        : source.EndsWith("*", StringComparison.Ordinal) ? RuleMark.Secondary
        : RuleMark.Public;

    private static int Unconfirmed(RuleSet ruleSet) => ruleSet.Values.Count(v => v.Source == RuleKeys.Unconfirmed);

    private DateOnly? LastDay(RuleSet ruleSet) =>
        rules.All.FirstOrDefault(r => r.EffectiveFrom > ruleSet.EffectiveFrom)?.EffectiveFrom.AddDays(-1);

    private RuleSetStanding StandingOf(RuleSet ruleSet, DateOnly day) =>
        ruleSet.EffectiveFrom > day ? RuleSetStanding.Future
        : LastDay(ruleSet) < day ? RuleSetStanding.Past
        : RuleSetStanding.InForce;

    /// <summary>Number at the beginning of a form's code, so that 9-KNĐ comes before 10-KNĐ; codes without one come last.</summary>
    private static int Leading(string? code) =>
        int.TryParse(string.Concat((code ?? "").TakeWhile(char.IsAsciiDigit)), out var number) ? number : int.MaxValue;

    [GeneratedRegex(@"^S\d+[a-z]?\*? \(.+\)$", RegexOptions.None, 1000)]
    private static partial Regex InheritedMark();

    [GeneratedRegex(@"^S\d+[a-z]?\*?$", RegexOptions.None, 1000)]
    private static partial Regex SourceMark();
}
