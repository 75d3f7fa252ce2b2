using Microsoft.EntityFrameworkCore;
using Registry.Kernel;
using Registry.Members.Rows;
using Registry.Organisations.Integration;
using Registry.Organisations.Reviews;
using Registry.Organisations.Rows;
using Registry.Organisations.Types;

namespace Registry.Host.ReferenceData;

/// <summary>
/// The annual reviews since the committee was raised in 2016, all decided in the January after. Invented, and noted so: of ratings the
/// article prints the targets alone (70 % good or better, none failing, more than 95 % who studied the resolutions).
/// </summary>
internal sealed class ReviewPlan(RegistryDbContext db, RegistryClock clock)
{
    private const int First = 2016;
    private const string Note = "Số liệu minh họa, không có trong bài báo";

    public async Task<IReadOnlyList<ImportedReview>> PlanAsync(CancellationToken cancellation)
    {
        var paths = await db.Set<OrganisationRow>().ToDictionaryAsync(o => o.Id, o => o.OrganisationPath, cancellation);
        var placements = await db.Set<PlacementRow>().AsNoTracking().ToListAsync(cancellation);
        var spans = await db.Set<MembershipSpanRow>()
            .Where(s => s.KnownTo == TwoClocks.Always)
            .Select(s => new
            {
                s.OrganisationId,
                s.ValidFrom,
                s.ValidTo,
            })
            .ToListAsync(cancellation);
        var reviews = new List<ImportedReview>();
        for (var year = First; new DateOnly(year + 1, 1, 31) < clock.Today; year++)
        {
            var day = new DateOnly(year, 12, 31);
            var members = spans.Where(s => s.ValidFrom <= day && s.ValidTo > day).CountBy(s => s.OrganisationId).ToDictionary();
            var there = placements.Where(p => p.ValidFrom <= day && p.ValidTo > day && p.KnownTo == TwoClocks.Always);
            foreach (
                var (number, place) in there
                    .Where(p => p.Type != OrganisationType.UpperCommittee)
                    .OrderBy(p => p.Path, StringComparer.Ordinal)
                    .Index()
            )
                reviews.Add(
                    Of(
                        place.OrganisationId,
                        paths[place.OrganisationId],
                        year,
                        number,
                        members.GetValueOrDefault(place.OrganisationId)
                    )
                );
        }
        return reviews;
    }

    private static ImportedReview Of(Guid organisationId, string path, int year, int number, int members)
    {
        var dice = Dice.For("review", (year * 1000) + number);
        var drawn = dice.Between(1, 100);
        var level =
            drawn <= 15 ? ReviewLevel.Excellent
            : drawn <= 86 ? ReviewLevel.Good
            : ReviewLevel.Completed;
        var away = members < 8 ? 0 : dice.Between(0, members / 16);
        var decided = dice.Day(new DateOnly(year + 1, 1, 8), new DateOnly(year + 1, 1, 28));
        return new(
            organisationId,
            path,
            year,
            level,
            members - away,
            members,
            Note,
            new Decision($"{number + 1}-QĐ/ĐU", decided, ReferenceFacts.RootIssuer)
        );
    }
}
