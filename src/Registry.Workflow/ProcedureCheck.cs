using Microsoft.EntityFrameworkCore;
using Registry.Kernel;

namespace Registry.Workflow;

/// <summary>What verifiers ask of a procedure and its steps.</summary>
public static class ProcedureCheck
{
    /// <summary>A procedure stands where its last step led; its steps are all there, in order, and none is ahead of the clock.</summary>
    /// <param name="name">What one is called.</param>
    /// <param name="now">In UTC.</param>
    public static async Task<IReadOnlyList<string>> StepDifferencesAsync<T, TState, TStep>(
        this RegistryDbContext db,
        string name,
        DateTime now,
        CancellationToken cancellation
    )
        where T : Procedure<TState, TStep>
        where TState : struct, Enum
        where TStep : struct, Enum
    {
        var steps = db.Set<ProcedureStep<TState, TStep>>();
        var led = await (
            from procedure in db.Set<T>().IgnoreQueryFilters([RegistryDbContext.SoftDeleteFilter])
            join step in steps on procedure.Id equals step.ProcedureId
            where step.Sequence == steps.Where(s => s.ProcedureId == procedure.Id).Max(s => s.Sequence)
            where !step.To.Equals(procedure.State)
            select procedure.Id
        ).ToListAsync(cancellation);
        var gaps = await steps
            .GroupBy(s => s.ProcedureId)
            .Where(g => g.Max(s => s.Sequence) != g.Count())
            .Select(g => g.Key)
            .ToListAsync(cancellation);
        var ahead = await steps.Where(s => s.RecordedAt > now).Select(s => s.ProcedureId).Distinct().ToListAsync(cancellation);
        return
        [
            .. led.Order().Select(id => $"{name} {id}: it does not stand where its last step led"),
            .. gaps.Order().Select(id => $"{name} {id}: a step is missing"),
            .. ahead.Order().Select(id => $"{name} {id}: a step is recorded ahead of the clock"),
        ];
    }
}
