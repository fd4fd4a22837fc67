using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using GlucoseTracker.Daemon.Control;
using GlucoseTracker.Domain.Languages;
using GlucoseTracker.Pi.Languages;

namespace GlucoseTracker.Pi.Commands;

/// <summary>Requests to the running daemon.</summary>
internal static class DaemonQuery
{
    /// <summary>
    /// The message for a response that is not valid JSON: the daemon has another version, or another program owns the socket.
    /// </summary>
    public static string InvalidResponse => DaemonWords.InvalidReply;

    /// <summary>Sends a request to the daemon of a configuration and returns its response.</summary>
    /// <typeparam name="T">The document of the response.</typeparam>
    /// <param name="configFile">The value of --config; null without the option.</param>
    /// <param name="request">The request, such as "status".</param>
    /// <param name="document">The serializer of the document.</param>
    /// <param name="inUsersLanguage">True: the sentences in the document are in the language of the command; false: in English.</param>
    /// <exception cref="DaemonUnavailableException">No daemon runs, or this user may not connect to it.</exception>
    /// <exception cref="JsonException">The response is no such document.</exception>
    public static T Ask<T>(string? configFile, string request, JsonTypeInfo<T> document, bool inUsersLanguage = false)
        where T : class
    {
        var directory = CommonOptions.LoadConfiguration(configFile).StateDirectory;
        return ControlClient.Ask(directory, inUsersLanguage ? AddLanguage(request) : request, document);
    }

    /// <summary>The request for a reply whose sentences are in the language of the command.</summary>
    public static string AddLanguage(string request) => UserTexts.Current.Language is var language and not Language.English
        ? $"{request} in {LanguageNames.GetCode(language)}" : request;

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
        var response = Ask(configFile, request, document, inUsersLanguage: !asJson);
        Console.Out.WriteLine(asJson ? JsonSerializer.Serialize(response, document) : format(response));
        return ExitCode.Ok;
    }
}
