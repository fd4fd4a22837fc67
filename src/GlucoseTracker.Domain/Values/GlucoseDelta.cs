namespace GlucoseTracker.Domain;

/// <summary>A measured change of glucose over a measured time; scaled to five minutes only when it is shown.</summary>
/// <param name="MilligramsPerDeciliter">Newer value less the older one, in mg/dL.</param>
/// <param name="Over">The time between the two readings; positive.</param>
public readonly record struct GlucoseDelta(int MilligramsPerDeciliter, TimeSpan Over)
{
    private static readonly TimeSpan Nearest = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan Wanted = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Farthest = TimeSpan.FromMinutes(7);

    /// <summary>
    /// The change from the reading nearest to five minutes before the newest one, when that lies 3 to 7 minutes before it
    /// (of two equally near the later one); null without such a reading, and null when either is HI or LO.
    /// </summary>
    public static GlucoseDelta? Of(ReadingSeries series)
    {
        ArgumentNullException.ThrowIfNull(series);
        if (series.Newest is not { } newest || !newest.Value.TryGetGlucose(out var now))
        {
            return null;
        }

        Reading? best = null;
        var bestDistance = TimeSpan.MaxValue;
        for (var i = series.Count - 2; i >= 0; i--)
        {
            var before = newest.MeasuredAt - series[i].MeasuredAt;
            if (before > Farthest)
            {
                break;
            }

            var distance = (before - Wanted).Duration();
            if (before >= Nearest && distance < bestDistance)
            {
                (best, bestDistance) = (series[i], distance);
            }
        }

        return best is not null && best.Value.TryGetGlucose(out var then)
            ? new GlucoseDelta(now.MilligramsPerDeciliter - then.MilligramsPerDeciliter, newest.MeasuredAt - best.MeasuredAt)
            : null;
    }

    /// <summary>A placeholder; <see cref="GlucoseText.Of(GlucoseDelta, GlucoseUnit)"/> writes it.</summary>
    public override string ToString() => "[glucose delta]";
}
