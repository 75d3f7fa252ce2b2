using Registry.Kernel;

namespace Registry.Documents.Forms;

/// <summary>What a field holds; decides how it may be written and what stands where it has no value.</summary>
internal enum FieldKind
{
    /// <summary>Also {{Name:caps}}, in capitals.</summary>
    Text,
    Number,

    /// <summary>dd/MM/yyyy; {{Name:long}} is "ngày … tháng … năm …".</summary>
    Date,
}

/// <summary>
/// Every field a template may name. Sources fill what they know; the rest becomes dotted lines. Texts: key Documents:Field.{name}.
/// Resolutions and decisions are those of the procedure the form is made for.
/// </summary>
internal static class FieldCatalogue
{
    public const string Caps = ":caps";
    public const string Long = ":long";
    private const int Near = 3;

    private static readonly Dictionary<FieldKind, string[]> Fields = new()
    {
        [FieldKind.Text] =
        [
            "UpperCommittee",
            "GrassrootsCommittee",
            "Cell",
            "CellParent",
            "Place",
            "FullName",
            "OtherNames",
            "Sex",
            "NationalId",
            "BirthPlace",
            "NativePlace",
            "Residence",
            "TemporaryResidence",
            "Ethnicity",
            "Religion",
            "FamilyBackground",
            "Occupation",
            "Workplace",
            "Position",
            "PartyPosition",
            "GeneralEducation",
            "Qualification",
            "AcademicDegree",
            "PoliticalTheory",
            "ForeignLanguages",
            "Computing",
            "Health",
            "YouthUnionPlace",
            "Introducer1",
            "Introducer2",
            "Helper",
            "CellResolutionNumber",
            "CommitteeResolutionNumber",
            "DecisionNumber",
            "DecisionIssuer",
            "AdmissionDecisionNumber",
            "AdmissionDecisionIssuer",
            "AdmissionCell",
            "OfficialCell",
            "FileNumber",
            "CardNumber",
            "FeesPaidThrough",
            "TransferNumber",
            "TransferFrom",
            "TransferTo",
            "TransferReason",
            "SlipNumber",
        ],
        [FieldKind.Number] =
        [
            "CellOfficials",
            "CellPresent",
            "CellInFavour",
            "CellInFavourPercent",
            "CellAgainst",
            "CellAgainstPercent",
            "CommitteeMembers",
            "CommitteePresent",
            "CommitteeInFavour",
            "CommitteeInFavourPercent",
            "CommitteeAgainst",
            "CommitteeAgainstPercent",
        ],
        [FieldKind.Date] =
        [
            "BirthDate",
            "YouthUnionOn",
            "ApplicationOn",
            "CertificateOn",
            "CellResolutionOn",
            "CommitteeResolutionOn",
            "DecisionOn",
            "AdmissionDecisionOn",
            "AdmittedOn",
            "ProbationEndsOn",
            "OfficialOn",
            "RecruitedOn",
            "EnlistedOn",
            "DischargedOn",
            "ExemptedOn",
            "TransferOn",
            "TransferUntil",
        ],
    };

    /// <summary>Lists: a row of a table that names {{List.Column}} is repeated for each item.</summary>
    private static readonly Dictionary<string, string[]> Lists = new(StringComparer.Ordinal)
    {
        ["Career"] = ["Period", "Work"],
        ["Training"] = ["School", "Major", "Period", "Form", "Degree"],
        ["Family"] = ["Relation", "FullName", "BirthYear", "Details"],
    };

    private static readonly Dictionary<string, FieldKind> KindOf = Fields
        .SelectMany(f => f.Value.Select(name => (name, f.Key)))
        .ToDictionary(f => f.name, f => f.Key, StringComparer.Ordinal);

    /// <summary>Names without their forms, and the columns of lists as List.Column.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [.. Fields.SelectMany(f => f.Value), .. Lists.SelectMany(l => l.Value.Select(column => $"{l.Key}.{column}"))];

    /// <summary>What may stand between the braces.</summary>
    public static IEnumerable<string> Placeholders =>
        Names.SelectMany(name =>
            KindOf.TryGetValue(name, out var kind)
                ? kind switch
                {
                    FieldKind.Text => [name, name + Caps],
                    FieldKind.Date => [name, name + Long],
                    _ => [name],
                }
                : (IEnumerable<string>)[name]
        );

    public static bool Knows(string placeholder) => Placeholders.Contains(placeholder, StringComparer.Ordinal);

    /// <summary>The list a placeholder belongs to, or null.</summary>
    public static string? ListOf(string placeholder) =>
        placeholder.IndexOf('.', StringComparison.Ordinal) is > 0 and var dot ? placeholder[..dot] : null;

    /// <summary>Dots to write on where a field has no value; a cell of a list stays empty.</summary>
    public static string Blank(string placeholder) =>
        ListOf(placeholder) is not null ? ""
        : placeholder.EndsWith(Long, StringComparison.Ordinal) ? "ngày …… tháng …… năm ………"
        : KindOf[placeholder.Split(':')[0]] switch
        {
            FieldKind.Number => "……",
            FieldKind.Date => "……/……/………",
            _ when placeholder is "Place" || placeholder.EndsWith("Number", StringComparison.Ordinal) => "………",
            _ => "…………………………",
        };

    /// <summary>Known placeholders that look most like a mistyped one.</summary>
    public static IEnumerable<string> NearTo(string typed)
    {
        var search = VietnameseText.SearchName(typed);
        return Placeholders.OrderBy(p => Distance(VietnameseText.SearchName(p), search)).Take(Near);
    }

    /// <summary>Letters to change, add or take away (Levenshtein).</summary>
    private static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var above = row[j];
                row[j] = Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1));
                diagonal = above;
            }
        }
        return row[b.Length];
    }
}
