using Microsoft.EntityFrameworkCore;
using Registry.Inbox.Integration;
using Registry.Kernel;
using Registry.Organisations.Rows;
using Registry.Organisations.Types;

namespace Registry.Members.Lifecycle;

internal sealed class CaseInbox(RegistryDbContext db) : IInboxSource
{
    private static readonly (string Permission, CaseLevel Level)[] Deciders =
    [
        (MembersPermissions.ConfirmCases, CaseLevel.Cell),
        (MembersPermissions.ResolveCases, CaseLevel.Grassroots),
        (MembersPermissions.DecideCases, CaseLevel.Upper),
    ];

    public IEnumerable<InboxDuty> Duties(Guid? userId, DateOnly today)
    {
        foreach (var (permission, level) in Deciders)
            yield return new(permission, () => Tasks(At(level, OtherEyes(userId).Where(c => c.State == CaseState.Proposed))));
        yield return new(MembersPermissions.RecordCases, Arriving);
    }

    /// <summary>Where no grassroots committee stands above the cell, the upper one decides in its place.</summary>
    private IQueryable<MembershipCase> At(CaseLevel level, IQueryable<MembershipCase> cases)
    {
        if (level == CaseLevel.Cell)
            return cases.Where(c => c.Level == level);
        var direct = db.Set<OrganisationRow>().Where(o => o.Type == OrganisationType.GrassrootsCell).Select(o => o.Id);
        return level == CaseLevel.Upper
            ? cases.Where(c => c.Level == level || (c.Level == CaseLevel.Grassroots && direct.Contains(c.OrganisationId)))
            : cases.Where(c => c.Level == level && !direct.Contains(c.OrganisationId));
    }

    /// <summary>Not those this user recorded part of.</summary>
    private IQueryable<MembershipCase> OtherEyes(Guid? me) =>
        db.Set<MembershipCase>()
            .Where(c =>
                !c.Steps.Any(s =>
                    s.ActorId == me
                    && s.Step != CaseStepKind.Decide
                    && s.Step != CaseStepKind.Refuse
                    && s.Step != CaseStepKind.Annul
                )
            );

    /// <summary>Members on their way into the user's subtrees: the case is another cell's still.</summary>
    private IQueryable<InboxTask> Arriving() =>
        from place in db.Set<CasePlace>()
        join row in db.Set<CaseRow>() on place.CaseId equals row.Id
        where row.State == CaseState.Decided && row.OrganisationId != place.OrganisationId
        select new InboxTask
        {
            Id = row.Id,
            PersonId = row.PersonId,
            OrganisationId = place.OrganisationId,
            Path = "cases",
            Todo = "Members:Todo.RecordArrival",
            DueOn = row.DueOn,
        };

    private static IQueryable<InboxTask> Tasks(IQueryable<MembershipCase> cases) =>
        cases.Select(c => new InboxTask
        {
            Id = c.Id,
            PersonId = c.PersonId,
            OrganisationId = c.OrganisationId,
            Path = "cases",
            Todo = "Members:Todo.DecideCase." + c.Kind.ToString(),
            DueOn = c.DueOn,
        });
}
