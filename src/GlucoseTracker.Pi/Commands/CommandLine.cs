using System.CommandLine;

namespace GlucoseTracker.Pi.Commands;

/// <summary>The whole command line: every verb.</summary>
internal static class CommandLine
{
    public static RootCommand Create() => new("Shows the glucose readings of a FreeStyle Libre sensor on a small panel. It is not a medical device.")
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
}
