using Microsoft.EntityFrameworkCore;
using Registry.Documents.Integration;
using Registry.Kernel;

namespace Registry.Members.MemberFile;

/// <summary>What a member's file knows for form 2-HSĐV. Sensitive parts stay dotted lines: a printed form asks nobody for a reason.</summary>
internal sealed class FileFields(RegistryDbContext db) : IDocumentFields
{
    private static readonly (FilePartKind Part, string Field, string Placeholder)[] Texts =
    [
        (FilePartKind.Personal, "otherNames", "OtherNames"),
        (FilePartKind.Personal, "birthRegistration", "BirthPlace"),
        (FilePartKind.Personal, "nativePlace", "NativePlace"),
        (FilePartKind.Personal, "permanentResidence", "Residence"),
        (FilePartKind.Personal, "temporaryResidence", "TemporaryResidence"),
        (FilePartKind.Work, "occupation", "Occupation"),
        (FilePartKind.Work, "recruitedBy", "Workplace"),
        (FilePartKind.Organisations, "youthUnionPlace", "YouthUnionPlace"),
        (FilePartKind.Education, "generalEducation", "GeneralEducation"),
        (FilePartKind.Education, "professional", "Qualification"),
        (FilePartKind.Education, "degree", "AcademicDegree"),
        (FilePartKind.Education, "theory", "PoliticalTheory"),
        (FilePartKind.Education, "computing", "Computing"),
    ];

    public SubjectKind Kind => SubjectKind.Member;

    public async Task FillAsync(Guid subjectId, IFieldValues values, CancellationToken cancellation)
    {
        var parts = await db.Set<FilePart>()
            .Include(p => p.Values)
            .AsNoTracking()
            .Where(p => p.MemberId == subjectId)
            .ToDictionaryAsync(p => p.Kind, cancellation);
        foreach (var (part, field, placeholder) in Texts)
            values.Set(placeholder, Rows(part).Select(row => Shown(part, field, row)).FirstOrDefault());
        foreach (var row in Rows(FilePartKind.Career))
            values.Add("Career", ("Period", Period(row)), ("Work", row.GetValueOrDefault("work")));
        foreach (var row in Rows(FilePartKind.Training))
            values.Add(
                "Training",
                ("School", row.GetValueOrDefault("school")),
                ("Major", row.GetValueOrDefault("subject")),
                ("Period", Period(row)),
                ("Form", row.GetValueOrDefault("mode")),
                ("Degree", row.GetValueOrDefault("qualification"))
            );

        IEnumerable<Dictionary<string, string>> Rows(FilePartKind kind) =>
            parts.GetValueOrDefault(kind) is { } part
                ? part.Values.GroupBy(v => v.Row).OrderBy(g => g.Key).Select(g => g.ToDictionary(v => v.Field, v => v.Text))
                : [];
    }

    /// <summary>The text, or the name of a code.</summary>
    private static string? Shown(FilePartKind part, string key, Dictionary<string, string> row)
    {
        if (!row.TryGetValue(key, out var text))
            return null;
        var list = FileForm.Of(part).Fields.Single(f => f.Key == key).CodeList;
        // The forms are Vietnamese, whatever language is spoken at the screen.
        return list is null ? text : CodeLists.All.Single(l => l.Name == list).NameOf(text, english: false);
    }

    private static string Period(Dictionary<string, string> row) =>
        string.Join(" – ", new[] { "from", "to" }.Select(key => Print(row.GetValueOrDefault(key))).OfType<string>());

    private static string? Print(string? date) => PartialDate.TryParse(date, out var partial) ? partial.Print() : null;
}
