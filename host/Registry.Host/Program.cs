using Microsoft.AspNetCore.Connections;
using Registry.Host;
using Registry.Host.Cli;

if (RegistryCommands.IsVerb(args))
    return await RegistryCommands.RunAsync(args);

var app = RegistryApplication.Build(args, logToErrorStream: false);
if (await RegistryCommands.RefusedAsync(app, () => app.PrepareAsync()) is { } code)
    return code;
app.ScheduleJobs();
try
{
    await app.RunAsync();
    return 0;
}
catch (IOException refused) when (refused.InnerException is AddressInUseException)
{
    await Console.Error.WriteLineAsync(refused.Message + " Stop what listens there, or set ASPNETCORE_URLS.");
    return 1;
}

/// <summary>Entry point, named so that tests can start the application.</summary>
public partial class Program;
