using System.Globalization;
using Registry.Documents.Integration;
using Registry.Kernel;

namespace Registry.Documents.Forms;

/// <summary>What is known for one form: text by placeholder. Nothing, and empty text, leaves a field as it was.</summary>
internal sealed class FieldValues : IFieldValues
{
    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");
    private readonly Dictionary<string, string> texts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<IReadOnlyDictionary<string, string>>> lists = new(StringComparer.Ordinal);

    public void Set(string name, string? text)
    {
        if (VietnameseText.Clean(text) is not { } clean)
            return;
        Put(name, clean);
        Put(name + FieldCatalogue.Caps, clean.ToUpper(Vietnamese));
    }

    public void Set(string name, int? number)
    {
        if (number is { } value)
            Put(name, value.ToString(CultureInfo.InvariantCulture));
    }

    public void Set(string name, DateOnly? date)
    {
        if (date is not { } day)
            return;
        Put(name, day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture));
        Put(name + FieldCatalogue.Long, InWords(day));
    }

    public void SetPercent(string name, int part, int whole)
    {
        if (whole > 0)
            Put(name, (100m * part / whole).ToString("0.#", Vietnamese));
    }

    public void Add(string list, params (string Column, string? Text)[] columns)
    {
        if (!lists.TryGetValue(list, out var items))
            lists[list] = items = [];
        items.Add(columns.ToDictionary(c => Known($"{list}.{c.Column}"), c => c.Text ?? "", StringComparer.Ordinal));
    }

    public string? this[string placeholder] => texts.GetValueOrDefault(placeholder);

    public IReadOnlyList<IReadOnlyDictionary<string, string>> Items(string list) => lists.GetValueOrDefault(list) ?? [];

    private void Put(string placeholder, string text)
    {
        if (FieldCatalogue.Knows(placeholder))
            texts[placeholder] = text;
        else
            _ = Known(placeholder.Split(':')[0]);
    }

    /// <exception cref="InvalidOperationException">A source sets a field that is not in the catalogue.</exception>
    private static string Known(string placeholder) =>
        FieldCatalogue.Knows(placeholder)
            ? placeholder
            : throw new InvalidOperationException($"{placeholder} is not in the catalogue of fields.");

    /// <summary>As official papers write it: days below 10 and the months 1 and 2 with a nought before.</summary>
    private static string InWords(DateOnly day) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"ngày {day.Day:00} tháng {(day.Month < 3 ? "0" : "")}{day.Month} năm {day.Year}"
        );
}
