using Registry.Documents.Integration;
using Registry.Kernel;

namespace Registry.Documents.Forms;

/// <summary>A statutory form that can be made. Title: text Documents:Form.{code}.</summary>
/// <param name="Template">Name of the template shipped with the program, without .docx.</param>
/// <param name="Kinds">Subjects it is made for.</param>
internal sealed record Form(string Code, string Template, params SubjectKind[] Kinds)
{
    /// <summary>The template shipped with the program.</summary>
    public Stream OpenShipped() => typeof(Form).Assembly.GetManifestResourceStream($"Templates/{Template}.docx")!;
}

/// <summary>The forms of domain.md 2.3, 3.4 and 4 that have a template. Codes drift with the regulations: they are data here, not names in code.</summary>
internal static class FormCatalogue
{
    public const int MaxCode = 20;

    public static readonly IReadOnlyList<Form> All =
    [
        new("1-KNĐ", "01-KND", SubjectKind.AdmissionDossier),
        new("3-KNĐ", "03-KND", SubjectKind.AdmissionDossier),
        new("4-KNĐ", "04-KND", SubjectKind.AdmissionDossier),
        new("4A-KNĐ", "04A-KND", SubjectKind.AdmissionDossier),
        new("5-KNĐ", "05-KND", SubjectKind.AdmissionDossier),
        new("6-KNĐ", "06-KND", SubjectKind.AdmissionDossier),
        new("8-KNĐ", "08-KND", SubjectKind.AdmissionDossier),
        new("9-KNĐ", "09-KND", SubjectKind.AdmissionDossier),
        new("10-KNĐ", "10-KND", SubjectKind.RecognitionDossier),
        new("11-KNĐ", "11-KND", SubjectKind.RecognitionDossier),
        new("12-KNĐ", "12-KND", SubjectKind.RecognitionDossier),
        new("13-KNĐ", "13-KND", SubjectKind.RecognitionDossier),
        new("15-KNĐ", "15-KND", SubjectKind.RecognitionDossier),
        new("16-KNĐ", "16-KND", SubjectKind.RecognitionDossier),
        new("GT-CSHĐ", "GT-CSHD", SubjectKind.MembershipCase),
        new("GT-TT", "GT-TT", SubjectKind.MembershipCase),
        new("GT-NB", "GT-NB", SubjectKind.MembershipCase),
        new("GT-RNN", "GT-RNN", SubjectKind.MembershipCase),
        new("PCT-NN", "PCT-NN", SubjectKind.MembershipCase),
        new("2-HSĐV", "02-HSDV", SubjectKind.Member),
    ];

    /// <exception cref="BusinessException">404: no such form.</exception>
    public static Form Require(string? code) => All.FirstOrDefault(f => f.Code == code) ?? throw BusinessException.NotFound();
}
