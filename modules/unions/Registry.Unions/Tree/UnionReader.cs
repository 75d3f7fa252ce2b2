using Microsoft.EntityFrameworkCore;
using Registry.Bitemporal.MassOrganisations;
using Registry.Kernel;
using Registry.Members.Ledger;
using Registry.Organisations.Integration;
using Registry.Planning.Integration;
using Registry.Unions.Ledger;
using Registry.Unions.Returns;

namespace Registry.Unions.Tree;

/// <summary>Puts together what pages and the API show of unions. The caller stands within a permission, which sets the scope.</summary>
internal sealed class UnionReader(
    RegistryDbContext db,
    ICurrentUser user,
    RegistryClock clock,
    ITargetReader targets,
    IOrganisationIntegrationService organisations
)
{
    public const string UnionsIndicator = "newUnions";
    public const string MembersIndicator = "newUnionMembers";

    public async Task<Page<UnionListItemDto>> ListAsync(ListUnionsInput input, CancellationToken cancellation)
    {
        var day = input.AsOf ?? clock.Today;
        var rows =
            from place in db.Set<UnionPlacement>().AsOf(day)
            join union in db.Set<Union>() on place.MassOrganisationId equals union.Id
            select new { place, union };
        if (VietnameseText.Clean(input.Text) is { } text)
        {
            var search = VietnameseText.SearchName(text);
            rows = rows.Where(r => r.union.SearchName.Contains(search));
        }
        if (input.Type is { } type)
            rows = rows.Where(r => r.place.Type == type);
        if (input.ParentId is { } parent)
            rows = rows.Where(r => r.place.ParentId == parent);
        var total = await rows.CountAsync(cancellation);
        var found = await rows.OrderBy(r => r.union.SortKey)
            .ThenBy(r => r.union.Id)
            .Skip(Math.Max(0, input.Skip))
            .Take(Math.Clamp(input.Take, 1, 200))
            .Select(r => new
            {
                r.union.Id,
                r.place.Name,
                r.place.Type,
                r.place.ParentId,
                r.union.FoundedOn,
                Parent = db.Set<UnionPlacement>()
                    .Where(p =>
                        p.MassOrganisationId == r.place.ParentId
                        && p.ValidFrom <= day
                        && p.ValidTo > day
                        && p.KnownTo == TwoClocks.Always
                    )
                    .Select(p => p.Name)
                    .FirstOrDefault(),
            })
            .ToListAsync(cancellation);
        var members = await LastAcceptedAsync([.. found.Select(u => u.Id)], day, cancellation);
        return new(
            [
                .. found.Select(u => new UnionListItemDto(
                    u.Id,
                    u.Name,
                    u.Type,
                    u.ParentId,
                    u.Parent,
                    u.FoundedOn,
                    members.GetValueOrDefault(u.Id)?.Figures.AtEnd,
                    members.GetValueOrDefault(u.Id)?.Quarter
                )),
            ],
            total
        );
    }

    public async Task<IReadOnlyList<UnionOptionDto>> OptionsAsync(CancellationToken cancellation) =>
        await db.Set<Union>()
            .Where(u => u.DissolvedOn == null)
            .OrderBy(u => u.SortKey)
            .Select(u => new UnionOptionDto(u.Id, u.Name, u.Type, u.OrganisationId))
            .ToListAsync(cancellation);

    public async Task<UnionFiguresDto> FiguresAsync(DateOnly? asOf, CancellationToken cancellation)
    {
        var day = asOf ?? clock.Today;
        var yearStart = new DateOnly(day.Year, 1, 1);
        var open = db.Set<Union>().Where(u => u.FoundedOn <= day && (u.DissolvedOn == null || u.DissolvedOn > day));
        var accepted = db.Set<UnionReturn>().Where(r => r.State == ReturnState.Accepted);
        var last = accepted.Where(r => r.QuarterEnd <= day).Where(r => open.Any(u => u.Id == r.UnionId));
        var members = await last.Where(r => !last.Any(later => later.UnionId == r.UnionId && later.QuarterEnd > r.QuarterEnd))
            .SumAsync(r => r.Figures.AtEnd, cancellation);
        var joined = await accepted
            .Where(r => r.QuarterEnd >= yearStart && r.QuarterEnd <= day)
            .SumAsync(r => r.Figures.Joined, cancellation);
        var reported = Quarter.Of(day.AddMonths(-3)).To;
        var outstanding = await db.Set<Union>()
            .Where(u => Union.MakingReturns.Contains(u.Type) && u.FoundedOn <= reported)
            .Where(u => u.DissolvedOn == null || u.DissolvedOn > reported)
            .CountAsync(u => !accepted.Any(r => r.UnionId == u.Id && r.QuarterEnd == reported), cancellation);
        var founded = await db.Set<Union>()
            .CountAsync(
                u => Union.MakingReturns.Contains(u.Type) && u.FoundedOn >= yearStart && u.FoundedOn <= day,
                cancellation
            );
        return new UnionFiguresDto(
            day,
            await open.CountAsync(u => Union.MakingReturns.Contains(u.Type), cancellation),
            members,
            outstanding,
            YearProgressDto.Of(founded, await targets.OfYearAsync(UnionsIndicator, day, cancellation), day),
            YearProgressDto.Of(joined, await targets.OfYearAsync(MembersIndicator, day, cancellation), day)
        );
    }

    /// <summary>The last return of each union that was accepted, of a quarter that had ended on the day.</summary>
    public async Task<IReadOnlyDictionary<Guid, UnionReturn>> LastAcceptedAsync(
        IReadOnlyCollection<Guid> unions,
        DateOnly day,
        CancellationToken cancellation
    )
    {
        var accepted = db.Set<UnionReturn>()
            .Where(r => r.State == ReturnState.Accepted && r.QuarterEnd <= day && unions.Contains(r.UnionId));
        return await accepted
            .Where(r => !accepted.Any(later => later.UnionId == r.UnionId && later.QuarterEnd > r.QuarterEnd))
            .AsNoTracking()
            .ToDictionaryAsync(r => r.UnionId, cancellation);
    }

    public async Task<UnionDto> ReadAsync(Guid id, DateOnly day, CancellationToken cancellation)
    {
        var u =
            await db.Set<Union>().Include(x => x.Events).AsNoTracking().SingleOrDefaultAsync(x => x.Id == id, cancellation)
            ?? throw BusinessException.NotFound();
        var places = await db.Set<UnionPlacement>()
            .AsOf(day)
            .Where(p => p.MassOrganisationId == id || p.ParentId == id)
            .AsNoTracking()
            .ToListAsync(cancellation);
        var then = places.Find(p => p.MassOrganisationId == id);
        var parentId = then is null ? u.ParentId : then.ParentId;
        var named = u.Events.Select(e => e.ParentId).Append(parentId).OfType<Guid>().Distinct().ToList();
        var names = await db.Unscoped<Union>("The unions above a union in scope are named, present and former.")
            .Where(x => named.Contains(x.Id))
            .ToDictionaryAsync(x => x.Id, x => x.Name, cancellation);
        var below = places.Where(p => p.ParentId == id).Select(p => p.MassOrganisationId).ToList();
        var children = await db.Set<Union>()
            .Where(x => below.Contains(x.Id))
            .OrderBy(x => x.SortKey)
            .Select(x => new UnionOptionDto(x.Id, x.Name, x.Type, x.OrganisationId))
            .ToListAsync(cancellation);
        var members = (await LastAcceptedAsync([id], day, cancellation)).GetValueOrDefault(id);
        var organisation = (await organisations.GetAsync([u.OrganisationId], cancellation))[u.OrganisationId];
        var open = u.DissolvedOn is null;
        return new UnionDto(
            u.Id,
            u.Stamp,
            then?.Name ?? u.Name,
            u.Type,
            parentId,
            NameOf(parentId),
            u.OrganisationId,
            organisation.Name,
            u.EnterpriseId,
            u.EnterpriseName,
            u.FoundedOn,
            u.FoundingMembers,
            u.DissolvedOn,
            members?.Figures.AtEnd,
            members?.Quarter,
            Union.MakingReturns.Contains(u.Type),
            open && Union.MakingReturns.Contains(u.Type) && user.IsGranted(UnionsPermissions.SubmitReturns, u.OrganisationPath),
            open && user.IsGranted(UnionsPermissions.Manage, await db.PathAboveAsync(u, cancellation)),
            children,
            [
                .. u
                    .Events.OrderByDescending(e => e.EffectiveOn)
                    .ThenByDescending(e => e.Sequence)
                    .Select(e => new UnionEventDto(
                        e.Kind,
                        e.EffectiveOn,
                        e.RecordedAt,
                        e.RecordedBy,
                        e.Decision!,
                        e.Name,
                        NameOf(e.ParentId),
                        e.Reason
                    )),
            ]
        );

        string? NameOf(Guid? known) => known is { } k ? names.GetValueOrDefault(k) : null;
    }
}
