using GlucoseTracker.Daemon.Control;

namespace GlucoseTracker.Pi.Commands;

/// <summary>Requests to the running daemon.</summary>
internal static class DaemonQuery
{
    /// <summary>
    /// The message for a response that is not valid JSON: the daemon has another version, or another program owns the socket.
    /// </summary>
    public const string InvalidResponse = "The daemon's response is not valid; restart the daemon: sudo systemctl restart glucose-tracker";

    /// <summary>Sends a request to the daemon of a configuration and returns its response.</summary>
    /// <param name="configFile">The value of --config; null without the option.</param>
    /// <param name="request">The request, such as "status".</param>
    /// <exception cref="DaemonUnavailableException">No daemon runs, or this user may not connect to it.</exception>
    public static string Send(string? configFile, string request) =>
        ControlClient.Send(CommonOptions.LoadConfiguration(configFile).StateDirectory, request);

    /// <summary>Prints the response to a request.</summary>
    /// <param name="configFile">The value of --config; null without the option.</param>
    /// <param name="request">The request, such as "status".</param>
    /// <param name="asJson">True to print the JSON response unchanged.</param>
    /// <param name="format">Formats the response as plain text.</param>
    /// <returns><see cref="ExitCode.Ok"/>.</returns>
    /// <exception cref="DaemonUnavailableException">No daemon runs, or this user may not connect to it.</exception>
    public static int Print(string? configFile, string request, bool asJson, Func<string, string> format)
    {
        var response = Send(configFile, request);
        Console.Out.WriteLine(asJson ? response : format(response));
        return ExitCode.Ok;
    }
}
