using Microsoft.EntityFrameworkCore;
using Registry.Kernel;
using Registry.Members.Ledger;
using Registry.Organisations.Integration;
using Registry.People.Integration;
using Registry.People.Rows;

namespace Registry.Members.Admissions;

/// <summary>Somebody on record who may be the applicant: a member, a former one, or an applicant who was approved elsewhere.</summary>
/// <param name="MemberId">Null: approved, and not a member yet.</param>
/// <param name="Certain">The same person, or the same national id; else name, birth date and sex are the same.</param>
/// <param name="IsSeen">By the user, where it is.</param>
internal sealed record SameAsApplicant(
    Guid PersonId,
    Guid? MemberId,
    Guid OrganisationId,
    bool IsMember,
    bool Certain,
    bool IsSeen
);

/// <summary>
/// Whether an applicant is somebody who is on record elsewhere. The cell that opens the dossier is told nothing of whom it does not see:
/// the dossier has a person of its own. The committee that decides sees both, is told, and says which it is, with the decision.
/// </summary>
internal sealed class ApplicantIdentity(
    RegistryDbContext db,
    ICurrentUser user,
    IReadmissionHistory history,
    IPersonIntegrationService people,
    IOrganisationIntegrationService organisations
)
{
    /// <summary>Such a person belongs to a committee that the user does not see: no dossier of this one rests on them.</summary>
    public async Task<bool> IsMemberOutOfSightAsync(Guid personId, CancellationToken cancellation)
    {
        var paths = await db.Unscoped<PartyMember>("Whether there is a membership out of sight is the question itself.")
            .Where(m => m.PersonId == personId)
            .Select(m => m.OrganisationPath)
            .ToListAsync(cancellation);
        return paths.Exists(path => !user.IsGranted(MembersPermissions.ViewRoster, path));
    }

    /// <summary>Whom the user is shown before deciding; nothing to anybody who does not decide.</summary>
    public async Task<IReadOnlyList<SamePersonDto>> ReadAsync(AdmissionDossier dossier, CancellationToken cancellation)
    {
        var decides = user.IsGranted(MembersPermissions.DecideAdmissions, dossier.OrganisationPath);
        if (!decides || dossier.State != DossierState.AwaitingDecision)
            return [];
        var seen = (await FindAsync(dossier, cancellation)).Where(s => s.IsSeen).ToList();
        var ids = seen.Select(s => s.PersonId).ToList();
        var persons = await db.Set<PersonRow>().Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, cancellation);
        var places = await organisations.GetAsync(seen.Select(s => s.OrganisationId), cancellation);
        return
        [
            .. seen.Select(s => new SamePersonDto(
                s.MemberId,
                persons[s.PersonId].FullName,
                persons[s.PersonId].BirthDate,
                places[s.OrganisationId].Name,
                s.IsMember,
                s.Certain
            )),
        ];
    }

    /// <summary>Adds what stands against deciding on the applicant as told: who is the same, and who is not.</summary>
    /// <returns>The former membership that goes on; null: none.</returns>
    public async Task<SameAsApplicant?> JudgeAsync(
        AdmissionDossier dossier,
        Guid? formerMemberId,
        string? differentPersonReason,
        Check check,
        CancellationToken cancellation
    )
    {
        var others = (await FindAsync(dossier, cancellation)).ToList();
        var same = formerMemberId is { } id ? others.Find(s => s.MemberId == id && s.IsSeen) : null;
        if (formerMemberId is not null)
            check.That(
                same is { IsMember: false } && dossier.FormerMemberId is null,
                "formerMemberId",
                "Members:NotTheFormerMember"
            );
        if (same is not null)
        {
            others.Remove(same);
            var votedOn = dossier.CellResolution!.Date;
            foreach (var refusal in await history.RefusalsAsync(same.PersonId, votedOn, cancellation))
                check.That(false, "formerMemberId", refusal.Code, refusal.Arguments);
        }
        foreach (var other in others.Where(s => s.Certain))
            RefuseCertain(other, check);
        if (others.Exists(s => s is { Certain: false, IsSeen: true }))
            check.That(differentPersonReason is not null, "differentPersonReason", "Members:SamePersonOrNot");
        return same;
    }

    /// <summary>
    /// Refuses to make a second membership of somebody who became a member elsewhere since the decision. The one that this very dossier
    /// made is no second one: two who hold one ceremony meet a conflict.
    /// </summary>
    public async Task RefuseMemberSinceAsync(AdmissionDossier dossier, Check check, CancellationToken cancellation)
    {
        var others = await FindAsync(dossier, cancellation);
        var since = others.Where(s => s is { Certain: true, IsMember: true }).Select(s => s.MemberId!.Value).ToList();
        if (since.Count == 0)
            return;
        var own = await db.Set<MembershipEvent>()
            .Where(e => since.Contains(e.MemberId) && e.DossierId == dossier.Id)
            .Select(e => e.MemberId)
            .ToListAsync(cancellation);
        check.That(since.TrueForAll(own.Contains), "nationalId", "Members:NationalIdOfMember");
    }

    private static void RefuseCertain(SameAsApplicant other, Check check)
    {
        if (other.IsMember)
            check.That(false, "nationalId", "Members:NationalIdOfMember");
        else if (other.MemberId is null)
            check.That(false, "nationalId", "Members:ApprovedElsewhere");
        else if (other.IsSeen)
            check.That(false, "formerMemberId", "Members:SayWhoComesBack");
        else
            check.That(false, "nationalId", "Members:IdentityOutOfSight");
    }

    /// <summary>
    /// The dossier goes on with the person behind the former membership; or, where one is in the Youth Union by the same number, name and
    /// birth date, with that one, who is then counted once.
    /// </summary>
    public async Task JoinAsync(AdmissionDossier dossier, SameAsApplicant? former, CancellationToken cancellation)
    {
        var before = dossier.PersonId;
        if (former is not null)
            dossier.IsFormerMember(former.PersonId, former.MemberId!.Value);
        else if (dossier.FormerMemberId is null && await CountedAsync(before, cancellation) is { } counted)
            dossier.IsPerson(counted);
        if (dossier.PersonId != before)
            await people.ForgetAsync(before, dossier.Id, cancellation);
    }

    /// <summary>The one other record of the same person with a membership, none of them of the Party.</summary>
    private async Task<Guid?> CountedAsync(Guid personId, CancellationToken cancellation)
    {
        var same = await people.FindSameAsync(personId, cancellation);
        var ids = same.Where(m => m is { ByNationalId: true, ByName: true }).Select(m => m.Id).ToList();
        var counted = await people.WithMembershipAsync([personId, .. ids], cancellation);
        return counted.Contains(personId) || counted.Count != 1 ? null : counted.Single();
    }

    private async Task<IReadOnlyList<SameAsApplicant>> FindAsync(AdmissionDossier dossier, CancellationToken cancellation)
    {
        var same = await people.FindSameAsync(dossier.PersonId, cancellation);
        var certain = same.ToDictionary(m => m.Id, m => m.ByNationalId);
        certain[dossier.PersonId] = true;
        var members = await db.Unscoped<PartyMember>("Whoever decides sees the ones in sight, and is told that there are others.")
            .Where(m => certain.Keys.Contains(m.PersonId) && m.Id != dossier.FormerMemberId)
            .OrderBy(m => m.Id)
            .Select(m => new
            {
                m.Id,
                m.PersonId,
                m.Standing,
                m.OrganisationId,
                m.OrganisationPath,
            })
            .ToListAsync(cancellation);
        var approved = await db.Unscoped<AdmissionDossier>(
                "Whoever decides sees the ones in sight, and is told that there are others."
            )
            .Where(d => certain.Keys.Contains(d.PersonId) && d.Id != dossier.Id && d.State == DossierState.Approved)
            .OrderBy(d => d.Id)
            .Select(d => new
            {
                d.PersonId,
                d.OrganisationId,
                d.OrganisationPath,
            })
            .ToListAsync(cancellation);
        return
        [
            .. members.Select(m => new SameAsApplicant(
                m.PersonId,
                m.Id,
                m.OrganisationId,
                m.Standing is not null,
                certain[m.PersonId],
                user.IsGranted(MembersPermissions.ViewRoster, m.OrganisationPath)
            )),
            .. approved.Select(d => new SameAsApplicant(
                d.PersonId,
                null,
                d.OrganisationId,
                IsMember: false,
                certain[d.PersonId],
                user.IsGranted(MembersPermissions.ViewAdmissions, d.OrganisationPath)
            )),
        ];
    }
}
