using Registry.Kernel;
using Registry.Organisations.Integration;
using Registry.Organisations.Tree;

namespace Registry.Organisations.Changes;

/// <summary>One organisation becomes several: nobody is lost, nobody is in two.</summary>
internal sealed class SplitChange(
    RegistryDbContext db,
    TreeChangeService treeChanges,
    MergeChange merges,
    TypeRules types,
    IOrganisationMembers members
)
{
    private const string Note = "Chia tách tổ chức đảng";

    public async Task SplitAsync(Organisation organisation, SplitOrganisationInput input, CancellationToken cancellation)
    {
        var check = new Check();
        var entry = treeChanges.ReadEntry(check, "effectiveOn", input.EffectiveOn, input.Decision, Guid.CreateVersion7());
        var reason = check.Text("reason", input.Reason, 1000);
        var parts = (input.Parts ?? []).ToList();
        check.That(parts.Count >= (input.Remains ? 1 : 2), "parts", "Organisations:TwoParts");
        check.That(organisation.ClosedOn is null, "parts", "Organisations:Closed", organisation.Name, organisation.ClosedOn);
        check.That(organisation.ParentId is not null, "parts", "Organisations:RootStays");
        TreeChangeService.CheckAfterLast(check, "effectiveOn", organisation, entry);
        check.ThrowIfAny();
        await types.LoadAsync(cancellation);
        await CheckPartsAsync(check, organisation, parts, entry, cancellation);
        var below = await treeChanges.BelowAsync(organisation.Id, entry.EffectiveOn, cancellation);
        var people = await members.OfAsync(organisation.Id, entry.EffectiveOn, cancellation);
        CheckWhole(check, [.. people.Select(m => m.Id)], [.. parts.Select(p => p.MemberIds ?? [])], input.Remains, "members");
        CheckWhole(
            check,
            [.. below.Select(o => o.Id)],
            [.. parts.Select(p => p.OrganisationIds ?? [])],
            input.Remains,
            "organisations"
        );
        check.ThrowIfAny();
        foreach (var part in parts)
            await PartAsync(organisation, part, below, entry, cancellation);
        var parents = await treeChanges.ParentsAsync([organisation], cancellation);
        if (input.Remains)
            organisation.GiveOff(reason, entry, parents);
        else
            organisation.End(OrganisationEventKind.Split, reason, entry, parents);
        await db.SaveChangesAsync(cancellation);
    }

    private async Task CheckPartsAsync(
        Check check,
        Organisation organisation,
        List<SplitPartInput> parts,
        Entry entry,
        CancellationToken cancellation
    )
    {
        var parent = await treeChanges.FindAsync(organisation.ParentId, cancellation);
        check.That(parent is not null, "parts", "Organisations:Unknown");
        var on = entry.EffectiveOn;
        var names = new List<string?>();
        foreach (var part in parts)
        {
            var name = check.Text("parts", part.Name, OrganisationConfiguration.MaxName);
            names.Add(name);
            var type = part.Type ?? organisation.Type;
            check.That(types.SameLevel([organisation.Type, type], on), "parts", "Organisations:AcrossLevels");
            check.That(
                types.HoldsMembers(organisation.Type, on) == types.HoldsMembers(type, on),
                "parts",
                "Organisations:AcrossKinds"
            );
            await treeChanges.CheckNameAsync(check, "parts", organisation.ParentId, name, null, cancellation);
        }
        check.That(names.Distinct().Count() == names.Count, "parts", "Organisations:NameTaken");
    }

    /// <summary>Each belongs to exactly one part, or (where the organisation remains) to at most one.</summary>
    private static void CheckWhole(Check check, HashSet<Guid> all, List<IReadOnlyList<Guid>> parts, bool remains, string field)
    {
        var named = parts.SelectMany(p => p).ToList();
        var doubled = named.Count - named.Distinct().Count();
        check.That(doubled == 0, field, "Organisations:Doubled", doubled);
        var foreign = named.Distinct().Count(id => !all.Contains(id));
        check.That(foreign == 0, field, "Organisations:NotOfIt", foreign);
        var lost = all.Count(id => !named.Contains(id));
        check.That(remains || lost == 0, field, "Organisations:Lost", lost);
    }

    private async Task PartAsync(
        Organisation organisation,
        SplitPartInput part,
        List<Organisation> below,
        Entry entry,
        CancellationToken cancellation
    )
    {
        var name = VietnameseText.Clean(part.Name)!;
        var made = await merges.EstablishAsync(organisation, name, part.Type ?? organisation.Type, entry, 0, cancellation);
        foreach (var id in part.OrganisationIds ?? [])
            await merges.TakeBelowAsync(below.Single(o => o.Id == id), made, entry, cancellation);
        var to = MergeChange.To(made, await merges.ParentOfAsync(made, cancellation));
        if (part.MemberIds is { Count: > 0 } ids)
            organisation.Carry(to, ids, entry, $"{Note}: {organisation.Name}");
        db.Add(new OrganisationLineage(LineageKind.Split, entry, (organisation.Id, organisation.Name), (made.Id, made.Name)));
        await db.SaveChangesAsync(cancellation);
    }
}
