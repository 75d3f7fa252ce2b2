using Registry.Kernel;

namespace Registry.Bitemporal;

/// <summary>What a ledger says from a day to a day (exclusive), as known from an instant to an instant; kept beside the ledger.</summary>
public abstract class LedgerSpan<T> : Entity, IBitemporal, IEquatable<T>
    where T : LedgerSpan<T>
{
    protected LedgerSpan() { }

    /// <param name="validTo"><see cref="TwoClocks.Forever"/> for what holds still.</param>
    /// <param name="knownFrom">In UTC.</param>
    protected LedgerSpan(DateOnly validFrom, DateOnly validTo, DateTime knownFrom)
    {
        ValidFrom = validFrom;
        ValidTo = validTo;
        KnownFrom = knownFrom;
    }

    public DateOnly ValidFrom { get; private set; }
    public DateOnly ValidTo { get; private set; }
    public DateTime KnownFrom { get; private set; }
    public DateTime KnownTo { get; set; } = TwoClocks.Always;

    /// <summary>What is said, of whom, without its times.</summary>
    protected abstract object Content { get; }

    /// <summary>Says the same of the same days, whenever it became known.</summary>
    public bool Equals(T? other) =>
        other is not null && ValidFrom == other.ValidFrom && ValidTo == other.ValidTo && Content.Equals(other.Content);

    public override bool Equals(object? obj) => Equals(obj as T);

    public override int GetHashCode() => HashCode.Combine(Content, ValidFrom, ValidTo);
}
