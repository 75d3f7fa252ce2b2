using System.Globalization;
using Registry.Bench;

return args switch
{
    ["serve", var database, var address] => await AdoNetRoster.ServeAsync(database, address),
    ["measure", var registry, var work, .. var sizes] => await Measurement.RunAsync(
        registry,
        work,
        [.. sizes.Select(s => int.Parse(s, CultureInfo.InvariantCulture))]
    ),
    ["tree", var registry, var work, var members, var nodes] => await TreeMeasurement.RunAsync(
        registry,
        work,
        int.Parse(members, CultureInfo.InvariantCulture),
        int.Parse(nodes, CultureInfo.InvariantCulture)
    ),
    ["dossier", var registry, var work, .. var sizes] => await DossierMeasurement.RunAsync(
        registry,
        work,
        [.. sizes.Select(s => int.Parse(s, CultureInfo.InvariantCulture))]
    ),
    ["national", var registry, var work, var members, var organisations] => await NationalMeasurement.RunAsync(
        registry,
        work,
        members,
        organisations
    ),
    ["mapping", var registry, var work] => await MappingMeasurement.RunAsync(registry, work),
    _ => throw new ArgumentException(
        "serve DATABASE ADDRESS | measure REGISTRY.DLL DIRECTORY SIZE… | dossier REGISTRY.DLL DIRECTORY SIZE… | tree REGISTRY.DLL DIRECTORY MEMBERS NODES | national REGISTRY.DLL DIRECTORY MEMBERS ORGANISATIONS | mapping REGISTRY.DLL DIRECTORY",
        nameof(args)
    ),
};
