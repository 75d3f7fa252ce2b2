using Microsoft.EntityFrameworkCore;
using Registry.Kernel;
using Registry.Members.Admissions;
using Registry.Members.Ledger;
using Registry.Members.RuleSets;
using Registry.Organisations.Integration;
using Registry.Organisations.Rows;
using Registry.Organisations.Tree;

namespace Registry.Members.Procedures;

/// <summary>What the services of all procedures share: one step is load, compare, change, save, show; and who votes and decides.</summary>
internal sealed class ProcedureDesk(
    RegistryDbContext db,
    ICurrentUser user,
    RegistryClock clock,
    RuleBook rules,
    IOrganisationIntegrationService organisations
)
{
    /// <summary>One step: load in scope, compare the stamp, change, save all or nothing, show.</summary>
    /// <param name="permission">To see the procedure at all; and to take the step where it belongs.</param>
    public async Task<TDto> ChangeAsync<T, TState, TStep, TDto>(
        Guid id,
        StampedInput input,
        (string View, string Step) permission,
        Func<T, Task> change,
        Func<Guid, CancellationToken, Task<TDto>> read,
        CancellationToken cancellation
    )
        where T : Procedure<TState, TStep>
        where TState : struct, Enum
        where TStep : struct, Enum
        where TDto : IHasStamp
    {
        user.Require(permission.View);
        var procedure =
            await db.Set<T>().Include(d => d.Steps).SingleOrDefaultAsync(d => d.Id == id, cancellation)
            ?? throw BusinessException.NotFound();
        user.RequireOn(permission.Step, procedure.OrganisationPath);
        db.Expect(procedure, input.Stamp);
        if (procedure.Stamp != input.Stamp)
            throw BusinessException.Stale(await read(id, cancellation));
        await change(procedure);
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (BusinessException e) when (e.Kind == RejectionKind.Conflict)
        {
            // Who comes second is shown what happened.
            db.ChangeTracker.Clear();
            var current = await read(id, cancellation);
            if (current.Stamp != input.Stamp)
                throw BusinessException.Stale(current);
            throw new BusinessException(e.Kind, e.Rejections) { Current = current };
        }
        return await read(id, cancellation);
    }

    public async Task<StepContext> ContextAsync(DateOnly judgedOn, CancellationToken cancellation)
    {
        await rules.LoadAsync(cancellation);
        return new StepContext(user.Id, user.Name, clock.Now, clock.Today, rules.At(judgedOn).Id);
    }

    /// <summary>Official members of a cell on a date: those who vote, and those away or exempt who may be left out of the base.</summary>
    public async Task<(int Voting, int Away)> VoteBaseAsync(Guid cellId, DateOnly on, CancellationToken cancellation)
    {
        var standings = await db.Set<MembershipSpan>()
            .AsOf(on)
            .Where(s => s.OrganisationId == cellId)
            .GroupBy(s => s.Standing)
            .Select(g => new { g.Key, Count = g.Count() })
            .ToListAsync(cancellation);
        return (
            standings.Where(s => s.Key == Standing.Official).Sum(s => s.Count),
            standings.Where(s => s.Key is Standing.OfficialAway or Standing.OfficialExempt).Sum(s => s.Count)
        );
    }

    /// <summary>Which of these are official members on the date, wherever they belong.</summary>
    public async Task<IReadOnlySet<Guid>> OfficialsAsync(IEnumerable<Guid> memberIds, DateOnly on, CancellationToken cancellation)
    {
        var ids = memberIds.ToList();
        var found = await db.Set<MembershipSpan>()
            .IgnoreQueryFilters([RegistryDbContext.ScopeFilter])
            .AsOf(on)
            .Where(s => ids.Contains(s.MemberId) && s.Standing != Standing.Probationary)
            .Select(s => s.MemberId)
            .ToListAsync(cancellation);
        return found.ToHashSet();
    }

    /// <summary>Name of the upper committee that decides for the cell at the path.</summary>
    public async Task<string> DecidingCommitteeAsync(string path, CancellationToken cancellation) =>
        await db.Set<OrganisationRow>()
            .IgnoreQueryFilters([RegistryDbContext.ScopeFilter])
            .Where(o => path.StartsWith(o.OrganisationPath) && o.Type == OrganisationType.UpperCommittee)
            .OrderByDescending(o => o.OrganisationPath)
            .Select(o => o.Name)
            .FirstAsync(cancellation);

    /// <summary>The vote base is all official members of the cell; those on temporary transfer or exempt may be left out (domain.md 13, 2).</summary>
    public async Task CheckVoteBaseAsync(Guid cellId, Resolution resolution, CancellationToken cancellation)
    {
        var (present, away) = await VoteBaseAsync(cellId, resolution.Date, cancellation);
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
        return new Decision(text!, on, await DecidingCommitteeAsync(organisationPath, cancellation));
    }

    /// <summary>A member to append to, with the paths in today's tree of every organisation of the ledger.</summary>
    public async Task<(PartyMember Member, Func<Guid, string> PathOf)> MemberAsync(Guid id, CancellationToken cancellation)
    {
        var member = await db.Set<PartyMember>()
            .Include(m => m.Events)
            .Include(m => m.Spans)
            .SingleAsync(m => m.Id == id, cancellation);
        var ids = member.Events.SelectMany(e => new[] { e.FromOrganisationId, e.ToOrganisationId }).OfType<Guid>();
        var places = await organisations.GetAsync(ids.Distinct(), cancellation);
        return (member, organisation => places[organisation].Path);
    }
}
