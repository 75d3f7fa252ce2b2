using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;
using Registry.Kernel;

namespace Registry.Tests.Cli;

/// <summary>One change by hand.</summary>
/// <param name="PlantAsync">Makes it, and says what a line of verify must contain.</param>
internal sealed record PlantedFault(string Name, Func<RegistryDbContext, Task<string>> PlantAsync);

/// <summary>Every kind of fault that can be planted in the database by a statement.</summary>
internal static class PlantedFaults
{
    public static readonly DateTime Ahead = RegistryApp.Start.UtcDateTime.AddHours(1);

    /// <summary>With the verifiers that look after each group: to ask all of them for each fault would take an hour.</summary>
    public static IReadOnlyDictionary<string, (string[] Verifiers, IReadOnlyList<PlantedFault> Faults)> Groups { get; } =
        new Dictionary<string, (string[], IReadOnlyList<PlantedFault>)>(StringComparer.Ordinal)
        {
            ["members"] = (
                ["MembershipVerifier", "NationalIdVerifier", "OrganisationVerifier", "PathVerifier"],
                [.. PlantedMemberFaults.All]
            ),
            ["organisations"] = (["OrganisationVerifier"], [.. PlantedTreeFaults.Organisations]),
            ["mass organisations"] = (
                ["UnionVerifier", "YouthOrganisationVerifier", "YouthVerifier"],
                [.. PlantedTreeFaults.MassOrganisations]
            ),
            ["persons and bodies"] = (["NationalIdVerifier", "BodyVerifier"], [.. PlantedOtherFaults.PersonsAndBodies]),
            ["procedures"] = (["ProcedureVerifier", "ReturnVerifier", "ProposalVerifier"], [.. PlantedOtherFaults.Procedures]),
            ["reports"] = (["KeptReportVerifier", "KeptCountsVerifier"], [.. PlantedOtherFaults.Reports]),
        };

    /// <summary>The first row for which it holds, in the order of ids.</summary>
    public static Task<T> FirstAsync<T>(this RegistryDbContext db, Expression<Func<T, bool>> which)
        where T : Entity => db.Set<T>().AsNoTracking().Where(which).OrderBy(e => e.Id).FirstAsync(Api.Stop);

    /// <summary>Changes one row, past everything that protects it.</summary>
    public static async Task SetAsync<T>(this RegistryDbContext db, Guid id, Action<UpdateSettersBuilder<T>> set)
        where T : Entity => (await db.Set<T>().Where(e => e.Id == id).ExecuteUpdateAsync(set, Api.Stop)).ShouldBeOne();

    public static async Task RemoveAsync<T>(this RegistryDbContext db, Guid id)
        where T : Entity => (await db.Set<T>().Where(e => e.Id == id).ExecuteDeleteAsync(Api.Stop)).ShouldBeOne();

    public static async Task InsertAsync(this RegistryDbContext db, Entity row)
    {
        db.Add(row);
        await db.SaveChangesAsync(Api.Stop);
    }

    private static void ShouldBeOne(this int rows)
    {
        if (rows != 1)
            throw new InvalidOperationException($"{rows} rows were changed.");
    }
}
