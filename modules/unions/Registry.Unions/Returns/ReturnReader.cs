using Microsoft.EntityFrameworkCore;
using Registry.Access;
using Registry.Bitemporal.MassOrganisations;
using Registry.Kernel;
using Registry.Members.Ledger;
using Registry.Unions.Ledger;

namespace Registry.Unions.Returns;

/// <summary>Puts together what pages and the API show of returns. The caller stands within a permission, which sets the scope.</summary>
internal sealed class ReturnReader(
    RegistryDbContext db,
    ICurrentUser user,
    RegistryClock clock,
    Texts texts,
    UnionSettings settings,
    ReturnChain chain
)
{
    private static readonly ReturnFigures Nothing = new(0, 0, 0, 0, 0, 0, 0, 0, false);

    public DateOnly DueOn(Quarter quarter) => quarter.To.AddDays(settings.ReturnDays);

    /// <summary>The last quarter that ended.</summary>
    public Quarter LastQuarter => Quarter.Of(clock.Today.AddMonths(-3));

    public async Task<ReturnSheetDto> SheetAsync(ListReturnsInput input, CancellationToken cancellation)
    {
        var quarter = input.Quarter is { } text ? Quarter.Parse(text) : LastQuarter;
        var (end, dueOn) = (quarter.To, DueOn(quarter));
        var overdue = dueOn < clock.Today;
        var rows =
            from place in db.Set<UnionPlacement>().AsOf(end)
            join union in db.Set<Union>() on place.MassOrganisationId equals union.Id
            where Union.MakingReturns.Contains(place.Type)
            from made in db.Set<UnionReturn>().Where(r => r.UnionId == union.Id && r.QuarterEnd == end).DefaultIfEmpty()
            select new
            {
                union.Id,
                place.Name,
                union.SearchName,
                union.SortKey,
                made,
            };
        var expected = await rows.CountAsync(cancellation);
        var accepted = db.Set<UnionReturn>().Where(r => r.QuarterEnd == end && r.State == ReturnState.Accepted);
        var sums = await SumAsync(accepted, cancellation);
        var submitted = await db.Set<UnionReturn>().CountAsync(r => r.QuarterEnd == end, cancellation);
        if (VietnameseText.Clean(input.Text) is { } name)
        {
            var search = VietnameseText.SearchName(name);
            rows = rows.Where(r => r.SearchName.Contains(search));
        }
        if (input.Standing is { } standing)
            rows = standing is ReturnStanding.Missing or ReturnStanding.Overdue
                ? rows.Where(r => r.made == null && overdue == (standing == ReturnStanding.Overdue))
                : rows.Where(r => r.made!.State == Enum.Parse<ReturnState>(standing.ToString()));
        var total = await rows.CountAsync(cancellation);
        var lines = await rows.OrderBy(r => r.SortKey)
            .ThenBy(r => r.Id)
            .Skip(Math.Max(0, input.Skip))
            .Take(Math.Clamp(input.Take, 1, 200))
            .AsNoTracking()
            .ToListAsync(cancellation);
        return new ReturnSheetDto(
            quarter.ToString(),
            dueOn,
            expected,
            submitted,
            sums.Count,
            sums.Figures,
            sums.Agreements,
            new(
                [.. lines.Select(l => new ReturnLineDto(l.Id, l.Name, l.made?.Id, Standing(l.made, overdue), l.made?.Figures))],
                total
            )
        );
    }

    private static ReturnStanding Standing(UnionReturn? made, bool overdue) =>
        made is not null ? Enum.Parse<ReturnStanding>(made.State.ToString())
        : overdue ? ReturnStanding.Overdue
        : ReturnStanding.Missing;

    private static async Task<(int Count, ReturnFigures Figures, int Agreements)> SumAsync(
        IQueryable<UnionReturn> accepted,
        CancellationToken cancellation
    )
    {
        var sums = await accepted
            .GroupBy(_ => 1)
            .Select(g => new
            {
                Count = g.Count(),
                Workers = g.Sum(r => r.Figures.Workers),
                Female = g.Sum(r => r.Figures.FemaleWorkers),
                Foreign = g.Sum(r => r.Figures.ForeignWorkers),
                AtStart = g.Sum(r => r.Figures.AtStart),
                Joined = g.Sum(r => r.Figures.Joined),
                Left = g.Sum(r => r.Figures.Left),
                AtEnd = g.Sum(r => r.Figures.AtEnd),
                Women = g.Sum(r => r.Figures.WomenAtEnd),
                Agreements = g.Sum(r => r.Figures.CollectiveAgreement ? 1 : 0),
            })
            .SingleOrDefaultAsync(cancellation);
        return sums is null
            ? (0, Nothing, 0)
            : (
                sums.Count,
                new ReturnFigures(
                    sums.Workers,
                    sums.Female,
                    sums.Foreign,
                    sums.AtStart,
                    sums.Joined,
                    sums.Left,
                    sums.AtEnd,
                    sums.Women,
                    false
                ),
                sums.Agreements
            );
    }

    public async Task<IReadOnlyList<ReturnDto>> OfUnionAsync(Guid unionId, CancellationToken cancellation)
    {
        await FindUnionAsync(unionId, cancellation);
        var made = await db.Set<UnionReturn>()
            .Include(r => r.Steps)
            .Where(r => r.UnionId == unionId)
            .OrderByDescending(r => r.QuarterEnd)
            .AsNoTracking()
            .ToListAsync(cancellation);
        return [.. made.Select(ToDto)];
    }

    public async Task<ReturnFormDto> FormAsync(Guid unionId, string text, CancellationToken cancellation)
    {
        var quarter = Quarter.Parse(text);
        var union = await FindUnionAsync(unionId, cancellation);
        var made = await db.Set<UnionReturn>()
            .Include(r => r.Steps)
            .AsNoTracking()
            .SingleOrDefaultAsync(r => r.UnionId == unionId && r.QuarterEnd == quarter.To, cancellation);
        var link = await chain.AtAsync(union, quarter, cancellation);
        var above = await db.PathAboveAsync(union, cancellation);
        var blocker = link.Blocker is { } rejection ? texts.Of(rejection) : SubmitBlocker(union.OrganisationPath);
        return new ReturnFormDto(
            unionId,
            union.Name,
            quarter.ToString(),
            DueOn(quarter),
            link.Start,
            blocker,
            made is null ? null : ToDto(made),
            made is null ? [] : [.. made.AllowedSteps().Select(step => new ReturnNextStepDto(step, Blocker(made, step, above)))]
        );
    }

    public async Task<ReturnDto> ReadAsync(Guid id, CancellationToken cancellation) =>
        ToDto(
            await db.Set<UnionReturn>().Include(r => r.Steps).AsNoTracking().SingleOrDefaultAsync(r => r.Id == id, cancellation)
                ?? throw BusinessException.NotFound()
        );

    public async Task<Union> FindUnionAsync(Guid id, CancellationToken cancellation) =>
        await db.Set<Union>().AsNoTracking().SingleOrDefaultAsync(u => u.Id == id, cancellation)
        ?? throw BusinessException.NotFound();

    private string? SubmitBlocker(string path) =>
        user.IsGranted(UnionsPermissions.SubmitReturns, path)
            ? null
            : texts["Unions:OnlyOfficer", texts["Access:Role." + Roles.UnionOfficer]];

    private string? Blocker(UnionReturn made, ReturnStep step, string above)
    {
        if (!made.Judges(step))
            return SubmitBlocker(made.OrganisationPath);
        if (!user.IsGranted(UnionsPermissions.AcceptReturns, above))
            return texts["Unions:OnlyLevelAbove"];
        return made.WasRecordedBy(user.Id, step) ? texts["Unions:OwnReturn"] : null;
    }

    private static ReturnDto ToDto(UnionReturn r) =>
        new(
            r.Id,
            r.Stamp,
            r.UnionId,
            r.Quarter,
            r.State,
            r.Figures,
            [
                .. r
                    .Steps.OrderByDescending(s => s.Sequence)
                    .Select(s =>
                        s.Step == ReturnStep.Submit
                            ? new ReturnStepDto(s.Step, s.RecordedAt, s.ActorName, s.Note, null)
                            : new ReturnStepDto(s.Step, s.RecordedAt, s.ActorName, null, s.Note)
                    ),
            ]
        );
}
