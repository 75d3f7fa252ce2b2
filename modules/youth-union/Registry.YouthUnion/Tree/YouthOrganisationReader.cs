using Microsoft.EntityFrameworkCore;
using Registry.Bitemporal.MassOrganisations;
using Registry.Kernel;
using Registry.Organisations.Integration;
using Registry.People.Rows;
using Registry.Planning.Integration;
using Registry.YouthUnion.Ledger;

namespace Registry.YouthUnion.Tree;

/// <summary>Puts together what pages and the API show of youth organisations. The caller stands within a permission, which sets the scope.</summary>
internal sealed class YouthOrganisationReader(
    RegistryDbContext db,
    ICurrentUser user,
    RegistryClock clock,
    YouthSettings settings,
    ITargetReader targets,
    IOrganisationIntegrationService organisations
)
{
    public const string OrganisationsIndicator = "newYouthUnions";
    public const string MembersIndicator = "newYouthUnionMembers";

    /// <summary>The kinds that the target of new organisations counts: those that are grassroots organisations of their own.</summary>
    public static readonly YouthOrganisationType[] Counted =
    [
        YouthOrganisationType.GrassrootsUnion,
        YouthOrganisationType.GrassrootsBranch,
    ];

    public async Task<Page<YouthOrganisationListItemDto>> ListAsync(
        ListYouthOrganisationsInput input,
        CancellationToken cancellation
    )
    {
        var day = input.AsOf ?? clock.Today;
        var rows =
            from place in db.Set<YouthPlacement>().AsOf(day)
            join organisation in db.Set<YouthOrganisation>() on place.MassOrganisationId equals organisation.Id
            select new { place, organisation };
        if (VietnameseText.Clean(input.Text) is { } text)
        {
            var search = VietnameseText.SearchName(text);
            rows = rows.Where(r => r.organisation.SearchName.Contains(search));
        }
        if (input.Type is { } type)
            rows = rows.Where(r => r.place.Type == type);
        if (input.ParentId is { } parent)
            rows = rows.Where(r => r.place.ParentId == parent);
        var total = await rows.CountAsync(cancellation);
        var items = await rows.OrderBy(r => r.organisation.SortKey)
            .ThenBy(r => r.organisation.Id)
            .Skip(Math.Max(0, input.Skip))
            .Take(Math.Clamp(input.Take, 1, 200))
            .Select(r => new YouthOrganisationListItemDto(
                r.organisation.Id,
                r.place.Name,
                r.place.Type,
                r.place.ParentId,
                db.Set<YouthPlacement>()
                    .Where(p =>
                        p.MassOrganisationId == r.place.ParentId
                        && p.ValidFrom <= day
                        && p.ValidTo > day
                        && p.KnownTo == TwoClocks.Always
                    )
                    .Select(p => p.Name)
                    .FirstOrDefault(),
                r.organisation.FoundedOn,
                db.Set<YouthSpan>()
                    .Count(s =>
                        s.BranchId == r.organisation.Id && s.ValidFrom <= day && s.ValidTo > day && s.KnownTo == TwoClocks.Always
                    )
            ))
            .ToListAsync(cancellation);
        return new(items, total);
    }

    public async Task<IReadOnlyList<YouthOptionDto>> OptionsAsync(DateOnly day, CancellationToken cancellation) =>
        await (
            from place in db.Set<YouthPlacement>().AsOf(day)
            join organisation in db.Set<YouthOrganisation>() on place.MassOrganisationId equals organisation.Id
            orderby organisation.SortKey
            select new YouthOptionDto(
                organisation.Id,
                place.Name,
                place.Type,
                YouthOrganisation.TakingMembers.Contains(place.Type)
            )
        ).ToListAsync(cancellation);

    public async Task<YouthFiguresDto> FiguresAsync(DateOnly? asOf, CancellationToken cancellation)
    {
        var day = asOf ?? clock.Today;
        var yearStart = new DateOnly(day.Year, 1, 1);
        var open = db.Set<YouthOrganisation>().Where(o => o.FoundedOn <= day && (o.DissolvedOn == null || o.DissolvedOn > day));
        var people =
            from span in db.Set<YouthSpan>().AsOf(day)
            join member in db.Set<YouthFacts>() on span.MemberId equals member.Id
            join person in db.Set<PersonRow>() on member.PersonId equals person.Id
            select new
            {
                span,
                member,
                person,
            };
        var bornBefore = settings.BornBefore(day);
        var founded = await db.Set<YouthOrganisation>()
            .CountAsync(o => Counted.Contains(o.Type) && o.FoundedOn >= yearStart && o.FoundedOn <= day, cancellation);
        return new YouthFiguresDto(
            day,
            await open.CountAsync(o => Counted.Contains(o.Type), cancellation),
            await db.Set<YouthSpan>().AsOf(day).CountAsync(cancellation),
            await people.CountAsync(p => p.person.Sex == Sex.Female, cancellation),
            await people.CountAsync(
                p => p.person.BirthDate < bornBefore && (p.span.Standing == YouthStanding.Member || p.member.StaysUntil < day),
                cancellation
            ),
            await people.CountAsync(p => p.member.JoinedPartyOn <= day, cancellation),
            YearProgressDto.Of(founded, await targets.OfYearAsync(OrganisationsIndicator, day, cancellation), day),
            YearProgressDto.Of(
                await AdmissionsAsync(yearStart, day, cancellation),
                await targets.OfYearAsync(MembersIndicator, day, cancellation),
                day
            )
        );
    }

    /// <summary>Admissions that stand, into organisations in scope.</summary>
    private Task<int> AdmissionsAsync(DateOnly from, DateOnly to, CancellationToken cancellation)
    {
        var events = db.Set<YouthMemberEvent>();
        var visible = db.Set<YouthOrganisation>().Select(o => o.Id);
        return events
            .Where(e => e.Kind == YouthEventKind.Admitted && e.EffectiveOn >= from && e.EffectiveOn <= to)
            .Where(e => visible.Contains(e.ToBranchId!.Value) && !events.Any(r => r.ReversesEventId == e.Id))
            .CountAsync(cancellation);
    }

    public async Task<YouthOrganisationDto> ReadAsync(Guid id, DateOnly day, CancellationToken cancellation)
    {
        var o =
            await db.Set<YouthOrganisation>()
                .Include(x => x.Events)
                .AsNoTracking()
                .SingleOrDefaultAsync(x => x.Id == id, cancellation)
            ?? throw BusinessException.NotFound();
        var places = await db.Set<YouthPlacement>()
            .AsOf(day)
            .Where(p => p.MassOrganisationId == id || p.ParentId == id)
            .AsNoTracking()
            .ToListAsync(cancellation);
        var then = places.Find(p => p.MassOrganisationId == id);
        var parentId = then is null ? o.ParentId : then.ParentId;
        var named = o.Events.Select(e => e.ParentId).Append(parentId).OfType<Guid>().Distinct().ToList();
        var names = await db.Unscoped<YouthOrganisation>("The organisations above one in scope are named, present and former.")
            .Where(x => named.Contains(x.Id))
            .ToDictionaryAsync(x => x.Id, x => x.Name, cancellation);
        var below = places.Where(p => p.ParentId == id).Select(p => p.MassOrganisationId).ToList();
        var children = await db.Set<YouthOrganisation>()
            .Where(x => below.Contains(x.Id))
            .OrderBy(x => x.SortKey)
            .Select(x => new YouthOptionDto(x.Id, x.Name, x.Type, YouthOrganisation.TakingMembers.Contains(x.Type)))
            .ToListAsync(cancellation);
        var organisation = (await organisations.GetAsync([o.OrganisationId], cancellation))[o.OrganisationId];
        var within = db.BranchesBelow(id, day);
        return new YouthOrganisationDto(
            o.Id,
            o.Stamp,
            then?.Name ?? o.Name,
            o.Type,
            parentId,
            NameOf(parentId),
            o.OrganisationId,
            organisation.Name,
            o.EnterpriseId,
            o.EnterpriseName,
            o.FoundedOn,
            o.FoundingMembers,
            o.DissolvedOn,
            await db.Set<YouthSpan>().AsOf(day).CountAsync(s => within.Contains(s.BranchId), cancellation),
            o.DissolvedOn is null && user.IsGranted(YouthUnionPermissions.Manage, await db.PathAboveAsync(o, cancellation)),
            children,
            [
                .. o
                    .Events.OrderByDescending(e => e.EffectiveOn)
                    .ThenByDescending(e => e.Sequence)
                    .Select(e => new YouthOrganisationEventDto(
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

internal static class YouthTree
{
    /// <summary>An organisation and all below it on a day: there are three levels (domain.md 7), so two steps down find them all.</summary>
    public static IQueryable<Guid> BranchesBelow(this RegistryDbContext db, Guid id, DateOnly day)
    {
        var places = db.Set<YouthPlacement>().AsOf(day);
        var children = places.Where(p => p.ParentId == id).Select(p => p.MassOrganisationId);
        return places
            .Where(p => p.MassOrganisationId == id || p.ParentId == id || children.Contains(p.ParentId!.Value))
            .Select(p => p.MassOrganisationId);
    }
}
