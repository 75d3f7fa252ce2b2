using Registry.Members.Ledger;
using Registry.People.Rows;

namespace Registry.Reports.Counting;

/// <summary>One member as a cell counts it. Built by a query; what the cell does not ask of a person is not read.</summary>
internal sealed class PersonFact
{
    public required Guid MemberId { get; init; }

    /// <summary>Where the member was counted: at home on the day, or where an event took the member from or to.</summary>
    public required Guid OrganisationId { get; init; }
    public Standing Standing { get; init; }
    public MembershipEventKind Kind { get; init; }
    public Guid? FromOrganisationId { get; init; }
    public Guid? ToOrganisationId { get; init; }
    public DateOnly On { get; init; }

    /// <summary>Of the movements of the day the first, and the last; both: the only one.</summary>
    public bool First { get; init; } = true;
    public bool Last { get; init; } = true;

    /// <summary>Of several movements on a day: where they end.</summary>
    public Guid? EndsIn { get; init; }
    public Sex Sex { get; init; }
    public DateOnly BirthDate { get; init; }
    public DateOnly? DecidedOn { get; init; }

    public Movement AsMovement() => new(FromOrganisationId, ToOrganisationId, On, First, Last, EndsIn);

    /// <summary>The same member, moved on a day because the organisation moved.</summary>
    public PersonFact MovedWith(DateOnly day) =>
        new()
        {
            MemberId = MemberId,
            OrganisationId = OrganisationId,
            Standing = Standing,
            Kind = MembershipEventKind.MovedWithin,
            FromOrganisationId = OrganisationId,
            ToOrganisationId = OrganisationId,
            On = day,
            Sex = Sex,
            BirthDate = BirthDate,
            DecidedOn = DecidedOn,
        };
}
