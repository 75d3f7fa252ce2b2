namespace Registry.Organisations.Integration;

/// <summary>One thing that is counted, or (where <see cref="Count"/> is more than one) a return that says how many.</summary>
public sealed class CountedFact
{
    public required Guid Id { get; init; }

    /// <summary>The Party organisation it belongs to; it counts there and at all above, as the tree stood on <see cref="On"/>.</summary>
    public required Guid OrganisationId { get; init; }
    public required DateOnly On { get; init; }
    public required string Name { get; init; }

    /// <summary>Of a movement: from where; null: from outside.</summary>
    public Guid? FromOrganisationId { get; init; }

    /// <summary>Of a movement: to where; null: to outside.</summary>
    public Guid? ToOrganisationId { get; init; }

    /// <summary>Of several movements of one on a day: the first, and the last; both: the only one.</summary>
    public bool First { get; init; } = true;
    public bool Last { get; init; } = true;

    /// <summary>Of several movements on a day: where they end.</summary>
    public Guid? EndsIn { get; init; }

    /// <summary>Of a person.</summary>
    public DateOnly? BirthDate { get; init; }
    public required int Count { get; init; }
}
