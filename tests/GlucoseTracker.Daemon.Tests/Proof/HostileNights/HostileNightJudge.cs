using System.Globalization;
using System.Text.RegularExpressions;
using GlucoseTracker.Domain.Alarms;
using GlucoseTracker.Domain.Alarms.Machine;
using GlucoseTracker.Domain.Languages;
using GlucoseTracker.Domain.Polling;
using GlucoseTracker.Domain.Sources;
using GlucoseTracker.Domain.Time;
using GlucoseTracker.Domain.Values;
using GlucoseTracker.Testing.Oracle;

namespace GlucoseTracker.Daemon.Tests.Proof.HostileNights;

/// <summary>Checks a night: compares panel, status, messages and alarms with the served readings.</summary>
internal sealed partial class HostileNight
{
    private static readonly OracleLanguage Translated = OracleLanguage.Create(Language.German);

    [GeneratedRegex(@"(\d+\.\d|LO|HI) ?mmol/L|\b(LO|HI)\b")]
    private static partial Regex NumberInMessage();

    private void Judge()
    {
        NoteAnswers();
        Trace.Add(Describe());
        JudgeEvents();
        JudgeLows();
        JudgeEnd();
        JudgeMessages();
        if (_minute % 7 == 0 || (scenario.HasLow && _minute % 3 == 0 && _minute >= scenario.LowFrom && _minute <= scenario.LowTo))
        {
            JudgePicture();
            JudgeStatus();
        }
    }

    /// <summary>One line of the trace: alarms, cause, clocks, the current readings and the served ones.</summary>
    private string Describe()
    {
        var (device, now) = (_device!, _true.GetUtcNow());
        var (clock, clocks) = (device.Clock, _time.ReadClocks());
        var current = device.State.Current.GetCurrent(clock, clocks);
        var alarms = AlarmKinds.All.Select(kind => (Kind: kind, State: device.Alarms.States[kind])).Where(a => a.State.IsOn)
            .Select(a => $"{a.Kind} {a.State.Stage}{(a.State.Held ? " held" : "")}");
        var doubts = device.State.Current.Intake.Sources.Where(s => clock.GetDoubt(s) != AgeDoubt.None)
            .Select(s => $"{s} {clock.GetDoubt(s)}");
        var others = current.Others
            .Select(o => $"{Describe(o.Source, o.Reading.Value, now - o.Reading.MeasuredAt)} told {Minutes(o.Age?.Youngest)}");
        var served = _watches.Select(w => Describe(w.Key, w.Value.Newest?.Value, now - w.Value.Newest?.MeasuredAt));
        var shown = Describe(current.Source, current.Newest?.Value, now - current.Newest?.MeasuredAt);
        return $"{_minute}: {string.Join(", ", alarms)}; {device.State.Current.Cause?.Cause}"
            + $"; clock {(clock.IsTrusted ? "trusted" : "not trusted")}, {Minutes(clocks.Wall - now)} off; {string.Join(", ", doubts)}"
            + $"; shown {shown} told {Minutes(current.Age?.Youngest)}..{Minutes(current.Age?.Oldest)}"
            + $"; others {string.Join(", ", others)}; served {string.Join(", ", served)}";
    }

    private static string Describe(string? source, SensorValue? value, TimeSpan? age) =>
        $"{source} {(value is { } known ? GlucoseText.Format(known, GlucoseUnit.MillimolesPerLiter) : "-")} of {Minutes(age)}";

    private static string Minutes(TimeSpan? time) =>
        time is { } known ? known.TotalMinutes.ToString("0.0", CultureInfo.InvariantCulture) : "?";

    private void NoteAnswers()
    {
        var now = _true.GetUtcNow();
        for (; _answersSeen < sites.Answers.Count; _answersSeen++)
        {
            var reading = sites.Answers[_answersSeen];
            var watch = GetWatch(reading.Source);
            if (now - reading.MeasuredAt < Fresh)
            {
                (_lastFresh, _lastFreshVerified) = (now, reading.Source == SourceNames.LibreLinkUp ? now : _lastFreshVerified);
            }

            var isNotEnded = IsBelow(reading.Value, HighestLow) || (watch.HasJumped(reading) && IsAlone(reading.Source));
            _recoveredAt = isNotEnded ? null : _recoveredAt;

            // Two responses are counted since the system has stopped reporting a wrong clock as synchronized.
            watch.Record(reading, IsJudged(reading.Source) ? GetRule(reading.Value) : null, now);
        }

        // While no age is known, a low that no previous page contained counts as present, independent of its stamp: it may ring, and the
        // recovery counts from it.
        for (; _arrivedSeen < sites.Arrived.Count; _arrivedSeen++)
        {
            var arrived = sites.Arrived[_arrivedSeen];
            var isNew = _device!.Clock.GetDoubt(arrived.Source) != AgeDoubt.None;
            _recoveredAt = isNew && IsBelow(arrived.Value, HighestLow) ? null : _recoveredAt;
        }
    }

    /// <summary>
    /// The ages of this source are unknown and no other source serves present readings: the low ends by three readings whose stamps advance
    /// with the clock, counted from the last jump of the stamps.
    /// </summary>
    private bool IsAlone(string source) => _device!.Clock.GetDoubt(source) != AgeDoubt.None
        && !_watches.Any(w => w.Key != source && IsJudged(w.Key) && w.Value.Newest is { } n && _true.GetUtcNow() - n.MeasuredAt < Fresh);

    /// <summary>Promise (a).</summary>
    private void JudgeLows()
    {
        var (now, states) = (_true.GetUtcNow(), _device!.Alarms.States);
        if (IsHeardOrSnoozed(AlarmKind.Low) || IsHeardOrSnoozed(AlarmKind.UrgentLow))
        {
            LowHeardAt ??= _minute;
        }

        foreach (var (source, watch) in _watches)
        {
            if (watch is { Rule: { } rule, Newest: { } newest, SinceSecond: { } since }
                && now - newest.MeasuredAt < Fresh && now - since >= Minute
                && IsJudged(source)
                && GetRule(newest.Value) == rule
                && !IsContradicted(newest, rule))
            {
                var isCovered = rule == AlarmKind.Low && (IsHeardOrSnoozed(AlarmKind.UrgentLow) || IsSilencePermitted);
                Check(
                    isCovered || IsHeardOrSnoozed(rule),
                    $"{source} served a low of {now - newest.MeasuredAt} ago, twice, and {rule} does not ring: {DescribeLows(states)}");
            }
        }

        Check(AlarmKinds.All.All(kind => _rules[kind].Enabled || !states[kind].IsOn), "an alarm is on whose rule is off");
    }

    /// <summary>Promise (e).</summary>
    private void JudgeEnd()
    {
        var (now, states) = (_true.GetUtcNow(), _device!.Alarms.States);
        var isOn = states[AlarmKind.Low].IsOn || states[AlarmKind.UrgentLow].IsOn;
        Check(scenario.HasLow || !isOn, "a low alarm although nothing was low");

        // By a wrong clock that the system reports as synchronized, readings of a source without a verified date are old or ahead, so they
        // end no alarm.
        var isFresh = now - (IsMarkLying ? _lastFreshVerified : _lastFresh) < Fresh;
        var isClear = _watches.Values.All(w => w.Newest is not { } n || now - n.MeasuredAt >= TimeSpan.FromMinutes(16) || IsClear(n.Value));
        if (!isFresh || !isClear || _watches.Count == 0)
        {
            _recoveredAt = null;
        }
        else
        {
            _recoveredAt ??= now;
        }

        Check(
            !(now - _recoveredAt > TimeSpan.FromMinutes(15)) || !isOn,
            $"a low alarm is on {now - _recoveredAt} after the recovery: {DescribeLows(states)}");
    }

    private static string DescribeLows(AlarmStates states) =>
        string.Join(", ", new[] { AlarmKind.Low, AlarmKind.UrgentLow, AlarmKind.NoData }
            .Select(kind => $"{kind} {states[kind].Stage}{(states[kind].Held ? " held" : "")}"));

    /// <summary>Promise (b), the panel.</summary>
    private void JudgePicture()
    {
        _device!.Paint();
        var seen = PictureReader.Read(_device.Frame, scenario.Language == Language.English ? OracleLanguage.English : Translated);
        Pictures++;
        JudgeClockPage(seen);
        if (seen.Value is not { } text)
        {
            Check(seen.Arrow is null, $"an arrow without a value ({seen})");
            return;
        }

        Values++;
        if (GetAge(text, seen.AgeMinutes) is not { } age)
        {
            Check(false, $"the panel shows {text}, {seen.AgeMinutes} min old, which was not served so ({seen})");
            return;
        }

        Check(
            seen.Form == DigitStyle.Old || age < 15 + AgeTolerance,
            $"the panel shows {text} of {age} minutes ago as one of now ({seen})");
        Check(seen.Arrow is null || age < 7 + AgeTolerance, $"the panel shows an arrow beside a value of {age} minutes ago ({seen})");
    }

    /// <summary>Promise (b), the status.</summary>
    private void JudgeStatus()
    {
        var status = _device!.Status;
        Check(status.Workers.Length == 0, "a worker has failed");
        if (status.Reading is { } reading)
        {
            Check(
                GetAge(reading.Text, (int)(reading.AgeSeconds / 60)) is not null,
                $"status tells {reading.Text}, {reading.AgeSeconds} s old, which was not served so");
        }
    }

    /// <summary>Promise (b), the messages.</summary>
    private void JudgeMessages()
    {
        foreach (var message in _device!.Messages)
        {
            if (message.Value is not null && NumberInMessage().Match(message.Value) is { Success: true } found)
            {
                var text = found.Groups[1].Length > 0 ? found.Groups[1].Value : found.Groups[2].Value;
                Check(Texts().ContainsKey(text), $"a message tells {message.Value}, which was not served: {message.Title}: {message.Text}");
            }
        }

        _device.Messages.Clear();
    }

    /// <summary>
    /// The true age, in minutes, of the newest reading with this text that is not younger on the panel than in truth; null when there is
    /// none.
    /// </summary>
    private int? GetAge(string text, int? shown)
    {
        if (!Texts().TryGetValue(text, out var instants))
        {
            return null;
        }

        var now = _true.GetUtcNow();
        if (IsMarkLying && _device!.Input is { NewestAge: not null } && GetShownSource() is { } source && source != SourceNames.LibreLinkUp)
        {
            // True when no evidence contradicts the clock for this source, so that its ages are those by the clock.
            now = _time.GetUtcNow();
        }

        var ages = instants.Select(at => (int)Math.Floor((now - at).TotalMinutes))
            .Where(age => shown is null || shown >= age - AgeTolerance).ToList();
        return ages.Count == 0 ? null
            : shown is { } told ? ages.Where(age => age <= told + AgeTolerance).DefaultIfEmpty(ages.Max()).Max()
            : ages.Min();
    }

    private string? GetShownSource() => _device!.State.Current.GetCurrent(_device.Clock, _time.ReadClocks()).Source;

    /// <summary>The served readings with true stamps, by their text.</summary>
    private Dictionary<string, List<DateTimeOffset>> Texts()
    {
        lock (sites.Served)
        {
            return sites.Served.Where(s => s.IsStampTrue).GroupBy(s => GlucoseText.Format(s.Value, GlucoseUnit.MillimolesPerLiter))
                .ToDictionary(g => g.Key, g => g.Select(s => s.MeasuredAt).ToList());
        }
    }

    /// <summary>True when the system reports a wrong clock as synchronized.</summary>
    private bool IsMarkLying => _synchronized && _clockIsWrong;

    /// <summary>True when the system or responses confirm the clock.</summary>
    private bool IsClockBelieved => _device!.Clock.IsTrusted;

    /// <summary>Only a verified date contradicts a false report of the system; without one, lows are old or ahead by the clock.</summary>
    private bool IsJudged(string source) => !IsMarkLying || source == SourceNames.LibreLinkUp;

    /// <summary>
    /// A low, except an urgent one, may be silent in quiet hours; without a trusted clock there are no quiet hours.
    /// </summary>
    private bool IsSilencePermitted => _rules.Schedule.Slots.Count > 0 ? RulesNow.Low.IsSilentNow == true
        : _rules.Low.SilentInQuietHours && (_synchronized || !_clockIsWrong)
        && _rules.QuietHours.Contains(TimeOnly.FromTimeSpan(TimeZoneInfo.ConvertTime(_time.GetUtcNow(), _zone).TimeOfDay));

    private bool IsHeardOrSnoozed(AlarmKind kind)
    {
        var (alarms, input) = (_device!.Alarms, _device.Input);
        return AlarmAudibility.IsHeard(kind, _rules.GetAt(input.Now, input.IsClockTrusted), alarms.States, input)
            || (alarms.States[kind] is { Stage: AlarmStage.Snoozed } state && state.QuietUntil - _time.Uptime() <= kind.GetMaxSnooze());
    }

    /// <summary>The rule that must ring for a value; null: none.</summary>
    private AlarmKind? GetRule(SensorValue value) =>
        _rules.UrgentLow.Enabled && IsBelow(value, Limit(AlarmKind.UrgentLow)) ? AlarmKind.UrgentLow
        : _rules.Low.Enabled && IsBelow(value, Limit(AlarmKind.Low)) ? AlarmKind.Low
        : null;

    private int Limit(AlarmKind kind) => RulesNow[kind].Limit!.Value.MilligramsPerDeciliter;

    /// <summary>True when a reading that was measured later and is not beyond the limit of the rule has arrived from any source.</summary>
    private bool IsContradicted(ServedReading low, AlarmKind rule)
    {
        lock (sites.Served)
        {
            return sites.Served.Exists(s => s.MeasuredAt > low.MeasuredAt && !IsBelow(s.Value, Limit(rule)));
        }
    }

    /// <summary>A margin in addition to the hysteresis of the rules.</summary>
    private bool IsClear(SensorValue value) => !IsBelow(value, HighestLow + 6);

    private static bool IsBelow(SensorValue value, int milligrams) =>
        value.TryGetGlucose(out var glucose) ? glucose.MilligramsPerDeciliter < milligrams : value.Range == SensorRange.Below;

    private Watch GetWatch(string source)
    {
        if (!_watches.TryGetValue(source, out var watch))
        {
            _watches[source] = watch = new Watch();
        }

        return watch;
    }

    /// <summary>The readings that one source has served.</summary>
    private sealed class Watch
    {
        public ServedReading? Newest { get; private set; }

        /// <summary>The rule that must ring for the newest reading; null: none.</summary>
        public AlarmKind? Rule { get; private set; }

        /// <summary>The time of the second response in a row for which the rule must ring.</summary>
        public DateTimeOffset? SinceSecond { get; private set; }

        /// <summary>The number of responses in a row with such a newest well-formed reading.</summary>
        private int Polls { get; set; }

        /// <summary>True when the stamps become wrong, or right, with this reading.</summary>
        public bool HasJumped(ServedReading reading) => Newest is { } before && before.IsStampTrue != reading.IsStampTrue;

        public void Record(ServedReading reading, AlarmKind? rule, DateTimeOffset now)
        {
            // The first reading with a wrong stamp can be a stray; from the second one on, new arrivals count.
            var isFirstWrong = !reading.IsStampTrue && Newest is not { IsStampTrue: false };
            Newest = reading;
            if (rule is null || isFirstWrong || (rule == AlarmKind.UrgentLow && Rule != rule))
            {
                (Polls, SinceSecond) = (0, null);
            }

            (Rule, Polls) = (rule, rule is null ? 0 : Polls + 1);
            SinceSecond ??= Polls == 2 ? now : null;
        }
    }
}
