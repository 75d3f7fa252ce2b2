using Microsoft.EntityFrameworkCore;
using Registry.Kernel;
using Registry.Members.Ledger;
using Registry.Organisations.Integration;
using Registry.Organisations.Rows;
using Registry.Organisations.Tree;
using Registry.Organisations.Types;
using Registry.Rules.RuleSets;
using Registry.Workflow;

namespace Registry.Members.Procedures;

/// <summary>What the services of all procedures share: a step is found in scope, allowed there and changed (StampedChanges); who votes, who decides.</summary>
internal sealed class ProcedureService(
    RegistryDbContext db,
    ICurrentUser user,
    RegistryClock clock,
    IRuleBook rules,
    IOrganisationIntegrationService organisations
)
{
    /// <summary>Length of the columns of an issuer.</summary>
    private const int MaxIssuer = 200;

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
        where T : PartyProcedure<TState, TStep>
        where TState : struct, Enum
        where TStep : struct, Enum
        where TDto : class, IHasStamp
    {
        using var _ = user.Within(permission.View);
        var procedure =
            await db.Set<T>().Include(d => d.Steps).SingleOrDefaultAsync(d => d.Id == id, cancellation)
            ?? throw BusinessException.NotFound();
        user.RequireOn(permission.Step, procedure.OrganisationPath);
        return await db.ChangeAsync(procedure, input.Stamp, () => change(procedure), () => read(id, cancellation), cancellation);
    }

    public async Task<StepContext> ContextAsync(DateOnly judgedOn, CancellationToken cancellation)
    {
        await rules.LoadAsync(cancellation);
        return StepContext.Of(user, clock, rules.At(judgedOn).Id);
    }

    /// <summary>Who votes in a cell on the day of a meeting, as members stood on that day.</summary>
    public async Task<VoteBase> VoteBaseAsync(Guid cellId, DateOnly on, CancellationToken cancellation)
    {
        var all = db.Set<MembershipSpan>().AsOf(on).Where(s => s.OrganisationId == cellId);
        var heads = await CountAsync(all, cancellation);
        var early = await CountAsync(NotYetRecognised(all, on), cancellation);
        return new(
            Of(Standing.Official),
            Of(Standing.OfficialExempt),
            heads.GetValueOrDefault(Standing.Probationary) + early.Values.Sum()
        );

        int Of(Standing standing) => heads.GetValueOrDefault(standing) - early.GetValueOrDefault(standing);
    }

    private static Task<Dictionary<Standing, int>> CountAsync(IQueryable<MembershipSpan> spans, CancellationToken cancellation) =>
        spans
            .GroupBy(s => s.Standing)
            .Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, cancellation);

    /// <summary>Which of these are official members on the date, wherever they belong.</summary>
    public async Task<IReadOnlySet<Guid>> OfficialsAsync(IEnumerable<Guid> memberIds, DateOnly on, CancellationToken cancellation)
    {
        var ids = memberIds.ToList();
        if (ids.Count == 0)
            return new HashSet<Guid>();
        var official = db.Unscoped<MembershipSpan>("Introducers may have moved away; only whether they are official is told.")
            .AsOf(on)
            .Where(s => ids.Contains(s.MemberId) && s.Standing != Standing.Probationary);
        var found = await official.Select(s => s.MemberId).ToListAsync(cancellation);
        var later = await NotYetRecognised(official, on).Select(s => s.MemberId).ToListAsync(cancellation);
        return found.Except(later).ToHashSet();
    }

    /// <summary>
    /// Of these, who was official on the date by a decision that came after it: on the day itself they were probationary, and had no
    /// vote. Asked member by member: the ledger is large, and a cell is not.
    /// </summary>
    private IQueryable<MembershipSpan> NotYetRecognised(IQueryable<MembershipSpan> spans, DateOnly on)
    {
        var events = db.Set<MembershipEvent>();
        return spans.Where(s =>
            events.Any(e =>
                e.MemberId == s.MemberId
                && e.Kind == MembershipEventKind.Recognised
                && e.EffectiveOn <= on
                && e.DecisionDate > on
                && !events.Any(r => r.ReversesEventId == e.Id)
            )
        );
    }

    /// <summary>Name of the upper committee that decides for the cell at the path.</summary>
    public async Task<string> DecidingCommitteeAsync(string path, CancellationToken cancellation) =>
        await db.Unscoped<OrganisationRow>("The upper committee that decides for a cell is named to it.")
            .Where(o => path.StartsWith(o.OrganisationPath) && o.Type == OrganisationType.UpperCommittee)
            .OrderByDescending(o => o.OrganisationPath)
            .Select(o => o.Name)
            .FirstAsync(cancellation);

    /// <summary>The body that decides for the cell at the path by the rules of the day, as decisions name it: in Vietnamese.</summary>
    private async Task<string> DecidingBodyAsync(string path, DateOnly on, CancellationToken cancellation)
    {
        const string Organisation = "Đảng bộ ";
        await rules.LoadAsync(cancellation);
        var name = await DecidingCommitteeAsync(path, cancellation);
        var committee = name.StartsWith(Organisation, StringComparison.Ordinal) ? "Đảng ủy " + name[Organisation.Length..] : name;
        var standing = rules.At(on).Text(RuleKeys.AdmitAuthority) == RuleKeys.StandingCommittee;
        var body = standing ? "Ban Thường vụ " + committee : committee;
        return body.Length <= MaxIssuer ? body : body[..MaxIssuer];
    }

    /// <summary>The vote base is all official members of the cell; the exempt may be left out when they were absent.</summary>
    public async Task<VoteBase> CheckVoteBaseAsync(Guid cellId, Resolution resolution, CancellationToken cancellation)
    {
        var all = await VoteBaseAsync(cellId, resolution.Date, cancellation);
        var check = new Check();
        if (resolution.Total > all.Heads && resolution.Total <= all.Heads + all.Probationary)
            check.That(
                false,
                "officialMembers",
                "Members:ProbationersDoNotVote",
                resolution.Total,
                resolution.Date,
                all.Heads,
                all.Probationary
            );
        else
            check.That(
                resolution.Total >= all.Voting && resolution.Total <= all.Heads,
                "officialMembers",
                "Members:VoteBaseDiffers",
                resolution.Date,
                all.Voting,
                all.Heads,
                resolution.Total
            );
        check.ThrowIfAny();
        return all;
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

    public SectionalReport ToReport(RecordSectionalReportInput input)
    {
        var check = new Check();
        var number = check.Text("number", input.Number, 50);
        var date = check.Past("date", input.Date, clock.Today);
        check.That(input.Supports is not null, "supports", "Registry:Required");
        check.ThrowIfAny();
        return new(number!, date, input.Supports!.Value);
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
        return new Decision(text!, on, await DecidingBodyAsync(organisationPath, on, cancellation));
    }

    /// <summary>
    /// A member to append to, wherever it was: the caller has seen that the procedure is in scope. With the paths
    /// in today's tree of every organisation of the ledger, and of <paramref name="entered"/>.
    /// </summary>
    public async Task<(PartyMember Member, HomeOf HomeOf)> MemberAsync(
        Guid id,
        CancellationToken cancellation,
        Guid? entered = null
    )
    {
        var member = await db.Unscoped<PartyMember>("The procedure is in scope; the ledger is where the member went.")
            .Include(m => m.Events)
            .Include(m => m.Spans)
            .Include(m => m.Papers)
            .AsSplitQuery()
            .SingleAsync(m => m.Id == id, cancellation);
        var ids = member.Events.SelectMany(e => new[] { e.FromOrganisationId, e.ToOrganisationId }).OfType<Guid>();
        return (member, await HomesAsync(ids.Append(entered ?? member.OrganisationId), cancellation));
    }

    /// <summary>Organisations that a ledger names, wherever they are.</summary>
    public async Task<HomeOf> HomesAsync(IEnumerable<Guid> ids, CancellationToken cancellation)
    {
        var places = await organisations.GetAsync(ids.Distinct(), cancellation);
        return id => Home.Of(places[id]);
    }
}

/// <summary>Official members of a cell on a day, in heads, without those on temporary transfer elsewhere (domain.md 13, 2).</summary>
/// <param name="Exempt">Part of the base unless absent.</param>
/// <param name="Probationary">No vote.</param>
internal sealed record VoteBase(int Voting, int Exempt, int Probationary)
{
    /// <summary>All official members who may vote.</summary>
    public int Heads => Voting + Exempt;
}
