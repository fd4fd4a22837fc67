using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
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
    /// <typeparam name="T">The document of the response.</typeparam>
    /// <param name="configFile">The value of --config; null without the option.</param>
    /// <param name="request">The request, such as "status".</param>
    /// <param name="document">The serializer of the document.</param>
    /// <exception cref="DaemonUnavailableException">No daemon runs, or this user may not connect to it.</exception>
    /// <exception cref="JsonException">The response is no such document.</exception>
    public static T Ask<T>(string? configFile, string request, JsonTypeInfo<T> document)
        where T : class => ControlClient.Ask(CommonOptions.LoadConfiguration(configFile).StateDirectory, request, document);

    /// <summary>Prints the response to a request.</summary>
    /// <typeparam name="T">The document of the response.</typeparam>
    /// <param name="configFile">The value of --config; null without the option.</param>
    /// <param name="request">The request, such as "status".</param>
    /// <param name="document">The serializer of the document.</param>
    /// <param name="asJson">True to print the document as JSON.</param>
    /// <param name="format">Formats the response as plain text.</param>
    /// <returns><see cref="ExitCode.Ok"/>.</returns>
    /// <exception cref="DaemonUnavailableException">No daemon runs, or this user may not connect to it.</exception>
    /// <exception cref="JsonException">The response is no such document.</exception>
    public static int Print<T>(string? configFile, string request, JsonTypeInfo<T> document, bool asJson, Func<T, string> format)
        where T : class
    {
        var response = Ask(configFile, request, document);
        Console.Out.WriteLine(asJson ? JsonSerializer.Serialize(response, document) : format(response));
        return ExitCode.Ok;
    }
}
