using Registry.Kernel;

namespace Registry.Members.MemberFile;

/// <summary>A part of the form: its fields, and which pairs of dates follow each other.</summary>
internal sealed record FilePartForm(FilePartKind Kind, bool Many, bool Sensitive, params IReadOnlyList<FileField> Fields)
{
    /// <summary>False where the values are kept elsewhere.</summary>
    public bool Editable { get; init; } = true;

    /// <summary>Keys of two dates, the first not after the second.</summary>
    public (string From, string To)? Period { get; init; }
}

/// <summary>
/// Form 2-HSĐV by the layout of 2025 (domain.md 3.2) as data: another layout is another table, not another page. Items that the
/// registry knows already (1, 2, 4, 12, 20, 24) have no field here.
/// </summary>
internal static class FileForm
{
    /// <summary>Kept with each part, since other layouts number the items differently.</summary>
    public const string Layout = "2-HSĐV/2025";
    public const int Items = 30;

    /// <summary>The item of the national id, which is kept with the person.</summary>
    public const int NationalIdItem = 19;
    private const int MaxRows = 100;
    private static readonly DateOnly FirstDay = new(1900, 1, 1);

    public static readonly IReadOnlyList<FilePartForm> Parts =
    [
        One(
            FilePartKind.Personal,
            new("otherNames", 3),
            new("birthRegistration", 5),
            new("nativePlace", 6),
            new("permanentResidence", 7),
            new("temporaryResidence", 7)
        ),
        One(
            FilePartKind.Origin,
            Choice("ethnicity", 8, CodeLists.Ethnicity),
            Choice("religion", 9, CodeLists.Religion),
            new("religionNote", 9),
            new("familyClass", 10, MaxLength: 100)
        ) with
        {
            Sensitive = true,
        },
        One(FilePartKind.Work, new("occupation", 11), Date("recruitedOn", 13), new("recruitedBy", 13)),
        One(
            FilePartKind.Organisations,
            Date("youthUnionOn", 14),
            new("youthUnionPlace", 14),
            Lines("socialOrganisations", 15, 1000),
            Date("enlistedOn", 16),
            Date("dischargedOn", 16),
            new("militaryRank", 16)
        ) with
        {
            Period = ("enlistedOn", "dischargedOn"),
        },
        One(
            FilePartKind.Education,
            Choice("generalEducation", 17, CodeLists.GeneralEducation),
            Choice("professional", 17, CodeLists.Professional),
            new("degree", 17),
            Choice("academicTitle", 17, CodeLists.AcademicTitle),
            Choice("theory", 17, CodeLists.Theory),
            new("computing", 17)
        ),
        Rows(
            FilePartKind.Languages,
            new("language", 17, MaxLength: 60, Required: true),
            Choice("languageLevel", 17, CodeLists.LanguageLevel),
            new("score", 17, MaxLength: 60)
        ),
        One(FilePartKind.Health, new("health", 18), new("woundedGrade", 18, MaxLength: 100), new("familyMerit", 18)) with
        {
            Sensitive = true,
        },
        One(FilePartKind.NationalId, new FileField("nationalId", NationalIdItem, MaxLength: 12)) with
        {
            Sensitive = true,
            Editable = false,
        },
        Rows(
            FilePartKind.Career,
            Date("from", 21, required: true),
            Date("to", 21),
            Lines("work", 21, 500) with
            {
                Required = true,
            }
        ) with
        {
            Period = ("from", "to"),
        },
        Rows(
            FilePartKind.Training,
            Date("from", 22),
            Date("to", 22),
            new("school", 22, Required: true),
            new("subject", 22),
            new("mode", 22, MaxLength: 100),
            new("qualification", 22)
        ) with
        {
            Period = ("from", "to"),
        },
        Rows(FilePartKind.Rewards, Date("on", 23, required: true), new("reward", 23, Required: true), new("authority", 23)),
        Rows(FilePartKind.Titles, Date("on", 25, required: true), new("title", 25, Required: true), new("authority", 25)),
        Rows(
            FilePartKind.Discipline,
            Date("on", 26, required: true),
            new("measure", 26, Required: true),
            Lines("ground", 26, 1000),
            new("authority", 26)
        ),
        Rows(FilePartKind.History, Date("on", 27), Lines("happened", 27, FileValue.MaxText) with { Required = true }) with
        {
            Sensitive = true,
        },
        Rows(
            FilePartKind.Abroad,
            Date("from", 28, required: true),
            Date("to", 28),
            new("country", 28, MaxLength: 100, Required: true),
            Lines("purpose", 28, 500)
        ) with
        {
            Period = ("from", "to"),
        },
        Rows(
            FilePartKind.Family,
            Choice("relation", 29, CodeLists.Relation) with
            {
                Required = true,
            },
            new("relativeName", 29, MaxLength: 100, Required: true),
            Date("born", 29),
            new("relativeNativePlace", 29),
            new("relativeResidence", 29),
            new("relativeOccupation", 29)
        ) with
        {
            Sensitive = true,
        },
        One(
            FilePartKind.Economy,
            new("income", 30),
            Lines("housing", 30, 500),
            Lines("land", 30, 500),
            Lines("assets", 30, 1000)
        ) with
        {
            Sensitive = true,
        },
    ];

    public static FilePartForm Of(FilePartKind kind) => Parts.Single(p => p.Kind == kind);

    /// <summary>The rows as they are kept: clean texts, dates as <see cref="PartialDate"/> writes them, nothing empty.</summary>
    /// <exception cref="BusinessException">Every broken rule at its field, rows.{row}.{key}.</exception>
    public static IReadOnlyList<IReadOnlyDictionary<string, string>> Validate(
        FilePartForm form,
        WriteFilePartInput input,
        DateOnly today
    )
    {
        var check = new Check();
        var given = input.Rows ?? [];
        check.That(given.Count <= (form.Many ? MaxRows : 1), "rows", "Members:TooManyRows", form.Many ? MaxRows : 1);
        check.That(!input.None || form.Many, "none", "Members:NoneOfOne");
        var rows = new List<IReadOnlyDictionary<string, string>>();
        for (var i = 0; i < Math.Min(given.Count, MaxRows); i++)
        {
            if (given[i].Values.All(v => VietnameseText.Clean(v) is null))
                continue;
            rows.Add(ValidateRow(form, given[i], $"rows.{i}.", check, today));
        }
        check.That(!input.None || rows.Count == 0, "none", "Members:NoneButRows");
        check.ThrowIfAny();
        return rows;
    }

    private static Dictionary<string, string> ValidateRow(
        FilePartForm form,
        IReadOnlyDictionary<string, string?> given,
        string prefix,
        Check check,
        DateOnly today
    )
    {
        var row = new Dictionary<string, string>();
        foreach (var unknown in given.Keys.Except(form.Fields.Select(f => f.Key)))
            check.That(false, prefix + unknown, "Members:NoSuchField");
        foreach (var field in form.Fields)
        {
            if (ToValue(field, given.GetValueOrDefault(field.Key), prefix + field.Key, check, today) is { } value)
                row[field.Key] = value;
        }
        if (form.Period is var (from, to) && ReadDate(row, from) is { } start && ReadDate(row, to) is { } end)
            check.That(start.Earliest <= end.Latest, prefix + to, "Members:PeriodBackwards", start.Print(), end.Print());
        return row;
    }

    private static string? ToValue(FileField field, string? typed, string name, Check check, DateOnly today)
    {
        var text =
            field.Kind == FileFieldKind.Lines
                ? CleanLines(field, typed, name, check)
                : check.Text(name, typed, field.MaxLength, field.Required);
        if (text is null)
            return null;
        switch (field.Kind)
        {
            case FileFieldKind.Choice:
                var list = CodeLists.All.Single(l => l.Name == field.CodeList);
                check.That(list.Values.Any(v => v.Code == text), name, "Members:UnknownCode", text);
                return text;
            case FileFieldKind.Date:
                var understood = PartialDate.TryParse(text, out var date);
                check.That(understood, name, "Members:NotAPartialDate", text);
                check.That(date is null || date.Earliest <= today, name, "Registry:FutureDate", date?.Earliest, today);
                check.That(date is null || date.Earliest >= FirstDay, name, "Registry:DateTooEarly", date?.Earliest);
                return date?.ToString();
            default:
                return text;
        }
    }

    /// <summary>Line by line, since the breaks between them are kept.</summary>
    private static string? CleanLines(FileField field, string? typed, string name, Check check)
    {
        var lines = (typed ?? "").ReplaceLineEndings("\n").Split('\n');
        var text = string.Join('\n', lines.Select(l => check.Text(name, l, int.MaxValue, required: false))).Trim();
        check.That(text.Length > 0 || !field.Required, name, "Registry:Required");
        check.That(text.Length <= field.MaxLength, name, "Registry:TooLong", field.MaxLength);
        return text.Length == 0 ? null : text;
    }

    private static PartialDate? ReadDate(Dictionary<string, string> row, string key) =>
        PartialDate.TryParse(row.GetValueOrDefault(key), out var date) ? date : null;

    private static FilePartForm One(FilePartKind kind, params IReadOnlyList<FileField> fields) =>
        new(kind, Many: false, Sensitive: false, fields);

    private static FilePartForm Rows(FilePartKind kind, params IReadOnlyList<FileField> fields) =>
        new(kind, Many: true, Sensitive: false, fields);

    private static FileField Date(string key, int item, bool required = false) =>
        new(key, item, FileFieldKind.Date, 10, Required: required);

    private static FileField Lines(string key, int item, int maxLength) => new(key, item, FileFieldKind.Lines, maxLength);

    private static FileField Choice(string key, int item, CodeList list) => new(key, item, FileFieldKind.Choice, 40, list.Name);
}
