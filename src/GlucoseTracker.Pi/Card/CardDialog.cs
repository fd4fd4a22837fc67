using System.Text.RegularExpressions;
using GlucoseTracker.Daemon.Configuration;
using GlucoseTracker.Daemon.Hats;
using GlucoseTracker.Domain.Values;
using GlucoseTracker.Pi.Commands;
using GlucoseTracker.Pi.Languages;
using GlucoseTracker.Pi.Login;
using GlucoseTracker.Pi.Setup;
using GlucoseTracker.Pi.Terminal;

namespace GlucoseTracker.Pi.Card;

/// <summary>Asks for the settings of a new card.</summary>
/// <param name="prompt">Asks the owner.</param>
/// <param name="wake">Asks how alarms are heard.</param>
/// <param name="readHidden">Reads a line that is not shown; null when the input has ended.</param>
/// <param name="timeZone">The time zone that an empty line means.</param>
internal sealed partial class CardDialog(Prompt prompt, WakeSetup wake, Func<string?> readHidden, string timeZone)
{
    private const string DefaultHostName = "glucose";

    /// <summary>The outputs that need no further step on the device.</summary>
    private static readonly string[] Outputs = ["buzzer", "relay", WakeSetup.Phone];

    /// <summary>The answers; null when the input ended early.</summary>
    public CardAnswers? Ask()
    {
        var units = Enum.GetValues<GlucoseUnit>().Select(GlucoseText.Symbol).ToList();
        var hat = prompt.ChooseFromList(UserTexts.Get("setup.which-board"), KnownHats.All, HatText.DescribeChoice);
        var unit = hat is null ? null : prompt.ChooseFromList(UserTexts.Get("setup.which-unit"), units, unit => unit);
        if (hat is null || unit is null || AskWake(hat) is not { } outputs
            || Read(UserTexts.Format("card.ask-host", ("name", DefaultHostName)), DefaultHostName, HostName(), "card.host")
                is not { } hostName
            || Read(UserTexts.Format("card.ask-zone", ("zone", timeZone)), timeZone, ZoneName(), "card.zone") is not { } zone)
        {
            return null;
        }

        var answers = new CardAnswers
        {
            Hat = hat,
            Wake = outputs.Names,
            Topic = outputs.Topic,
            Language = UserTexts.Current.Language,
            Unit = Enum.GetValues<GlucoseUnit>().Single(u => GlucoseText.Symbol(u) == unit),
            HostName = hostName,
            TimeZone = zone,
        };
        return AskWifi(answers) is { } withWifi && AskSshKey(withWifi) is { } withKey ? AskLogin(withKey) : null;
    }

    /// <summary>The outputs of alarms, with the wiring, or the topic, printed for each; null when the input ends.</summary>
    private (IReadOnlyList<string> Names, string? Topic)? AskWake(Hat hat)
    {
        if (wake.Ask(Outputs) is not { } outputs)
        {
            return null;
        }

        if (outputs.Count == 0)
        {
            prompt.WriteLine(WakeSetup.SilentWarning);
            return (outputs, null);
        }

        var settings = wake.Run(outputs, TrackerConfiguration.Defaults, hat);
        return (outputs, settings.FirstOrDefault(setting => setting.Key == WakeSetup.TopicKey).Value);
    }

    private CardAnswers? AskWifi(CardAnswers answers)
    {
        if (Read(UserTexts.Get("card.ask-wifi"), "", NetworkName(), "card.wifi") is not { } name)
        {
            return null;
        }

        if (name.Length == 0)
        {
            return answers;
        }

        while (ReadSecret(UserTexts.Get("card.ask-wifi-password")) is { } password)
        {
            if (password.Length is 0 or (>= 8 and <= 63))
            {
                return Read(UserTexts.Get("card.ask-country"), null, Country(), "card.country") is { } country
                    ? answers with
                    {
                        WifiName = name,
                        WifiPassword = password.Length == 0 ? null : new Secret(password),
                        WifiCountry = country.ToUpperInvariant(),
                    }
                    : null;
            }

            prompt.WriteLine(UserTexts.Get("card.wifi-password"));
        }

        return null;
    }

    private CardAnswers? AskSshKey(CardAnswers answers) =>
        Read(UserTexts.Get("card.ask-key"), "", SshKey(), "card.key") is { } key
            ? answers with { SshKey = key }
            : null;

    private CardAnswers? AskLogin(CardAnswers answers)
    {
        if (Read(UserTexts.Get("card.ask-email"), "", Email(), "card.email") is not { } email)
        {
            return null;
        }

        if (email.Length == 0)
        {
            return answers;
        }

        return ReadSecret(UserTexts.Get("login.ask-password")) is { Length: > 0 } password
            && prompt.ReadLine($"{UserTexts.Get("card.ask-person")} ") is { } person
            ? answers with { Login = new LoginInput(email, new Secret(password), person) }
            : null;
    }

    private string? ReadSecret(string question)
    {
        prompt.Write($"{question} ");
        return readHidden();
    }

    /// <summary>Asks until the answer is valid; null when the input ends. The key is that of the text with the valid answers.</summary>
    private string? Read(string question, string? defaultAnswer, Regex pattern, string expectedKey)
    {
        while (prompt.ReadLine($"{question} ") is { } line)
        {
            if (line.Length == 0 && defaultAnswer is not null)
            {
                return defaultAnswer;
            }

            if (pattern.IsMatch(line))
            {
                return line;
            }

            prompt.WriteLine(UserTexts.Format("card.expected", ("what", UserTexts.Get(expectedKey))));
        }

        return null;
    }

    [GeneratedRegex("^[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?$")]
    private static partial Regex HostName();

    [GeneratedRegex(@"^[A-Za-z][A-Za-z0-9_+\-]*(/[A-Za-z0-9_+\-]+)*$")]
    private static partial Regex ZoneName();

    [GeneratedRegex(@"^\P{C}{1,32}$")]
    private static partial Regex NetworkName();

    [GeneratedRegex("^[A-Za-z]{2}$")]
    private static partial Regex Country();

    [GeneratedRegex(@"^(ssh|ecdsa|sk)-[a-z0-9@.\-]+ [A-Za-z0-9+/=]+( \P{C}*)?$")]
    private static partial Regex SshKey();

    [GeneratedRegex(@"^[^\s@]+@[^\s@]+$")]
    private static partial Regex Email();
}
