using Microsoft.EntityFrameworkCore;
using Registry.Bitemporal.MassOrganisations;
using Registry.Kernel;
using Registry.Organisations.Enterprises;
using Registry.Organisations.Integration;
using Registry.Unions.Ledger;
using Registry.Workflow;

namespace Registry.Unions.Tree;

internal sealed class UnionAppService(
    RegistryDbContext db,
    ICurrentUser user,
    RegistryClock clock,
    UnionReader reader,
    UnionSettings settings,
    IOrganisationIntegrationService organisations,
    IEnterpriseAppService enterprises
) : IUnionAppService
{
    public async Task<Page<UnionListItemDto>> ListAsync(ListUnionsInput input, CancellationToken cancellation)
    {
        using var _ = user.Within(UnionsPermissions.View);
        return await reader.ListAsync(input, cancellation);
    }

    public async Task<UnionDto> GetAsync(Guid id, DateOnly? asOf, CancellationToken cancellation)
    {
        using var _ = user.Within(UnionsPermissions.View);
        return await reader.ReadAsync(id, asOf ?? clock.Today, cancellation);
    }

    public async Task<IReadOnlyList<UnionOptionDto>> GetOptionsAsync(CancellationToken cancellation)
    {
        using var _ = user.Within(UnionsPermissions.View);
        return await reader.OptionsAsync(cancellation);
    }

    public async Task<UnionFiguresDto> GetFiguresAsync(DateOnly? asOf, CancellationToken cancellation)
    {
        using var _ = user.Within(UnionsPermissions.View);
        return await reader.FiguresAsync(asOf, cancellation);
    }

    public async Task<UnionDto> FoundAsync(FoundUnionInput input, CancellationToken cancellation)
    {
        using var _ = user.Within(UnionsPermissions.Manage);
        var check = new Check();
        var name = check.Text("name", input.Name, MassOrganisationMapping.MaxName);
        var type = input.Type is { } t && Enum.IsDefined(t) ? t : (UnionType?)null;
        check.That(type is not null, "type", "Registry:Required");
        var parent = await db.Set<Union>().SingleOrDefaultAsync(u => u.Id == input.ParentId, cancellation);
        CheckParent(check, input.ParentId, parent, type);
        var entry = CheckEntry(
            check,
            "foundedOn",
            input.FoundedOn,
            input.DecisionNumber,
            input.DecisionDate,
            input.DecisionIssuer
        );
        check.That(
            parent is null || input.FoundedOn is null || input.FoundedOn >= parent.FoundedOn,
            "foundedOn",
            "Unions:BeforeParent",
            parent?.FoundedOn
        );
        CheckMembers(check, input.Members, type);
        var taken = await db.Set<Union>()
            .AnyAsync(u => u.ParentId == input.ParentId && u.Name == name && u.DissolvedOn == null, cancellation);
        check.That(!taken, "name", "Unions:NameTaken");
        var place = await CheckPlaceAsync(check, input, parent, cancellation);
        check.ThrowIfAny();
        user.RequireOn(UnionsPermissions.Manage, parent?.OrganisationPath ?? place!.OrganisationPath);
        var union = Union.Found(Guid.CreateVersion7(), parent, place!, name!, type!.Value, input.Members ?? 0, entry);
        db.Add(union);
        await db.SaveChangesAsync(cancellation);
        return await reader.ReadAsync(union.Id, clock.Today, cancellation);
    }

    public async Task<UnionDto> RenameAsync(Guid id, RenameUnionInput input, CancellationToken cancellation)
    {
        using var _ = user.Within(UnionsPermissions.Manage);
        var union = await LoadAsync(id, input, cancellation);
        var check = new Check();
        var name = check.Text("name", input.Name, MassOrganisationMapping.MaxName);
        var entry = CheckEntry(
            check,
            "effectiveOn",
            input.EffectiveOn,
            input.DecisionNumber,
            input.DecisionDate,
            input.DecisionIssuer
        );
        check.ThrowIfAny();
        union.Rename(name!, entry);
        return await SaveAsync(id, cancellation);
    }

    public async Task<UnionDto> MoveAsync(Guid id, MoveUnionInput input, CancellationToken cancellation)
    {
        using var _ = user.Within(UnionsPermissions.Manage);
        var union = await LoadAsync(id, input, cancellation);
        var check = new Check();
        check.That(input.ParentId is not null, "parentId", "Registry:Required");
        var parent = await db.Set<Union>().SingleOrDefaultAsync(u => u.Id == input.ParentId, cancellation);
        check.That(input.ParentId is null || parent is not null, "parentId", "Unions:UnknownUnion");
        var entry = CheckEntry(
            check,
            "effectiveOn",
            input.EffectiveOn,
            input.DecisionNumber,
            input.DecisionDate,
            input.DecisionIssuer
        );
        check.ThrowIfAny();
        user.RequireOn(UnionsPermissions.Manage, parent!.OrganisationPath);
        union.Move(parent, entry);
        return await SaveAsync(id, cancellation);
    }

    public async Task<UnionDto> DissolveAsync(Guid id, DissolveUnionInput input, CancellationToken cancellation)
    {
        using var _ = user.Within(UnionsPermissions.Manage);
        var union = await LoadAsync(id, input, cancellation);
        var check = new Check();
        var reason = check.Text("reason", input.Reason, 1000);
        var entry = CheckEntry(
            check,
            "dissolvedOn",
            input.DissolvedOn,
            input.DecisionNumber,
            input.DecisionDate,
            input.DecisionIssuer
        );
        var open = await db.Unscoped<Union>("None is dissolved with an open one below it, seen or not.")
            .CountAsync(u => u.ParentId == id && (u.DissolvedOn == null || u.DissolvedOn > entry.EffectiveOn), cancellation);
        check.That(open == 0, "dissolvedOn", "Unions:ChildrenOpen", open);
        check.ThrowIfAny();
        union.Dissolve(reason!, entry);
        return await SaveAsync(id, cancellation);
    }

    private async Task<Union> LoadAsync(Guid id, StampedInput input, CancellationToken cancellation)
    {
        var union =
            await db.Set<Union>()
                .Include(u => u.Events)
                .Include(u => u.Placements)
                .AsSplitQuery()
                .SingleOrDefaultAsync(u => u.Id == id, cancellation)
            ?? throw BusinessException.NotFound();
        user.RequireOn(UnionsPermissions.Manage, await db.PathAboveAsync(union, cancellation));
        await db.CompareAsync(union, input.Stamp, () => reader.ReadAsync(id, clock.Today, cancellation));
        return union;
    }

    private async Task<UnionDto> SaveAsync(Guid id, CancellationToken cancellation)
    {
        await db.SaveChangesAsync(cancellation);
        return await reader.ReadAsync(id, clock.Today, cancellation);
    }

    private static void CheckParent(Check check, Guid? parentId, Union? parent, UnionType? type)
    {
        check.That(parentId is not null || type is null or UnionType.ZoneUnion, "parentId", "Registry:Required");
        check.That(parentId is null || parent is not null, "parentId", "Unions:UnknownUnion");
        check.That(parent?.DissolvedOn is null, "parentId", "Unions:Dissolved", parent?.Name, parent?.DissolvedOn);
        if (parent is not null && type is { } kind)
            check.That(Union.MayContain(parent.Type, kind), "type", "Unions:TypeNotBelowParent");
    }

    private void CheckMembers(Check check, int? members, UnionType? type)
    {
        if (type is not { } kind || kind == UnionType.ZoneUnion)
            return;
        var least = settings.LeastMembers(kind);
        check.That(members is not null, "members", "Registry:Required");
        check.That(members is null or >= 0 and <= 1_000_000, "members", "Unions:Heads");
        check.That(members is null || members >= least, "members", "Unions:TooFewMembers", least, members);
    }

    /// <summary>In the Party subtree of the union above; the enterprise, where it is one's, must be on record.</summary>
    private async Task<MassOrganisationPlace?> CheckPlaceAsync(
        Check check,
        FoundUnionInput input,
        Union? parent,
        CancellationToken cancellation
    )
    {
        var wanted = input.OrganisationId ?? parent?.OrganisationId;
        check.That(wanted is not null, "organisationId", "Registry:Required");
        if (wanted is not { } id)
            return null;
        var found = (await organisations.GetAsync([id], cancellation)).GetValueOrDefault(id);
        var inside =
            found is not null
            && user.IsGranted(UnionsPermissions.Manage, found.Path)
            && (parent is null || found.Path.StartsWith(parent.OrganisationPath, StringComparison.Ordinal));
        check.That(inside, "organisationId", "Unions:UnknownOrganisation");
        check.That(found?.ClosedOn is null, "organisationId", "Unions:OrganisationClosed", found?.Name, found?.ClosedOn);
        string? enterpriseName = null;
        if (input.EnterpriseId is { } enterprise)
        {
            enterpriseName = (await enterprises.FindAsync(null, cancellation)).FirstOrDefault(e => e.Id == enterprise)?.Name;
            check.That(enterpriseName is not null, "enterpriseId", "Unions:UnknownEnterprise");
        }
        return found is null ? null : new MassOrganisationPlace(id, found.Path, input.EnterpriseId, enterpriseName);
    }

    private Entry CheckEntry(Check check, string field, DateOnly? on, string? number, DateOnly? date, string? issuer)
    {
        var effectiveOn = check.Past(field, on, clock.Today);
        var decision = new Decision(
            check.Text("decisionNumber", number, 50) ?? "",
            check.Past("decisionDate", date, clock.Today),
            check.Text("decisionIssuer", issuer, 200) ?? ""
        );
        check.That(on is null || date is null || date <= on, "decisionDate", "Unions:DecisionAfterEffect", date, on);
        return new Entry(effectiveOn, clock.Now, user.Name, decision);
    }
}
