using Registry.Kernel;
using Registry.Organisations.Integration;
using Registry.Organisations.Tree;
using Registry.Organisations.Types;

namespace Registry.Organisations.Changes;

/// <summary>What a type asks of an organisation that is to be one (domain.md 5), by the regulation of the day.</summary>
internal sealed class TypeRules(OrganisationTypeBook book, IHeadCounts headCounts, TreeChangeService treeChanges)
{
    /// <summary>Members from which a cell is to become a committee: what the regulation of the day asks of a committee.</summary>
    public int CommitteeFrom(DateOnly on) => book.Find(OrganisationType.GrassrootsCommittee, on)?.MinimumMembers ?? int.MaxValue;

    public Task<OrganisationTypeBook> LoadAsync(CancellationToken cancellation) => book.LoadAsync(cancellation);

    /// <summary>Whether it may be of a type from a day on, below a parent.</summary>
    public async Task CheckAsync(
        Check check,
        Organisation organisation,
        OrganisationType type,
        OrganisationType? parentType,
        Entry entry,
        CancellationToken cancellation
    )
    {
        var on = entry.EffectiveOn;
        await book.LoadAsync(cancellation);
        check.That(parentType is not { } parent || book.MayContain(parent, type, on), "type", "Organisations:TypeNotBelowParent");
        if (type == organisation.Type)
            return;
        var members = (await headCounts.OfSubtreeAsync(organisation.PathOn(on), on, cancellation)).Members;
        var minimum = book.Find(type, on)?.MinimumMembers ?? 0;
        check.That(
            members >= minimum || entry.Consent is not null,
            "consent",
            "Organisations:FewerThanACommittee",
            members,
            minimum
        );
        if (!book.HoldsMembers(type, on))
            return;
        var limit = CommitteeFrom(on);
        check.That(members < limit || entry.Consent is not null, "consent", "Organisations:LargeCell", members, limit);
        var below = await treeChanges.CountBelowAsync(organisation.Id, on, cancellation);
        check.That(below == 0, "type", "Organisations:ChildrenOpen", below);
    }

    public bool SameLevel(IEnumerable<OrganisationType> types, DateOnly on) =>
        types.Select(t => book.Find(t, on)?.Level).Distinct().Count() == 1;

    public bool HoldsMembers(OrganisationType type, DateOnly on) => book.HoldsMembers(type, on);
}
