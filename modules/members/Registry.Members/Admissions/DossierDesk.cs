using Microsoft.EntityFrameworkCore;
using Registry.Kernel;
using Registry.Members.Ledger;
using Registry.Members.Procedures;
using Registry.Members.RuleSets;
using Registry.People.Rows;

namespace Registry.Members.Admissions;

/// <summary>What the services of the admission workflow share: one step is load, compare, change, save, show.</summary>
internal sealed class DossierDesk(
    RegistryDbContext db,
    ICurrentUser user,
    RegistryClock clock,
    RuleBook rules,
    DossierReader reader
)
{
    /// <summary>One step: load in scope, compare the stamp, change, save, show.</summary>
    public async Task<DossierDto> ChangeAsync(
        Guid id,
        StampedInput input,
        string permission,
        Func<AdmissionDossier, Task> change,
        CancellationToken cancellation
    )
    {
        var dossier = await LoadAsync(id, input, permission, cancellation);
        await change(dossier);
        await SaveAsync(id, input, cancellation);
        return await reader.ReadAsync(id, cancellation);
    }

    /// <summary>Saves all or nothing; who comes second is shown what happened.</summary>
    public async Task SaveAsync(Guid id, StampedInput input, CancellationToken cancellation)
    {
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (BusinessException e) when (e.Kind == RejectionKind.Conflict)
        {
            db.ChangeTracker.Clear();
            var current = await reader.ReadAsync(id, cancellation);
            if (current.Stamp != input.Stamp)
                throw BusinessException.Stale(current);
            throw new BusinessException(e.Kind, e.Rejections) { Current = current };
        }
    }

    public async Task<AdmissionDossier> LoadAsync(Guid id, StampedInput input, string permission, CancellationToken cancellation)
    {
        user.Require(MembersPermissions.ViewAdmissions);
        var dossier =
            await db.Set<AdmissionDossier>().Include(d => d.Steps).SingleOrDefaultAsync(d => d.Id == id, cancellation)
            ?? throw BusinessException.NotFound();
        user.RequireOn(permission, dossier.OrganisationPath);
        db.Expect(dossier, input.Stamp);
        if (dossier.Stamp != input.Stamp)
            throw BusinessException.Stale(await reader.ReadAsync(id, cancellation));
        return dossier;
    }

    public async Task<StepContext> ContextAsync(DateOnly judgedOn, CancellationToken cancellation)
    {
        await rules.LoadAsync(cancellation);
        return new StepContext(user.Id, user.Name, clock.Now, clock.Today, rules.At(judgedOn).Id);
    }

    /// <summary>What is known beside the dossier on the day of a vote.</summary>
    public async Task<VoteFacts> VoteFactsAsync(AdmissionDossier dossier, DateOnly on, CancellationToken cancellation)
    {
        var birthDate = await db.Set<PersonRow>()
            .Where(p => p.Id == dossier.PersonId)
            .Select(p => p.BirthDate)
            .SingleAsync(cancellation);
        var (voting, away) = await reader.VoteBaseAsync(dossier.OrganisationId, on, cancellation);
        var officials = await reader.OfficialsAsync(dossier.Introducers.Select(i => i.MemberId), on, cancellation);
        return new VoteFacts(birthDate, voting + away, officials);
    }

    /// <summary>The vote base is all official members of the cell; those on temporary transfer or exempt may be left out (domain.md 13, 2).</summary>
    public async Task CheckVoteBaseAsync(Guid cellId, Resolution resolution, CancellationToken cancellation)
    {
        var (present, away) = await reader.VoteBaseAsync(cellId, resolution.Date, cancellation);
        var check = new Check();
        check.That(
            resolution.Total >= present && resolution.Total <= present + away,
            "officialMembers",
            "Members:VoteBaseDiffers",
            resolution.Date,
            present,
            present + away,
            resolution.Total
        );
        check.ThrowIfAny();
    }

    public Resolution ToResolution(RecordResolutionInput input)
    {
        var check = new Check();
        var number = check.Text("number", input.Number, 50);
        var date = check.Past("date", input.Date, clock.Today);
        check.That(input.OfficialMembers is >= 0 and <= 10_000, "officialMembers", "Members:VoteNumber");
        check.That(input.Present is >= 0 and <= 10_000, "present", "Members:VoteNumber");
        check.That(input.InFavour is >= 0 and <= 10_000, "inFavour", "Members:VoteNumber");
        check.That(input.Against is >= 0 and <= 10_000, "against", "Members:VoteNumber");
        check.ThrowIfAny();
        return new(
            number!,
            date,
            input.OfficialMembers!.Value,
            input.Present!.Value,
            input.InFavour!.Value,
            input.Against!.Value
        );
    }

    /// <param name="collected">Broken rules of the same input found so far; all are said at once.</param>
    public async Task<Decision> ToDecisionAsync(
        string organisationPath,
        string? number,
        DateOnly? date,
        Check? collected,
        CancellationToken cancellation
    )
    {
        var check = collected ?? new Check();
        var text = check.Text("decisionNumber", number, 50);
        var on = check.Past("decisionDate", date, clock.Today);
        check.ThrowIfAny();
        return new Decision(text!, on, await reader.DecidingCommitteeAsync(organisationPath, cancellation));
    }
}
