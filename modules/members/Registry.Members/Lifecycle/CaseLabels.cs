using System.Globalization;
using Registry.Kernel;

namespace Registry.Members.Lifecycle;

/// <summary>How a fact is called, and shown, in a case of a kind.</summary>
internal static class CaseLabels
{
    /// <summary>Kinds in which the day of effect has a name of its own.</summary>
    private static readonly CaseKind[] NamedDays =
    [
        CaseKind.TransferIn,
        CaseKind.TemporaryTransfer,
        CaseKind.TemporaryReturn,
        CaseKind.ExemptionEnd,
        CaseKind.Discipline,
        CaseKind.SuspensionEnd,
        CaseKind.Death,
        CaseKind.GoingAbroad,
        CaseKind.Prosecution,
        CaseKind.ProsecutionEnd,
        CaseKind.Detention,
        CaseKind.DetentionEnd,
        CaseKind.RecordCleared,
        CaseKind.Reconnection,
    ];

    /// <summary>Facts that a kind calls by a name of its own.</summary>
    private static readonly (CaseKind Kind, CaseField Field)[] NamedFacts =
    [
        (CaseKind.GoingAbroad, CaseField.OutsideOrganisation),
        (CaseKind.SuspensionExtension, CaseField.Until),
        (CaseKind.Complaint, CaseField.ReversedEventId),
        (CaseKind.Complaint, CaseField.Since),
        (CaseKind.Complaint, CaseField.RequestedOn),
        (CaseKind.Complaint, CaseField.Reason),
        (CaseKind.Reconnection, CaseField.Since),
        (CaseKind.ProcedureRemedy, CaseField.ReversedEventId),
        (CaseKind.ProcedureRemedy, CaseField.Reason),
    ];

    public static string Of(Texts texts, CaseKind kind, CaseField field) =>
        field switch
        {
            CaseField.PaperNumber => texts["Members:PaperNumberOf", texts["Members:CasePaper." + kind]],
            CaseField.PaperDate => texts["Members:PaperDateOf", texts["Members:CasePaper." + kind]],
            CaseField.OutsideOrganisation when CaseKinds.IsOfAuthority(kind) => texts["Members:Authority"],
            _ when NamedFacts.Contains((kind, field)) => texts[$"Members:CaseFieldOf.{kind}.{field}"],
            CaseField.EffectiveOn when NamedDays.Contains(kind) => texts["Members:CaseDate." + kind],
            CaseField.Since when CaseKinds.HasTransferTerm(kind) => texts["Members:MovedOn"],
            _ => texts["Members:CaseField." + field],
        };

    /// <summary>Null: not given, or shown elsewhere.</summary>
    public static string? Value(Texts texts, CaseDto shown, CaseField field) =>
        field switch
        {
            CaseField.DestinationId => shown.DestinationName,
            CaseField.ReversedEventId => shown.Entry is { } entry
                ? entry.EffectiveOn.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture)
                    + " · "
                    + texts["Members:Event." + entry.Kind]
                : null,
            CaseField.FeesPaidThrough => shown.Facts.FeesPaidThrough?.ToString("MM/yyyy", CultureInfo.InvariantCulture),
            _ => CaseFactsCheck.Value(shown.Facts, field) switch
            {
                null => null,
                DateOnly date => date.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture),
                bool => texts["Members:Yes"],
                DisciplineMeasure measure => texts["Members:Measure." + measure],
                DeferralGround ground => texts["Members:Deferral." + ground],
                ExemptionGround ground => texts["Members:ExemptionGround." + ground],
                StrikeOffGround ground => texts["Members:StrikeOffGround." + ground],
                Conviction conviction => texts["Members:Conviction." + conviction],
                AbroadKind abroad => texts["Members:Abroad." + abroad],
                var other => other.ToString(),
            },
        };
}
