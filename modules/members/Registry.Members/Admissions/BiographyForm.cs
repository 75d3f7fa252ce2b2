using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Registry.Kernel;

namespace Registry.Members.Admissions;

/// <summary>The biography of form 2-KNĐ by the layout of 2025 (domain.md 3.1): 26 items, some of them filled from the dossier.</summary>
internal sealed class BiographyForm(RegistryDbContext db, ICurrentUser user, Texts texts)
{
    /// <summary>Kept with each biography, since other layouts number the items differently.</summary>
    public const string Layout = "2-KNĐ/2025";
    public const int Items = 26;

    /// <summary>Ethnicity, religion, historical circumstances, family, and what was found out about them: masked as in a member's file.</summary>
    public static readonly IReadOnlySet<int> Sensitive = new HashSet<int> { 8, 9, 16, 21, FirstRemark };

    /// <summary>From here on others write: the organisation that verifies, the cell, the grassroots committee.</summary>
    private const int FirstRemark = 24;
    private const int Name = 1;
    private const int Born = 3;
    private const int Sex = 4;

    /// <param name="path">Of the dossier.</param>
    /// <param name="open">Shows the sensitive items; the caller has put on record who sees them and why.</param>
    public async Task<BiographyDto> ReadAsync(DossierDto dossier, string path, bool open, CancellationToken cancellation)
    {
        var typed = await db.Set<BiographyItem>()
            .Where(i => i.DossierId == dossier.Id)
            .ToDictionaryAsync(i => i.Number, i => i.Text, cancellation);
        return new(
            dossier.Id,
            dossier.Stamp,
            Layout,
            [.. Enumerable.Range(1, Items).Select(Item)],
            MayUnmask(path),
            user.IsGranted(MembersPermissions.ViewAccessLog, path)
        );

        BiographyItemDto Item(int number)
        {
            var fact = Fact(number, dossier.Applicant);
            var text = fact ?? typed.GetValueOrDefault(number);
            var masked = !open && Sensitive.Contains(number) && !string.IsNullOrEmpty(text);
            var title = texts["Members:Biography." + number.ToString(CultureInfo.InvariantCulture)];
            return new(number, title, masked ? null : text, fact is not null, masked);
        }
    }

    /// <summary>Who works on the dossier, or may see sensitive parts of files there.</summary>
    public bool MayUnmask(string path) =>
        user.IsGranted(MembersPermissions.ViewSensitive, path)
        || user.IsGranted(MembersPermissions.ResolveAdmissions, path)
        || user.IsGranted(MembersPermissions.DecideAdmissions, path);

    /// <exception cref="BusinessException">An item the layout does not have, one that is filled from the dossier, or a text too long.</exception>
    /// <param name="verified">The letter about the applicant was answered: only then do others write their remarks (domain.md 2.1).</param>
    public static IReadOnlyDictionary<int, string> Validate(IReadOnlyDictionary<int, string?>? items, bool verified)
    {
        var check = new Check();
        var clean = new Dictionary<int, string>();
        foreach (var (number, text) in items ?? new Dictionary<int, string?>())
        {
            var field = "items." + number.ToString(CultureInfo.InvariantCulture);
            check.That(number is >= 1 and <= Items and not (Name or Born or Sex), field, "Members:NoSuchItem", number);
            check.That(verified || number is < FirstRemark or > Items, field, "Members:RemarkBeforeVerification", number);
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
