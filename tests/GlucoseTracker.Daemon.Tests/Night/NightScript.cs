using GlucoseTracker.Domain.Connection;
using GlucoseTracker.Domain.Readings;
using GlucoseTracker.Domain.Values;

namespace GlucoseTracker.Daemon.Tests.Night;

/// <summary>
/// The script of the night by minutes after 22:00: in range, a fall to urgent low and back, an hour without uploads of the phone, a rise
/// out of range, and ten minutes in which the service does not respond.
/// </summary>
internal sealed class NightScript(TimeProvider time, DateTimeOffset tenInTheEvening) : IReadingSource
{
    private static readonly (int Minute, int Milligrams)[] Knots =
    [
        (-300, 118), (-120, 131), (0, 120), (60, 112), (150, 100), (195, 66), (210, 57), (222, 51), (235, 58), (260, 95), (330, 140),
        (380, 158), (395, 164), (420, 188), (480, 132), (560, 118),
    ];

    public string Name => "Script";

    /// <summary>The reading of the last response: no newer one may be shown.</summary>
    public Reading? LastGiven { get; private set; }

    public Task<FetchResult> FetchCurrentAsync(CancellationToken cancellationToken)
    {
        var minute = MinuteNow;
        if (minute is >= 490 and < 500)
        {
            throw new SourceException(ConnectionCause.Unreachable, "The service does not answer.");
        }

        LastGiven = ReadingAt(Uploaded(minute));
        return Task.FromResult(new FetchResult(LastGiven, null, null));
    }

    public Task<IReadOnlyList<Reading>> FetchHistoryAsync(CancellationToken cancellationToken)
    {
        var last = Uploaded(MinuteNow - 20);
        return Task.FromResult<IReadOnlyList<Reading>>(
            [.. Enumerable.Range(0,
                24).Select(k => ReadingAt(last - (5 * k))).Where(r => r.MeasuredAt <= tenInTheEvening.AddMinutes(last))]);
    }

    private int MinuteNow => (int)Math.Floor((time.GetUtcNow() - tenInTheEvening).TotalMinutes);

    /// <summary>The phone uploads a value every five minutes, except from 03:35 to 04:15, whose values it never uploads.</summary>
    private static int Uploaded(int minute)
    {
        var five = (int)(Math.Floor(minute / 5.0) * 5);
        return five is > 335 and < 375 ? 335 : five;
    }

    private Reading ReadingAt(int minute)
    {
        var change = MilligramsAt(minute) - MilligramsAt(minute - 5);
        var trend = change switch
        {
            < -10 => Trend.DroppingFast,
            < -5 => Trend.GoingLow,
            > 10 => Trend.IncreasingFast,
            > 5 => Trend.GoingHigh,
            _ => Trend.Stable,
        };
        return new Reading(
            SensorValue.Measured(Glucose.FromMilligramsPerDeciliter(MilligramsAt(minute))), tenInTheEvening.AddMinutes(minute), trend);
    }

    private static int MilligramsAt(int minute)
    {
        var next = Array.FindIndex(Knots, knot => knot.Minute > minute);
        var ((fromMinute, from), (toMinute, to)) = (Knots[next - 1], Knots[next]);
        return from + (int)Math.Round((double)(to - from) * (minute - fromMinute) / (toMinute - fromMinute));
    }
}
