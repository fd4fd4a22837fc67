using GlucoseTracker.Domain.Alarms;
using GlucoseTracker.Domain.Languages;
using GlucoseTracker.Domain.Readings;
using GlucoseTracker.Domain.Values;

namespace GlucoseTracker.Daemon.Configuration;

/// <summary>
/// The validated configuration. <c>deploy/glucose-tracker.json</c> describes each key; a test compares both.
/// </summary>
public sealed record TrackerOptions
{
    /// <summary>The unit of displayed values. Default mmol/L.</summary>
    public required GlucoseUnit Unit { get; init; }

    /// <summary>The language of the panel and of notifications. Default English.</summary>
    public Language Language { get; init; }

    /// <summary>True: the configuration names no language, and commands follow the locale of the terminal. Default true.</summary>
    public bool FollowsLocale { get; init; } = true;

    /// <summary>The state directory. Default /var/lib/glucose-tracker.</summary>
    public required string StateDirectory { get; init; }

    /// <summary>The sources in the order in which they are read. Default LibreLinkUp only.</summary>
    public required SourceOrder Sources { get; init; }

    /// <summary>The age of the newest reading from which the next source is read too; default 10 minutes, 5 minutes to 1 hour.</summary>
    public required TimeSpan NextSourceAfter { get; init; }

    /// <summary>The LibreLinkUp account.</summary>
    public required LibreLinkUpSettings LibreLinkUp { get; init; }

    /// <summary>The phone.</summary>
    public required PhoneSettings Phone { get; init; }

    /// <summary>The Nightscout site.</summary>
    public required NightscoutSettings Nightscout { get; init; }

    /// <summary>The display and the hat.</summary>
    public required DisplaySettings Display { get; init; }

    /// <summary>The settings of the screens.</summary>
    public required ScreenSettings Screens { get; init; }

    /// <summary>The keys.</summary>
    public required ButtonSettings Button { get; init; }

    /// <summary>The limits of the glucose levels.</summary>
    public required LevelLimits Limits { get; init; }

    /// <summary>The ages from which a value is late or old.</summary>
    public required FreshnessLimits Freshness { get; init; }

    /// <summary>The settings for detecting frozen values.</summary>
    public required FrozenRule Frozen { get; init; }

    /// <summary>The life of the sensors in days, 14 or 15; null: learned from the history. Default null.</summary>
    public int? SensorDays { get; init; }

    /// <summary>The settings of the history.</summary>
    public required HistorySettings History { get; init; }

    /// <summary>The alarm rules.</summary>
    public required AlarmRules Alarms { get; init; }

    /// <summary>An active buzzer.</summary>
    public required BuzzerSettings Buzzer { get; init; }

    /// <summary>A passive piezo.</summary>
    public required PiezoSettings Piezo { get; init; }

    /// <summary>A relay or a vibration motor.</summary>
    public required RelaySettings Relay { get; init; }

    /// <summary>A speaker.</summary>
    public required LoudspeakerSettings Loudspeaker { get; init; }

    /// <summary>True to report that the alarm was not tested for a week. Default true.</summary>
    public bool RemindsOfAlarmTest { get; init; } = true;

    /// <summary>The targets of notifications.</summary>
    public required NotificationSettings Notifications { get; init; }

    /// <summary>The webhook that receives each new reading.</summary>
    public required ReadingsWebhookSettings ReadingsWebhook { get; init; }

    /// <summary>The dead man's switch.</summary>
    public required CheckInSettings CheckIn { get; init; }

    /// <summary>The outputs for problems of the device.</summary>
    public required DeviceNoticeSettings DeviceNotices { get; init; }
}

/// <summary>The LibreLinkUp account. The configuration does not contain the password.</summary>
/// <param name="BaseAddress">The address of the service. Default https://api.libreview.io.</param>
/// <param name="Email">The e-mail address of the account; empty: not configured.</param>
/// <param name="PasswordFile">The file with the password; empty: the systemd credential.</param>
/// <param name="Patient">The id or full name of the person whose readings are shown; empty when only one person shares.</param>
/// <param name="PollInterval">The interval between polls. Default 2 minutes, 1 to 15 minutes.</param>
/// <param name="AcceptTerms">True to accept new terms of use automatically. Default false.</param>
public sealed record LibreLinkUpSettings(
    Uri BaseAddress, string Email, string PasswordFile, string Patient, TimeSpan PollInterval, bool AcceptTerms);

/// <summary>The settings of the history.</summary>
/// <param name="KeepDays">The retention period in days. Default 400, 1 to 3660.</param>
public sealed record HistorySettings(int KeepDays);
