using Registry.Kernel;

namespace Registry.Committees.Congresses;

/// <summary>Delegates for each organisation: a base for each, the rest by members with the largest remainders.</summary>
internal static class DelegateAllotment
{
    /// <exception cref="BusinessException">There are not even enough for the base.</exception>
    public static IReadOnlyDictionary<Guid, int> Share(int delegates, int baseEach, IReadOnlyDictionary<Guid, int> members)
    {
        var rest = delegates - (baseEach * members.Count);
        var all = members.Values.Sum();
        if (rest < 0 || all == 0)
            throw new BusinessException("Committees:TooFewDelegates", "delegates", delegates, baseEach, members.Count);
        var places = members.ToDictionary(m => m.Key, m => baseEach + (int)((long)rest * m.Value / all));
        var left = delegates - places.Values.Sum();
        var byRemainder = members
            .OrderByDescending(m => (long)rest * m.Value % all)
            .ThenByDescending(m => m.Value)
            .ThenBy(m => m.Key);
        foreach (var (organisation, _) in byRemainder.Take(left))
            places[organisation]++;
        return places;
    }
}
