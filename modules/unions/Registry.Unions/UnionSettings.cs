using Microsoft.Extensions.Configuration;
using Registry.Unions.Ledger;

namespace Registry.Unions;

/// <summary>
/// What the sources do not fix for today (domain.md 6): settings under Registry:Unions, so that a new charter changes no program.
/// Founding numbers are those of the 2013 charter (S71), the current one is to be checked; the days are not confirmed (GK-cfg).
/// </summary>
internal sealed class UnionSettings(IConfiguration configuration)
{
    private const string Section = "Registry:Unions:";

    /// <summary>Days after the end of a quarter by which a return is due.</summary>
    public int ReturnDays { get; } = configuration.GetValue(Section + "ReturnDays", 15);

    private readonly int founding = configuration.GetValue(Section + "MinFoundingMembers", 5);
    private readonly int foundingOfSyndicate = configuration.GetValue(Section + "MinSyndicateMembers", 10);

    /// <summary>Members that a union of the kind needs to be founded; those inside a grassroots union are its own affair.</summary>
    public int LeastMembers(UnionType type) =>
        type switch
        {
            UnionType.GrassrootsUnion => founding,
            UnionType.Syndicate => foundingOfSyndicate,
            UnionType.ZoneUnion => 0,
            _ => 1,
        };
}
