using System.Globalization;
using GlucoseTracker.Domain.Alarms;
using GlucoseTracker.Domain.Alarms.Answers;
using GlucoseTracker.Domain.Alarms.Machine;
using GlucoseTracker.Domain.Alarms.Sounds;
using GlucoseTracker.Domain.Polling;

namespace GlucoseTracker.Daemon.Tests.Proof.HostileNights;

/// <summary>
/// Answers that do not come from a key: what they may change and what not. And the alarms that begin: a low rings in full, whatever was
/// answered before it, unless it was itself snoozed ahead of time.
/// </summary>
internal sealed partial class HostileNight
{
    /// <summary>The kinds that have been answered in this night, by whatever way.</summary>
    private readonly HashSet<AlarmKind> _answered = [];

    /// <summary>The buttons of all messages of the night, over all restarts, the oldest first.</summary>
    private readonly List<string> _buttons = [];

    private string? _pressed;

    /// <summary>Answers by button or command that had an effect.</summary>
    public int Remote { get; private set; }

    /// <summary>Warnings of a low.</summary>
    public int Warnings { get; private set; }

    /// <summary>
    /// The rules as they hold by true time where the device's clock is right; by its own time, or without one, where it is not.
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

    /// <summary>The highest limit of a low at any time.</summary>
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
        // The clocks of this moment, because one may have been set since the last look.
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

    /// <summary>An answer changes what it names and what that covers, and nothing is quiet for longer than its cap.</summary>
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

    /// <summary>What the alarms did since the last look.</summary>
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
