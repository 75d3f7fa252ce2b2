namespace Registry.Members.Ledger;

/// <summary>
/// Read-only row of a member without a scope of its own: join it to a span, which has one. A member who moved away is still read
/// where the past is in scope. (Ignoring a filter anywhere in a query ignores it in all of the query: never do that in a join.)
/// </summary>
public sealed class MemberFacts
{
    public Guid Id { get; private set; }
    public Guid PersonId { get; private set; }
    public string? CardNumber { get; private set; }
    public DateOnly? AdmissionDecisionOn { get; private set; }
    public DateOnly? AdmittedOn { get; private set; }
    public DateOnly? OfficialOn { get; private set; }
}
