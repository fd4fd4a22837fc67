using System.CommandLine;
using GlucoseTracker.Pi;
using GlucoseTracker.Pi.Commands;

var root = new RootCommand("Shows the glucose readings of a FreeStyle Libre sensor on a small panel. It is not a medical device.")
{
    RunCommand.Create(),
    DemoCommand.Create(),
    ReloadCommand.Create(),
    StatusCommand.Create(),
    ReadingsCommand.Create(),
    StatsCommand.Create(),
    ExportCommand.Create(),
    ImportCommand.Create(),
    ChartCommand.Create(),
    PreviewCommand.Create(),
    AlarmsCommand.Create(),
    AlarmTestCommand.Create(),
    BlankCommand.Create(),
    HatsCommand.Create(),
    DoctorCommand.Create(),
    SetupCommand.Create(),
    LoginCommand.Create(),
    LogoutCommand.Create(),
};
var parsed = root.Parse(args);

// Signals belong to the host, which blanks the panel; the command line library would end the process first.
var status = await parsed.InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = null }).ConfigureAwait(false);
return parsed.Errors.Count > 0 ? ExitCode.Invalid : status;
