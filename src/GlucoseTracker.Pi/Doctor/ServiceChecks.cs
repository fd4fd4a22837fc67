using System.Text.Json;
using GlucoseTracker.Pi.Configuration;
using GlucoseTracker.Pi.Control;

namespace GlucoseTracker.Pi.Doctor;

/// <summary>The account as written down, and what the running daemon says of sign-in, person, panel and history.</summary>
internal static class ServiceChecks
{
    public static Finding Account(LibreLinkUpSettings settings) => settings.Email.Length > 0
        ? Finding.Ok("account", "an e-mail is written down")
        : Finding.Problem("account", "no e-mail is written down", "Write LibreLinkUp:Email into the configuration.");

    public static Finding Site(NightscoutSettings settings) => settings.TokenFile switch
    {
        "" => Finding.Ok("account", "the Nightscout site is read without a token, as a public one"),
        var file when File.Exists(file) => Finding.Ok("account", "a file with the Nightscout token is there"),
        var file => Finding.Problem("account", $"there is no {file}", "Write the access token, and nothing else, into that file."),
    };

    public static IEnumerable<Finding> Daemon(string stateDirectory)
    {
        StatusDocument status;
        try
        {
            status = JsonSerializer.Deserialize(ControlClient.Ask(stateDirectory, "status"), ControlJson.Readable.StatusDocument)!;
        }
        catch (NoDaemonException e)
        {
            return [Finding.Problem("service", "the daemon cannot be asked", e.Message)];
        }

        return
        [
            Finding.Ok("service", "the daemon runs and answers"),
            status.Connection.Ok
                ? Finding.Ok("sign-in", "the last poll was good: account, person and readings are in order")
                : Finding.Problem("sign-in", status.Connection.Words ?? "no poll was made yet", "The panel's page for this cause says what to do; 'journalctl -u glucose-tracker' says more."),
            status.Panel.Ok
                ? Finding.Ok("picture", "the panel has taken the last picture")
                : Finding.Problem("picture", "the panel does not show what it should", status.Panel.Words ?? "Look at 'journalctl -u glucose-tracker'."),
        ];
    }
}
