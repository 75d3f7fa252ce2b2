namespace Registry.Organisations.Types;

/// <summary>The types of Party organisation as dated data: what regulations called them, at which level, below which others.</summary>
public interface IOrganisationTypeAppService
{
    /// <summary>The types in force on a date (null: today), the highest first.</summary>
    Task<IReadOnlyList<OrganisationTypeDto>> GetAsync(DateOnly? asOf, CancellationToken cancellation = default);

    /// <summary>Every version ever in force, by date and level.</summary>
    Task<IReadOnlyList<OrganisationTypeDto>> GetAllAsync(CancellationToken cancellation = default);
}

/// <summary>Level of the Party's system. Text: key Organisations:Level.{value}.</summary>
public enum OrganisationLevel
{
    UpperGrassroots,
    Grassroots,
    BelowGrassroots,
}

/// <param name="Below">Types that it may stand directly below.</param>
/// <param name="MinimumMembers">Members it is to have, those below included; fewer need a paper.</param>
/// <param name="MinimumOfficial">Official members of its own it is to have.</param>
/// <param name="HoldsMembers">Members belong to it directly.</param>
/// <param name="To">First day on which it was no more; null: in force.</param>
/// <param name="Source">Regulation, with the mark of how well it is confirmed.</param>
public sealed record OrganisationTypeDto(
    OrganisationType Type,
    string Name,
    string NameEn,
    OrganisationLevel Level,
    IReadOnlyList<OrganisationType> Below,
    int MinimumMembers,
    int MinimumOfficial,
    bool HoldsMembers,
    DateOnly From,
    DateOnly? To,
    string Regulation,
    string Source
);
