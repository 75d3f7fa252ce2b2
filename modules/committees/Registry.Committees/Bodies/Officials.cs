using Registry.Kernel;
using Registry.Members.Ledger;
using Registry.Members.Rows;

namespace Registry.Committees.Bodies;

internal static class Officials
{
    /// <summary>Official members of an organisation and all below it on a day: who may sit in its bodies and be sent to its congress.</summary>
    public static IQueryable<MembershipSpanRow> OfficialsOf(this RegistryDbContext db, string path, DateOnly day)
    {
        var end = path + "~";
        return db.Set<MembershipSpanRow>()
            .AsOf(day)
            .Where(s => s.Standing != Standing.Probationary)
            .Where(s => string.Compare(s.OrganisationPath, path) >= 0 && string.Compare(s.OrganisationPath, end) < 0);
    }
}
