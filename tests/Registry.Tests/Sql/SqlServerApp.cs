using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Registry.Host.Data;
using Registry.Kernel;

namespace Registry.Tests.Sql;

/// <summary>The application with the context of SQL Server, and a recorder where the server would be.</summary>
internal sealed class SqlServerApp : IAsyncDisposable
{
    private readonly RegistryApp plain = new() { Empty = true, Settings = { ["Registry:Database:MigrateOnStart"] = "false" } };
    private readonly WebApplicationFactory<Program> app;

    public SqlServerApp(RecordingInterceptor recorder) =>
        app = plain.WithWebHostBuilder(builder =>
            builder.ConfigureTestServices(services =>
            {
                services.AddDbContext<SqlServerRegistryDbContext>(o =>
                {
                    Database.UseSqlServer(o, "Server=nowhere");
                    o.AddInterceptors(recorder);
                });
                services.AddScoped<RegistryDbContext>(s =>
                {
                    var db = s.GetRequiredService<SqlServerRegistryDbContext>();
                    // A transaction would need a connection that is open.
                    db.Database.AutoTransactionBehavior = AutoTransactionBehavior.Never;
                    return db.Serve(s.GetRequiredService<ICurrentUser>(), s);
                });
            })
        );

    /// <summary>What broke otherwise: a query that EF Core cannot translate for SQL Server, for one.</summary>
    public List<string> Failures { get; } = [];

    /// <summary>Runs it as the system, and as a user whose grants are asked for. A refusal is a fine answer: only the statements count.</summary>
    public async Task RunAsync(Func<IServiceProvider, Task> call)
    {
        foreach (var asSystem in new[] { true, false })
        {
            await using var scope = app.Services.CreateAsyncScope();
            var current = scope.ServiceProvider.GetRequiredService<ICurrentUser>();
            if (asSystem)
                current.BeginSystem("Tests");
            else
                await current.BeginAsAsync(FakeReader.Id);
            try
            {
                await call(scope.ServiceProvider);
            }
            catch (BusinessException)
            {
                // Refused for want of data or rights, after the statements up to there were recorded.
            }
            catch (InvalidOperationException e)
                when (e.Message.StartsWith("Sequence contains no elements", StringComparison.Ordinal))
            {
                // Written, and then not found again where nothing is stored.
            }
            catch (Exception failure)
            {
                Failures.Add(failure.ToString());
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        await plain.DisposeAsync();
    }
}
