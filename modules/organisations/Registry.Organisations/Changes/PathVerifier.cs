using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Registry.Kernel;
using Registry.Organisations.Tree;

namespace Registry.Organisations.Changes;

/// <summary>Everything that carries the path of an organisation carries the one the organisation has today, in every module.</summary>
internal sealed class PathVerifier(RegistryDbContext db) : IVerifier
{
    private const string OrganisationId = nameof(OrganisationId);
    private const string Path = nameof(IHasOrganisationPath.OrganisationPath);

    private static readonly MethodInfo Count = typeof(PathVerifier).GetMethod(
        nameof(CountAsync),
        BindingFlags.Instance | BindingFlags.NonPublic
    )!;

    public async Task<IReadOnlyList<string>> VerifyAsync(CancellationToken cancellation)
    {
        var differences = new List<string>();
        foreach (var type in db.Model.GetEntityTypes().Where(SubtreeMover.IsKeptOnPath))
        {
            var byId = type.FindProperty(OrganisationId)?.ClrType == typeof(Guid);
            var wrong = await (Task<int>)Count.MakeGenericMethod(type.ClrType).Invoke(this, [byId, cancellation])!;
            if (wrong > 0)
                differences.Add($"{type.GetTableName()}: {wrong} rows have the path of another place in the tree");
        }
        return differences;
    }

    private Task<int> CountAsync<T>(bool byId, CancellationToken cancellation)
        where T : class, IHasOrganisationPath
    {
        var rows = db.Unscoped<T>("Every path is verified, of the deleted too; only a number is told.")
            .IgnoreQueryFilters([RegistryDbContext.SoftDeleteFilter]);
        var organisations = db.Set<Organisation>();
        return byId
            ? rows.CountAsync(
                r =>
                    !organisations.Any(o =>
                        o.Id == EF.Property<Guid>(r, OrganisationId) && o.OrganisationPath == EF.Property<string>(r, Path)
                    ),
                cancellation
            )
            : rows.CountAsync(r => !organisations.Any(o => o.OrganisationPath == EF.Property<string>(r, Path)), cancellation);
    }
}
