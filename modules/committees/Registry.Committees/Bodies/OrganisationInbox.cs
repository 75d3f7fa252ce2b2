using Microsoft.EntityFrameworkCore;
using Registry.Committees.Rows;
using Registry.Inbox.Integration;
using Registry.Kernel;
using Registry.Members.Ledger;
using Registry.Members.Rows;
using Registry.Organisations.Rows;

namespace Registry.Committees.Bodies;

/// <summary>Organisations that need the Organisation Board: nobody leads them, a seat fell vacant, or too few official members are left.</summary>
internal sealed class OrganisationInbox(RegistryDbContext db) : IInboxSource
{
    /// <summary>For so many days a seat that ended with the membership of its holder is shown as vacant, unless it is taken before.</summary>
    private const int VacantDays = 60;

    public IEnumerable<InboxDuty> Duties(Guid? userId, DateOnly today)
    {
        var since = today.AddDays(-VacantDays);
        yield return new(
            CommitteesPermissions.Manage,
            () =>
                Tasks(
                    Open(today)
                        .Where(o =>
                            db.Set<Office>()
                                .Any(s =>
                                    s.OrganisationId == o.Id
                                    && s.EndReason == Office.LeftOrganisation
                                    && s.To >= since
                                    && s.To < today
                                    && db.Set<CommitteeTerm>().Any(t => t.Id == s.TermId && t.To >= today)
                                    && !db.Set<Office>()
                                        .Any(n =>
                                            n.OrganisationId == o.Id && n.Body == s.Body && n.Post == s.Post && n.From > s.To
                                        )
                                )
                        ),
                    "Committees:Todo.SeatVacant"
                )
        );
        yield return new(
            CommitteesPermissions.Manage,
            () =>
                Tasks(
                    Open(today)
                        .Where(o =>
                            !db.Set<Office>()
                                .Any(s =>
                                    s.OrganisationId == o.Id
                                    && s.Post == Post.Secretary
                                    && s.Body == Body.ExecutiveCommittee
                                    && s.From <= today
                                    && s.To >= today
                                )
                        ),
                    "Committees:Todo.NoSecretary"
                )
        );
        yield return new(
            CommitteesPermissions.Manage,
            () =>
                Tasks(
                    from organisation in Open(today)
                    join type in db.Set<OrganisationTypeRow>() on organisation.Type equals type.Type
                    where type.From <= today && type.To > today && type.MinimumOfficial > 0
                    where
                        db.Set<MembershipSpanRow>()
                            .AsOf(today)
                            .Count(s => s.OrganisationId == organisation.Id && s.Standing != Standing.Probationary)
                        < type.MinimumOfficial
                    select organisation,
                    "Committees:Todo.FewOfficial"
                )
        );
    }

    private IQueryable<OrganisationRow> Open(DateOnly today) =>
        db.Set<OrganisationRow>().Where(o => o.ClosedOn == null || o.ClosedOn > today);

    private static IQueryable<InboxTask> Tasks(IQueryable<OrganisationRow> organisations, string todo) =>
        organisations.Select(o => new InboxTask
        {
            Id = o.Id,
            PersonId = null,
            OrganisationId = o.Id,
            Path = "organisations",
            Todo = todo,
            DueOn = null,
        });
}
