using Registry.Kernel.UI;

namespace Registry.Members.Roster;

/// <summary>Members by their name or card number.</summary>
internal sealed class MemberSearch(IRosterAppService roster) : ISearchSource
{
    public int Order => 10;
    public string Permission => MembersPermissions.ViewRoster;

    public async Task<IEnumerable<SearchHit>> FindAsync(string text, DateOnly? asOf, CancellationToken cancellation)
    {
        var found = await roster.SearchAsync(new RosterInput(text, AsOf: asOf, Take: 8), cancellation);
        return found.Items.Select(m => new SearchHit(m.FullName, m.OrganisationName, "/members/" + m.MemberId));
    }
}
