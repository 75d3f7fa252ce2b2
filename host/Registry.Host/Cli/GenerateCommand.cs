using System.CommandLine;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Registry.Dashboards.Figures;
using Registry.Host.Data;
using Registry.Host.ReferenceData;
using Registry.Kernel;
using Registry.Organisations.Integration;

namespace Registry.Host.Cli;

/// <summary>Fills the reference database up to the size of a province or of the whole country, to measure on.</summary>
internal static class GenerateCommand
{
    public static Command Generate()
    {
        var members = new Option<int>("--members") { Description = "Members to add.", DefaultValueFactory = _ => 100_000 };
        var organisations = new Option<int?>("--organisations")
        {
            Description = "Cells and committees to add; default: cells of 25 members, committees of four cells.",
        };
        var command = new Command("generate", "Adds invented members to the reference data on SQLite, to measure on.")
        {
            members,
            organisations,
        };
        command.SetAction(
            (parsed, cancellation) =>
                RegistryCommands.RunAsync(async services =>
                {
                    var count = parsed.GetValue(members);
                    if (await DatabaseAsync(services, cancellation) is not { } file)
                        return 2;
                    var cells = (parsed.GetValue(organisations) ?? count / 20) * SyntheticMembers.CellsOfCommittee / 5;
                    if (count < 1 || cells < 1 || cells > count)
                    {
                        await Console.Error.WriteLineAsync("At least one cell, and at least one member for each.");
                        return 2;
                    }
                    SyntheticMembers.Add(file, count, cells, services.GetRequiredService<RegistryClock>().Today);
                    await services.GetRequiredService<IFigureService>().KeepAllAsync(cancellation);
                    await Console.Out.WriteLineAsync($"{count} members in {cells} cells are in.");
                    return 0;
                })
        );
        return command;
    }

    /// <summary>The file, where it holds the reference data alone: nothing invented comes among real members.</summary>
    private static async Task<string?> DatabaseAsync(IServiceProvider services, CancellationToken cancellation)
    {
        var configuration = services.GetRequiredService<IConfiguration>();
        if (Database.Provider(configuration) != DatabaseProvider.Sqlite)
        {
            await Console.Error.WriteLineAsync("Only on SQLite.");
            return null;
        }
        var organisations = services.GetRequiredService<IOrganisationIntegrationService>();
        var wanted = new[] { DemoAccounts.Root, SyntheticMembers.Committee(0) };
        var found = await organisations.GetAsync(wanted, cancellation);
        if (!found.ContainsKey(wanted[0]) || found.ContainsKey(wanted[1]))
        {
            await Console.Error.WriteLineAsync("Only once, on the reference data: start with an empty directory and `seed`.");
            return null;
        }
        await services.GetRequiredService<RegistryDbContext>().Database.CloseConnectionAsync();
        SqliteConnection.ClearAllPools();
        return new SqliteConnectionStringBuilder(Database.ConnectionString(configuration)).DataSource;
    }
}
