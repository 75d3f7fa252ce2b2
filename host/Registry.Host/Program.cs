using Registry.Host;
using Registry.Host.Cli;

if (RegistryCommands.IsVerb(args))
    return await RegistryCommands.RunAsync(args);

var app = RegistryApplication.Build(args, logToErrorStream: false);
await app.PrepareAsync();
await app.RunAsync();
return 0;

/// <summary>Entry point, named so that tests can start the application.</summary>
public partial class Program;
