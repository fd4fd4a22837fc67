using GlucoseTracker.Simulator.Cli;

var parsed = SimulatorCommand.Create().Parse(args);
var status = await parsed.InvokeAsync();
return parsed.Errors.Count > 0 ? ExitCode.Invalid : status;
