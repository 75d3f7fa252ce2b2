using Microsoft.EntityFrameworkCore;
using Registry.Bitemporal.MassOrganisations;
using Registry.Kernel;
using Registry.Organisations.Enterprises;
using Registry.Organisations.Integration;
using Registry.Workflow;
using Registry.YouthUnion.Ledger;

namespace Registry.YouthUnion.Tree;

internal sealed class YouthOrganisationAppService(
    RegistryDbContext db,
    ICurrentUser user,
    RegistryClock clock,
    YouthOrganisationReader reader,
    YouthSettings settings,
    IOrganisationIntegrationService organisations,
    IEnterpriseAppService enterprises
) : IYouthOrganisationAppService
{
    public async Task<Page<YouthOrganisationListItemDto>> ListAsync(
        ListYouthOrganisationsInput input,
        CancellationToken cancellation
    )
    {
        using var _ = user.Within(YouthUnionPermissions.View);
        return await reader.ListAsync(input, cancellation);
    }

    public async Task<YouthOrganisationDto> GetAsync(Guid id, DateOnly? asOf, CancellationToken cancellation)
    {
        using var _ = user.Within(YouthUnionPermissions.View);
        return await reader.ReadAsync(id, asOf ?? clock.Today, cancellation);
    }

    public async Task<IReadOnlyList<YouthOptionDto>> GetOptionsAsync(DateOnly? asOf, CancellationToken cancellation)
    {
        using var _ = user.Within(YouthUnionPermissions.View);
        return await reader.OptionsAsync(asOf ?? clock.Today, cancellation);
    }

    public async Task<YouthFiguresDto> GetFiguresAsync(DateOnly? asOf, CancellationToken cancellation)
    {
        using var _ = user.Within(YouthUnionPermissions.View);
        return await reader.FiguresAsync(asOf, cancellation);
    }

    public async Task<YouthOrganisationDto> FoundAsync(FoundYouthOrganisationInput input, CancellationToken cancellation)
    {
        using var _ = user.Within(YouthUnionPermissions.Manage);
        var check = new Check();
        var name = check.Text("name", input.Name, MassOrganisationMapping.MaxName);
        var type = input.Type is { } t && Enum.IsDefined(t) ? t : (YouthOrganisationType?)null;
        check.That(type is not null, "type", "Registry:Required");
        var parent = await db.Set<YouthOrganisation>().SingleOrDefaultAsync(u => u.Id == input.ParentId, cancellation);
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
            "YouthUnion:BeforeParent",
            parent?.FoundedOn
        );
        var consent = check.Text("consentNumber", input.ConsentNumber, 50, required: false);
        CheckMembers(check, input.Members, type, consent);
        var taken = await db.Set<YouthOrganisation>()
            .AnyAsync(u => u.ParentId == input.ParentId && u.Name == name && u.DissolvedOn == null, cancellation);
        check.That(!taken, "name", "YouthUnion:NameTaken");
        var place = await CheckPlaceAsync(check, input, parent, cancellation);
        check.ThrowIfAny();
        user.RequireOn(YouthUnionPermissions.Manage, parent?.OrganisationPath ?? place!.OrganisationPath);
        var made = YouthOrganisation.Found(Guid.CreateVersion7(), parent, place!, name!, type!.Value, input.Members ?? 0, entry);
        db.Add(made);
        await db.SaveChangesAsync(cancellation);
        return await reader.ReadAsync(made.Id, clock.Today, cancellation);
    }

    public async Task<YouthOrganisationDto> RenameAsync(
        Guid id,
        RenameYouthOrganisationInput input,
        CancellationToken cancellation
    )
    {
        using var _ = user.Within(YouthUnionPermissions.Manage);
        var organisation = await LoadAsync(id, input, cancellation);
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
        organisation.Rename(name!, entry);
        return await SaveAsync(id, cancellation);
    }

    public async Task<YouthOrganisationDto> MoveAsync(Guid id, MoveYouthOrganisationInput input, CancellationToken cancellation)
    {
        using var _ = user.Within(YouthUnionPermissions.Manage);
        var organisation = await LoadAsync(id, input, cancellation);
        var check = new Check();
        check.That(input.ParentId is not null, "parentId", "Registry:Required");
        var parent = await db.Set<YouthOrganisation>().SingleOrDefaultAsync(u => u.Id == input.ParentId, cancellation);
        check.That(input.ParentId is null || parent is not null, "parentId", "YouthUnion:UnknownOrganisationAbove");
        var entry = CheckEntry(
            check,
            "effectiveOn",
            input.EffectiveOn,
            input.DecisionNumber,
            input.DecisionDate,
            input.DecisionIssuer
        );
        check.ThrowIfAny();
        user.RequireOn(YouthUnionPermissions.Manage, parent!.OrganisationPath);
        organisation.Move(parent, entry);
        return await SaveAsync(id, cancellation);
    }

    public async Task<YouthOrganisationDto> DissolveAsync(
        Guid id,
        DissolveYouthOrganisationInput input,
        CancellationToken cancellation
    )
    {
        using var _ = user.Within(YouthUnionPermissions.Manage);
        var organisation = await LoadAsync(id, input, cancellation);
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
        var open = await db.Unscoped<YouthOrganisation>("None is dissolved with an open one below it, seen or not.")
            .CountAsync(u => u.ParentId == id && (u.DissolvedOn == null || u.DissolvedOn > entry.EffectiveOn), cancellation);
        check.That(open == 0, "dissolvedOn", "YouthUnion:ChildrenOpen", open);
        var members = await db.Unscoped<YouthSpan>("None is dissolved with members in it, seen or not.")
            .CountAsync(x => x.BranchId == id && x.KnownTo == TwoClocks.Always && x.ValidTo > entry.EffectiveOn, cancellation);
        check.That(members == 0, "dissolvedOn", "YouthUnion:MembersLeft", members);
        check.ThrowIfAny();
        organisation.Dissolve(reason!, entry);
        return await SaveAsync(id, cancellation);
    }

    private async Task<YouthOrganisation> LoadAsync(Guid id, StampedInput input, CancellationToken cancellation)
    {
        var organisation =
            await db.Set<YouthOrganisation>()
                .Include(u => u.Events)
                .Include(u => u.Placements)
                .AsSplitQuery()
                .SingleOrDefaultAsync(u => u.Id == id, cancellation)
            ?? throw BusinessException.NotFound();
        user.RequireOn(YouthUnionPermissions.Manage, await db.PathAboveAsync(organisation, cancellation));
        await db.CompareAsync(organisation, input.Stamp, () => reader.ReadAsync(id, clock.Today, cancellation));
        return organisation;
    }

    private async Task<YouthOrganisationDto> SaveAsync(Guid id, CancellationToken cancellation)
    {
        await db.SaveChangesAsync(cancellation);
        return await reader.ReadAsync(id, clock.Today, cancellation);
    }

    private static void CheckParent(Check check, Guid? parentId, YouthOrganisation? parent, YouthOrganisationType? type)
    {
        check.That(parentId is not null || type is null or YouthOrganisationType.ZoneUnion, "parentId", "Registry:Required");
        check.That(parentId is null || parent is not null, "parentId", "YouthUnion:UnknownOrganisationAbove");
        check.That(parent?.DissolvedOn is null, "parentId", "YouthUnion:Dissolved", parent?.Name, parent?.DissolvedOn);
        if (parent is not null && type is { } kind)
            check.That(YouthOrganisation.MayContain(parent.Type, kind), "type", "YouthUnion:TypeNotBelowParent");
    }

    private void CheckMembers(Check check, int? members, YouthOrganisationType? type, string? consent)
    {
        if (type is not { } kind || kind == YouthOrganisationType.ZoneUnion)
            return;
        var least = settings.LeastMembers(kind);
        check.That(members is not null, "members", "Registry:Required");
        check.That(members is null or >= 0 and <= 1_000_000, "members", "YouthUnion:Heads");
        // Fewer in a grassroots union by consent of the level above (domain.md 7).
        var consented = kind == YouthOrganisationType.GrassrootsUnion && consent is not null;
        check.That(members is null || members >= least || consented, "members", "YouthUnion:TooFewMembers", least, members);
    }

    /// <summary>In the Party subtree of the organisation above; the enterprise, where it is one's, must be on record.</summary>
    private async Task<MassOrganisationPlace?> CheckPlaceAsync(
        Check check,
        FoundYouthOrganisationInput input,
        YouthOrganisation? parent,
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
            && user.IsGranted(YouthUnionPermissions.Manage, found.Path)
            && (parent is null || found.Path.StartsWith(parent.OrganisationPath, StringComparison.Ordinal));
        check.That(inside, "organisationId", "YouthUnion:UnknownOrganisation");
        check.That(found?.ClosedOn is null, "organisationId", "YouthUnion:OrganisationClosed", found?.Name, found?.ClosedOn);
        string? enterpriseName = null;
        if (input.EnterpriseId is { } enterprise)
        {
            enterpriseName = (await enterprises.FindAsync(null, cancellation)).FirstOrDefault(e => e.Id == enterprise)?.Name;
            check.That(enterpriseName is not null, "enterpriseId", "YouthUnion:UnknownEnterprise");
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
        check.That(on is null || date is null || date <= on, "decisionDate", "YouthUnion:DecisionAfterEffect", date, on);
        return new Entry(effectiveOn, clock.Now, user.Name, decision);
    }
}
