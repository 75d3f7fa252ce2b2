namespace Registry.YouthUnion.Roster;

/// <summary>Whether a youth member has been proposed to the Party; whoever keeps the proposals answers.</summary>
internal interface IMemberProposals
{
    /// <summary>The last proposal of the member; null: none.</summary>
    Task<Guid?> LastAsync(Guid member, CancellationToken cancellation);
}
