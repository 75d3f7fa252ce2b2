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
