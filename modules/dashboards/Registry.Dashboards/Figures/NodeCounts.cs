namespace Registry.Dashboards.Figures;

/// <summary>Members of an organisation and all below it on a day.</summary>
internal sealed record Heads(int Members, int Probationary);

/// <summary>Of a zone; null: outside of any.</summary>
internal sealed record ZoneCount(Guid? ZoneId, int Members, int Organisations, int AdmittedThisYear);

/// <summary>The organisations directly below one, in Vietnamese name order.</summary>
/// <param name="OwnMembers">Members of the organisation itself, in none of those below.</param>
internal sealed record BelowCounts(int OwnMembers, IReadOnlyList<BelowCount> Items);

/// <param name="AtStart">Members on the day before the first day counted: of the year, unless another was asked for.</param>
/// <param name="Admitted">Since then, as <paramref name="Founded"/>: grassroots organisations, as are <paramref name="Organisations"/>.</param>
internal sealed record BelowCount(
    Guid OrganisationId,
    string Name,
    string Path,
    int AtStart,
    int Members,
    int Organisations,
    int Admitted,
    int Founded
);

/// <summary>
/// All that is counted at an organisation on a day, but for those below it. Targets, names of zones and words are not among it: they
/// are set beside it when it is read.
/// </summary>
/// <param name="Day">The day counted up to.</param>
/// <param name="KnownAt">The instant at which it was counted, UTC.</param>
/// <param name="Admitted">By day, as far back as there is any; as are those <paramref name="Founded"/> and <paramref name="Closed"/>.</param>
/// <param name="Year">Values of the indicators by key, for the year of the day; <paramref name="OfTerm"/>: for its term.</param>
internal sealed record NodeCounts(
    DateOnly Day,
    DateTime KnownAt,
    Heads Heads,
    AgesDto Ages,
    IReadOnlyList<ZoneCount> Zones,
    IReadOnlyDictionary<DateOnly, int> Admitted,
    IReadOnlyDictionary<DateOnly, int> Founded,
    IReadOnlyDictionary<DateOnly, int> Closed,
    IReadOnlyList<GrowthYearDto> Growth,
    FunnelDto Funnel,
    IReadOnlyDictionary<string, decimal?> Year,
    IReadOnlyDictionary<string, decimal?> OfTerm
);
