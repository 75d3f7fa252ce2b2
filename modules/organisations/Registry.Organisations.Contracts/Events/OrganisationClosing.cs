namespace Registry.Organisations.Events;

/// <summary>Raised inside the save that closes an organisation; a handler refuses by throwing (members are left, say).</summary>
public sealed record OrganisationClosing(Guid OrganisationId, DateOnly ClosedOn);
