using GlucoseTracker.Domain.Alarms;
using GlucoseTracker.Domain.Alarms.Machine;
using GlucoseTracker.Domain.Arrivals;
using GlucoseTracker.Domain.Readings;
using GlucoseTracker.Domain.Sensors;
using GlucoseTracker.Domain.Time;
using GlucoseTracker.Domain.Values;
using static GlucoseTracker.Domain.Tests.Sample;

namespace GlucoseTracker.Domain.Tests.Alarms;

/// <summary>Random rules, states and inputs of a seed: all values that the types allow.</summary>
internal sealed class RandomAlarm(int seed)
{
    public static readonly TimeSpan Uptime = TimeSpan.FromHours(50);

    private readonly Random _random = new(seed);

    public AlarmRules Rules()
    {
        var rules = AlarmRules.Default with
        {
            EscalateAfter = Flag() ? Minutes(1, 60) : null,
            QuietHours = new DailyPeriod(new TimeOnly(_random.Next(24), 0), new TimeOnly(_random.Next(24), 0)),
        };
        return AlarmKinds.All.Aggregate(rules, (all, kind) => all.With(all[kind] with
        {
            Enabled = _random.Next(6) > 0,
            For = Flag() ? all[kind].For : Minutes(0, 90),
            Repeat = Minutes(1, 60),
            Snooze = Minutes(1, 2000),
            SilentInQuietHours = Flag(),
        }));
    }

    public AlarmStates States() => AlarmKinds.All.Aggregate(
        AlarmStates.Start(Uptime).WithData(Uptime - Minutes(0, 200), Flag() ? Noon - Minutes(-5, 300) : null),
        (all, kind) => all.With(kind, State(kind)));

    public AlarmState State(AlarmKind kind) => Enum.GetValues<AlarmStage>()[_random.Next(6)] switch
    {
        AlarmStage.Ringing => On(AlarmStage.Ringing),
        AlarmStage.Snoozed => On(AlarmStage.Snoozed) with { QuietUntil = Uptime + Minutes(1, (int)kind.GetMaxSnooze().TotalMinutes) },
        AlarmStage.Acknowledged => On(AlarmStage.Acknowledged),
        var other => new AlarmState(other),
    };

    /// <summary>
    /// An input with a newest reading of this age in minutes; null: any age, also none, negative ones, and impossible ones.
    /// </summary>
    public AlarmInput Input(double? age = null)
    {
        var newest = age ?? _random.Next(-10, 100);
        var spacing = _random.Next(1, 12);
        var (value, step) = (_random.Next(30, 430), _random.Next(-12, 13));
        var readings = Enumerable.Range(0, _random.Next(age is null ? 0 : 1, 20))
            .Select(i => At(-newest - (spacing * i), Shown(value - (step * i)), Enum.GetValues<Trend>()[_random.Next(6)]));
        var series = ReadingSeries.Empty.Merge(readings);
        return new AlarmInput
        {
            Uptime = Uptime,
            Now = Noon.ToOffset(TimeSpan.FromHours(_random.Next(-12, 13))),
            IsClockTrusted = age is not null || _random.Next(4) > 0,
            Readings = series,
            NewestAge = series.Newest is { } last && (age is not null || _random.Next(3) > 0)
                ? new AgeRange(Noon - last.MeasuredAt, Noon - last.MeasuredAt + (Flag() ? TimeSpan.Zero : Minutes(0, 5)))
                : null,
            Arrivals = age is null && Flag() ? Arrivals() : [],
            OtherSources = Flag() ? [] : [new SourceNewest("two", Reading(), Flag() ? AgeRange.From(Minutes(0, 12)) : null)],
            SourcesWithoutAge = age is not null ? [] : [.. new[] { "one", "two" }.Where(_ => Flag())],
            IsFirstPollPending = age is null && _random.Next(5) == 0,
            Sensor = Flag() ? Life() : null,
            IsSensorNoticeOver = Flag(),
        };
    }

    private List<ReadingArrival> Arrivals() => [.. Enumerable.Range(0, _random.Next(12)).Select(i => new ReadingArrival(
        Flag() ? "one" : "two", Reading(), Uptime - (5 * Minutes(1, 12)), _random.Next(30),
        IsFirstPage: _random.Next(4) == 0)).OrderBy(a => a.ArrivedAt)];

    private Reading Reading() => At(_random.Next(-100, 10), Shown(_random.Next(30, 430)));

    private SensorLife? Life() => SensorLife.Create(
        new SensorInfo(Noon - TimeSpan.FromDays(_random.Next(-1, 20)), TimeSpan.FromHours(1)), Flag() ? _random.Next(14, 16) : null, null);

    public bool Flag() => _random.Next(2) == 0;

    public TimeSpan Minutes(int from, int to) => TimeSpan.FromMinutes(_random.Next(from, to + 1));

    private AlarmState On(AlarmStage stage) => new(stage)
    {
        BeganAt = Uptime - Minutes(0, 300),
        Degree = _random.Next(1, 4),
        Held = _random.Next(4) == 0,
        FirstSoundAt = stage == AlarmStage.Ringing && Flag() ? Uptime - Minutes(5, 60) : null,
        LastSoundAt = stage == AlarmStage.Ringing && Flag() ? Uptime - Minutes(0, 5) : null,
        Sounds = stage == AlarmStage.Ringing ? _random.Next(5) : 0,
        WasHeard = Flag(),
        Escalated = stage == AlarmStage.Ringing && Flag(),
        WasEscalated = Flag(),
        AudibleAt = Flag() ? Uptime - TimeSpan.FromMilliseconds(_random.Next(3000)) : null,
        NamedAt = Flag() ? Uptime - TimeSpan.FromMilliseconds(_random.Next(3000)) : null,
        BeyondMeasuredAt = Flag() ? Noon - Minutes(-5, 60) : null,
        BeyondSeenAt = Flag() ? Uptime - Minutes(0, 60) : null,
    };

    private static SensorValue Shown(int value) =>
        value < 40 ? SensorValue.BelowRange : value > 400 ? SensorValue.AboveRange : Measured(value);
}
