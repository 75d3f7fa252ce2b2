namespace Registry.Dashboards.Figures;

/// <summary>Has an organisation counted in the background, once for however many look at it.</summary>
internal interface IRecountRequests
{
    /// <param name="again">How long after a request another one is made.</param>
    void Ask(Guid organisation, DateOnly day, TimeSpan again);
}
