using System.CommandLine;
using GlucoseTracker.Daemon.Hats;

namespace GlucoseTracker.Pi.Commands;

/// <summary><c>hats</c>: lists the values of the setting "Hat" with their wiring.</summary>
internal static class HatsCommand
{
    public static Command Create()
    {
        var command = new Command("hats");
        command.SetAction(_ => Console.Out.Write(Format()));
        return command;
    }

    internal static string Format() =>
        string.Join(Environment.NewLine, KnownHats.All.Select(HatText.Format)) + Environment.NewLine +
        $"{KnownHats.Custom}{Environment.NewLine}    A panel with your own wiring: set Display:Panel, Bus, Address, DataCommandLine, " +
        $"ResetLine and the group Button.{Environment.NewLine}";
}
