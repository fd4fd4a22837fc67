using GlucoseTracker.Domain.Alarms;
using GlucoseTracker.Domain.Readings;
using GlucoseTracker.Domain.Values;

namespace GlucoseTracker.Daemon.Configuration;

/// <summary>
/// The configuration, validated. Each key is described in <c>deploy/glucose-tracker.json</c>, which a test holds against this.
/// </summary>
public sealed record TrackerOptions
{
    /// <summary>The unit that is shown. Default mmol/L.</summary>
    public required GlucoseUnit Unit { get; init; }

    /// <summary>Where the program keeps its state. Default /var/lib/glucose-tracker.</summary>
    public required string StateDirectory { get; init; }

    /// <summary>Where readings come from, in the order in which the sources are asked. Default LibreLinkUp.</summary>
    public required SourceOrder Sources { get; init; }

    /// <summary>The age of the newest reading from which the next source is asked too; default 10 minutes, 5 minutes to 1 hour.</summary>
    public required TimeSpan NextSourceAfter { get; init; }

    /// <summary>The LibreLinkUp account.</summary>
    public required LibreLinkUpSettings LibreLinkUp { get; init; }

    /// <summary>The phone.</summary>
    public required PhoneSettings Phone { get; init; }

    /// <summary>The Nightscout site.</summary>
    public required NightscoutSettings Nightscout { get; init; }

    /// <summary>The panel, and the hat it is on.</summary>
    public required DisplaySettings Display { get; init; }

    /// <summary>How the screens look.</summary>
    public required ScreenSettings Screens { get; init; }

    /// <summary>The keys.</summary>
    public required ButtonSettings Button { get; init; }

    /// <summary>Where levels begin.</summary>
    public required LevelLimits Limits { get; init; }

    /// <summary>When a value becomes late and old.</summary>
    public required FreshnessLimits Freshness { get; init; }

    /// <summary>When a value that stands still is taken for frozen.</summary>
    public required FrozenRule Frozen { get; init; }

    /// <summary>How many days the sensors last, 14 or 15; null: learned from the history. Default null.</summary>
    public int? SensorDays { get; init; }

    /// <summary>What is kept.</summary>
    public required HistorySettings History { get; init; }

    /// <summary>When alarms ring.</summary>
    public required AlarmRules Alarms { get; init; }

    /// <summary>An active buzzer.</summary>
    public required BuzzerSettings Buzzer { get; init; }

    /// <summary>A passive piezo.</summary>
    public required PiezoSettings Piezo { get; init; }

    /// <summary>A relay or a vibration motor.</summary>
    public required RelaySettings Relay { get; init; }

    /// <summary>A speaker.</summary>
    public required LoudspeakerSettings Loudspeaker { get; init; }

    /// <summary>True: it is told when the alarm was not tried for a week. Default true.</summary>
    public bool RemindsOfAlarmTest { get; init; } = true;

    /// <summary>Where they are sent.</summary>
    public required NotificationSettings Notifications { get; init; }

    /// <summary>Where each new reading is posted to.</summary>
    public required ReadingsWebhookSettings ReadingsWebhook { get; init; }

    /// <summary>The dead man's switch.</summary>
    public required CheckInSettings CheckIn { get; init; }

    /// <summary>Where it is told that something is wrong with the device.</summary>
    public required DeviceNoticeSettings DeviceNotices { get; init; }
}

/// <summary>Where readings come from. The password is no part of the configuration.</summary>
/// <param name="BaseAddress">Default https://api.libreview.io.</param>
/// <param name="Email">The LibreLinkUp account; empty: not set up.</param>
/// <param name="PasswordFile">A file that holds the password; empty: the systemd credential.</param>
/// <param name="Patient">The person, by id or full name; empty: the only one.</param>
/// <param name="PollInterval">Default 2 minutes, at least 1, at most 15.</param>
/// <param name="AcceptTerms">True when new terms may be accepted without being read; default false.</param>
public sealed record LibreLinkUpSettings(
    Uri BaseAddress, string Email, string PasswordFile, string Patient, TimeSpan PollInterval, bool AcceptTerms);

/// <summary>The readings of the past.</summary>
/// <param name="KeepDays">How long they are kept; default 400 days, 1 to 3660.</param>
public sealed record HistorySettings(int KeepDays);
