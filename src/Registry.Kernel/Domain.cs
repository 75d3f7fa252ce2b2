namespace Registry.Kernel;

/// <summary>A thing with an identity of its own; ids are time-ordered.</summary>
public abstract class Entity
{
    public Guid Id { get; protected init; } = Guid.CreateVersion7();
}

/// <summary>The root of what is read, changed and saved together.</summary>
public abstract class AggregateRoot : Entity
{
    private readonly List<object> localEvents = [];

    /// <summary>Renewed by every save; a write must carry the stamp its author read.</summary>
    public Guid Stamp { get; private set; }

    /// <summary>Handled inside the next save, before its SQL, in the same transaction.</summary>
    protected void Raise(object localEvent) => localEvents.Add(localEvent);

    internal List<object> TakeLocalEvents()
    {
        List<object> taken = [.. localEvents];
        localEvents.Clear();
        return taken;
    }
}

/// <summary>Hidden by the filter <see cref="RegistryDbContext.SoftDeleteFilter"/> once deleted.</summary>
public interface ISoftDelete
{
    bool IsDeleted { get; }
}

/// <summary>Belongs to an organisation: out of the user's subtrees it does not exist (filter <see cref="RegistryDbContext.ScopeFilter"/>).</summary>
public interface IHasOrganisationPath
{
    /// <summary>Hierarchical code of the organisation in today's tree, e.g. 00001.00042.</summary>
    string OrganisationPath { get; }
}

/// <summary>Only ever inserted; the context throws on an update or a delete.</summary>
public interface IAppendOnly;

/// <summary>Runs inside SaveChangesAsync of the aggregate that raised the event; may change data, may refuse by throwing.</summary>
public interface ILocalEventHandler<in TEvent>
{
    Task HandleAsync(TEvent localEvent, CancellationToken cancellation);
}

/// <summary>A paper that something rests on: its number and date as written on it, and the body that issued it.</summary>
public sealed record Decision(string Number, DateOnly Date, string Issuer)
{
    /// <summary>As it is kept in three columns; null: none is recorded.</summary>
    public static Decision? Of(string? number, DateOnly? date, string? issuer) =>
        number is null ? null : new(number, date!.Value, issuer!);
}

/// <summary>An input that changes something the user has read. The header If-Match fills <see cref="Stamp"/> as well.</summary>
public abstract record StampedInput
{
    public Guid? Stamp { get; set; }
}

/// <summary>One page of a list and the number of all hits.</summary>
public sealed record Page<T>(IReadOnlyList<T> Items, int Total);

/// <summary>One of many that a field finds by part of its name; <paramref name="Above"/> is shown beside it.</summary>
public sealed record PickerItem(Guid Id, string Text, string? Above = null);

/// <summary>Compares a module's projections with its ledger.</summary>
public interface IVerifier
{
    /// <summary>One line for each difference, without personal data; empty when clean.</summary>
    Task<IReadOnlyList<string>> VerifyAsync(CancellationToken cancellation);
}
