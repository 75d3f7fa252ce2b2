namespace Registry.Tests.Reports;

/// <summary>The application after the job has caught up with every quarter since 2012.</summary>
public sealed class ReportedApp : RegistryApp
{
    public ReportedApp() => Reported = true;
}
