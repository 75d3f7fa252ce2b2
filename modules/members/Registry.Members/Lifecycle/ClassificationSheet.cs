using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Registry.Kernel;
using Registry.Members.Procedures;
using Registry.Workflow;

namespace Registry.Members.Lifecycle;

/// <summary>The ratings of one cell in one year: recorded by the cell, correctable until the committee decides.</summary>
internal sealed class ClassificationSheet : PartyProcedure<SheetState, SheetStepKind>
{
    private static readonly Dictionary<(SheetState From, SheetStepKind Step), SheetState> Table = new()
    {
        [(SheetState.Recording, SheetStepKind.Record)] = SheetState.Recording,
        [(SheetState.Recording, SheetStepKind.Decide)] = SheetState.Decided,
    };

    private readonly List<MemberRating> ratings = [];

    private ClassificationSheet() { }

    protected override IReadOnlyDictionary<(SheetState From, SheetStepKind Step), SheetState> Transitions => Table;

    public int Year { get; private set; }
    public string? DecisionNumber { get; private set; }
    public DateOnly? DecisionDate { get; private set; }
    public string? DecisionIssuer { get; private set; }
    public IReadOnlyList<MemberRating> Ratings => ratings;

    public static ClassificationSheet Open(Guid organisationId, string path, int year) =>
        new()
        {
            OrganisationId = organisationId,
            OrganisationPath = path,
            Year = year,
        };

    public override bool Judges(SheetStepKind step) => step == SheetStepKind.Decide;

    public void Record(IReadOnlyDictionary<Guid, Rating> given, StepContext context)
    {
        Take(SheetStepKind.Record, context.Today, context);
        ratings.RemoveAll(r => !given.ContainsKey(r.MemberId));
        foreach (var (member, rating) in given)
        {
            if (ratings.Find(r => r.MemberId == member) is { } known)
                known.Change(rating);
            else
                ratings.Add(new MemberRating(Id, member, Year, rating));
        }
    }

    /// <summary>What stands against deciding: everybody is rated, nobody else, and not too many of the organisation are excellent.</summary>
    public IEnumerable<Rejection> Refusals(IReadOnlyCollection<Guid> toRate, ExcellentCap cap)
    {
        var open = toRate.Except(ratings.Select(r => r.MemberId)).Count();
        if (open > 0)
            yield return new Rejection("Members:RatingsMissing", "ratings", open);
        var others = ratings.Select(r => r.MemberId).Except(toRate).Count();
        if (others > 0)
            yield return new Rejection("Members:RatingsOfOthers", "ratings", others);
        var given = ratings.ConvertAll(r => r.Rating);
        // A cell that has none decides whenever it likes: what its other cells decided before is not in its hand.
        if (given.Contains(Rating.Excellent) && cap.Excellent(given) > cap.Most(given))
            yield return new Rejection(
                cap.OfGoodAlone ? "Members:TooManyExcellentOfGood" : "Members:TooManyExcellent",
                "ratings",
                cap.Excellent(given),
                cap.Most(given),
                cap.Percent,
                cap.Within,
                cap.Excellent([])
            );
    }

    public void Decide(Decision decision, IEnumerable<Rejection> refusals, StepContext context)
    {
        Require(SheetStepKind.Decide);
        RefuseRecorder(SheetStepKind.Decide, context);
        var all = refusals.ToList();
        if (all.Count > 0)
            throw new BusinessException(RejectionKind.Rule, all);
        DecisionNumber = decision.Number;
        DecisionDate = decision.Date;
        DecisionIssuer = decision.Issuer;
        Take(SheetStepKind.Decide, decision.Date, context, decision.Number);
    }
}

internal sealed class ClassificationSheetConfiguration : IEntityTypeConfiguration<ClassificationSheet>
{
    public void Configure(EntityTypeBuilder<ClassificationSheet> sheet)
    {
        sheet.ToTable("members_classifications");
        sheet.MapPartyProcedure<ClassificationSheet, SheetState, SheetStepKind>();
        sheet.Property(s => s.DecisionNumber).HasMaxLength(50);
        sheet.Property(s => s.DecisionIssuer).HasMaxLength(200);
        sheet.HasIndex(s => new { s.OrganisationId, s.Year }).IsUnique();
        sheet.HasMany(s => s.Ratings).WithOne().HasForeignKey(r => r.SheetId);
    }
}

internal sealed class MemberRatingConfiguration : IEntityTypeConfiguration<MemberRating>
{
    public void Configure(EntityTypeBuilder<MemberRating> rating)
    {
        rating.ToTable("members_ratings");
        rating.HasIndex(r => new { r.MemberId, r.Year }).IsUnique();
    }
}
