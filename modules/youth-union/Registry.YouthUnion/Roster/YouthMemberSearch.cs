using Registry.Kernel.UI;

namespace Registry.YouthUnion.Roster;

/// <summary>Youth members by their name.</summary>
internal sealed class YouthMemberSearch(IYouthMemberAppService members) : ISearchSource
{
    public int Order => 50;
    public string Permission => YouthUnionPermissions.View;

    public async Task<IEnumerable<SearchHit>> FindAsync(string text, DateOnly? asOf, CancellationToken cancellation)
    {
        var found = await members.SearchAsync(new YouthRosterInput(text, AsOf: asOf, Take: 5), cancellation);
        return found.Items.Select(m => new SearchHit(m.FullName, m.BranchName, "/youth-union/members/" + m.MemberId));
    }
}
