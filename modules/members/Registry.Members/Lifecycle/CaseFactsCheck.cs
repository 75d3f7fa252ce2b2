using Registry.Kernel;

namespace Registry.Members.Lifecycle;

/// <summary>Facts as typed against what the kind asks for: cleaned, complete, nothing that it does not know.</summary>
internal static class CaseFactsCheck
{
    private static readonly Dictionary<CaseField, Func<CaseFacts, object?>> Values = Enum.GetValues<CaseField>()
        .ToDictionary(f => f, f => (Func<CaseFacts, object?>)typeof(CaseFacts).GetProperty(f.ToString())!.GetValue);

    /// <summary>Dates that lie ahead: the others have happened.</summary>
    private static readonly CaseField[] MayLieAhead = [CaseField.Until, CaseField.FeesPaidThrough, CaseField.ProbationEndsOn];

    public static CaseFacts Clean(CaseFacts facts, CaseRule rule, Check check, DateOnly today)
    {
        var clean = facts with
        {
            PaperNumber = check.Text("paperNumber", facts.PaperNumber, 50, required: false),
            OutsideOrganisation = check.Text("outsideOrganisation", facts.OutsideOrganisation, 200, required: false),
            Reason = check.Text("reason", facts.Reason, MembershipCaseConfiguration.MaxReason, required: false),
            CardNumber = check.Text("cardNumber", facts.CardNumber, 12, required: false),
            FileNumber = check.Text("fileNumber", facts.FileNumber, 12, required: false),
            SlipNumber = check.Text("slipNumber", facts.SlipNumber, 50, required: false),
            Outcome = null,
            FeesPaidThrough = facts.FeesPaidThrough is { } month ? new DateOnly(month.Year, month.Month, 1) : null,
        };
        var latest = new DateOnly(today.Year, today.Month, 1).AddMonths(1);
        check.That(
            clean.FeesPaidThrough is null || clean.FeesPaidThrough <= latest,
            "feesPaidThrough",
            "Members:FeesTooFarAhead",
            clean.FeesPaidThrough,
            latest
        );
        var asked = clean.RequestedOn is null || clean.PaperDate is null || clean.RequestedOn <= clean.PaperDate;
        check.That(asked, "paperDate", "Members:PaperBeforeRequest", clean.PaperDate, clean.RequestedOn);
        foreach (var (field, value) in Values.Select(v => (v.Key, v.Value(clean))))
        {
            var name = NameOf(field);
            check.That(value is not null || !rule.Required.Contains(field), name, "Registry:Required");
            check.That(value is null || rule.Asks(field), name, "Members:FactNotOfKind");
            check.That(value is not Enum named || Enum.IsDefined(named.GetType(), named), name, "Registry:Required");
            if (value is DateOnly date && !MayLieAhead.Contains(field))
                check.Past(name, date, today);
        }
        return clean;
    }

    public static object? Value(CaseFacts facts, CaseField field) => Values[field](facts);

    /// <summary>As inputs name it.</summary>
    private static string NameOf(CaseField field)
    {
        var name = field.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }
}
