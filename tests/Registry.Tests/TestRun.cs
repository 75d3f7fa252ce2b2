using Registry.Tests;
using Registry.Tests.Databases;
using Xunit;

[assembly: AssemblyFixture(typeof(TestRun))]

namespace Registry.Tests;

/// <summary>The whole run: at its end the template and the server it started are gone.</summary>
public sealed class TestRun : IDisposable
{
    public void Dispose()
    {
        TestDatabase.DisposeTemplate();
        PostgreSqlServer.Stop();
    }
}
