using Registry.Kernel;
using Registry.Organisations.Integration;
using Registry.Organisations.Tree;

namespace Registry.Organisations.Changes;

/// <summary>Each method is one transaction: load, compare the stamp, change, show.</summary>
internal sealed class OrganisationChangeAppService(
    ICurrentUser user,
    RegistryClock clock,
    TreeChangeService treeChanges,
    OrganisationReader reader,
    MoveChange moves,
    MergeChange merges,
    SplitChange splits,
    BorderChange borders,
    ReversalChange reversals,
    IOrganisationMembers members
) : IOrganisationChangeAppService
{
    public Task<OrganisationDto> MoveAsync(Guid id, MoveOrganisationInput input, CancellationToken cancellation) =>
        ChangeAsync(id, input, o => moves.MoveAsync(o, input, Guid.CreateVersion7(), cancellation), cancellation);

    public Task<OrganisationDto> ChangeTypeAsync(Guid id, ChangeTypeInput input, CancellationToken cancellation) =>
        ChangeAsync(id, input, o => moves.ChangeTypeAsync(o, input, cancellation), cancellation);

    public Task<OrganisationDto> KeepAsCellAsync(Guid id, KeepAsCellInput input, CancellationToken cancellation) =>
        ChangeAsync(id, input, o => moves.KeepAsCellAsync(o, input, cancellation), cancellation);

    public Task<OrganisationDto> SplitAsync(Guid id, SplitOrganisationInput input, CancellationToken cancellation) =>
        ChangeAsync(id, input, o => splits.SplitAsync(o, input, cancellation), cancellation);

    public Task<OrganisationDto> HandOverAsync(Guid id, HandOverInput input, CancellationToken cancellation) =>
        ChangeAsync(id, input, o => borders.HandOverAsync(o, input, cancellation), cancellation);

    public Task<OrganisationDto> ReverseAsync(Guid id, ReverseChangeInput input, CancellationToken cancellation) =>
        ChangeAsync(id, input, _ => reversals.ReverseAsync(input, cancellation), cancellation);

    public Task<OrganisationDto> MergeAsync(MergeOrganisationsInput input, CancellationToken cancellation) =>
        AddAsync(() => merges.MergeAsync(input, cancellation), cancellation);

    public Task<OrganisationDto> ReceiveAsync(ReceiveOrganisationInput input, CancellationToken cancellation) =>
        AddAsync(() => borders.ReceiveAsync(input, cancellation), cancellation);

    public async Task<IReadOnlyList<MemberChoiceDto>> GetMembersAsync(Guid id, DateOnly on, CancellationToken cancellation)
    {
        using var _ = user.Within(OrganisationsPermissions.Manage);
        var organisation = await treeChanges.FindAsync(id, cancellation) ?? throw BusinessException.NotFound();
        var people = await members.OfAsync(organisation.Id, on, cancellation);
        return [.. people.Select(m => new MemberChoiceDto(m.Id, m.FullName, m.Official))];
    }

    private Task<OrganisationDto> ChangeAsync(
        Guid id,
        StampedInput input,
        Func<Organisation, Task> change,
        CancellationToken cancellation
    ) =>
        AddAsync(
            async () =>
            {
                await change(await treeChanges.LoadAsync(id, input, Read, cancellation));
                return id;
            },
            cancellation
        );

    private Task<OrganisationDto> AddAsync(Func<Task<Guid>> change, CancellationToken cancellation) =>
        treeChanges.ChangeAsync(async () => await Read(await change()), cancellation);

    private Task<OrganisationDto> Read(Guid id) => reader.ReadAsync(id, clock.Today);
}
