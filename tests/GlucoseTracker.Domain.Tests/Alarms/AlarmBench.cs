using GlucoseTracker.Domain.Alarms;
using GlucoseTracker.Domain.Alarms.Answers;
using GlucoseTracker.Domain.Alarms.Machine;
using GlucoseTracker.Domain.Arrivals;
using GlucoseTracker.Domain.Readings;
using GlucoseTracker.Domain.Sensors;
using GlucoseTracker.Domain.Values;
using static GlucoseTracker.Domain.Tests.Sample;

namespace GlucoseTracker.Domain.Tests.Alarms;

/// <summary>Alarms on a simulated clock: minute 0 is noon and the start of the program; an hour of uptime has passed by then.</summary>
internal sealed class AlarmBench
{
    private static readonly TimeSpan UptimeAtStart = TimeSpan.FromHours(1);

    public AlarmBench(AlarmRules? rules = null)
    {
        Rules = rules ?? AlarmRules.Default;
        States = AlarmStates.Start(UptimeAtStart);
    }

    public AlarmRules Rules { get; set; }

    public AlarmStates States { get; set; }

    public ReadingSeries Readings { get; set; } = ReadingSeries.Empty;

    public SensorLife? Sensor { get; set; }

    public string? Person { get; set; }

    public bool ClockTrusted { get; set; } = true;

    /// <summary>False: the ages of the displayed source are unknown, so the order of arrival decides.</summary>
    public bool AgesKnown { get; set; } = true;

    public bool FirstPollPending { get; set; }

    public List<ReadingArrival> Arrivals { get; } = [];

    public List<SourceNewest> OtherSources { get; } = [];

    /// <summary>Sources with unknown ages although those of the displayed one are known.</summary>
    public List<string> Doubted { get; } = [];

    public double Minute { get; private set; }

    /// <summary>All events, such as "12 Low Began".</summary>
    public List<string> Log { get; } = [];

    public List<AlarmEvent> Events { get; } = [];

    public TimeSpan Uptime => UptimeAtStart + TimeSpan.FromMinutes(Minute);

    public AlarmInput Input => new()
    {
        Uptime = Uptime,
        Now = Noon.AddMinutes(Minute),
        IsClockTrusted = ClockTrusted,
        Readings = Readings,
        NewestAge = AgesKnown && Readings.Newest is { } newest ? AgeRange.From(Noon.AddMinutes(Minute) - newest.MeasuredAt) : null,
        Arrivals = Arrivals,
        OtherSources = OtherSources,
        SourcesWithoutAge = AgesKnown ? Doubted : ["one", .. Doubted],
        IsFirstPollPending = FirstPollPending,
        Sensor = Sensor,
        Person = Person,
    };

    /// <summary>Advances the time, with an evaluation each half minute.</summary>
    public AlarmBench Until(double minute)
    {
        while (Minute < minute)
        {
            Minute = Math.Min(minute, Minute + 0.5);
            Look();
        }

        return this;
    }

    /// <summary>A reading is measured at this minute and arrives immediately.</summary>
    public AlarmBench Reads(double minute, int value, Trend trend = Trend.Stable) => Reads(minute, Measured(value), trend);

    public AlarmBench Reads(double minute, SensorValue value, Trend trend = Trend.Stable)
    {
        Until(minute);
        Readings = Readings.Merge([At(minute, value, trend)]);
        return Look();
    }

    /// <summary>
    /// A reading that the previous page did not contain arrives, with a stamp of this minute; it is the newest displayed one. The page of
    /// the given number of minutes before did not contain it; 0: it arrived just now.
    /// </summary>
    public AlarmBench Arrives(
        double minute, int value, double stamp, bool firstPage = false, string source = "one", double sincePreviousPage = 0)
    {
        Until(minute);
        var reading = At(stamp, value, Trend.Stable);
        var previousPageAt = Uptime - TimeSpan.FromMinutes(sincePreviousPage);
        Arrivals.Add(new ReadingArrival(source, reading, Uptime, (long)(2 * minute), firstPage) { PreviousPageAt = previousPageAt });
        Readings = Readings.Merge([reading]);
        return Look();
    }

    /// <summary>One value each five minutes, from the next minute of five on.</summary>
    public AlarmBench Steady(int value, double until, Trend trend = Trend.Stable)
    {
        for (var minute = 5 * Math.Floor((Minute / 5) + 1); minute <= until; minute += 5)
        {
            // The values alternate, because equal ones would indicate a frozen sensor.
            Reads(minute, value + ((int)(minute / 5) % 2), trend);
        }

        return Until(until);
    }

    public AlarmBench Look() => PassEvents(AlarmMachine.Evaluate(Rules, States, Input));

    /// <summary>A key press a second after the last evaluation.</summary>
    public AlarmBench Answer() => Answer(AlarmMachine.NoticeTime);

    public AlarmBench Answer(TimeSpan afterLook) => PassEvents(AlarmMachine.Answer(Rules, States, Uptime, Uptime + afterLook));

    /// <summary>A command answers one kind.</summary>
    public AlarmBench Answer(AlarmKind kind, bool acknowledges = false) =>
        PassEvents(AnswerRules.Apply(Rules, States, new AlarmAnswer(AnswerOrigin.Command, kind) { Acknowledges = acknowledges },
            Uptime).Step);

    public AlarmBench EndQuiet() => PassEvents(AlarmMachine.EndQuiet(States, Uptime));

    public AlarmStage GetStage(AlarmKind kind) => States[kind].Stage;

    public int CountSounds(AlarmKind kind) => Events.Count(e => e.Kind == kind && e.Change == AlarmEventKind.Sounded);

    private AlarmBench PassEvents(AlarmStep step)
    {
        States = step.Next;
        Events.AddRange(step.Events);
        Log.AddRange(
            step.Events.Select(e => FormattableString.Invariant($"{Minute:0.#} {e.Kind} {e.Change}{(e.InRange ? " in range" : "")}")));
        return this;
    }
}
