using System.Globalization;

namespace GlucoseTracker.Daemon.Tests.Proof.HostileNights;

/// <summary>The events of a night.</summary>
internal enum NightEventKind
{
    /// <summary>The system's clock is set wrong by <see cref="NightEvent.Amount"/> minutes; 0 sets it right.</summary>
    ClockStep,

    /// <summary>The system reports that its clock is synchronized (1) or not (0).</summary>
    TimeMark,

    /// <summary>The program is restarted in the same boot.</summary>
    Restart,

    /// <summary>A new configuration: new workers in the same process.</summary>
    Reload,

    /// <summary>The power fails; the clock is wrong afterwards by <see cref="NightEvent.Amount"/> minutes until it is set.</summary>
    PowerCut,

    /// <summary>LibreLinkUp fails for <see cref="NightEvent.Amount"/> minutes.</summary>
    LibreLinkUpFails,

    /// <summary>The site fails for <see cref="NightEvent.Amount"/> minutes.</summary>
    SiteFails,

    /// <summary>The clock of the phone that feeds LibreLinkUp is half an hour fast for <see cref="NightEvent.Amount"/> minutes.</summary>
    PhoneClockFast,

    /// <summary>Only another person shares with the LibreLinkUp account for <see cref="NightEvent.Amount"/> minutes.</summary>
    Stranger,

    /// <summary>The site gets entries that are not present readings (<see cref="NightEvent.Entries"/>).</summary>
    Stray,

    /// <summary>A key is pressed.</summary>
    Key,

    /// <summary>A button of a message is pressed on a phone (<see cref="NightAnswers"/>).</summary>
    Button,

    /// <summary>A command answers over the control socket, with these words behind alarm-answer.</summary>
    Command,
}

/// <summary>An event at a minute of a night.</summary>
internal sealed record NightEvent(int Minute, NightEventKind Kind, int Amount = 0)
{
    /// <summary>The failure, or entries as JSON, with MIN, MIN-n or MIN+n for a time in ms.</summary>
    public IReadOnlyList<string> Entries { get; init; } = [];

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"minute {Minute}: {Kind}{(Amount == 0 ? "" : $" {Amount}")}{(Entries.Count == 0 ? "" : " " + string.Join(" ", Entries))}");
}
