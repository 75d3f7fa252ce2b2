using Registry.Kernel;

namespace Registry.Rules.RuleSets;

/// <summary>Reads what is to differ in the next version; each broken rule stands at the field values.{key}.</summary>
internal static class RuleChanges
{
    private const int MaxSource = 60;

    public static IReadOnlyList<RuleChange> Read(Check check, IReadOnlyList<RuleValueInput> inputs, RuleSet latest)
    {
        var known = inputs.Where(i =>
            RuleCatalogue.Find(i.Key) is not null && (IsForm(i.Key) || latest.Find(i.Key!) is not null)
        );
        foreach (var unknown in inputs.Except(known))
            check.That(false, "values", "Rules:UnknownRule", unknown.Key);
        foreach (var twice in known.GroupBy(i => i.Key!).Where(g => g.Count() > 1))
            check.That(false, "values." + twice.Key, "Rules:RuleTwice");
        var wanted = known.DistinctBy(i => i.Key).Where(i => Differs(i, latest)).ToList();
        var forms = Forms(wanted, latest);
        var changes = wanted.ConvertAll(i => Change(check, i, forms, latest));
        CheckTogether(check, latest, changes, forms);
        return changes;
    }

    private static bool IsForm(string? key) => RuleCatalogue.Find(key)!.IsPrefix;

    /// <summary>The same value without a paper is no change; with one, the paper confirms it.</summary>
    private static bool Differs(RuleValueInput input, RuleSet latest) =>
        VietnameseText.Clean(input.Source) is not null
        || latest.Find(input.Key!) is not { } before
        || before.Value != VietnameseText.Clean(input.Value);

    private static RuleChange Change(Check check, RuleValueInput input, IReadOnlySet<string> forms, RuleSet latest)
    {
        var (key, entry) = (input.Key!, RuleCatalogue.Find(input.Key)!);
        var source = check.Text($"values.{key}.source", input.Source, MaxSource);
        check.That(source != RuleKeys.Unconfirmed, $"values.{key}.source", "Rules:RuleSourceIsNone", source);
        if (VietnameseText.Clean(input.Value) is not { } text)
        {
            check.That(entry.IsPrefix && latest.Find(key) is not null, "values." + key, "Registry:Required");
            return new RuleChange(key, null, source ?? "");
        }
        var value = entry.Normalise(text, forms);
        check.That(value is not null, "values." + key, "Rules:BadRule." + entry.Kind, text, entry.Least, entry.Most);
        return new RuleChange(key, value ?? text, source ?? "");
    }

    /// <summary>Codes of the forms that the next version has.</summary>
    private static HashSet<string> Forms(IReadOnlyList<RuleValueInput> wanted, RuleSet latest)
    {
        var dropped = wanted
            .Where(i => VietnameseText.Clean(i.Value) is null)
            .Select(i => i.Key!)
            .ToHashSet(StringComparer.Ordinal);
        return
        [
            .. latest
                .Values.Select(v => v.Key)
                .Concat(wanted.Select(i => i.Key!))
                .Where(key => !dropped.Contains(key))
                .Select(key => RuleCatalogue.Find(key)?.CodeOf(key))
                .OfType<string>(),
        ];
    }

    /// <summary>Values that only make sense together, also when one of them is taken over.</summary>
    private static void CheckTogether(Check check, RuleSet latest, IReadOnlyList<RuleChange> changes, IReadOnlySet<string> forms)
    {
        var (least, most) = (Next(RuleKeys.MinAge), Next(RuleKeys.MaxAge));
        check.That(
            !int.TryParse(least, out var from) || !int.TryParse(most, out var to) || from <= to,
            "values." + RuleKeys.MaxAge,
            "Rules:RuleAges",
            least,
            most
        );
        var (days, windows) = (Parts(LifecycleRules.BadgeAwardDays), Parts(LifecycleRules.BadgeWindows));
        check.That(days == windows, "values." + LifecycleRules.BadgeWindows, "Rules:RuleWindows", windows, days);
        if (changes.All(c => c.Key != RuleKeys.LapsingForms))
            foreach (var gone in latest.List(RuleKeys.LapsingForms).Where(code => !forms.Contains(code)))
                check.That(false, "values." + RuleKeys.LapsingForms, "Rules:RuleFormGone", gone);

        int Parts(string key) => Next(key)?.Split(',').Length ?? 0;
        string? Next(string key) => changes.FirstOrDefault(c => c.Key == key)?.Value ?? latest.Find(key)?.Value;
    }
}
