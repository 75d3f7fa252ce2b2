namespace Registry.Kernel.UI;

/// <summary>
/// Fields of the circuit's page that show a text they cannot read. Such a field keeps the value it had, so nothing may be saved while
/// it shows something else: <see cref="RegistryComponentBase.TryAsync"/> refuses.
/// </summary>
public sealed class UnreadFields
{
    private readonly Dictionary<object, Rejection> why = [];

    /// <summary>What is wrong with each of them, with its field.</summary>
    public IReadOnlyCollection<Rejection> All => why.Values;

    /// <summary>Says of a field that its text cannot be read, or (null) that it can, or that it is gone.</summary>
    public void Set(object field, Rejection? rejection)
    {
        if (rejection is null)
            why.Remove(field);
        else
            why[field] = rejection;
    }
}
