using System.Globalization;
using GlucoseTracker.Domain.Alarms;
using GlucoseTracker.Domain.Alarms.Answers;
using GlucoseTracker.Domain.Alarms.Machine;
using GlucoseTracker.Domain.Alarms.Sounds;
using GlucoseTracker.Domain.Polling;

namespace GlucoseTracker.Daemon.Tests.Proof.HostileNights;

/// <summary>
/// Checks the effects of answers by buttons and commands, and that a beginning low rings after every previous answer, unless it was snoozed
/// ahead of time.
/// </summary>
internal sealed partial class HostileNight
{
    /// <summary>The kinds that have been answered in this night in any way.</summary>
    private readonly HashSet<AlarmKind> _answered = [];

    /// <summary>The buttons of all messages of the night, over all restarts, the oldest first.</summary>
    private readonly List<string> _buttons = [];

    private string? _pressed;

    /// <summary>Answers by button or command that had an effect.</summary>
    public int Remote { get; private set; }

    /// <summary>The number of warnings of a low.</summary>
    public int Warnings { get; private set; }

    /// <summary>
    /// The rules in effect by the true time if the clock of the device is right; otherwise by its own time, or without a time.
    /// </summary>
    private AlarmRules RulesNow
    {
        get
        {
            var input = _device!.Input;
            var time = _clockIsWrong ? input.Now : TimeZoneInfo.ConvertTime(_true.GetUtcNow(), _zone);
            return _rules.GetAt(time, input.IsClockTrusted);
        }
    }

    /// <summary>The maximum limit of a low at any time.</summary>
    private int HighestLow => _rules.Schedule.GetMostSensitive(_rules).Low.Limit!.Value.MilligramsPerDeciliter;

    private void Press(string which)
    {
        var device = _device!;
        var valid = device.Codes;
        var code = which switch
        {
            NightAnswers.Guessed => "0123456789abcdef",
            NightAnswers.Again => _pressed,
            NightAnswers.Older => _buttons.FindLast(c => !valid.ContainsValue(c)),
            _ => valid.Values.FirstOrDefault(),
        };
        if (code is null)
        {
            return;
        }

        var word = which == NightAnswers.Acknowledge ? "acknowledge" : "snooze";
        AlarmKind? kind = valid.ContainsValue(code) ? valid.First(v => v.Value == code).Key : null;
        var before = device.Alarms.States;
        device.Receive($"{code} {word}");
        _pressed = code;
        JudgeAnswer($"button {which} of {kind}", before, kind);
        if (kind is { } answered && device.Alarms.States != before)
        {
            Check(before[answered].IsRinging, $"a button answered {answered}, which did not ring");
            Check(word == "snooze" || AnswerRules.CanBeAcknowledged(answered), $"a button acknowledged {answered}");
            Check(
                answered != AlarmKind.UrgentLow || !before[answered].WasAnsweredByNotification
                    || _time.Uptime() - before[answered].FirstSoundAt >= SoundPattern.MaxSound,
                "a button answered an urgent low again that had not sounded in full");
            Check(!device.Codes.ContainsKey(answered), $"the code of {answered} is valid after its use");
        }
    }

    private void Command(string words)
    {
        // The clocks of this instant, because one may have been set since the last check.
        var (device, minutes) = (_device!, words.IndexOf("MIN+", StringComparison.Ordinal));
        var (before, input) = (device.Alarms.States, device.Alarms.GetInput());
        var text = minutes < 0 ? words : words[..minutes] + input.Now.AddMinutes(
            int.Parse(words.AsSpan(minutes + 4), CultureInfo.InvariantCulture)).ToString("HH:mm", CultureInfo.InvariantCulture);
        device.Command($"alarm-answer {text}");
        AlarmKind? kind = Enum.TryParse<AlarmKind>(words.Split(' ')[0], out var named) ? named : null;
        JudgeAnswer($"command {text}", before, kind, mayAnswerAll: kind is null);
        var isRefused = (minutes >= 0 && !input.IsClockTrusted)
            || words is "UrgentLow for 7200" or "UrgentLow until MIN+200" or "Low acknowledge";
        Check(!isRefused || device.Alarms.States.Equals(before), $"the command {text} had an effect");
    }

    /// <summary>An answer changes the named alarm and those that it covers, and no alarm is quiet for longer than its maximum.</summary>
    private void JudgeAnswer(string what, AlarmStates before, AlarmKind? kind, bool mayAnswerAll = false)
    {
        var after = _device!.Alarms.States;
        Remote += after.Equals(before) ? 0 : 1;
        foreach (var changed in AlarmKinds.All.Where(k => after[k] != before[k]))
        {
            var isMeant = (mayAnswerAll && before[changed].IsRinging) || changed == kind
                || (kind is { } worse && before[worse].IsRinging && before[changed].IsRinging && worse.IsWorseThan(changed));
            Check(isMeant, $"{what} changed {changed}");
            Check(!(after[changed].QuietUntil - _time.Uptime() > changed.GetMaxSnooze()), $"{what}: {changed} is quiet beyond its cap");
            Check(!(after[changed].AheadUntil - _time.Uptime() > changed.GetMaxSnooze()), $"{what}: {changed} is ahead beyond its cap");
            Check(
                after[changed].Stage != AlarmStage.Acknowledged || AnswerRules.CanBeAcknowledged(changed),
                $"{what} acknowledged {changed}");
            _answered.Add(changed);
        }
    }

    /// <summary>The alarm events since the last check.</summary>
    private void JudgeEvents()
    {
        var (device, states) = (_device!, _device!.Alarms.States);
        List<AlarmEvent> events = [.. device.Events.Select(notice => notice.Event)];
        foreach (var start in events.Where(e => e is { Change: AlarmEventKind.Began, Kind: AlarmKind.UrgentLow or AlarmKind.Low }))
        {
            var together = events.FindAll(e => e.Uptime == start.Uptime);
            var isAhead = together.Exists(e => e.Kind == start.Kind && e.Change == AlarmEventKind.Snoozed)
                && _answered.Contains(start.Kind);
            Check(
                isAhead || together.Exists(e => e.Kind == start.Kind && e is { Change: AlarmEventKind.Sounded, Count: 1 })
                    || (start.Kind == AlarmKind.Low && (IsHeardOrSnoozed(AlarmKind.UrgentLow) || IsSilencePermitted)),
                $"{start.Kind} began and did not sound: {DescribeLows(states)}");
        }

        foreach (var warned in device.Events.Where(e => e.Event is { Kind: AlarmKind.LowSoon, Change: AlarmEventKind.Began }))
        {
            Warnings++;
            Check(
                warned.Input is { NewestAge: { Oldest.TotalMinutes: < 7 }, SourcesWithoutAge.Count: 0, Readings.Newest: { } newest }
                    && newest.Value.TryGetGlucose(out var value) && value < _rules.LowSoon.ValueGate
                    && value >= _rules.GetAt(warned.Input.Now, warned.Input.IsClockTrusted).Low.Limit,
                "low soon began by doubtful readings, or beside a low");
        }

        var isLow = states[AlarmKind.Low].IsOn || states[AlarmKind.UrgentLow].IsOn;
        Check(!isLow || !states[AlarmKind.LowSoon].IsOn, "low soon is on beside a low");
        foreach (var kind in (AlarmKind[])[AlarmKind.UrgentLow, AlarmKind.Low, AlarmKind.NoData])
        {
            Check(states[kind].Stage != AlarmStage.Snoozed || _answered.Contains(kind), $"{kind} is quiet, and nobody has answered it");
        }

        device.Events.Clear();
    }
}
