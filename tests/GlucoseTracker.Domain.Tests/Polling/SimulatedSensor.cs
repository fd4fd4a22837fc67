namespace GlucoseTracker.Domain.Tests.Polling;

/// <summary>A sensor and the delay of its readings until the service, on the same clock as the polls.</summary>
/// <param name="cadence">The distance between its readings.</param>
/// <param name="delay">Returns the delay of the reading with a number.</param>
internal sealed class SimulatedSensor(TimeSpan cadence, Func<int, TimeSpan> delay)
{
    /// <summary>The time of the first reading, so that polls and readings do not start together.</summary>
    private static readonly TimeSpan Phase = TimeSpan.FromSeconds(17);

    /// <summary>Time stamps vary by a second.</summary>
    private static readonly double[] Wavering = [0, 0.6, -0.8, 0.3, -0.2, 1.0, -1.0];

    public SimulatedSensor(double cadenceSeconds, double delaySeconds)
        : this(TimeSpan.FromSeconds(cadenceSeconds), _ => TimeSpan.FromSeconds(delaySeconds))
    {
    }

    public TimeSpan Cadence => cadence;

    public TimeSpan MeasuredAt(int number) => Phase + (cadence * number) + TimeSpan.FromSeconds(Wavering[number % Wavering.Length]);

    public TimeSpan ArrivedAt(int number) => MeasuredAt(number) + delay(number);

    /// <summary>The number of the newest reading that the service has at <paramref name="now"/>; null when there is none.</summary>
    public int? NewestAt(TimeSpan now)
    {
        for (var number = (int)(now / cadence) + 1; number >= 0; number--)
        {
            if (ArrivedAt(number) <= now)
            {
                return number;
            }
        }

        return null;
    }
}
