namespace GlucoseTracker.History.LibreView;

/// <summary>An instant as day, minute and second, in UTC.</summary>
/// <param name="Day">The day since 1970.</param>
/// <param name="Minute">The minute of the day, from 0.</param>
/// <param name="Second">The second of the minute, without fractions.</param>
internal readonly record struct DayMinute(int Day, int Minute, byte Second)
{
    /// <summary>The number of minutes in a day.</summary>
    public const int PerDay = 24 * 60;

    /// <summary>The instant.</summary>
    public DateTimeOffset Instant => DateTimeOffset.FromUnixTimeSeconds(((((long)Day * PerDay) + Minute) * 60) + Second);

    /// <summary>Converts an instant.</summary>
    public static DayMinute From(DateTimeOffset instant)
    {
        var (minutes, second) = long.DivRem(instant.ToUnixTimeSeconds(), 60);
        var (day, minute) = int.DivRem(checked((int)minutes), PerDay);
        return new DayMinute(day, minute, (byte)second);
    }
}
