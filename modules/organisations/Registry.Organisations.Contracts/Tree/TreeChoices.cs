using Registry.Kernel;
using Registry.Organisations.Types;

namespace Registry.Organisations.Tree;

/// <summary>Organisations as the choices of a field, looked up while somebody types: the tree may be too big to send.</summary>
public static class TreeChoices
{
    /// <param name="fits">Kinds that can be chosen; null: all.</param>
    public static async Task<IEnumerable<PickerItem>> FindChoicesAsync(
        this ITreeAppService tree,
        string? text,
        DateOnly? asOf,
        Func<OrganisationType, bool>? fits = null,
        CancellationToken cancellation = default
    ) => (await tree.SearchAsync(text, asOf, cancellation)).Where(n => fits?.Invoke(n.Type) != false).Select(ToChoice);

    /// <summary>Null: it did not stand on the date, or not within the user's subtrees.</summary>
    public static async Task<PickerItem?> GetChoiceAsync(
        this ITreeAppService tree,
        Guid id,
        DateOnly? asOf,
        CancellationToken cancellation = default
    ) => (await tree.GetWayAsync(id, asOf, cancellation)).LastOrDefault() is { } node ? ToChoice(node) : null;

    private static PickerItem ToChoice(TreeNodeDto node) => new(node.Id, node.Name, node.ParentName);
}
