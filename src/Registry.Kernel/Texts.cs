using Microsoft.Extensions.Localization;

namespace Registry.Kernel;

/// <summary>The texts of all modules in the request's language. A key starts with its module's name, as in Members:BelowTwoThirds.</summary>
public sealed class Texts(IStringLocalizerFactory factory, ModuleList modules)
{
    private readonly List<IStringLocalizer> localizers = [.. modules.Select(m => m.Texts).OfType<Type>().Select(factory.Create)];

    /// <summary>The text, with {0}… filled; the key itself when no module has it (a test forbids that).</summary>
    public string this[string key, params object?[] arguments] =>
        localizers.Select(l => l[key, arguments!]).FirstOrDefault(t => !t.ResourceNotFound)?.Value ?? key;

    public string Of(Rejection rejection) => this[rejection.Code, rejection.Arguments];
}
