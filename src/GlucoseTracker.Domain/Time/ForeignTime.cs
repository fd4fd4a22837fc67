namespace GlucoseTracker.Domain.Time;

/// <summary>
/// Checks instants that come from outside: a service's answer, a file, a stored row. No sensor measured before 2010, and none of this
/// program will run in 2100, so whatever lies beyond is no time, whatever this device's clock says. What passes can be added to and
/// subtracted from without an overflow.
/// </summary>
public static class ForeignTime
{
    /// <summary>The first possible instant: 2010-01-01, UTC.</summary>
    public static readonly DateTimeOffset Min = new(2010, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The first instant that is impossible again: 2100-01-01, UTC.</summary>
    public static readonly DateTimeOffset Max = new(2100, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>True when the instant is possible.</summary>
    public static bool IsPossible(DateTimeOffset instant) => instant >= Min && instant < Max;

    /// <summary>The instant when it is possible; otherwise null.</summary>
    public static DateTimeOffset? Check(DateTimeOffset? instant) => instant is { } i && IsPossible(i) ? i : null;

    /// <summary>The instant of a number of seconds since 1970; null when it is missing or impossible.</summary>
    public static DateTimeOffset? FromUnixSeconds(long? seconds) =>
        seconds is { } s && s >= Min.ToUnixTimeSeconds() && s < Max.ToUnixTimeSeconds() ? DateTimeOffset.FromUnixTimeSeconds(s) : null;

    /// <summary>
    /// The instant of a number of milliseconds since 1970, rounded to a whole one; null when it is missing or impossible.
    /// </summary>
    public static DateTimeOffset? FromUnixMilliseconds(double? milliseconds) =>
        milliseconds is { } m && m >= Min.ToUnixTimeMilliseconds() && m < Max.ToUnixTimeMilliseconds()
            ? Check(DateTimeOffset.FromUnixTimeMilliseconds((long)Math.Round(m)))
            : null;
}
