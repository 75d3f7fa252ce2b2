using Microsoft.EntityFrameworkCore;
using Registry.Bitemporal;
using Registry.Kernel;
using Registry.People.Integration;
using Registry.People.Rows;
using Registry.YouthUnion.Ledger;
using Registry.YouthUnion.Tree;

namespace Registry.YouthUnion.Roster;

/// <summary>Puts together what pages and the API show of one youth member. The caller stands within a permission, which sets the scope.</summary>
internal sealed class YouthMemberReader(
    RegistryDbContext db,
    ICurrentUser user,
    YouthSettings settings,
    IPersonIntegrationService people,
    IMemberProposals proposals
)
{
    public async Task<YouthMemberDto> ReadAsync(Guid id, DateOnly day, CancellationToken cancellation)
    {
        var span = await db.Set<YouthSpan>().AsOf(day).AsNoTracking().SingleOrDefaultAsync(s => s.MemberId == id, cancellation);
        IQueryable<YouthMember> members = span is null
            ? db.Set<YouthMember>()
            : db.Unscoped<YouthMember>("Seen by the span of the day: who moved away since is read where they were then.");
        var member =
            await members.Include(m => m.Events).AsNoTracking().SingleOrDefaultAsync(m => m.Id == id, cancellation)
            ?? throw BusinessException.NotFound();
        var person = await db.Set<PersonRow>().SingleAsync(p => p.Id == member.PersonId, cancellation);
        var names = await NamesAsync(member, cancellation);
        var proposal = await proposals.LastAsync(id, cancellation);
        var live = member.Events.Live().Select(e => e.Id).ToHashSet();
        var mayRecord = user.IsGranted(YouthUnionPermissions.RecordMembers, member.OrganisationPath);
        return new YouthMemberDto(
            member.Id,
            member.Stamp,
            person.FullName,
            person.BirthDate,
            person.Sex,
            await people.GetMaskedNationalIdAsync(person.Id, cancellation),
            span?.BranchId,
            span is null ? null : names[span.BranchId],
            span?.Standing,
            member.AdmittedOn,
            settings.ComesOfAgeOn(person.BirthDate),
            member.StaysUntil,
            member.JoinedPartyOn <= day ? member.JoinedPartyOn : null,
            proposal,
            mayRecord,
            [
                .. member
                    .Events.OrderByDescending(e => e.EffectiveOn)
                    .ThenByDescending(e => e.Sequence)
                    .Select(e => ToDto(e, names, live.Contains(e.Id), mayRecord)),
            ]
        );
    }

    private async Task<Dictionary<Guid, string>> NamesAsync(YouthMember member, CancellationToken cancellation)
    {
        var ids = member
            .Events.SelectMany(e => new[] { e.FromBranchId, e.ToBranchId })
            .OfType<Guid>()
            .Append(member.BranchId)
            .Distinct()
            .ToList();
        return await db.Unscoped<YouthOrganisation>("The branches that a ledger in scope names, wherever they belong.")
            .Where(o => ids.Contains(o.Id))
            .ToDictionaryAsync(o => o.Id, o => o.Name, cancellation);
    }

    private static YouthEventDto ToDto(YouthMemberEvent e, Dictionary<Guid, string> names, bool stands, bool mayRecord) =>
        new(
            e.Id,
            e.Kind,
            e.EffectiveOn,
            e.RecordedAt,
            e.RecordedBy,
            e.FromBranchId is { } from ? names[from] : null,
            e.ToBranchId is { } to ? names[to] : null,
            Decision.Of(e.DecisionNumber, e.DecisionDate, e.DecisionIssuer),
            e.Note,
            !stands,
            mayRecord && stands && YouthMemberAppService.ByHand(e.Kind)
        );
}
