using Registry.Kernel;

namespace Registry.Members.MemberFile;

/// <summary>What is typed into a part, held against its form.</summary>
internal static class FileCheck
{
    private const int MaxRows = 100;
    private static readonly DateOnly FirstDay = new(1900, 1, 1);

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
            case FileFieldKind.Phone:
                var isNumber =
                    text.Any(char.IsAsciiDigit)
                    && text.All(c => char.IsAsciiDigit(c) || c is ' ' or '.' or '+' or '-' or '(' or ')');
                check.That(isNumber, name, "Members:NotAPhone", text);
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
}
