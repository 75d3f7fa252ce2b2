using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Registry.Kernel;
using Registry.Members.Ledger;
using Registry.Members.Rows;
using Registry.Organisations.Rows;
using Registry.People.Integration;
using Registry.People.Rows;
using Registry.YouthUnion.Ledger;
using Registry.YouthUnion.Tree;

namespace Registry.YouthUnion.HeadCounts;

internal sealed class PeopleCountAppService(
    RegistryDbContext db,
    ICurrentUser user,
    RegistryClock clock,
    IEnumerable<IPersonMemberships> memberships
) : IPeopleCountAppService
{
    public async Task<PeopleCountDto> CountAsync(Guid organisationId, DateOnly? asOf, CancellationToken cancellation)
    {
        using var _ = user.Within(YouthUnionPermissions.ViewHeadCounts);
        var day = asOf ?? clock.Today;
        var node =
            await db.Set<OrganisationRow>().SingleOrDefaultAsync(o => o.Id == organisationId, cancellation)
            ?? throw BusinessException.NotFound();
        var places = db.Set<PlacementRow>().AsOf(day);
        // The subtree as it stood on the day; an organisation that did not stand has nobody.
        var low =
            await places.Where(p => p.OrganisationId == node.Id).Select(p => p.Path).SingleOrDefaultAsync(cancellation) ?? "~";
        var high = low + "~";
        var within = places.Where(p => string.Compare(p.Path, low) >= 0 && string.Compare(p.Path, high) < 0);
        var party =
            from span in db.Set<MembershipSpanRow>().AsOf(day)
            join place in within on span.OrganisationId equals place.OrganisationId
            join member in db.Set<MemberRow>() on span.MemberId equals member.Id
            select member.PersonId;
        var youth =
            from span in db.Set<YouthSpan>().AsOf(day)
            join branch in db.Set<YouthOrganisation>() on span.BranchId equals branch.Id
            join place in within on branch.OrganisationId equals place.OrganisationId
            join member in db.Set<YouthFacts>() on span.MemberId equals member.Id
            select member.PersonId;
        var partyMembers = await party.CountAsync(cancellation);
        var youthMembers = await youth.CountAsync(cancellation);
        var both = await youth.CountAsync(person => party.Contains(person), cancellation);
        return new PeopleCountDto(
            node.Id,
            node.Name,
            day,
            partyMembers,
            youthMembers,
            both,
            partyMembers + youthMembers,
            partyMembers + youthMembers - both
        );
    }

    public async Task<Page<SuspicionDto>> ListSuspicionsAsync(int skip, int take, CancellationToken cancellation)
    {
        using var _ = user.Within(YouthUnionPermissions.View);
        var pairs =
            from member in db.Set<YouthMember>()
            where member.Standing != null
            join person in db.Set<PersonRow>() on member.PersonId equals person.Id
            join branch in db.Set<YouthOrganisation>() on member.BranchId equals branch.Id
            from other in db.Set<PersonRow>()
            where other.SearchName == person.SearchName && other.BirthDate == person.BirthDate && other.Id != person.Id
            select new
            {
                member.Id,
                person.FullName,
                person.BirthDate,
                person.SortKey,
                Branch = branch.Name,
                Other = other.Id,
            };
        var total = await pairs.CountAsync(cancellation);
        var found = await pairs
            .OrderBy(p => p.SortKey)
            .ThenBy(p => p.Id)
            .ThenBy(p => p.Other)
            .Skip(Math.Max(0, skip))
            .Take(Math.Clamp(take, 1, 200))
            .ToListAsync(cancellation);
        var seen = await SeenAsync([.. found.Select(p => p.Other).Distinct()], cancellation);
        return new([.. found.Select(p => new SuspicionDto(p.Id, p.FullName, p.BirthDate, p.Branch, [.. seen[p.Other]]))], total);
    }

    /// <summary>What the other people belong to, of each kind as far as the user may see it.</summary>
    private async Task<ILookup<Guid, PersonMembershipDto>> SeenAsync(
        IReadOnlyCollection<Guid> people,
        CancellationToken cancellation
    )
    {
        var seen = new List<PersonMembershipDto>();
        foreach (var source in memberships.Where(s => people.Count > 0 && user.IsGranted(s.Permission)))
        {
            using var _ = user.Within(source.Permission);
            seen.AddRange(await source.OfPeopleAsync(people, clock.Today, cancellation));
        }
        return seen.ToLookup(m => m.PersonId);
    }
}

internal static class PeopleCountEndpoints
{
    public static void MapPeopleCounts(this IEndpointRouteBuilder api)
    {
        var group = api.MapGroup("/youth-union").WithTags("People counts");
        group.Get(
            "/people/{organisationId:guid}",
            (Guid organisationId, DateOnly? asOf, IPeopleCountAppService service, CancellationToken c) =>
                service.CountAsync(organisationId, asOf, c)
        );
        group.Get(
            "/suspicions",
            (int? skip, int? take, IPeopleCountAppService service, CancellationToken c) =>
                service.ListSuspicionsAsync(skip ?? 0, take ?? 50, c)
        );
    }
}
