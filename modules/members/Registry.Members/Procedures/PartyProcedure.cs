using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Registry.Kernel;
using Registry.Workflow;

namespace Registry.Members.Procedures;

/// <summary>A statutory procedure in a Party organisation.</summary>
internal abstract class PartyProcedure<TState, TStep> : Procedure<TState, TStep>, IHasOrganisationPath
    where TState : struct, Enum
    where TStep : struct, Enum
{
    private static readonly Refusals Words = new("Members:StepNotAllowed", "Members:RecorderMayNotDecide");

    protected override Refusals Wording => Words;

    public Guid OrganisationId { get; protected set; }
    public string OrganisationPath { get; protected set; } = "";

    /// <summary>Last day of the step that is due, in the state it is in.</summary>
    public DateOnly? DueOn { get; protected set; }
}

/// <summary>The columns all of them share.</summary>
internal static class PartyProcedureMapping
{
    public static void MapPartyProcedure<T, TState, TStep>(this EntityTypeBuilder<T> procedure)
        where T : PartyProcedure<TState, TStep>
        where TState : struct, Enum
        where TStep : struct, Enum
    {
        procedure.MapProcedure<T, TState, TStep>();
        procedure.Property(p => p.OrganisationPath).HasMaxLength(120);
        procedure.HasIndex(p => new { p.OrganisationPath, p.State });
    }
}
