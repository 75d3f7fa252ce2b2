using Microsoft.EntityFrameworkCore;
using Registry.Kernel;
using Registry.Organisations.Integration;
using Registry.Organisations.Tree;
using Registry.Organisations.Types;
using Registry.Workflow;

namespace Registry.Organisations.Reviews;

internal sealed class ReviewAppService(
    RegistryDbContext db,
    ICurrentUser user,
    RegistryClock clock,
    IEnumerable<IReviewTargets> targets
) : IReviewAppService
{
    private const int FirstYear = 2012;
    private const int MaxTake = 200;

    public async Task<ReviewYearDto> GetYearAsync(int year, int skip, int take, CancellationToken cancellation)
    {
        using var _ = user.Within(OrganisationsPermissions.View);
        var there = Standing(year);
        var total = await there.CountAsync(cancellation);
        var page = await there
            .OrderBy(o => o.OrganisationPath)
            .Skip(Math.Max(0, skip))
            .Take(Math.Clamp(take, 1, MaxTake))
            .Select(o => new Place(o.Id, o.Name, o.OrganisationPath))
            .ToListAsync(cancellation);
        var ids = page.Select(o => o.Id).ToList();
        var reviews = await db.Set<OrganisationReview>()
            .AsNoTracking()
            .Where(r => r.Year == year && ids.Contains(r.OrganisationId))
            .ToDictionaryAsync(r => r.OrganisationId, cancellation);
        var all = db.Set<OrganisationReview>().Where(r => r.Year == year);
        var levels = await all.Where(r => r.Level != null)
            .GroupBy(r => r.Level)
            .Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key!.Value, g => g.Count, cancellation);
        var study = await all.Where(r => r.Studying > 0)
            .GroupBy(_ => 1)
            .Select(g => new { Studied = g.Sum(r => r.Studied), Studying = g.Sum(r => r.Studying) })
            .FirstOrDefaultAsync(cancellation);
        var decided = levels.Values.Sum();
        return new ReviewYearDto(
            year,
            total,
            decided,
            Percent(levels.GetValueOrDefault(ReviewLevel.Excellent) + levels.GetValueOrDefault(ReviewLevel.Good), decided),
            levels.GetValueOrDefault(ReviewLevel.NotCompleted),
            Percent(study?.Studied ?? 0, study?.Studying ?? 0),
            targets.FirstOrDefault() is { } source ? await source.OfYearAsync(year, cancellation) : new(null, null, null),
            [.. page.Select(o => ToDto(o, year, reviews.GetValueOrDefault(o.Id)))]
        );
    }

    private static decimal? Percent(int part, int whole) => whole == 0 ? null : 100m * part / whole;

    /// <summary>Below the upper committee, at the end of the year or today.</summary>
    private IQueryable<Organisation> Standing(int year)
    {
        var end = new DateOnly(Math.Clamp(year, FirstYear, 9998), 12, 31);
        var day = end < clock.Today ? end : clock.Today;
        var there = db.Set<OrganisationPlacement>().AsOf(day).Where(p => p.Type != OrganisationType.UpperCommittee);
        return db.Set<Organisation>().Where(o => there.Any(p => p.OrganisationId == o.Id));
    }

    private sealed record Place(Guid Id, string Name, string Path);

    private ReviewDto ToDto(Place place, int year, OrganisationReview? review)
    {
        var open = review?.Level is null;
        return new ReviewDto(
            place.Id,
            place.Name,
            year,
            review?.Stamp,
            review?.Assessed,
            review?.Studied,
            review?.Studying,
            review?.Note,
            review?.Proposed,
            review?.Level,
            review is { DecisionNumber: { } number, DecisionDate: { } date, DecisionIssuer: { } issuer }
                ? new Decision(number, date, issuer)
                : null,
            open && user.IsGranted(OrganisationsPermissions.Assess, place.Path),
            open && review?.Assessed is not null && user.IsGranted(OrganisationsPermissions.Manage, place.Path),
            open
                && review?.Proposed is not null
                && user.IsGranted(OrganisationsPermissions.DecideReviews, place.Path)
                && !review.WasRecordedBy(user.Id)
        );
    }

    public Task<ReviewDto> AssessAsync(Guid organisationId, int year, AssessInput input, CancellationToken cancellation) =>
        ChangeAsync(
            organisationId,
            year,
            OrganisationsPermissions.Assess,
            input,
            (review, check) =>
            {
                check.That(input.Level is { } l && Enum.IsDefined(l), "level", "Registry:Required");
                check.That(input.Studying is >= 0, "studying", "Registry:Required");
                check.That(
                    input.Studied >= 0 && input.Studied <= input.Studying,
                    "studied",
                    "Organisations:StudiedMost",
                    input.Studying
                );
                var note = check.Text("note", input.Note, 1000, required: false);
                check.ThrowIfAny();
                review.Assess(input.Level!.Value, input.Studied!.Value, input.Studying!.Value, note, user.Id);
            },
            cancellation
        );

    public Task<ReviewDto> ProposeAsync(
        Guid organisationId,
        int year,
        ProposeReviewInput input,
        CancellationToken cancellation
    ) =>
        ChangeAsync(
            organisationId,
            year,
            OrganisationsPermissions.Manage,
            input,
            (review, check) =>
            {
                check.That(input.Level is { } l && Enum.IsDefined(l), "level", "Registry:Required");
                check.ThrowIfAny();
                review.Propose(input.Level!.Value, user.Id);
            },
            cancellation
        );

    public Task<ReviewDto> DecideAsync(Guid organisationId, int year, DecideReviewInput input, CancellationToken cancellation) =>
        ChangeAsync(
            organisationId,
            year,
            OrganisationsPermissions.DecideReviews,
            input,
            (review, check) =>
            {
                check.That(input.Level is { } l && Enum.IsDefined(l), "level", "Registry:Required");
                var decision = new Decision(
                    check.Text("decisionNumber", input.DecisionNumber, 50) ?? "",
                    check.Past("decisionDate", input.DecisionDate, clock.Today),
                    check.Text("decisionIssuer", input.DecisionIssuer, 200) ?? ""
                );
                check.ThrowIfAny();
                review.Decide(input.Level!.Value, decision, user.Id);
            },
            cancellation
        );

    private async Task<ReviewDto> ChangeAsync(
        Guid organisationId,
        int year,
        string permission,
        StampedInput input,
        Action<OrganisationReview, Check> change,
        CancellationToken cancellation
    )
    {
        using var _ = user.Within(OrganisationsPermissions.View);
        var place =
            await Standing(year)
                .Where(o => o.Id == organisationId)
                .Select(o => new Place(o.Id, o.Name, o.OrganisationPath))
                .SingleOrDefaultAsync(cancellation)
            ?? throw BusinessException.NotFound();
        user.RequireOn(permission, place.Path);
        var check = new Check();
        check.That(
            year >= FirstYear && year <= clock.Today.Year,
            "year",
            "Organisations:YearOfReview",
            FirstYear,
            clock.Today.Year
        );
        check.ThrowIfAny();
        var review = await db.Set<OrganisationReview>()
            .SingleOrDefaultAsync(r => r.OrganisationId == organisationId && r.Year == year, cancellation);
        if (review is null)
            db.Add(review = new OrganisationReview(place.Id, place.Path, year));
        else
        {
            await db.CompareAsync(review, input.Stamp, () => Task.FromResult(ToDto(place, year, review)));
        }
        change(review, check);
        await db.SaveChangesAsync(cancellation);
        return ToDto(place, year, review);
    }
}
