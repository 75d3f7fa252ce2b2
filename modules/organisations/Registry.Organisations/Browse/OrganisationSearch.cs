using Registry.Kernel;
using Registry.Kernel.UI;
using Registry.Organisations.Tree;

namespace Registry.Organisations.Browse;

/// <summary>Organisations by their name.</summary>
internal sealed class OrganisationSearch(ITreeAppService tree, Texts texts) : ISearchSource
{
    public int Order => 30;
    public string Permission => OrganisationsPermissions.View;

    public async Task<IEnumerable<SearchHit>> FindAsync(string text, DateOnly? asOf, CancellationToken cancellation)
    {
        var found = await tree.SearchAsync(text, asOf, cancellation);
        return found.Take(8).Select(o => new SearchHit(o.Name, texts["Organisations:Type." + o.Type], "/organisations/" + o.Id));
    }
}
