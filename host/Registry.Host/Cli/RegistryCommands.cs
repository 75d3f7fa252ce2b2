using System.CommandLine;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Registry.Access;
using Registry.Access.Users;
using Registry.Dashboards.Figures;
using Registry.Host.Data;
using Registry.Host.ReferenceData;
using Registry.Kernel;
using Registry.Kernel.UI;

namespace Registry.Host.Cli;

/// <summary>The verbs of the same executable, for operators and scripts. Results go to standard output, everything else to standard error.</summary>
internal static class RegistryCommands
{
    internal static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
    };

    private static readonly RootCommand Root = new("Sổ đảng viên / The Registry. Without a verb it serves the web pages.")
    {
        Migrate(),
        Seed(),
        GenerateCommand.Generate(),
        CreateAdmin(),
        Figures(),
        ReportCommand.Report(),
        Verify(),
        DeadlineCommand.Deadlines(),
        BackupCommands.Backup(),
        BackupCommands.Restore(),
        RuleCommands.Rules(),
        OrganisationCommands.Organisations(),
    };

    /// <summary>
    /// Whether the arguments ask for a verb (or help) rather than for the web pages. A misspelt verb is one too, and is refused: only
    /// settings (--Key=value, Key=value) go with the pages.
    /// </summary>
    public static bool IsVerb(string[] args) =>
        args is [var first, ..]
        && (
            first is "--help" or "-h" or "-?" or "--version"
            || (!first.StartsWith("-", StringComparison.Ordinal) && !first.Contains('=', StringComparison.Ordinal))
        );

    public static Task<int> RunAsync(string[] args) => Root.Parse(args).InvokeAsync();

    private static Command Migrate()
    {
        var command = new Command("migrate", "Brings the database to this version.");
        command.SetAction(
            (_, cancellation) =>
                RunAsync(
                    async services =>
                    {
                        await Migrations.ApplyAsync(
                            services.GetRequiredService<RegistryDbContext>(),
                            services.GetRequiredService<IConfiguration>(),
                            cancellation
                        );
                        await Console.Out.WriteLineAsync("The database is up to date.");
                        return 0;
                    },
                    prepare: false
                )
        );
        return command;
    }

    private static Command Seed()
    {
        var command = new Command("seed", "Fills an empty database with the reference organisation.");
        command.SetAction(
            (_, cancellation) =>
                RunAsync(async services =>
                {
                    var filled = await services.GetRequiredService<ReferenceDataSeeder>().SeedAsync(cancellation);
                    await Console.Out.WriteLineAsync(
                        filled ? "Reference data is in." : "There is data already; nothing was changed."
                    );
                    return 0;
                })
        );
        return command;
    }

    private static Command CreateAdmin()
    {
        var user = new Option<string>("--user") { Description = "Sign-in name.", Required = true };
        var name = new Option<string>("--name") { Description = "Name shown.", Required = true };
        var root = new Option<string?>("--root")
        {
            Description = "Name of the root committee, made when there is no organisation yet.",
        };
        var command = new Command("create-admin", "Makes the first administrator; the password is read from standard input.")
        {
            user,
            name,
            root,
        };
        command.SetAction(
            (parsed, cancellation) =>
                RunAsync(async services =>
                {
                    await Console.Error.WriteAsync("Password (12 characters or more): ");
                    var password = await Console.In.ReadLineAsync(cancellation) ?? "";
                    // Both or nothing: a refused password must not leave a root committee behind.
                    await using var transaction = await services
                        .GetRequiredService<RegistryDbContext>()
                        .Database.BeginTransactionAsync(cancellation);
                    if (
                        parsed.GetValue(root) is { } rootName
                        && !await services.GetRequiredService<RootOrganisation>().EnsureAsync(rootName, cancellation)
                    )
                        await Console.Error.WriteLineAsync("There are organisations already: --root was not used.");
                    var made = await services
                        .GetRequiredService<IAccountSetup>()
                        .EnsureAsync(
                            new NewAccount(
                                null,
                                parsed.GetRequiredValue(user),
                                parsed.GetRequiredValue(name),
                                password,
                                Roles.Administrator,
                                null,
                                services.GetRequiredService<RegistryClock>().Today
                            ),
                            cancellation
                        );
                    await transaction.CommitAsync(cancellation);
                    await Console.Out.WriteLineAsync(
                        made ? "Administrator made." : "That sign-in name exists already; nothing was changed."
                    );
                    return made ? 0 : 1;
                })
        );
        return command;
    }

    private static Command Figures()
    {
        var asOf = new Option<string?>("--as-of") { Description = "Date, yyyy-MM-dd; default: today." };
        var term = new Option<string?>("--term") { Description = "Term such as 2015-2020; default: the one the date lies in." };
        var json = new Option<bool>("--json") { Description = "One JSON object." };
        var command = new Command("figures", "Counts organisations, members and admissions of a date and a term.")
        {
            asOf,
            term,
            json,
        };
        command.SetAction(
            (parsed, cancellation) =>
                RunAsync(async services =>
                {
                    var figures = await services
                        .GetRequiredService<IFiguresAppService>()
                        .GetAsync(Date(parsed.GetValue(asOf)), parsed.GetValue(term), cancellation);
                    await PrintAsync(figures, parsed.GetValue(json));
                    return 0;
                })
        );
        return command;
    }

    private static Command Verify()
    {
        var command = new Command(
            "verify",
            "Has the engine check what it stores, folds every ledger again and compares; prints each difference, exit code 1 when there is one."
        );
        command.SetAction(
            async (_, cancellation) =>
            {
                // A damaged database cannot be read through the program: that is said before anything is.
                var damaged = await RunAsync(services => CheckEngineAsync(services, cancellation), prepare: false);
                if (damaged != 0)
                    return damaged;
                return await RunAsync(async services =>
                {
                    var differences = await Verification.RunAsync(services.GetServices<IVerifier>(), cancellation);
                    foreach (var difference in differences)
                        await Console.Out.WriteLineAsync(difference);
                    await Console.Out.WriteLineAsync(differences.Count == 0 ? "Clean." : $"{differences.Count} differences.");
                    return differences.Count == 0 ? 0 : 1;
                });
            }
        );
        return command;
    }

    private static async Task<int> CheckEngineAsync(IServiceProvider services, CancellationToken cancellation)
    {
        var (done, damages) = await EngineCheck.RunAsync(services.GetRequiredService<IConfiguration>(), cancellation);
        await Console.Error.WriteLineAsync(done);
        foreach (var damage in damages)
            await Console.Out.WriteLineAsync(damage);
        if (damages.Count > 0)
            await Console.Out.WriteLineAsync(
                $"The database is damaged in {damages.Count} places; nothing further was compared. Restore a backup."
            );
        return damages.Count > 0 ? 1 : 0;
    }

    /// <summary>Runs a verb as the system; a refusal is printed with its rule and gives exit code 2.</summary>
    public static async Task<int> RunAsync(Func<IServiceProvider, Task<int>> verb, bool prepare = true)
    {
        CultureInfo.CurrentUICulture = CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("vi-VN");
        await using var app = RegistryApplication.Build([], logToErrorStream: true);
        var result = 0;
        return await RefusedAsync(
                app,
                async () =>
                {
                    if (prepare)
                        await app.PrepareAsync();
                    result = await app.Services.AsSystemAsync(verb);
                }
            ) ?? result;
    }

    /// <summary>Says in words what the program refuses, and what is damaged; null: nothing. The exit code is 2.</summary>
    public static async Task<int?> RefusedAsync(WebApplication app, Func<Task> run)
    {
        try
        {
            await run();
            return null;
        }
        catch (BusinessException refused)
        {
            var texts = app.Services.GetRequiredService<Texts>();
            foreach (var rejection in refused.Rejections)
                await Console.Error.WriteLineAsync(texts.Of(rejection));
            return 2;
        }
        catch (Exception damage) when (EngineCheck.IsDamage(damage))
        {
            await Console.Error.WriteLineAsync(
                $"The database is damaged: {damage.Message} Run verify to see what; restore a backup."
            );
            return 2;
        }
    }

    /// <exception cref="BusinessException">The text is not a date.</exception>
    private static DateOnly? Date(string? text) =>
        text is null ? null : DateText.ReadIso(text) ?? throw new BusinessException("Registry:NotADate", "asOf", text);

    public static async Task PrintAsync<T>(T value, bool json)
    {
        if (json)
        {
            await Console.Out.WriteLineAsync(JsonSerializer.Serialize(value, Json));
            return;
        }
        foreach (var property in typeof(T).GetProperties())
            await Console.Out.WriteLineAsync(
                string.Create(CultureInfo.InvariantCulture, $"{property.Name, -26}{Show(property.GetValue(value))}")
            );
    }

    /// <summary>Dates as the options take them: day and month cannot be confused.</summary>
    private static object? Show(object? value) =>
        value is DateOnly date ? date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : value;
}
