using GlucoseTracker.Domain.Values;

namespace GlucoseTracker.Simulator.Scenarios;

/// <summary>Computes the data of the service at an instant from a profile. Pure.</summary>
/// <param name="profile">The profile of the person.</param>
/// <param name="start">The instant of minute 0.</param>
public sealed class ScenarioPlayer(GlucoseProfile profile, DateTimeOffset start)
{
    /// <summary>The delay from a measurement to its arrival at the service.</summary>
    private static readonly TimeSpan UploadDelay = TimeSpan.FromSeconds(12);

    /// <summary>The minimum age difference between the newest history point and the current reading (protocol section 4.2).</summary>
    private const int HistoryLagMinutes = 17;

    private const int HistoryPoints = 141;
    private const int HistoryStep = 5;
    private const int FastClockMinutes = 30;

    /// <summary>The latest measurement of the service; null when there is none.</summary>
    public Sample? CurrentAt(DateTimeOffset now)
    {
        var minute = GetMinute(now - UploadDelay);
        if (profile.Has(DataQuirks.LumpedUploads))
        {
            minute -= Modulo((int)minute, HistoryStep);
        }

        return LatestKnown(minute, now) is { } known ? SampleAt(known, withTrend: true) : null;
    }

    /// <summary>
    /// The history points of the service: up to 141 with intervals of five minutes (or 47 of fifteen), the newest 17 to 22 minutes
    /// older than the current reading, none from spans without a sensor, and those of a phone's gap only after it.
    /// </summary>
    public IReadOnlyList<Sample> HistoryAt(DateTimeOffset now)
    {
        if (LatestKnown(GetMinute(now - UploadDelay), now) is not { } current)
        {
            return [];
        }

        var step = profile.Has(DataQuirks.FifteenMinutePoints) ? 3 * HistoryStep : HistoryStep;
        var newest = current - HistoryLagMinutes;
        newest -= Modulo(newest, step);
        var points = new List<Sample>(HistoryPoints);
        for (var minute = newest - ((HistoryPoints - 1) * HistoryStep); minute <= newest; minute += step)
        {
            if (IsKnown(minute, now))
            {
                points.Add(SampleAt(minute, withTrend: false));
            }
        }

        return profile.Has(DataQuirks.DisorderlyHistory) ? [.. points.AsEnumerable().Reverse(), .. points] : points;
    }

    /// <summary>
    /// The minute of the scenario of which this is the stamp. Stamps differ from whole minutes by up to two seconds, so minutes of the wall
    /// clock would be ambiguous for a scenario that started at half a minute.
    /// </summary>
    internal int GetNearestMinute(DateTimeOffset measuredAt) => (int)Math.Round((measuredAt - start).TotalMinutes);

    private static int Modulo(int value, int divisor) => ((value % divisor) + divisor) % divisor;

    private int GetMinute(DateTimeOffset instant) => (int)Math.Floor((instant - start).TotalMinutes);

    private int? LatestKnown(int minute, DateTimeOffset now)
    {
        double candidate = minute;
        while (double.IsFinite(candidate))
        {
            if (FindGap(candidate, now) is not { } obstacle)
            {
                return (int)candidate;
            }

            candidate = Math.Ceiling(obstacle.From) - 1;
        }

        return null;
    }

    private bool IsKnown(int minute, DateTimeOffset now) => FindGap(minute, now) is null;

    private MinuteSpan? FindGap(double minute, DateTimeOffset now)
    {
        foreach (var span in profile.NoSensor)
        {
            if (span.Contains(minute))
            {
                return span;
            }
        }

        foreach (var gap in profile.PhoneGaps)
        {
            if (gap.When.Contains(minute) && !(gap.FilledLater && GetMinute(now) >= gap.When.To))
            {
                return gap.When;
            }
        }

        return null;
    }

    private Sample SampleAt(int minute, bool withTrend)
    {
        var fast = profile.Has(DataQuirks.PhoneClockFast) ? FastClockMinutes : 0;
        var measuredAt = start + TimeSpan.FromMinutes(minute + fast) + TimeSpan.FromSeconds(Modulo(minute * 7, 3) - 1);
        return new Sample(
            profile.Curve.At(minute),
            new DateTimeOffset(measuredAt.Ticks - (measuredAt.Ticks % TimeSpan.TicksPerSecond), TimeSpan.Zero),
            withTrend ? profile.Curve.TrendAt(minute) : Trend.Unknown);
    }
}
