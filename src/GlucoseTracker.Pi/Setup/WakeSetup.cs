using System.Globalization;
using System.Security.Cryptography;
using GlucoseTracker.Daemon.Configuration;
using GlucoseTracker.Daemon.Hats;
using GlucoseTracker.Daemon.Linux;
using GlucoseTracker.Daemon.Sound;
using GlucoseTracker.LinuxDevices.Gpio;
using GlucoseTracker.Pi.Languages;
using GlucoseTracker.Pi.Terminal;

namespace GlucoseTracker.Pi.Setup;

/// <summary>Asks how alarms should wake the user, and converts the answer to settings.</summary>
/// <param name="prompt">Asks the user, if there is one.</param>
/// <param name="files">The files of the system, for the list of sound cards.</param>
/// <param name="createTopic">Creates a topic that cannot be guessed.</param>
internal sealed class WakeSetup(Prompt prompt, SystemFiles files, Func<string> createTopic)
{
    /// <summary>The answers, in the order in which they are listed.</summary>
    public static readonly IReadOnlyList<string> Outputs = ["buzzer", "piezo", "relay", "speaker", Phone];

    /// <summary>The output that is a phone with the ntfy app.</summary>
    public const string Phone = "ntfy";

    /// <summary>The setting with the topic of the ntfy app.</summary>
    public const string TopicKey = "Notifications:Ntfy:Topic";

    /// <summary>The warning when alarms only show on the panel.</summary>
    public static string SilentWarning => UserTexts.Get("setup.silent");

    private static readonly int[] OutputLines = [18, 23, 24, 25, 12, 16, 26];

    /// <summary>The dialog with the sound cards of this system.</summary>
    /// <param name="prompt">Asks the user, if there is one.</param>
    /// <param name="topic">The topic of the phone; null: a new one.</param>
    public static WakeSetup Create(Prompt prompt, string? topic) => new(
        prompt, new SystemFiles(), () => topic ?? $"glucose-{RandomNumberGenerator.GetHexString(24, lowercase: true)}");

    /// <summary>True when a configuration has a sound output or a notification target.</summary>
    public static bool CanWake(TrackerOptions options) =>
        SounderSources.List(options, "").Count > 0 || options.Notifications.First is not { Ntfy: null, Webhook: null };

    /// <summary>The settings to write: keys with their values. Empty: nothing changes.</summary>
    /// <param name="named">The values of --wake; empty: a user is asked, unless something can sound already.</param>
    /// <param name="options">The present configuration.</param>
    /// <param name="hat">The board that was chosen.</param>
    public IReadOnlyList<(string Key, string Value)> Run(IReadOnlyList<string> named, TrackerOptions options, Hat hat)
    {
        var outputs = named.Count > 0 ? named : prompt.CanAsk && !CanWake(options) ? Ask(Outputs) ?? [] : [];
        var free = new Queue<int>(OutputLines.Where(line => !hat.Lines.Contains(line)));
        var settings = new List<(string, string)>();
        foreach (var output in Outputs.Where(outputs.Contains))
        {
            settings.AddRange(output switch
            {
                "buzzer" => UseLine("Buzzer", free.Dequeue()),
                "piezo" => UsePiezo(free),
                "relay" => UseLine("Relay", free.Dequeue()),
                "speaker" => UseLoudspeaker(),
                _ => UsePhone(options),
            });
        }

        return settings;
    }

    /// <summary>Asks the user which outputs the alarms use; none for an empty line, null when the input ends.</summary>
    /// <param name="offered">The outputs to choose from.</param>
    public IReadOnlyList<string>? Ask(IReadOnlyList<string> offered)
    {
        prompt.WriteLine(UserTexts.Get("setup.ask-wake"));
        foreach (var (index, output) in offered.Index())
        {
            prompt.WriteLine($"  {index + 1}  {GetTitle(output)}");
        }

        while (prompt.ReadLine($"{UserTexts.GetLabel(UserTexts.Format("setup.number", ("count", offered.Count)))} ") is { } line)
        {
            if (ParseNumbers(line, offered.Count) is { } numbers)
            {
                return [.. offered.Where((_, index) => numbers.Contains(index + 1))];
            }

            prompt.WriteLine(UserTexts.Format("setup.wake-not-understood", ("count", offered.Count)));
        }

        return null;
    }

    private static string GetTitle(string output) => output switch
    {
        "buzzer" => UserTexts.Get("setup.way-buzzer"),
        "piezo" => UserTexts.Get("setup.way-piezo"),
        "relay" => UserTexts.Get("setup.way-relay"),
        "speaker" => UserTexts.Get("setup.way-speaker"),
        _ => UserTexts.Get("setup.way-ntfy"),
    };

    /// <summary>The numbers of a line; none for an empty line; null when one of them is not in the list.</summary>
    private static List<int>? ParseNumbers(string line, int count)
    {
        var numbers = new List<int>();
        foreach (var word in line.Split([',', ' '], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (!int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                || number < 1
                || number > count)
            {
                return null;
            }

            numbers.Add(number);
        }

        return numbers;
    }

    private (string, string)[] UseLine(string group, int line)
    {
        var name = UserTexts.Get(group == "Buzzer" ? "alarms.buzzer" : "alarms.relay");
        prompt.WriteLine(UserTexts.Format("setup.wire-line", ("name", name), ("line", line)));
        return [($"{group}:Chip", HeaderChip.Name), ($"{group}:Line", line.ToString(CultureInfo.InvariantCulture))];
    }

    /// <summary>The PWM of the header is at GPIO 18, which no other output may use then.</summary>
    private (string, string)[] UsePiezo(Queue<int> free)
    {
        const int pwmLine = 18;
        var others = free.Where(line => line != pwmLine).ToList();
        free.Clear();
        others.ForEach(free.Enqueue);
        prompt.WriteLine(UserTexts.Get("setup.wire-piezo"));
        return [("Piezo:Chip", "0")];
    }

    private (string, string)[] UseLoudspeaker()
    {
        var device = FindCard() is { } card ? $"plughw:CARD={card}" : "default";
        prompt.WriteLine(UserTexts.Format("setup.use-speaker", ("device", device)));
        return [("Speaker:Device", device)];
    }

    private (string, string)[] UsePhone(TrackerOptions options)
    {
        if (options.Notifications.First.Ntfy is not null)
        {
            return [];
        }

        var topic = createTopic();
        prompt.WriteLine(UserTexts.Format("setup.use-phone", ("topic", topic)));
        return [(TopicKey, topic)];
    }

    /// <summary>The first USB card, else the first card: " 1 [Device         ]: USB-Audio - USB Audio Device".</summary>
    private string? FindCard()
    {
        var cards = files.ReadLines("/proc/asound/cards").Where(line => line.Contains("]:", StringComparison.Ordinal)).ToList();
        return (cards.Find(line => line.Contains("USB-Audio", StringComparison.Ordinal)) ?? cards.FirstOrDefault()) is { } card
            && card.IndexOf('[', StringComparison.Ordinal) is >= 0 and var begin
            ? card[(begin + 1)..card.IndexOf(']', StringComparison.Ordinal)].Trim() : null;
    }
}
