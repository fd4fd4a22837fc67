namespace GlucoseTracker.Daemon.Tests.Proof.HostileNights;

/// <summary>The answers of a night by buttons of messages, with valid and invalid codes, and by commands.</summary>
internal static class NightAnswers
{
    /// <summary>Presses the newest button of the most severe alarm with one, to snooze.</summary>
    public const string Newest = "newest";

    /// <summary>Presses that button to acknowledge.</summary>
    public const string Acknowledge = "acknowledge";

    /// <summary>A button of an earlier message.</summary>
    public const string Older = "older";

    /// <summary>The last pressed button, once more.</summary>
    public const string Again = "again";

    /// <summary>A text with an unknown code.</summary>
    public const string Guessed = "guessed";

    private static readonly string[] Buttons = [Newest, Newest, Newest, Acknowledge, Older, Again, Guessed];

    /// <summary>The words after alarm-answer; MIN+n is replaced by a local time of day.</summary>
    private static readonly string[] Commands =
    [
        "ringing", "ringing", "Low", "UrgentLow", "LowSoon", "NoData", "High", "Low for 1200", "UrgentLow for 600", "UrgentLow for 7200",
        "Low acknowledge", "ringing acknowledge", "Low until MIN+15", "ringing until MIN+10", "UrgentLow until MIN+200", "LowSoon for 1800",
    ];

    public static IEnumerable<NightEvent> Create(int seed, int minutes)
    {
        var random = new Random(unchecked((seed * 104729) + 7));
        for (var i = random.Next(0, 6); i > 0; i--)
        {
            yield return Any(random, random.Next(1, minutes - 4));
        }

        // Most answers belong to an alarm that rings.
        for (var minute = random.Next(20, 40); random.Next(3) > 0 && minute < minutes - 4; minute += random.Next(1, 12))
        {
            yield return Any(random, minute);
        }
    }

    private static NightEvent Any(Random random, int minute) => random.Next(2) == 0
        ? new NightEvent(minute, NightEventKind.Button) { Entries = [Buttons[random.Next(Buttons.Length)]] }
        : new NightEvent(minute, NightEventKind.Command) { Entries = [Commands[random.Next(Commands.Length)]] };
}
