namespace Registry.Organisations.Integration;

/// <summary>Implemented by each module that keeps bodies inside enterprises; all of them are asked for the page of an enterprise.</summary>
public interface IEnterpriseBodies
{
    /// <summary>The bodies of the enterprises that are open on a date, within the user's subtrees.</summary>
    Task<IReadOnlyList<EnterpriseBodyDto>> OfEnterprisesAsync(
        IReadOnlyCollection<Guid> enterpriseIds,
        DateOnly asOf,
        CancellationToken cancellation = default
    );
}

/// <summary>The three bodies an enterprise may have.</summary>
public enum EnterpriseBodyKind
{
    PartyOrganisation,
    TradeUnion,
    YouthUnion,
}

/// <summary>A body in an enterprise on a date: <paramref name="Link"/> is the path of its page, <paramref name="Members"/> its members on that date.</summary>
public sealed record EnterpriseBodyDto(
    Guid EnterpriseId,
    EnterpriseBodyKind Kind,
    Guid Id,
    string Name,
    string Link,
    int Members
);
