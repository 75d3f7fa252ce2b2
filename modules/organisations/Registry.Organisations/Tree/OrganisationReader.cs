using AutoMapper;
using AutoMapper.QueryableExtensions;
using Microsoft.EntityFrameworkCore;
using Registry.Bitemporal;
using Registry.Kernel;
using Registry.Organisations.Integration;
using Registry.Organisations.Types;

namespace Registry.Organisations.Tree;

/// <summary>Shows one organisation as of a date, for every service that changes or reads it.</summary>
internal sealed class OrganisationReader(
    RegistryDbContext db,
    IMapper mapper,
    IHeadCounts headCounts,
    IOrganisationMembers members,
    OrganisationTypeBook book
)
{
    /// <exception cref="BusinessException">404: unknown, or outside the user's subtrees.</exception>
    public async Task<OrganisationDto> ReadAsync(Guid id, DateOnly day, CancellationToken cancellation = default)
    {
        var o =
            await db.Set<Organisation>()
                .Include(x => x.Events)
                .Include(x => x.Enterprise!.Zone)
                .AsNoTracking()
                .SingleOrDefaultAsync(x => x.Id == id, cancellation)
            ?? throw BusinessException.NotFound();
        var then = await db.Set<OrganisationPlacement>()
            .AsOf(day)
            .AsNoTracking()
            .SingleOrDefaultAsync(p => p.OrganisationId == id, cancellation);
        var parentId = then is null ? o.ParentId : then.ParentId;
        var parent = await db.Set<Organisation>()
            .Where(p => p.Id == parentId)
            .Select(p => p.Name)
            .SingleOrDefaultAsync(cancellation);
        var (path, type) = (then?.Path ?? o.OrganisationPath, then?.Type ?? o.Type);
        var count = await headCounts.OfSubtreeAsync(path, day, cancellation);
        var rules = (await book.LoadAsync(cancellation)).Find(type, day);
        return new OrganisationDto(
            o.Id,
            parent is null ? null : parentId,
            parent,
            then?.Name ?? o.Name,
            type,
            o.OrganisationPath,
            o.EstablishedOn,
            o.ClosedOn,
            o.Enterprise?.Name,
            o.Enterprise?.TaxCode,
            o.Enterprise?.Ownership,
            o.Enterprise?.Zone.Name,
            o.Stamp,
            count,
            await HistoryAsync(o, cancellation)
        )
        {
            EnterpriseId = o.EnterpriseId,
            TypeName = rules is null ? new("", "") : new(rules.Name, rules.NameEn),
            Lineage = await LineageAsync(id, cancellation),
            Warnings = then is null || rules is null ? [] : await WarningsAsync(o, path, rules, count, day, cancellation),
        };
    }

    private async Task<List<OrganisationEventDto>> HistoryAsync(Organisation o, CancellationToken cancellation)
    {
        var parents = o.Events.Select(e => e.ParentId).OfType<Guid>().Distinct().ToList();
        var names = await db.Set<Organisation>()
            .Where(p => parents.Contains(p.Id))
            .ToDictionaryAsync(p => p.Id, p => p.Name, cancellation);
        var standing = o.Events.Live().Select(e => e.Id).ToHashSet();
        return
        [
            .. o
                .Events.OrderByDescending(e => e.EffectiveOn)
                .ThenByDescending(e => e.RecordedAt)
                .ThenByDescending(e => e.Kind == OrganisationEventKind.Reversed)
                .Select(e =>
                    mapper.Map<OrganisationEventDto>(e) with
                    {
                        ParentName = e.ParentId is { } parent ? names.GetValueOrDefault(parent) : null,
                        Reversed = e.Kind != OrganisationEventKind.Reversed && !standing.Contains(e.Id),
                    }
                ),
        ];
    }

    private async Task<IReadOnlyList<LineageDto>> LineageAsync(Guid id, CancellationToken cancellation) =>
        await db.Set<OrganisationLineage>()
            .Where(l => !l.Reversed && (l.PredecessorId == id || l.SuccessorId == id))
            .OrderBy(l => l.On)
            .ThenBy(l => l.Id)
            .ProjectTo<LineageDto>(mapper.ConfigurationProvider)
            .ToListAsync(cancellation);

    private async Task<IReadOnlyList<Rejection>> WarningsAsync(
        Organisation o,
        string path,
        OrganisationTypeDto rules,
        HeadCountDto count,
        DateOnly day,
        CancellationToken cancellation
    )
    {
        var own = (await members.CountAsync(path, day, cancellation)).GetValueOrDefault(o.Id);
        var warnings = new Check();
        warnings.That(
            !rules.HoldsMembers || own.Official >= rules.MinimumOfficial,
            "",
            "Organisations:FewOfficial",
            own.Official,
            rules.MinimumOfficial
        );
        warnings.That(
            count.Members >= rules.MinimumMembers || o.Events.Any(e => e.Consent is not null),
            "",
            "Organisations:FewMembers",
            count.Members,
            rules.MinimumMembers
        );
        var limit = book.Find(OrganisationType.GrassrootsCommittee, day)?.MinimumMembers ?? int.MaxValue;
        warnings.That(
            !rules.HoldsMembers || count.Members < limit || o.Events.Any(e => e.Consent is not null),
            "",
            "Organisations:CellWithoutConsent",
            count.Members,
            limit
        );
        warnings.That(rules.HoldsMembers || own.Members == 0, "", "Organisations:MembersOfItsOwn", own.Members);
        return warnings.Found;
    }
}
