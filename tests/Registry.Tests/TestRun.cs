using Registry.Tests;
using Registry.Tests.Databases;
using Xunit;

[assembly: AssemblyFixture(typeof(TestRun))]

namespace Registry.Tests;

/// <summary>The whole run: at its end the templates and the server it started are gone.</summary>
public sealed class TestRun : IDisposable
{
    public void Dispose()
    {
        TestDatabase.DisposeTemplates();
        PostgreSqlServer.Stop();
    }
}
