using System.Globalization;

namespace GlucoseTracker.Daemon.Tests.Alarms.Nights;

/// <summary>
/// The plan of a night: lines "HH:mm EVENT" in order, from the first to "end"; # begins a comment. "value N" is a point of the curve, which
/// is linear between points; HI and LO are beyond the range of the sensor. All other events happen at their minute.
/// </summary>
internal sealed class NightPlan
{
    private const int Lo = 35;
    private const int Hi = 420;

    private readonly List<(int Minute, int Value)> _curve = [];
    private readonly ILookup<int, string> _steps;

    public NightPlan(IEnumerable<string> lines)
    {
        var steps = new List<(int Minute, string Text)>();
        foreach (var line in lines.Select(line => line.Trim()).Where(line => line.Length > 0 && line[0] != '#'))
        {
            var (time, what) = (TimeOnly.ParseExact(line[..5], "HH:mm", CultureInfo.InvariantCulture), line[5..].Trim());
            Begins = steps.Count == 0 && _curve.Count == 0 ? time : Begins;
            var minute = (int)(time - Begins).TotalMinutes;
            if (what.StartsWith("value ", StringComparison.Ordinal))
            {
                _curve.Add(
                    (minute, what[6..] switch { "LO" => Lo, "HI" => Hi, var number => int.Parse(number, CultureInfo.InvariantCulture) }));
            }
            else
            {
                steps.Add((minute, what));
            }
        }

        _steps = steps.ToLookup(step => step.Minute, step => step.Text);
        Length = steps.Single(step => step.Text == "end").Minute;
    }

    public TimeOnly Begins { get; }

    /// <summary>In minutes.</summary>
    public int Length { get; }

    public IEnumerable<string> At(int minute) => _steps[minute];

    /// <summary>The value at a minute, in mg/dL.</summary>
    public int ValueAt(int minute)
    {
        var next = _curve.FindIndex(point => point.Minute > minute);
        if (next <= 0)
        {
            return _curve[next < 0 ? ^1 : 0].Value;
        }

        var ((fromMinute, from), (toMinute, to)) = (_curve[next - 1], _curve[next]);
        return from + ((to - from) * (minute - fromMinute) / (toMinute - fromMinute));
    }
}
