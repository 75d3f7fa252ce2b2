using Registry.Kernel;

namespace Registry.Access.Users;

/// <summary>A role on an organisation and all below it, from a date to a date (inclusive).</summary>
internal sealed class Grant : Entity
{
    private Grant() { }

    public Grant(Guid accountId, string role, Guid organisationId, DateOnly from, DateOnly? to)
    {
        AccountId = accountId;
        Role = role;
        OrganisationId = organisationId;
        From = from;
        To = to;
    }

    public Guid AccountId { get; private set; }
    public string Role { get; private set; } = "";
    public Guid OrganisationId { get; private set; }
    public DateOnly From { get; private set; }
    public DateOnly? To { get; private set; }

    public void End(DateOnly lastDay) => To = lastDay;

    public bool HoldsOn(DateOnly day) => From <= day && (To is null || To >= day);
}
