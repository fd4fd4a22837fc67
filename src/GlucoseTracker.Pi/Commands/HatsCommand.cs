using System.CommandLine;
using GlucoseTracker.Daemon.Hats;
using GlucoseTracker.Pi.Languages;

namespace GlucoseTracker.Pi.Commands;

/// <summary><c>hats</c>: lists the values of the setting "Hat" with their wiring.</summary>
internal static class HatsCommand
{
    public static Command Create()
    {
        var command = new Command("hats");
        command.SetWork(_ =>
        {
            Console.Out.Write(Format());
            return ExitCode.Ok;
        });
        return command;
    }

    internal static string Format() =>
        string.Join(Environment.NewLine, KnownHats.All.Select(HatText.Format)) + Environment.NewLine +
        $"{KnownHats.Custom}{Environment.NewLine}    {UserTexts.Get("hats.custom")}{Environment.NewLine}";
}
