using Registry.Kernel;
using Registry.Kernel.UI;

namespace Registry.Unions.Tree;

/// <summary>Trade unions by their name.</summary>
internal sealed class UnionSearch(IUnionAppService unions, Texts texts) : ISearchSource
{
    public int Order => 40;
    public string Permission => UnionsPermissions.View;

    public async Task<IEnumerable<SearchHit>> FindAsync(string text, DateOnly? asOf, CancellationToken cancellation)
    {
        var found = await unions.ListAsync(new ListUnionsInput(text, AsOf: asOf, Take: 5), cancellation);
        return found.Items.Select(u => new SearchHit(u.Name, texts["Unions:Type." + u.Type], "/unions/" + u.Id));
    }
}
