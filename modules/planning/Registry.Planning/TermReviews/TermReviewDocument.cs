using System.Globalization;
using Registry.Kernel;
using Registry.Kernel.UI.Outputs;
using Registry.Planning.Targets;

namespace Registry.Planning.TermReviews;

/// <summary>The review as a Word document, to go on with by hand.</summary>
internal sealed class TermReviewDocument(Texts texts)
{
    private const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    public TermReviewFile Write(TermReviewDto review)
    {
        var document = new WordDocument(landscape: false);
        document.Head(review.OrganisationName, texts["Registry:Paper.Head"], texts["Registry:Paper.PlaceAndDate"]);
        document.Title(texts["Planning:Review.Title", review.Term]);
        document.Centred(texts["Planning:Review.Period", Date(review.From), Date(review.To), Date(review.Day)]);
        foreach (var sentence in review.Sentences)
            document.Sentence(texts["Planning:Review." + sentence.Topic, [.. sentence.Figures.Select(f => f.Text)]]);
        foreach (var note in review.Notes)
            document.Sentence(texts["Planning:Review.Note", note]);
        if (review.NextTargets.Count > 0)
        {
            document.Heading(texts["Planning:Review.Next", review.NextTerm]);
            foreach (var target in review.NextTargets)
                document.Item(TargetWords.Of(target, texts) + ".");
        }
        document.Signatures(
            texts["Registry:Paper.Preparer"],
            texts["Registry:Paper.HeadOfBoard"],
            texts["Registry:Paper.SignHere"]
        );
        return new TermReviewFile(
            FileNames.Of($"tong-ket-{review.Term}", review.OrganisationName, "docx"),
            Word,
            document.ToArray()
        );
    }

    private static string Date(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
}
