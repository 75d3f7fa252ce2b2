using Microsoft.EntityFrameworkCore;
using Registry.Kernel;
using Registry.Members.Ledger;
using Registry.People.Integration;

namespace Registry.Members.Admissions;

/// <summary>
/// Whether somebody is a member already, or was one. A transfer asks the whole registry, which says that, and never where; a dossier
/// asks only what its cell sees, and the committee that decides is told of the rest.
/// </summary>
internal sealed class EarlierMemberships(RegistryDbContext db, ICurrentUser user, IPersonIntegrationService people)
{
    public const int MaxReason = 500;

    /// <summary>The membership that matters most: one that lasts, then the surest match; null: nobody like that is on record.</summary>
    /// <param name="seenOnly">Leaves out whom the user does not see.</param>
    public async Task<EarlierMembership?> FindAsync(PersonInput typed, bool seenOnly, CancellationToken cancellation)
    {
        var matches = (await people.FindSameAsync(typed, cancellation)).ToDictionary(m => m.Id, m => m.ByNationalId);
        if (matches.Count == 0)
            return null;
        var members = await db.Unscoped<PartyMember>("Nobody is a member twice, wherever they are one.")
            .Where(m => matches.Keys.Contains(m.PersonId))
            .OrderBy(m => m.Id)
            .Select(m => new
            {
                m.Id,
                m.PersonId,
                m.Standing,
                m.OrganisationPath,
            })
            .ToListAsync(cancellation);
        return members
            .Where(m => !seenOnly || user.IsGranted(MembersPermissions.ViewRoster, m.OrganisationPath))
            .Select(m => new EarlierMembership(m.Id, m.PersonId, m.Standing is not null, matches[m.PersonId]))
            .OrderByDescending(m => m.ByNationalId)
            .ThenByDescending(m => m.IsMember)
            .FirstOrDefault();
    }

    /// <summary>A member is not taken in again; somebody who only has the same name and birth date is, with a reason.</summary>
    /// <returns>The reason why it is somebody else, where there is a membership of that name.</returns>
    public static string? RequireSomebodyElse(EarlierMembership? earlier, string? differentPersonReason, Check check)
    {
        if (earlier is not { IsMember: true })
            return null;
        var reason = check.Text("differentPersonReason", differentPersonReason, MaxReason, required: false);
        if (earlier.ByNationalId)
            check.That(false, "nationalId", "Members:NationalIdOfMember");
        else
            check.That(reason is not null, "differentPersonReason", "Members:SameAsMember");
        return reason;
    }
}
