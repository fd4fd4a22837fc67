using GlucoseTracker.Domain.Values;

namespace GlucoseTracker.Simulator.Scenarios;

/// <summary>Turns a story into what the service holds of it at an instant. Pure.</summary>
/// <param name="story">The story.</param>
/// <param name="start">The instant of the story's minute 0.</param>
public sealed class ScenarioPlayer(GlucoseProfile story, DateTimeOffset start)
{
    /// <summary>A measurement is with the service this long after it was made.</summary>
    private static readonly TimeSpan UploadDelay = TimeSpan.FromSeconds(12);

    /// <summary>How far the newest history point lies behind the current reading, at least (protocol section 4.2).</summary>
    private const int HistoryLagMinutes = 17;

    private const int HistoryPoints = 141;
    private const int HistoryStep = 5;
    private const int FastClockMinutes = 30;

    /// <summary>The latest measurement that the service has, however old; null when there never was one.</summary>
    public Sample? CurrentAt(DateTimeOffset now)
    {
        var minute = GetMinute(now - UploadDelay);
        if (story.Has(DataQuirks.LumpedUploads))
        {
            minute -= Modulo((int)minute, HistoryStep);
        }

        return LatestKnown(minute, now) is { } known ? SampleAt(known, withTrend: true) : null;
    }

    /// <summary>
    /// The history points that the service has: up to 141 of five minutes (or 47 of fifteen), the newest 17 to 22 minutes
    /// older than the current reading, none from times without sensor, those of a phone's gap only after it.
    /// </summary>
    public IReadOnlyList<Sample> HistoryAt(DateTimeOffset now)
    {
        if (LatestKnown(GetMinute(now - UploadDelay), now) is not { } current)
        {
            return [];
        }

        var step = story.Has(DataQuirks.FifteenMinutePoints) ? 3 * HistoryStep : HistoryStep;
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

        return story.Has(DataQuirks.DisorderlyHistory) ? [.. points.AsEnumerable().Reverse(), .. points] : points;
    }

    private static int Modulo(int value, int divisor) => ((value % divisor) + divisor) % divisor;

    private int GetMinute(DateTimeOffset instant) => (int)Math.Floor((instant - start).TotalMinutes);

    private int? LatestKnown(int minute, DateTimeOffset now)
    {
        double candidate = minute;
        while (double.IsFinite(candidate))
        {
            if (Obstacle(candidate, now) is not { } obstacle)
            {
                return (int)candidate;
            }

            candidate = Math.Ceiling(obstacle.From) - 1;
        }

        return null;
    }

    private bool IsKnown(int minute, DateTimeOffset now) => Obstacle(minute, now) is null;

    private MinuteSpan? Obstacle(double minute, DateTimeOffset now)
    {
        foreach (var span in story.NoSensor)
        {
            if (span.Contains(minute))
            {
                return span;
            }
        }

        foreach (var gap in story.PhoneGaps)
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
        var fast = story.Has(DataQuirks.PhoneClockFast) ? FastClockMinutes : 0;
        var measuredAt = start + TimeSpan.FromMinutes(minute + fast) + TimeSpan.FromSeconds(Modulo(minute * 7, 3) - 1);
        return new Sample(
            story.Curve.At(minute),
            new DateTimeOffset(measuredAt.Ticks - (measuredAt.Ticks % TimeSpan.TicksPerSecond), TimeSpan.Zero),
            withTrend ? story.Curve.TrendAt(minute) : Trend.Unknown);
    }
}
