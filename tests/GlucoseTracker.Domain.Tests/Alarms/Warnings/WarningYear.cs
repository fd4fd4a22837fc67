using GlucoseTracker.Domain.Alarms;
using GlucoseTracker.Domain.Alarms.Machine;
using GlucoseTracker.Domain.Readings;

namespace GlucoseTracker.Domain.Tests.Alarms.Warnings;

/// <summary>
/// A year of simulated nights through the alarm machine with low soon switched on: which lows had a warning, how early it was, and which
/// warnings were false. Three nights of four have a reading every five minutes, the others one every minute.
/// </summary>
internal sealed class WarningYear
{
    private const int Nights = 365;
    private const int SensorNights = 14;

    /// <summary>A warning belongs to a low that begins within this time after it: 30 minutes.</summary>
    private const double Belongs = 30;

    /// <summary>A low with at least this error by pressure, in mg/dL, counts as a low by pressure on the sensor.</summary>
    private const double Pressed = 5;

    private static readonly AlarmRules Rules = AlarmRules.Default.With(AlarmRules.Default.LowSoon with { Enabled = true });

    private readonly int _seed;
    private readonly List<double> _leads = [];

    public WarningYear(int seed)
    {
        _seed = seed;
        var random = new Gaussian(seed);
        NoisySensor? sensor = null;
        for (var night = 0; night < Nights; night++)
        {
            sensor = night % SensorNights == 0 ? new NoisySensor(random) : sensor;
            Play(new SimulatedNight(random, sensor!), every: night % 4 == 3 ? 1 : 5);
        }

        _leads.Sort();
    }

    public int Lows { get; private set; }

    public int Warned => _leads.Count;

    /// <summary>The lows by pressure on the sensor: all, and those with a warning.</summary>
    public (int All, int Warned) PressedLows { get; private set; }

    public int False { get; private set; }

    /// <summary>False warnings after which the value came to less than 5 mg/dL above the limit.</summary>
    public int NearlyLow { get; private set; }

    public double MedianLead => _leads[_leads.Count / 2];

    public double FalseInSevenNights => 7.0 * False / Nights;

    public static string Head =>
        "| seed | lows | with a warning | median lead | a quarter has at least | of lows under pressure | false | of these nearly low "
        + "| false in seven nights |\n| --- | --- | --- | --- | --- | --- | --- | --- | --- |\n";

    public string Row => FormattableString.Invariant(
        $"| {_seed} | {Lows} | {Warned} ({100 * Warned / Lows} %) | {MedianLead} min | {_leads[3 * _leads.Count / 4]} min ")
        + FormattableString.Invariant($"| {PressedLows.Warned} of {PressedLows.All} | {False} | {NearlyLow} ")
        + FormattableString.Invariant($"| {FalseInSevenNights:0.00} |\n");

    private void Play(SimulatedNight night, int every)
    {
        var (states, readings) = (AlarmStates.Start(TimeSpan.Zero), ReadingSeries.Empty);
        List<(double Minute, double Pressure)> lows = [];
        List<double> warnings = [];
        List<(double Minute, Reading Reading)> all = [];
        foreach (var (reading, pressure) in night.Play(every))
        {
            readings = readings.Since(reading.MeasuredAt.AddHours(-1)).Merge([reading]);
            var step = AlarmMachine.Evaluate(Rules, states, new AlarmInput
            {
                Uptime = reading.MeasuredAt - Sample.Noon,
                Now = reading.MeasuredAt,
                Readings = readings,
                NewestAge = AgeRange.From(TimeSpan.Zero),
            });
            states = step.Next;
            var minute = (reading.MeasuredAt - Sample.Noon).TotalMinutes;
            all.Add((minute, reading));
            lows.AddRange(Begun(step, AlarmKind.Low).Select(_ => (minute, pressure)));
            warnings.AddRange(Begun(step, AlarmKind.LowSoon).Select(_ => minute));
        }

        Count(lows, warnings, all);
    }

    private static IEnumerable<AlarmEvent> Begun(AlarmStep step, AlarmKind kind) =>
        step.Events.Where(e => e.Kind == kind && e.Change == AlarmEventKind.Began);

    private void Count(
        List<(double Minute, double Pressure)> lows, List<double> warnings, List<(double Minute, Reading Reading)> all)
    {
        foreach (var (minute, pressure) in lows)
        {
            var before = warnings.Where(warning => warning <= minute && minute - warning <= Belongs).Cast<double?>().Min();
            var (pressed, warned) = (pressure >= Pressed ? 1 : 0, before is null ? 0 : 1);
            Lows++;
            PressedLows = (PressedLows.All + pressed, PressedLows.Warned + (pressed * warned));
            if (before is { } start)
            {
                _leads.Add(minute - start);
            }
        }

        foreach (var warning in warnings.Where(warning => !lows.Exists(low => low.Minute >= warning && low.Minute - warning <= Belongs)))
        {
            False++;
            var limit = Rules.Low.Limit!.Value.MilligramsPerDeciliter + 5;
            NearlyLow += all.Any(r => r.Minute >= warning && r.Minute - warning <= Belongs
                && r.Reading.Value.TryGetGlucose(out var value) && value.MilligramsPerDeciliter < limit) ? 1 : 0;
        }
    }
}
