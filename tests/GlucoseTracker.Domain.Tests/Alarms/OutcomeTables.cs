using System.Text;
using GlucoseTracker.Domain.Alarms;
using GlucoseTracker.Domain.Alarms.Machine;
using GlucoseTracker.Domain.Arrivals;
using GlucoseTracker.Domain.Readings;
using GlucoseTracker.Domain.Sensors;
using GlucoseTracker.Domain.Values;
using static GlucoseTracker.Domain.Tests.Sample;

namespace GlucoseTracker.Domain.Tests.Alarms;

/// <summary>The outcome tables of docs/alarm-outcomes.md, made by running the machine.</summary>
internal static class OutcomeTables
{
    private static readonly TimeSpan Uptime = TimeSpan.FromDays(2);

    private static readonly (string Name, double Age, Knowledge Known)[] Columns =
    [
        ("fresh", 1, Knowledge.Age), ("ageing", 10, Knowledge.Age), ("stale", 30, Knowledge.Age), ("none", 90, Knowledge.Age),
        ("never", 0, Knowledge.Nothing),
        ("no age, readings arrive", 0, Knowledge.Arrivals), ("no age, none arrives", 30, Knowledge.Arrivals),
    ];

    private enum Knowledge
    {
        /// <summary>The age of the newest reading.</summary>
        Age,

        /// <summary>Only the order in which readings arrive.</summary>
        Arrivals,

        /// <summary>There has never been a reading.</summary>
        Nothing,
    }

    /// <summary>All rules on, so that each has a row.</summary>
    public static AlarmRules AllOn { get; } = AlarmKinds.All.Aggregate(
        AlarmRules.Default, (rules, kind) => rules.With(rules[kind] with { Enabled = true }));

    /// <summary>
    /// Rule by freshness: what becomes of an idle alarm and of a ringing one while it is so, and of a ringing one when it is not so any
    /// more.
    /// </summary>
    public static string ByFreshness()
    {
        var text = new StringBuilder("| rule | ").AppendJoin(" | ", Columns.Select(c => c.Name)).Append(" |\n| --- |");
        text.Insert(text.Length, " --- |", Columns.Length).Append('\n');
        foreach (var kind in AlarmKinds.All)
        {
            text.Append("| ").Append(Name(kind)).Append(" | ").AppendJoin(
                " | ", Columns.Select(c => Cell(kind, c.Age, c.Known))).Append(" |\n");
        }

        return text.ToString();
    }

    /// <summary>Rule by rule: what becomes of the column's snooze when the row's alarm begins.</summary>
    public static string BySnooze() => Square((row, column) => Snoozed(row, column));

    /// <summary>Rule by rule: both ring; which of the two is heard.</summary>
    public static string BySound() => Square((row, column) => Heard(row, column));

    public static string Snoozed(AlarmKind begins, AlarmKind snoozed)
    {
        if (begins == snoozed)
        {
            return "-";
        }

        var quiet = new AlarmState(AlarmStage.Snoozed)
        {
            BeganAt = Uptime,
            QuietUntil = Uptime + TimeSpan.FromMinutes(10),
            Degree = GetDegree(snoozed),
            WasHeard = true,
        };
        var input = GetInput([begins, snoozed]);
        var next = AlarmMachine.Evaluate(AllOn, Before(input).With(snoozed, quiet), input).Next;
        return next[begins].Stage != AlarmStage.Ringing ? "cannot begin" : next[snoozed] switch
        {
            { Stage: AlarmStage.Ringing, Held: false } => "rings again",
            { Stage: AlarmStage.Cleared } => "is over",
            { Stage: AlarmStage.Snoozed, Held: true } => "stays quiet, held",
            { Stage: AlarmStage.Snoozed } => "stays quiet",
            var other => $"{other.Stage}",
        };
    }

    public static string Heard(AlarmKind a, AlarmKind b)
    {
        if (a == b)
        {
            return "-";
        }

        var ringing = new AlarmState(AlarmStage.Ringing) { BeganAt = Uptime };
        var states = AlarmStates.Start(Uptime).With(a, ringing).With(b, ringing);
        var input = GetInput([a]);
        return (AlarmAudibility.IsHeard(a, AllOn, states, input), AlarmAudibility.IsHeard(b, AllOn, states, input)) switch
        {
            (true, true) => "both",
            (true, false) => Name(a),
            (false, true) => Name(b),
            (false, false) => "neither",
        };
    }

    private static string Cell(AlarmKind kind, double age, Knowledge known)
    {
        var (so, notSo) = (GetInput([kind], age, known), GetInput([], age, known));
        var idle = AlarmMachine.Evaluate(AllOn, Before(so), so).Next[kind];
        var beyond = Uptime - TimeSpan.FromMinutes(known == Knowledge.Arrivals && age > 0 ? age : age + 61);
        var ringing = new AlarmState(AlarmStage.Ringing)
        {
            BeganAt = so.Uptime,
            LastSoundAt = so.Uptime,
            Degree = 3,
            WasHeard = true,
            BeyondSeenAt = beyond,
        };
        var goesOn = AlarmMachine.Evaluate(AllOn, Before(so).With(kind, ringing), so).Next[kind];
        var ends = AlarmMachine.Evaluate(AllOn, Before(notSo).With(kind, ringing), notSo).Next[kind];
        return $"{(idle.IsOn ? "begins" : "does not begin")}, {Word(goesOn)}; {Word(ends)}";
    }

    private static string Word(AlarmState state) => state switch
    {
        { Stage: AlarmStage.Ringing, Held: true } => "is held",
        { Stage: AlarmStage.Ringing } => "goes on",
        { Stage: AlarmStage.Cleared } => "ends",
        var other => $"{other.Stage}",
    };

    /// <summary>
    /// Before the look. Without a reading that counts there has been silence for long enough; else since the reading was measured.
    /// </summary>
    private static AlarmStates Before(AlarmInput input) =>
        AlarmStates.Start(input.Uptime)
            .WithData(
                input.NewestAge is { } age
                    ? input.Uptime - age.Oldest
                    : input.Arrivals.Count > 0
                    ? input.Arrivals[^1].ArrivedAt
                    : input.Uptime - TimeSpan.FromMinutes(20),
                input.Readings.Newest?.MeasuredAt)
            .WithArrivalsSeen([.. input.Arrivals.Where(a => a.ArrivedAt < input.Uptime)]);

    /// <summary>An input in which the conditions of all these alarms hold; of two that exclude each other, that of the first.</summary>
    private static AlarmInput GetInput(AlarmKind[] so, double? age = null, Knowledge known = Knowledge.Age)
    {
        var old = age ?? (so.Contains(AlarmKind.NoData) ? 30 : 1);
        var level = so.Where(
            k => k.IsLevel() && k.GetCategory() == so.First(other => other.IsLevel()).GetCategory()).DefaultIfEmpty(AlarmKind.NoData).Min();
        var value = level switch
        {
            AlarmKind.UrgentLow => 45,
            AlarmKind.Low => 60,
            AlarmKind.UrgentHigh => 320,
            AlarmKind.High => 270,
            _ => 120,
        };
        var falls = FallsFirst(so);
        var rate = so.Where(k => k.IsRate() && !(falls && k == AlarmKind.RisingFast)).DefaultIfEmpty(AlarmKind.NoData).First();
        var trend = rate switch
        {
            AlarmKind.FallingFast => Trend.DroppingFast,
            AlarmKind.RisingFast => Trend.IncreasingFast,
            _ => Trend.Stable,
        };
        var moves = so.Contains(AlarmKind.Frozen) ? 0 : 1;
        var readings = Enumerable.Range(0, 13).Reverse()
            .Select(i => At(-old - (5 * i), falls ? 80 + (5 * i) : value + (moves * (i % 2)), trend)).ToList();
        return new AlarmInput
        {
            Uptime = Uptime,
            Now = Noon,
            Readings = known == Knowledge.Nothing ? ReadingSeries.Empty : ReadingSeries.Empty.Merge(readings),
            NewestAge = known == Knowledge.Age ? AgeRange.From(TimeSpan.FromMinutes(old)) : null,
            SourcesWithoutAge = known == Knowledge.Arrivals ? ["one"] : [],
            Arrivals = known == Knowledge.Arrivals
                ? [.. readings.Select((r, i) => new ReadingArrival("one", r, Uptime + (r.MeasuredAt - Noon), i, IsFirstPage: false))]
                : [],
            Sensor = SensorLife.Create(
                new SensorInfo(Noon.AddDays(so.Contains(AlarmKind.SensorEnding) ? -13.7 : -3), TimeSpan.FromHours(1)), 14, null),
        };
    }

    /// <summary>The value falls towards a low, and no kind before that one needs another value.</summary>
    private static bool FallsFirst(AlarmKind[] so) => so.Contains(AlarmKind.LowSoon)
        && so.TakeWhile(k => k != AlarmKind.LowSoon).All(k => !k.IsLevel() && k is not (AlarmKind.RisingFast or AlarmKind.Frozen));

    private static int GetDegree(AlarmKind kind) => kind is AlarmKind.UrgentLow or AlarmKind.UrgentHigh ? 2 : 1;

    private static string Square(Func<AlarmKind, AlarmKind, string> cell)
    {
        var text = new StringBuilder("| | ").AppendJoin(" | ", AlarmKinds.All.Select(Name)).Append(" |\n| --- |");
        text.Insert(text.Length, " --- |", AlarmKinds.All.Count).Append('\n');
        foreach (var row in AlarmKinds.All)
        {
            text.Append("| **").Append(Name(row)).Append("** | ").AppendJoin(
                " | ", AlarmKinds.All.Select(column => cell(row, column))).Append(" |\n");
        }

        return text.ToString();
    }

    internal static string Name(AlarmKind kind) =>
        string.Concat(kind.ToString().Select(
        (c, i) => i > 0 && char.IsUpper(c) ? $" {char.ToLowerInvariant(c)}" : $"{char.ToLowerInvariant(c)}"));
}
