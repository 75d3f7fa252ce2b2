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
        One(
            FilePartKind.Work,
            new("occupation", 11),
            Choice("occupationGroup", 11, CodeLists.OccupationGroup),
            Date("recruitedOn", 13),
            new("recruitedBy", 13),
            new("workPhone", 0, FileFieldKind.Phone, MaxLength: 20)
        ),
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

    private static FilePartForm One(FilePartKind kind, params IReadOnlyList<FileField> fields) =>
        new(kind, Many: false, Sensitive: false, fields);

    private static FilePartForm Rows(FilePartKind kind, params IReadOnlyList<FileField> fields) =>
        new(kind, Many: true, Sensitive: false, fields);

    private static FileField Date(string key, int item, bool required = false) =>
        new(key, item, FileFieldKind.Date, 10, Required: required);

    private static FileField Lines(string key, int item, int maxLength) => new(key, item, FileFieldKind.Lines, maxLength);

    private static FileField Choice(string key, int item, CodeList list) => new(key, item, FileFieldKind.Choice, 40, list.Name);
}
