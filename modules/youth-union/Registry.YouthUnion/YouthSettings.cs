using Microsoft.Extensions.Configuration;
using Registry.YouthUnion.Tree;

namespace Registry.YouthUnion;

/// <summary>
/// Numbers of the Youth Union's charter (domain.md 7), settings under Registry:YouthUnion so that a new charter changes no program.
/// The ages are found in sources (S74, S75); the sizes of organisations are not confirmed (GK-cfg).
/// </summary>
internal sealed class YouthSettings(IConfiguration configuration)
{
    private const string Section = "Registry:YouthUnion:";

    private readonly int minAge = configuration.GetValue(Section + "MinAgeYears", 15);
    private readonly int maxAge = configuration.GetValue(Section + "MaxAgeYears", 30);
    private readonly int stayAge = configuration.GetValue(Section + "StayAgeYears", 35);
    private readonly int leastOfBranch = configuration.GetValue(Section + "MinBranchMembers", 3);
    private readonly int leastOfGrassroots = configuration.GetValue(Section + "MinGrassrootsMembers", 30);

    /// <summary>First day on which somebody can be admitted: 15 years and a day.</summary>
    public DateOnly FirstDay(DateOnly birthDate) => birthDate.AddYears(minAge).AddDays(1);

    /// <summary>First day past the age: comes of age, or needs leave to stay.</summary>
    public DateOnly ComesOfAgeOn(DateOnly birthDate) => birthDate.AddYears(maxAge).AddDays(1);

    /// <summary>Latest birth date of those who are past the age on a day.</summary>
    public DateOnly BornBefore(DateOnly day) => day.AddYears(-maxAge);

    /// <summary>Last day to which leave to stay can be given to who holds no office.</summary>
    public DateOnly StaysAtMostUntil(DateOnly birthDate) => birthDate.AddYears(stayAge);

    /// <summary>Members an organisation of the kind needs to be founded.</summary>
    public int LeastMembers(YouthOrganisationType type) =>
        type switch
        {
            YouthOrganisationType.GrassrootsUnion => leastOfGrassroots,
            YouthOrganisationType.ZoneUnion => 0,
            _ => leastOfBranch,
        };
}
