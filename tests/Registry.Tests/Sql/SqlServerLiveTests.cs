using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Registry.Dashboards.Figures;
using Registry.Kernel;
using Shouldly;
using Xunit;

namespace Registry.Tests.Sql;

/// <summary>On a real SQL Server, where REGISTRY_TEST_SQLSERVER names one (a connection string of somebody who may create databases).</summary>
public sealed class SqlServerLiveTests
{
    private const string Variable = "REGISTRY_TEST_SQLSERVER";

    [Fact]
    public async Task The_reference_data_gives_the_same_figures_as_on_the_embedded_database()
    {
        var server = Environment.GetEnvironmentVariable(Variable);
        Assert.SkipWhen(string.IsNullOrEmpty(server), $"No SQL Server here: {Variable} holds no connection string.");
        var connection = new SqlConnectionStringBuilder(server)
        {
            InitialCatalog = "registry_" + Guid.CreateVersion7().ToString("N"),
        };
        await using var app = new RegistryApp
        {
            Empty = true,
            Settings =
            {
                ["Registry:Database:Provider"] = "SqlServer",
                ["Registry:ReferenceData"] = "true",
                ["ConnectionStrings:Registry"] = connection.ConnectionString,
            },
        };
        try
        {
            var figures = await app.CallAsync<IFiguresAppService, FiguresDto>(f => f.GetAsync(null, null));
            await using var embedded = new RegistryApp();
            figures.ShouldBe(await embedded.CallAsync<IFiguresAppService, FiguresDto>(f => f.GetAsync(null, null)));
            await app.InScopeAsync(async services =>
            {
                foreach (var verifier in services.GetServices<IVerifier>())
                    (await verifier.VerifyAsync(TestContext.Current.CancellationToken)).ShouldBeEmpty();
            });
        }
        finally
        {
            await app.InScopeAsync(services => services.GetRequiredService<RegistryDbContext>().Database.EnsureDeletedAsync());
        }
    }
}
