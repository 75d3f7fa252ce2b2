using System.Net.Http.Headers;
using System.Net.Http.Json;
using Microsoft.AspNetCore.Authentication.BearerToken;
using Microsoft.Data.Sqlite;
using Registry.Host.Data;
using Registry.Members.Admissions;
using Registry.Tests.Databases;
using Registry.Tests.Members;
using Shouldly;
using Xunit;

namespace Registry.Tests.Cli;

/// <summary>The power goes off in the middle of the work.</summary>
public sealed class KillTests
{
    private const int Ceremonies = 12;

    /// <summary>Of the demonstration accounts, which the template was made with in Development.</summary>
    private const string DemoPassword = "xem-thu-so-dang-vien";

    [Fact]
    public async Task A_program_killed_while_it_saves_starts_again_with_all_or_nothing_of_each_save()
    {
        Assert.SkipWhen(TestDatabase.Provider != DatabaseProvider.Sqlite, "A database server is not killed with the program.");
        using var database = TestDatabase.CopyOfReferenceData();
        var (process, address) = await HostProcess.ServeAsync(database);
        var admitted = new List<Guid>();
        using (process)
        {
            using var secretary = await SignInAsync(address, "thuky2");
            using var approver = await SignInAsync(address, "duyet");
            var work = Enumerable.Range(0, 4).Select(_ => Task.Run(AdmitUntilKilledAsync, Api.Stop)).ToList();
            try
            {
                await Task.WhenAll(work);
            }
            finally
            {
                process.Kill();
            }
            await process.WaitForExitAsync(Api.Stop);

            async Task AdmitUntilKilledAsync()
            {
                try
                {
                    while (!process.HasExited)
                    {
                        var dossier = await approver.ApproveAsync(await secretary.SubmittedAsync());
                        var ceremony = new { dossier.Stamp, heldOn = dossier.Decision!.Date };
                        dossier = await secretary.DoAsync<DossierDto>(AdmissionDesk.Step(dossier, "ceremony"), ceremony);
                        lock (admitted)
                        {
                            admitted.Add(dossier.MemberId!.Value);
                            if (admitted.Count == Ceremonies)
                                process.Kill();
                        }
                    }
                }
                catch (Exception e) when (e is HttpRequestException or IOException)
                {
                    // The program is gone: so is this secretary's connection.
                }
            }
        }

        var verified = await HostProcess.RunAsync(database, null, "verify");
        (verified.ExitCode, verified.Output.Trim()).ShouldBe((0, "Clean."), verified.Errors);
        using var connection = new SqliteConnection(
            $"Data Source={Path.Combine(database.DataDirectory, "registry.db")};Pooling=False"
        );
        connection.Open();
        admitted.Count.ShouldBeGreaterThanOrEqualTo(Ceremonies);
        foreach (var member in admitted)
            Count($"SELECT count(*) FROM members_members WHERE lower(Id) = '{member}'").ShouldBe(1);
        Count(
                "SELECT count(*) FROM members_dossiers d WHERE NOT EXISTS (SELECT 1 FROM members_dossier_steps s WHERE s.ProcedureId = d.Id)"
            )
            .ShouldBe(0);
        Count("SELECT count(*) FROM members_dossiers d WHERE NOT EXISTS (SELECT 1 FROM people_persons p WHERE p.Id = d.PersonId)")
            .ShouldBe(0);
        Count(
                "SELECT count(*) FROM members_dossiers d WHERE (d.State = 'Admitted') <> EXISTS (SELECT 1 FROM members_events e WHERE e.DossierId = d.Id)"
            )
            .ShouldBe(0);

        long Count(string sql)
        {
            using var command = connection.CreateCommand();
            command.CommandText = sql;
            return (long)command.ExecuteScalar()!;
        }
    }

    private static async Task<HttpClient> SignInAsync(Uri address, string userName)
    {
        var client = new HttpClient { BaseAddress = address };
        using var response = await client.PostAsync("/api/access/token", (object)new { userName, password = DemoPassword });
        var token = await response.Content.ReadFromJsonAsync<AccessTokenResponse>(RegistryApp.Json, Api.Stop);
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token!.AccessToken);
        return client;
    }
}
