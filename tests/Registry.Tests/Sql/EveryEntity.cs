using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using Registry.Kernel;

namespace Registry.Tests.Sql;

/// <summary>Inserts, updates and deletes one row of every entity that is stored, so that its statements are made.</summary>
internal static class EveryEntity
{
    public static async Task SaveAsync(RegistryDbContext db)
    {
        foreach (var type in db.Model.GetEntityTypes().Where(t => t.GetTableName() is not null && !t.IsOwned()))
        {
            db.ChangeTracker.Clear();
            var entry = db.Entry(Make(type.ClrType));
            foreach (var property in entry.Properties.Where(p => p.CurrentValue is null || p.Metadata.IsKey()))
                property.CurrentValue = Sample(property.Metadata);
            EntityState[] states =
                entry.Entity is IAppendOnly
                    ? [EntityState.Added]
                    : [EntityState.Added, EntityState.Modified, EntityState.Deleted];
            foreach (var state in states)
            {
                entry.State = state;
                await db.SaveChangesAsync();
            }
        }
    }

    private static object Make(Type type)
    {
        const BindingFlags Any = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;
        var constructor = type.GetConstructors(Any).OrderBy(c => c.GetParameters().Length).First();
        return constructor.Invoke([.. constructor.GetParameters().Select(p => Default(p.ParameterType))]);
    }

    private static object? Default(Type type) => type.IsValueType ? Activator.CreateInstance(type) : null;

    private static object Sample(IProperty property)
    {
        var type = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
        return type == typeof(string) ? "0"
            : type == typeof(Guid) ? Guid.CreateVersion7()
            : type == typeof(byte[]) ? Array.Empty<byte>()
            : Activator.CreateInstance(type)!;
    }
}
