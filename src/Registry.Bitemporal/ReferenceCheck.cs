using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Registry.Kernel;

namespace Registry.Bitemporal;

/// <summary>Rows name those of other modules by id alone: no foreign key of the database says that the named one is there.</summary>
public static class ReferenceCheck
{
    private static readonly MethodInfo Count = typeof(ReferenceCheck).GetMethod(
        nameof(CountAsync),
        BindingFlags.Static | BindingFlags.NonPublic
    )!;

    /// <summary>A line for each column of the whole database that names a <typeparamref name="TTarget"/> which is not there.</summary>
    /// <param name="what">What is named.</param>
    /// <param name="columns">How columns that name one are called.</param>
    public static async Task<IReadOnlyList<string>> DanglingAsync<TTarget>(
        this RegistryDbContext db,
        string what,
        IReadOnlyCollection<string> columns,
        CancellationToken cancellation
    )
        where TTarget : Entity
    {
        var differences = new List<string>();
        foreach (var (type, column) in Named(db, columns))
        {
            var count = Count.MakeGenericMethod(type.ClrType, typeof(TTarget));
            var missing = await (Task<int>)count.Invoke(null, [db, column, cancellation])!;
            if (missing > 0)
                differences.Add($"{type.GetTableName()}: {missing} rows name in {column} {what} that is not there");
        }
        return differences;
    }

    private static IEnumerable<(IEntityType Type, string Column)> Named(
        RegistryDbContext db,
        IReadOnlyCollection<string> columns
    ) =>
        from type in db.Model.GetEntityTypes()
        where type.GetTableName() is not null && !type.IsOwned() && type.ClrType.IsAssignableTo(typeof(Entity))
        from property in type.GetProperties()
        where columns.Contains(property.Name) && !property.IsForeignKey()
        where property.ClrType == typeof(Guid) || property.ClrType == typeof(Guid?)
        select (type, property.Name);

    private static Task<int> CountAsync<T, TTarget>(RegistryDbContext db, string column, CancellationToken cancellation)
        where T : class
        where TTarget : Entity =>
        db.Set<T>()
            .IgnoreQueryFilters([RegistryDbContext.SoftDeleteFilter])
            .Where(r => EF.Property<Guid?>(r, column) != null)
            .CountAsync(r => !db.Set<TTarget>().Any(t => t.Id == EF.Property<Guid?>(r, column)), cancellation);
}
