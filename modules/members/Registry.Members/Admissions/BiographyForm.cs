using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Registry.Kernel;
using Registry.Members.RuleSets;

namespace Registry.Members.Admissions;

/// <summary>The biography of form 2-KNĐ by the layout of 2025 (domain.md 3.1): 26 items, some of them filled from the dossier.</summary>
internal sealed class BiographyForm(RegistryDbContext db, Texts texts)
{
    /// <summary>Kept with each biography, since other layouts number the items differently.</summary>
    public const string Layout = "2-KNĐ/2025";
    public const int Items = 26;
    private const int Name = 1;
    private const int Born = 3;
    private const int Sex = 4;

    public async Task<BiographyDto> ReadAsync(DossierDto dossier, CancellationToken cancellation)
    {
        var typed = await db.Set<BiographyItem>()
            .Where(i => i.DossierId == dossier.Id)
            .ToDictionaryAsync(i => i.Number, i => i.Text, cancellation);
        return new(dossier.Id, dossier.Stamp, Layout, [.. Enumerable.Range(1, Items).Select(Item)]);

        BiographyItemDto Item(int number)
        {
            var fact = Fact(number, dossier.Applicant);
            return new(
                number,
                texts["Members:Biography." + number.ToString(CultureInfo.InvariantCulture)],
                fact ?? typed.GetValueOrDefault(number),
                fact is not null
            );
        }
    }

    /// <exception cref="BusinessException">An item the layout does not have, one that is filled from the dossier, or a text too long.</exception>
    public static IReadOnlyDictionary<int, string> Validate(IReadOnlyDictionary<int, string?>? items)
    {
        var check = new Check();
        var clean = new Dictionary<int, string>();
        foreach (var (number, text) in items ?? new Dictionary<int, string?>())
        {
            var field = "items." + number.ToString(CultureInfo.InvariantCulture);
            check.That(number is >= 1 and <= Items and not (Name or Born or Sex), field, "Members:NoSuchItem", number);
            var lines = (text ?? "").ReplaceLineEndings("\n").Split('\n');
            var whole = string.Join('\n', lines.Select(l => check.Text(field, l, BiographyItem.MaxText, required: false))).Trim();
            check.That(whole.Length <= BiographyItem.MaxText, field, "Registry:TooLong", BiographyItem.MaxText);
            clean[number] = whole;
        }
        check.ThrowIfAny();
        return clean;
    }

    private static string? Fact(int number, ApplicantDto applicant) =>
        number switch
        {
            Name => applicant.FullName.ToUpper(CultureInfo.GetCultureInfo("vi-VN")),
            Born => applicant.BirthDate.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture)
                + (applicant.MaskedNationalId is { } id ? " · " + id : ""),
            Sex => applicant.Sex == People.Rows.Sex.Female ? "Nữ" : "Nam",
            _ => null,
        };
}
