using System.Linq.Expressions;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Query;
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
/// <remarks>Contexts are pooled: one is made for many scopes, one after the other, and each begins with <see cref="Serve"/>.</remarks>
public abstract class RegistryDbContext(DbContextOptions options, ModuleList modules, RegistryClock clock) : DbContext(options)
{
    internal const string ScopeFilter = "OrganisationScope";
    public const string SoftDeleteFilter = "SoftDelete";

    private static readonly string[] Ordinal = ["OrganisationPath", "Path", "SortKey", "SearchName"];

    /// <summary>Disjoint subtrees one user may hold: each is one range of the scope predicate.</summary>
    public const int MaxSubtrees = 4;

    private (ICurrentUser User, IServiceProvider Services)? serving;

    /// <summary>Bulk loads by the system write no entry for each row; the caller writes one for the whole.</summary>
    public bool AuditRows { get; set; } = true;

    /// <summary>Collation under which text compares by code point, so that a path prefix is one index range.</summary>
    protected abstract string OrdinalCollation { get; }

    /// <summary>Whether the database refused a second row with the same unique key.</summary>
    protected abstract bool IsUniqueViolation(DbUpdateException exception);

    /// <summary>From here on the context sees and writes as this user, and events go to the handlers of this scope.</summary>
    public RegistryDbContext Serve(ICurrentUser current, IServiceProvider scope)
    {
        (serving, AuditRows) = ((current, scope), true);
        return this;
    }

    /// <summary>Ends of the range of paths of one of the user's subtrees; an empty range where there is none.</summary>
    private string Low(int subtree) => serving?.User.Scope is { } held && subtree < held.Count ? held[subtree] : "~";

    private string High(int subtree) => Low(subtree) + "~";

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
                type.FindProperty(nameof(Entity.Id))!.ValueGenerated = ValueGenerated.Never;
            if (type.ClrType.IsAssignableTo(typeof(AggregateRoot)))
                type.FindProperty(nameof(AggregateRoot.Stamp))!.IsConcurrencyToken = true;
            foreach (var text in type.GetProperties().Where(p => Ordinal.Contains(p.Name)))
                text.SetCollation(OrdinalCollation);
            if (type.ClrType.IsAssignableTo(typeof(ISoftDelete)))
                Filter<ISoftDelete>(type.ClrType, SoftDeleteFilter, e => !e.IsDeleted);
            if (type.ClrType.IsAssignableTo(typeof(IHasOrganisationPath)))
                Filter(type.ClrType, ScopeFilter, InScope());
        }
        void Filter<T>(Type type, string name, Expression<Func<T, bool>> predicate)
        {
            var entity = Expression.Parameter(type);
            var body = ReplacingExpressionVisitor.Replace(predicate.Parameters[0], entity, predicate.Body);
            model.Entity(type).HasQueryFilter(name, Expression.Lambda(body, entity));
        }
    }

    /// <summary>Rows of all organisations. EF lifts the filter for the WHOLE query this stands in: all that is joined is unscoped too.</summary>
    /// <param name="why">What makes that right, in a sentence for whoever reviews docs/unscoped-reads.md.</param>
    public IQueryable<T> Unscoped<T>(string why)
        where T : class => Set<T>().IgnoreQueryFilters([ScopeFilter]);

    private Expression<Func<IHasOrganisationPath, bool>> InScope() =>
        e =>
            (string.Compare(e.OrganisationPath, Low(0)) >= 0 && string.Compare(e.OrganisationPath, High(0)) < 0)
            || (string.Compare(e.OrganisationPath, Low(1)) >= 0 && string.Compare(e.OrganisationPath, High(1)) < 0)
            || (string.Compare(e.OrganisationPath, Low(2)) >= 0 && string.Compare(e.OrganisationPath, High(2)) < 0)
            || (string.Compare(e.OrganisationPath, Low(3)) >= 0 && string.Compare(e.OrganisationPath, High(3)) < 0);

    /// <summary>Lets a transaction that rewrites much keep this much of the database in memory, where the database does not see to it itself.</summary>
    public virtual Task UseMemoryAsync(int megabytes, CancellationToken cancellation) => Task.CompletedTask;

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
    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellation = default)
    {
        while (TakeLocalEvents() is { Count: > 0 } raised)
        {
            foreach (var localEvent in raised)
                await HandleAsync(localEvent, cancellation);
        }
        var changed = ChangeTracker.Entries().Where(e => e.State is not (EntityState.Unchanged or EntityState.Detached));
        foreach (var entry in changed.ToList())
            Prepare(entry);
        try
        {
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellation);
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

    private List<object> TakeLocalEvents() =>
        ChangeTracker.Entries<AggregateRoot>().SelectMany(e => e.Entity.TakeLocalEvents()).ToList();

    private async Task HandleAsync(object localEvent, CancellationToken cancellation)
    {
        var handler = typeof(ILocalEventHandler<>).MakeGenericType(localEvent.GetType());
        foreach (var service in serving!.Value.Services.GetServices(handler))
            await (Task)handler.GetMethod(nameof(ILocalEventHandler<>.HandleAsync))!.Invoke(service, [localEvent, cancellation])!;
    }

    private void Prepare(EntityEntry entry)
    {
        if (entry is { Entity: IAppendOnly, State: not EntityState.Added })
            throw new InvalidOperationException($"{entry.Metadata.ClrType.Name} is append-only: reverse the entry instead.");
        if (entry is { Entity: AggregateRoot, State: not EntityState.Deleted })
            entry.Property(nameof(AggregateRoot.Stamp)).CurrentValue = Guid.CreateVersion7();
        var fields = entry.Properties.Where(p => p.IsModified || entry.State == EntityState.Added);
        if (AuditRows && entry.Entity is Entity entity and not AuditEntry)
            Note(
                entry.Metadata.ClrType.Name,
                entity.Id,
                entry.State.ToString(),
                JsonSerializer.Serialize(fields.Select(p => p.Metadata.Name))
            );
    }

    /// <summary>Notes in the audit, by the next save, what the user did: changed a row, was shown something, took it out of the registry.</summary>
    /// <param name="what">No personal data: names of fields, codes, counts, the reason given.</param>
    public void Note(string entityType, Guid entityId, string action, string what) =>
        Add(
            new AuditEntry
            {
                At = clock.Now,
                UserId = serving!.Value.User.Id,
                UserName = serving!.Value.User.Name,
                EntityType = entityType,
                EntityId = entityId,
                Action = action,
                Fields = what,
            }
        );
}
