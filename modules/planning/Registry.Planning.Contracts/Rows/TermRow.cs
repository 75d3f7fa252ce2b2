namespace Registry.Planning.Rows;

/// <summary>Read-only row of a term of office, to join with. Terms are the whole committee's; everybody sees them.</summary>
public sealed class TermRow
{
    public Guid Id { get; private set; }

    /// <summary>Such as 2025-2030.</summary>
    public string Name { get; private set; } = "";
    public DateOnly From { get; private set; }

    /// <summary>Last day, inclusive.</summary>
    public DateOnly To { get; private set; }
}
