namespace Registry.People.Integration;

/// <summary>
/// Implemented by each module that keeps something about people. From all the answers the registry knows who may be shown to the user,
/// and whose data a procedure may still change.
/// </summary>
public interface IPersonRecords
{
    /// <summary>Everything of the module that rests on one of the people, wherever it is.</summary>
    Task<IReadOnlyList<PersonRecord>> OfPeopleAsync(
        IReadOnlyCollection<Guid> personIds,
        CancellationToken cancellation = default
    );
}

/// <param name="Id">Of the membership or the procedure.</param>
/// <param name="IsMembership">Present or former: such a person changes only by a correction, with a paper and a second person.</param>
/// <param name="IsSeen">The user may see it, and so the person.</param>
public sealed record PersonRecord(Guid PersonId, Guid Id, bool IsMembership, bool IsSeen);
