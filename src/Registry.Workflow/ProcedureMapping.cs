using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Registry.Workflow;

/// <summary>The steps of a procedure in a table of their own.</summary>
public static class ProcedureMapping
{
    /// <summary>Its steps belong to it.</summary>
    public static void MapProcedure<T, TState, TStep>(this EntityTypeBuilder<T> procedure)
        where T : Procedure<TState, TStep>
        where TState : struct, Enum
        where TStep : struct, Enum =>
        procedure.HasMany(p => p.Steps).WithOne().HasForeignKey(s => s.ProcedureId).OnDelete(DeleteBehavior.Restrict);

    /// <param name="table">Name of the table.</param>
    public static void MapSteps<TState, TStep>(this ModelBuilder model, string table)
        where TState : struct, Enum
        where TStep : struct, Enum =>
        model.Entity<ProcedureStep<TState, TStep>>(step =>
        {
            step.ToTable(table);
            step.Property(s => s.ActorName).HasMaxLength(200);
            step.Property(s => s.Paper).HasMaxLength(50);
            step.Property(s => s.Note).HasMaxLength(ProcedureStep<TState, TStep>.MaxNote);
            step.HasIndex(s => new { s.ProcedureId, s.Sequence }).IsUnique();
        });
}
