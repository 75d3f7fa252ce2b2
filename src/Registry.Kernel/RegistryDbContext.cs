using System.Linq.Expressions;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.Extensions.DependencyInjection;

namespace Registry.Kernel;

/// <summary>Who changed what and when, without values: those are in the ledgers, or too sensitive to write twice.</summary>
public sealed class AuditEntry : Entity, IAppendOnly
{
    public required DateTime At { get; init; }
    public required Guid? UserId { get; init; }
    public required string UserName { get; init; }
    public required string EntityType { get; init; }
    public required Guid EntityId { get; init; }
    public required string Action { get; init; }
    public required string Fields { get; init; }
}

/// <summary>The one context of all modules. One save is one transaction with its local events, stamps and audit.</summary>
public abstract class RegistryDbContext(
    DbContextOptions options,
    ModuleList modules,
    ICurrentUser user,
    RegistryClock clock,
    IServiceProvider services
) : DbContext(options)
{
    public const string ScopeFilter = "OrganisationScope";
    public const string SoftDeleteFilter = "SoftDelete";

    /// <summary>Disjoint subtrees one user may hold: each is one range of the scope predicate.</summary>
    public const int MaxSubtrees = 4;

    /// <summary>Bulk loads by the system write no entry for each row; the caller writes one for the whole.</summary>
    public bool AuditRows { get; set; } = true;

    /// <summary>Collation under which text compares by code point, so that a path prefix is one index range.</summary>
    protected abstract string OrdinalCollation { get; }

    /// <summary>Whether the database refused a second row with the same unique key.</summary>
    protected abstract bool IsUniqueViolation(DbUpdateException exception);

    private string Low(int subtree) => subtree < user.Scope.Count ? user.Scope[subtree] : "~";

    private string High(int subtree) => Low(subtree) + "~";

    public string Low0 => Low(0);
    public string High0 => High(0);
    public string Low1 => Low(1);
    public string High1 => High(1);
    public string Low2 => Low(2);
    public string High2 => High(2);
    public string Low3 => Low(3);
    public string High3 => High(3);

    protected override void ConfigureConventions(ModelConfigurationBuilder conventions)
    {
        conventions.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
        conventions.Properties<DateTime>().HaveConversion<UtcConverter>();
    }

    protected override void OnModelCreating(ModelBuilder model)
    {
        model.Entity<AuditEntry>(audit =>
        {
            audit.ToTable("audit_entries").HasIndex(a => new { a.EntityId, a.At });
            audit.Property(a => a.UserName).HasMaxLength(200);
            audit.Property(a => a.EntityType).HasMaxLength(100);
            audit.Property(a => a.Action).HasMaxLength(10);
            audit.Property(a => a.Fields).HasMaxLength(2000);
        });
        foreach (var module in modules)
            module.ConfigureModel(model);
        foreach (var type in model.Model.GetEntityTypes().ToList())
        {
            if (type.ClrType.IsAssignableTo(typeof(Entity)))
                type.FindProperty(nameof(Entity.Id))!.ValueGenerated = Microsoft.EntityFrameworkCore.Metadata.ValueGenerated.Never;
            if (type.ClrType.IsAssignableTo(typeof(AggregateRoot)))
                type.FindProperty(nameof(AggregateRoot.Stamp))!.IsConcurrencyToken = true;
            foreach (var path in type.GetProperties().Where(p => p.Name is "OrganisationPath" or "Path" or "SortKey" or "SearchName"))
                path.SetCollation(OrdinalCollation);
            if (type.ClrType.IsAssignableTo(typeof(ISoftDelete)))
                Filter<ISoftDelete>(type.ClrType, SoftDeleteFilter, e => !e.IsDeleted);
            if (type.ClrType.IsAssignableTo(typeof(IHasOrganisationPath)))
                Filter(type.ClrType, ScopeFilter, InScope());
        }
        void Filter<T>(Type type, string name, Expression<Func<T, bool>> predicate)
        {
            var entity = Expression.Parameter(type);
            var body = new ParameterReplacer(predicate.Parameters[0], entity).Visit(predicate.Body)!;
            model.Entity(type).HasQueryFilter(name, Expression.Lambda(body, entity));
        }
    }

    private Expression<Func<IHasOrganisationPath, bool>> InScope() =>
        e =>
            (string.Compare(e.OrganisationPath, Low0) >= 0 && string.Compare(e.OrganisationPath, High0) < 0)
            || (string.Compare(e.OrganisationPath, Low1) >= 0 && string.Compare(e.OrganisationPath, High1) < 0)
            || (string.Compare(e.OrganisationPath, Low2) >= 0 && string.Compare(e.OrganisationPath, High2) < 0)
            || (string.Compare(e.OrganisationPath, Low3) >= 0 && string.Compare(e.OrganisationPath, High3) < 0);

    /// <summary>The save will fail with 409 unless the aggregate still has the stamp its author read.</summary>
    /// <exception cref="BusinessException">428: no stamp was sent.</exception>
    public void Expect(AggregateRoot root, Guid? stamp)
    {
        var property = Entry(root).Property(r => r.Stamp);
        property.OriginalValue =
            stamp ?? throw new BusinessException(RejectionKind.StampMissing, [new Rejection("Registry:StampMissing", "stamp")]);
        property.IsModified = true;
    }

    public override int SaveChanges(bool acceptAllChangesOnSuccess) =>
        throw new NotSupportedException("Save asynchronously: local events are handled inside the save.");

    /// <exception cref="BusinessException">409: somebody else changed it first, or the key exists already.</exception>
    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        while (ChangeTracker.Entries<AggregateRoot>().SelectMany(e => e.Entity.TakeLocalEvents()).ToList() is { Count: > 0 } raised)
        {
            foreach (var localEvent in raised)
                await HandleAsync(localEvent, cancellationToken);
        }
        foreach (var entry in ChangeTracker.Entries().Where(e => e.State is not (EntityState.Unchanged or EntityState.Detached)).ToList())
            Prepare(entry);
        try
        {
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            throw BusinessException.Stale();
        }
        catch (DbUpdateException e) when (IsUniqueViolation(e))
        {
            throw new BusinessException(RejectionKind.Conflict, [new Rejection("Registry:Duplicate", null)]);
        }
    }

    private async Task HandleAsync(object localEvent, CancellationToken cancellation)
    {
        var handler = typeof(ILocalEventHandler<>).MakeGenericType(localEvent.GetType());
        foreach (var service in services.GetServices(handler))
            await (Task)handler.GetMethod(nameof(ILocalEventHandler<>.HandleAsync))!.Invoke(service, [localEvent, cancellation])!;
    }

    private void Prepare(EntityEntry entry)
    {
        if (entry is { Entity: IAppendOnly, State: not EntityState.Added })
            throw new InvalidOperationException($"{entry.Metadata.ClrType.Name} is append-only: correct it by a reversing entry.");
        if (entry is { Entity: AggregateRoot, State: not EntityState.Deleted })
            entry.Property(nameof(AggregateRoot.Stamp)).CurrentValue = Guid.CreateVersion7();
        if (AuditRows && entry.Entity is Entity entity and not AuditEntry)
            Add(
                new AuditEntry
                {
                    At = clock.Now,
                    UserId = user.Id,
                    UserName = user.Name,
                    EntityType = entry.Metadata.ClrType.Name,
                    EntityId = entity.Id,
                    Action = entry.State.ToString(),
                    Fields = JsonSerializer.Serialize(
                        entry.Properties.Where(p => p.IsModified || entry.State == EntityState.Added).Select(p => p.Metadata.Name)
                    ),
                }
            );
    }
}

internal sealed class ParameterReplacer(Expression from, Expression to) : ExpressionVisitor
{
    public override Expression? Visit(Expression? node) => node == from ? to : base.Visit(node);
}
