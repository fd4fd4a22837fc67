using System.Globalization;
using System.Text;
using GlucoseTracker.Domain.Alarms.Machine;

namespace GlucoseTracker.Domain.Alarms.Memory;

/// <summary>
/// The text format of the alarm state: one line for the clocks, one for the readings and the person, and one for each alarm that is not
/// idle. It contains no glucose values.
/// </summary>
public static class AlarmStateText
{
    private const string Title = "glucose-tracker alarms 1";
    private const string None = "-";
    private const string UtcFormat = "yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'";
    private const DateTimeStyles UtcStyle = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;

    /// <summary>Formats the state.</summary>
    public static string Write(PersistedAlarmState memory)
    {
        ArgumentNullException.ThrowIfNull(memory);
        var (stamp, states) = (memory.Stamp, memory.States);
        var text = new StringBuilder(Title).Append('\n');
        text.AppendJoin(' ', "clock", stamp.BootId.Length == 0
            ? None
            : stamp.BootId, Format(stamp.Uptime), Format(stamp.Utc), Format(stamp.ClockTrusted)).Append('\n');
        text.AppendJoin(' ', "data", Format(states.DataSince), states.Newest is { } newest
            ? Format(newest)
            : None, states.Person ?? None).Append('\n');
        foreach (var kind in AlarmKinds.All.Where(kind => states[kind] != AlarmState.Idle))
        {
            var s = states[kind];
            text.AppendJoin(
                ' ', kind, s.Stage, Format(s.BeganAt), Format(s.QuietUntil), s.Degree.ToString(CultureInfo.InvariantCulture),
                    Format(s.Held), Format(s.FirstSoundAt),
                Format(s.LastSoundAt), s.Sounds.ToString(CultureInfo.InvariantCulture), Format(s.WasHeard), Format(s.Escalated),
                    Format(s.WasEscalated),
                s.BeyondMeasuredAt is { } measured ? Format(measured) : None, Format(s.BeyondSeenAt));

            // These fields are written only when they differ from their defaults, so that earlier versions can read most files.
            text.Append(s.AheadUntil is not null || s.WasAnsweredByNotification
                ? $" {Format(s.AheadUntil)} {Format(s.WasAnsweredByNotification)}\n"
                : "\n");
        }

        return text.ToString();
    }

    /// <summary>Parses a text of <see cref="Write"/>; null when it is invalid.</summary>
    public static PersistedAlarmState? TryParse(string? text)
    {
        var lines = (text ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        if (lines is not [Title, var clock, var data, .. var alarms]
            || clock.Split(' ') is not ["clock", { Length: > 0 } boot, var uptime, var utc, var trusted]
            || data.Split(' ') is not ["data", var since, var newest, { Length: > 0 } person]
            || Time(uptime) is not { } at || Instant(utc) is not { } wall || Flag(trusted) is not { } isTrusted
                || Time(since) is not { } dataSince
            || (newest != None && Instant(newest) is null))
        {
            return null;
        }

        AlarmStates? states = AlarmStates.Start(at).WithData(dataSince, Instant(newest)).WithPerson(person == None ? null : person);
        foreach (var line in alarms)
        {
            states = states is null ? null : WithLine(states, line.Split(' '));
        }

        return states is null ? null : new PersistedAlarmState(new ClockStamp(boot == None ? "" : boot, at, wall, isTrusted), states);
    }

    private static AlarmStates? WithLine(AlarmStates states, string[] words) =>
        words is [var kindText, var stageText, var began, var quiet, var degree, var held, var first, var last, var sounds, var heard,
            var escalated, var wasEscalated, .. var beyond]
        && Enum.TryParse<AlarmKind>(kindText, out var kind) && Enum.IsDefined(kind)
        && Enum.TryParse<AlarmStage>(stageText, out var stage) && Enum.IsDefined(stage)
        && IsTimeOrNone(began) && IsTimeOrNone(quiet) && IsTimeOrNone(first) && IsTimeOrNone(last)
        && Number(degree) is { } degreeValue && Number(sounds) is { } soundsValue
        && Flag(held) is { } heldValue && Flag(heard) is { } heardValue && Flag(escalated) is { } escalatedValue
            && Flag(wasEscalated) is { } wasEscalatedValue
        && beyond is [] or [_, _] or [_, _, _, "yes" or "no"]
        && beyond.Take(1).All(word => word == None || Instant(word) is not null) && beyond.Skip(1).Take(2).All(IsTimeOrNone)
        && (stage == AlarmStage.Acknowledged || (stage == AlarmStage.Snoozed) == (Time(quiet) is not null))
            ? states.With(kind, new AlarmState(stage)
            {
                BeganAt = Time(began),
                QuietUntil = Time(quiet),
                Degree = degreeValue,
                Held = heldValue,
                FirstSoundAt = Time(first),
                LastSoundAt = Time(last),
                Sounds = soundsValue,
                WasHeard = heardValue,
                Escalated = escalatedValue,
                WasEscalated = wasEscalatedValue,

                // Files from before 2026-12 end here.
                BeyondMeasuredAt = beyond is [var measured, ..] ? Instant(measured) : null,
                BeyondSeenAt = beyond is [_, var seen, ..] ? Time(seen) : null,
                AheadUntil = beyond is [_, _, var ahead, _] ? Time(ahead) : null,
                WasAnsweredByNotification = beyond is [_, _, _, "yes"],
            })
            : null;

    private static string Format(TimeSpan? time) => time is { } t ? t.ToString("c", CultureInfo.InvariantCulture) : None;

    private static string Format(DateTimeOffset utc) => utc.UtcDateTime.ToString(UtcFormat, CultureInfo.InvariantCulture);

    private static string Format(bool flag) => flag ? "yes" : "no";

    private static bool IsTimeOrNone(string text) => text == None || Time(text) is not null;

    private static TimeSpan? Time(string text) =>
        TimeSpan.TryParseExact(text, "c", CultureInfo.InvariantCulture, out var time) && time.Duration() < TimeSpan.FromDays(2_000_000)
            ? time
            : null;

    private static DateTimeOffset? Instant(string text) =>
        DateTimeOffset.TryParseExact(text, UtcFormat, CultureInfo.InvariantCulture, UtcStyle, out var utc) ? utc : null;

    private static int? Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static bool? Flag(string text) => text switch { "yes" => true, "no" => false, _ => null };
}
