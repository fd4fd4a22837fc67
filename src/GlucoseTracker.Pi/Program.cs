using System.CommandLine;
using GlucoseTracker.Pi;
using GlucoseTracker.Pi.Commands;
using GlucoseTracker.Pi.Terminal;

SanitizedConsole.Install();
var parsed = CommandLine.Parse(args);

// The host handles signals and blanks the panel; the command line library would end the process too early.
var status = await parsed.InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = null }).ConfigureAwait(false);
return parsed.Errors.Count > 0 ? ExitCode.Invalid : status;
