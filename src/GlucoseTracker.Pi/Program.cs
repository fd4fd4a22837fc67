using System.CommandLine;
using GlucoseTracker.Pi.Commands;
using GlucoseTracker.Pi.Terminal;

SanitizedConsole.Install();
var parsed = CommandLine.Parse(args);

if (parsed.Errors.Count > 0)
{
    return CommandLine.Refuse(parsed);
}

// The host handles signals and blanks the panel; the command line library would end the process too early.
return await parsed.InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = null }).ConfigureAwait(false);
