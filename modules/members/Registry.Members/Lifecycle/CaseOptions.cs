using Microsoft.EntityFrameworkCore;
using Registry.Bitemporal;
using Registry.Kernel;
using Registry.Members.Ledger;
using Registry.Organisations.Rows;
using Registry.Organisations.Types;
using Registry.People.Rows;

namespace Registry.Members.Lifecycle;

/// <summary>What the form of a new case offers. The caller stands within a permission, which sets the scope.</summary>
internal sealed class CaseOptions(RegistryDbContext db, ICurrentUser user, RegistryClock clock, CaseSubjects subjects)
{
    public async Task<CaseOptionsDto> ReadAsync(Guid? memberId, CancellationToken cancellation)
    {
        if (memberId is not { } id)
            return new(
                null,
                user.IsGranted(MembersPermissions.RecordCases) ? [ToDto(CaseKinds.All[CaseKind.TransferIn])] : [],
                await CellsAsync(cancellation),
                [],
                []
            );
        if (!await db.Set<PartyMember>().AnyAsync(m => m.Id == id, cancellation))
            throw BusinessException.NotFound();
        var member = await subjects.MemberAsync(id, cancellation);
        var home = await subjects.FindAsync(member.OrganisationId, cancellation);
        var subject = await subjects.OfMemberAsync(member, default, home!, new(), clock.Today, cancellation);
        var kinds = CaseKinds
            .All.Values.Where(r => r.Applies(subject.State))
            .Where(r => user.IsGranted(CaseLevels.Records(r.Kind).Permission, member.OrganisationPath))
            .ToList();
        return new(
            await db.Set<PersonRow>().Where(p => p.Id == member.PersonId).Select(p => p.FullName).SingleAsync(cancellation),
            [.. kinds.Select(ToDto)],
            kinds.Exists(r => r.Kind == CaseKind.TransferIn) ? await CellsAsync(cancellation) : [],
            kinds.Exists(r => r.Asks(CaseField.DestinationId)) ? await DestinationsAsync(cancellation) : [],
            [.. member.Events.Live().Reverse().Select(e => new CaseEntryDto(e.Id, e.Kind, e.EffectiveOn))]
        );
    }

    private async Task<List<CasePlaceDto>> CellsAsync(CancellationToken cancellation) =>
        [
            .. (await OpenCellsAsync(cancellation))
                .Where(c => user.IsGranted(MembersPermissions.RecordCases, c.Path))
                .Select(ToDto),
        ];

    /// <summary>Members go to any cell of the registry, so its cells are named beyond the user's subtrees.</summary>
    private async Task<List<CasePlaceDto>> DestinationsAsync(CancellationToken cancellation) =>
        [.. (await OpenCellsAsync(cancellation)).Select(ToDto)];

    private async Task<List<(Guid Id, string Path, string Name, string? ParentName)>> OpenCellsAsync(
        CancellationToken cancellation
    )
    {
        var tree = await db.Set<PlacementRow>()
            .AsOf(clock.Today)
            .Select(p => new
            {
                p.OrganisationId,
                p.ParentId,
                p.Type,
                p.Path,
                p.Name,
            })
            .ToListAsync(cancellation);
        var names = tree.ToDictionary(p => p.OrganisationId, p => p.Name);
        return
        [
            .. tree.Where(p => p.Type is OrganisationType.Cell or OrganisationType.GrassrootsCell)
                .OrderBy(p => p.Path, StringComparer.Ordinal)
                .Select(p => (p.OrganisationId, p.Path, p.Name, p.ParentId is { } up ? names.GetValueOrDefault(up) : null)),
        ];
    }

    private static CasePlaceDto ToDto((Guid Id, string Path, string Name, string? ParentName) cell) =>
        new(cell.Id, cell.Name, cell.ParentName);

    private static CaseKindDto ToDto(CaseRule rule) => new(rule.Kind, rule.Required, rule.Optional, rule.Entries);
}
