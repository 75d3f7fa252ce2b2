using Registry.Bitemporal;
using Registry.Kernel;
using Registry.Organisations.Enterprises;
using Registry.Organisations.Integration;

namespace Registry.Organisations.Tree;

internal sealed class OrganisationImport(RegistryDbContext db, ICurrentUser user, RegistryClock clock) : IOrganisationImport
{
    public void Import(
        IEnumerable<ImportedZone> zones,
        IEnumerable<ImportedEnterprise> enterprises,
        IEnumerable<ImportedOrganisation> organisations
    )
    {
        db.AddRange(zones.Select(z => new Zone(z.Id, z.Name)));
        var companyList = enterprises.ToList();
        var companies = companyList
            .Select(e => new Enterprise(e.Id, e.Name, e.TaxCode, e.ZoneId, e.Ownership))
            .ToDictionary(e => e.Id);
        foreach (var imported in companyList)
        {
            foreach (var count in imported.Workers ?? [])
                companies[imported.Id].Count(count.On, count.Workers);
        }
        db.AddRange(companies.Values);
        var known = new Dictionary<Guid, Organisation>();
        var lastChild = new Dictionary<Guid, string>();
        foreach (var o in organisations)
        {
            clock.RequireRecorded([o.RecordedAt, o.Closing?.RecordedAt ?? o.RecordedAt]);
            var parent = o.ParentId is { } id ? known[id] : null;
            var path = parent is null
                ? OrganisationPaths.Root
                : OrganisationPaths.Next(parent.OrganisationPath, lastChild.GetValueOrDefault(parent.Id));
            if (parent is not null)
                lastChild[parent.Id] = path;
            var enterprise = o.EnterpriseId is { } e ? companies[e] : null;
            var entry = new Entry(o.EstablishedOn, o.RecordedAt, user.Name, o.Decision);
            var organisation = Organisation.Establish(o.Id, parent, path, o.Name, o.Type, enterprise, entry);
            if (o.Closing is { } closing)
                organisation.End(
                    OrganisationEventKind.Closed,
                    closing.Reason,
                    new Entry(closing.ClosedOn, closing.RecordedAt, user.Name, closing.Decision),
                    _ => parent!.Placements
                );
            known.Add(o.Id, organisation);
        }
        db.AddRange(known.Values);
    }
}
