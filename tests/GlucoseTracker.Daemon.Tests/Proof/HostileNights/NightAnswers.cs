namespace GlucoseTracker.Daemon.Tests.Proof.HostileNights;

/// <summary>The answers of a night that do not come from a key: buttons of messages, with right and wrong codes, and commands.</summary>
internal static class NightAnswers
{
    /// <summary>The newest button of the worst alarm that has one, pressed to snooze.</summary>
    public const string Newest = "newest";

    /// <summary>The same, pressed to acknowledge.</summary>
    public const string Acknowledge = "acknowledge";

    /// <summary>A button of an earlier message.</summary>
    public const string Older = "older";

    /// <summary>The button that was pressed last, once more.</summary>
    public const string Again = "again";

    /// <summary>A text with a code that nobody made.</summary>
    public const string Guessed = "guessed";

    private static readonly string[] Buttons = [Newest, Newest, Newest, Acknowledge, Older, Again, Guessed];

    /// <summary>The words behind alarm-answer; MIN+n stands for a local time of day.</summary>
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
