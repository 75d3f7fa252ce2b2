using Registry.Kernel;
using Registry.Kernel.UI;

namespace Registry.Members.Admissions;

/// <summary>Dossiers of admission by the name of who is to be admitted.</summary>
internal sealed class DossierSearch(IAdmissionAppService admissions, Texts texts) : ISearchSource
{
    public int Order => 20;
    public string Permission => MembersPermissions.ViewAdmissions;

    public async Task<IEnumerable<SearchHit>> FindAsync(string text, DateOnly? asOf, CancellationToken cancellation)
    {
        var found = await admissions.ListAsync(new ListDossiersInput(text, Take: 6), cancellation);
        return found.Items.Select(d => new SearchHit(
            d.FullName,
            texts["Registry:Dossier"] + " · " + texts["Members:State." + d.State],
            "/admissions/" + d.Id
        ));
    }
}
