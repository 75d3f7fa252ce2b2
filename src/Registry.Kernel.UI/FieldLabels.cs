namespace Registry.Kernel.UI;

/// <summary>The label each field of the circuit's page shows, so that a summary of errors names the fields in the very same words.</summary>
public sealed class FieldLabels
{
    private readonly Dictionary<string, string> labels = [];

    public void Set(string field, string label) => labels[field] = label;

    /// <summary>The label of a field; null when no page has shown it.</summary>
    public string? Of(string field) => labels.GetValueOrDefault(field);
}
