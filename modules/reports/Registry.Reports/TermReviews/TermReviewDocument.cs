using System.Globalization;
using Registry.Kernel;
using Registry.Reports.Contracts;
using Registry.Reports.Outputs;

namespace Registry.Reports.TermReviews;

/// <summary>The review as a Word document, to go on with by hand.</summary>
internal sealed class TermReviewDocument(Texts texts)
{
    private const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    public ReportFile Write(TermReviewDto review)
    {
        var document = new WordDocument(landscape: false);
        document.Head(review.OrganisationName, texts["Reports:Head"], texts["Reports:PlaceAndDate"]);
        document.Title(texts["Reports:Review.Title", review.Term]);
        document.Centred(texts["Reports:Review.Period", Date(review.From), Date(review.To), Date(review.Day)]);
        foreach (var sentence in review.Sentences)
            document.Sentence(texts["Reports:Review." + sentence.Topic, [.. sentence.Figures.Select(f => f.Text)]]);
        if (review.NextTargets.Count > 0)
        {
            document.Heading(texts["Reports:Review.Next", review.NextTerm]);
            foreach (var target in review.NextTargets)
                document.Item(TargetWords.Of(target, texts) + ".");
        }
        document.Signatures(texts["Reports:Preparer"], texts["Reports:HeadOfBoard"], texts["Reports:SignHere"]);
        return new ReportFile(FileNames.Of($"tong-ket-{review.Term}", review.OrganisationName, "docx"), Word, document.ToArray());
    }

    private static string Date(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
}

/// <summary>A target as a sentence.</summary>
internal static class TargetWords
{
    public static string Of(TargetDto target, Texts texts)
    {
        var value = Number(target.Value) + (target.To is { } to ? "–" + Number(to) : "");
        var words =
            $"{texts["Reports:Indicator." + target.Indicator]}: {texts["Reports:Direction." + target.Direction]} {value} {texts["Reports:TargetCadence." + target.Cadence]}";
        return target.GrowthPercent is { } growth ? $"{words} {texts["Reports:Growth", Number(growth)]}" : words;
    }

    private static string Number(decimal value) => value.ToString("#,0.#", CultureInfo.CurrentCulture);
}
