using System.Collections.Concurrent;
using System.Data.Common;
using System.Diagnostics;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Registry.Host.Data;
using Registry.Kernel;
using Registry.Members.Admissions;
using Registry.Members.Lifecycle;
using Registry.Members.Recognitions;
using Registry.Tests.Databases;
using Shouldly;
using Xunit;
using static Registry.Tests.Members.AdmissionDesk;

namespace Registry.Tests.Members;

/// <summary>
/// What a dossier reads of the ledger is found by the member, the cell or the entry at hand, whatever the ledger has grown to: every
/// statement of reading and writing is explained by SQLite, and none goes through the ledger or a subtree of it.
/// </summary>
public sealed partial class DossierStatementTests : IDisposable
{
    /// <summary>Listens before the application begins: a context that nobody listens to does not look again for a second.</summary>
    private readonly StatementRecorder recorder = new();
    private readonly RegistryApp app = new();

    public void Dispose()
    {
        recorder.Dispose();
        app.Dispose();
    }

    [Fact]
    public async Task A_dossier_is_read_and_written_without_going_through_the_ledger()
    {
        Assert.SkipUnless(TestDatabase.Provider == DatabaseProvider.Sqlite, "EXPLAIN QUERY PLAN is SQLite's.");
        using var secretary = await app.SignInAsync("thuky2");
        using var approver = await app.SignInAsync("duyet");
        using var desk = await CaseDesk.OpenAsync(app);
        var recognition = await WaitingRecognitionAsync(approver);
        var member = await desk.MemberAsync();
        await recorder.BeginAsync(app);

        var dossier = await secretary.SubmittedAsync();
        dossier = await approver.ReadAsync<DossierDto>($"{Root}/{dossier.Id}");
        dossier = await approver.ApproveAsync(dossier);
        await secretary.DoAsync<DossierDto>(Step(dossier, "ceremony"), new { dossier.Stamp, heldOn = Api.Today });
        await approver.ReadAsync<RecognitionDto>($"/api/members/recognitions/{recognition}");
        await desk.CompleteAsync(CaseKind.InternalTransfer, member);

        recorder.Statements.ShouldContain(s => s.Text.Contains("members_events"));
        recorder.Statements.ShouldContain(s => s.Text.Contains("members_spans"));
        var wide = new List<string>();
        foreach (var statement in recorder.Statements)
            wide.AddRange(await ThroughTheLedgerAsync(statement));
        wide.ShouldBeEmpty();
    }

    private static async Task<Guid> WaitingRecognitionAsync(HttpClient approver) =>
        (await approver.ReadAsync<Page<RecognitionListItemDto>>("/api/members/recognitions")).Items[0].Id;

    /// <summary>Lines of the plan that read the ledger by anything but what is at hand.</summary>
    private Task<List<string>> ThroughTheLedgerAsync(Statement statement) =>
        app.InScopeAsync(async services =>
        {
            var wide = new List<string>();
            var ledger = Alias().Matches(statement.Text).Select(m => m.Groups["alias"].Value).ToHashSet(StringComparer.Ordinal);
            if (ledger.Count == 0 || !statement.Text.Contains("SELECT", StringComparison.Ordinal))
                return wide;
            var connection = services.GetRequiredService<RegistryDbContext>().Database.GetDbConnection();
            await connection.OpenAsync(Api.Stop);
            await using var explain = connection.CreateCommand();
            explain.CommandText = "EXPLAIN QUERY PLAN " + statement.Text;
            foreach (var (name, value) in statement.Parameters)
            {
                var parameter = explain.CreateParameter();
                (parameter.ParameterName, parameter.Value) = (name, value ?? DBNull.Value);
                explain.Parameters.Add(parameter);
            }
            await using var reader = await explain.ExecuteReaderAsync(Api.Stop);
            while (await reader.ReadAsync(Api.Stop))
            {
                var line = reader.GetString(3);
                var read = Read().Match(line);
                if (read.Success && ledger.Contains(read.Groups["alias"].Value) && !AtHand().IsMatch(line))
                    wide.Add(line + Environment.NewLine + statement.Text);
            }
            return wide;
        });

    [GeneratedRegex("\"members_(events|spans)\" AS \"(?<alias>\\w+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Alias();

    [GeneratedRegex(@"^(SCAN|SEARCH) (?<alias>\w+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Read();

    [GeneratedRegex(
        @"^SEARCH .*\((Id|MemberId|OrganisationId|ReversesEventId|OrganisationChangeId|ToOrganisationId)=\?",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex AtHand();
}

/// <summary>A statement with the values it was sent with.</summary>
internal sealed record Statement(string Text, IReadOnlyList<(string Name, object? Value)> Parameters);

/// <summary>Every statement that EF Core sends to one database, from its own diagnostics.</summary>
internal sealed class StatementRecorder : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private readonly ConcurrentDictionary<string, Statement> statements = new(StringComparer.Ordinal);
    private readonly ConcurrentBag<IDisposable> subscriptions = [];
    private volatile string? database;

    public StatementRecorder() => subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));

    public ICollection<Statement> Statements => statements.Values;

    /// <summary>From here on the statements of this application are kept.</summary>
    public async Task BeginAsync(RegistryApp app) =>
        database = await app.CallAsync<RegistryDbContext, string>(db =>
            Task.FromResult(db.Database.GetDbConnection().DataSource)
        );

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == DbLoggerCategory.Name)
            subscriptions.Add(value.Subscribe(this));
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (
            value is not { Value: CommandEventData { Command: { } command } }
            || value.Key != RelationalEventId.CommandExecuting.Name
        )
            return;
        if (command.Connection?.DataSource != database)
            return;
        var parameters = command.Parameters.Cast<DbParameter>().Select(p => (p.ParameterName, p.Value)).ToList();
        statements.TryAdd(command.CommandText, new(command.CommandText, parameters));
    }

    public void OnCompleted() { }

    public void OnError(Exception error) { }

    public void Dispose()
    {
        foreach (var subscription in subscriptions)
            subscription.Dispose();
    }
}
