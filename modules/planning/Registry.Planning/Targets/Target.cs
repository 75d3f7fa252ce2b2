using Registry.Kernel;
using Registry.Planning.Catalogue;

namespace Registry.Planning.Targets;

internal sealed class Target : Entity, IAppendOnly
{
    public const int MaxNote = 300;

    private Target() { }

    public Target(Guid termId, int version, int position, TargetDto target, TargetSource source)
    {
        TermId = termId;
        Version = version;
        Position = position;
        Indicator = target.Indicator;
        Cadence = target.Cadence;
        Direction = target.Direction;
        Value = target.Value;
        To = target.To;
        GrowthPercent = target.GrowthPercent;
        Note = target.Note;
        (DecisionNumber, DecisionDate, By, At) = source;
    }

    public Guid TermId { get; private set; }

    /// <summary>1, 2, 3 …; the highest holds.</summary>
    public int Version { get; private set; }

    /// <summary>Order in which the congress listed it.</summary>
    public int Position { get; private set; }
    public string Indicator { get; private set; } = "";
    public TargetCadence Cadence { get; private set; }
    public TargetDirection Direction { get; private set; }
    public decimal Value { get; private set; }
    public decimal? To { get; private set; }
    public decimal? GrowthPercent { get; private set; }
    public string Note { get; private set; } = "";
    public string? DecisionNumber { get; private set; }
    public DateOnly? DecisionDate { get; private set; }
    public string By { get; private set; } = "";

    /// <summary>UTC.</summary>
    public DateTime At { get; private set; }

    public TargetDto ToDto(string term) => new(term, Indicator, Cadence, Direction, Value, To, GrowthPercent, Note);
}
