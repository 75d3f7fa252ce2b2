using Registry.Kernel;
using Registry.Organisations.Integration;
using Registry.Organisations.Tree;
using Registry.Organisations.Types;

namespace Registry.Host.ReferenceData;

/// <summary>An organisation while the history is played through: who is there now, and how many could vote on any past day.</summary>
internal sealed class Place(
    int number,
    Place? parent,
    OrganisationType type,
    string name,
    ImportedEnterprise? enterprise,
    bool lasts
)
{
    private readonly List<(DateOnly On, int Votes)> voteBase = [];

    public Guid Id { get; } = ReferenceIds.Organisation(number);
    public int Number { get; } = number;
    public Place? Parent { get; } = parent;
    public OrganisationType Type { get; } = type;
    public string Name { get; } = name;
    public ImportedEnterprise? Enterprise { get; } = enterprise;

    /// <summary>Is never closed, because something else relies on it.</summary>
    public bool Lasts { get; } = lasts;
    public required DateOnly EstablishedOn { get; init; }
    public required Decision Decision { get; init; }
    public required DateTime RecordedAt { get; init; }
    public ImportedClosing? Closing { get; set; }
    public List<Life> Members { get; } = [];
    public int Votes { get; private set; }

    /// <summary>The grassroots committee above, if there is one.</summary>
    public Place? Committee => Parent?.Type == OrganisationType.GrassrootsCommittee ? Parent : null;
    public int MembersOfCommittee { get; private set; }
    public bool IsCell => Type is OrganisationType.Cell or OrganisationType.GrassrootsCell;
    public bool IsOpen => Closing is null;

    public void Add(Life life, DateOnly on)
    {
        Members.Add(life);
        Committee?.MembersOfCommittee += 1;
        if (life.Votes)
            AddVotes(1, on);
    }

    public void Remove(Life life, DateOnly on)
    {
        Members.Remove(life);
        Committee?.MembersOfCommittee -= 1;
        if (life.Votes)
            AddVotes(-1, on);
    }

    public void AddVotes(int more, DateOnly on)
    {
        Votes += more;
        voteBase.Add((on, Votes));
    }

    /// <summary>Official members at the end of the day who are neither away nor exempt.</summary>
    public int VotesOn(DateOnly day) => voteBase.FindLast(v => v.On <= day).Votes;

    /// <param name="latest">Nothing is recorded after it.</param>
    public ImportedOrganisation ToImport(DateTime latest) =>
        new(
            Id,
            Parent?.Id,
            Name,
            Type,
            Enterprise?.Id,
            EstablishedOn,
            Decision,
            RecordedAt > latest ? latest : RecordedAt,
            Closing is { } closing && closing.RecordedAt > latest ? closing with { RecordedAt = latest } : Closing
        );
}
