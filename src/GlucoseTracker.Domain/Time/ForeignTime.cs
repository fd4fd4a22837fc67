namespace GlucoseTracker.Domain.Time;

/// <summary>
/// Checks instants from outside: of a response, a file or a database row. No sensor measured before 2010 and none of this program will run
/// in 2100, so other instants are invalid, independently of this device's clock. Valid instants can be added and subtracted without
/// overflow.
/// </summary>
public static class ForeignTime
{
    /// <summary>The first valid instant: 2010-01-01, UTC.</summary>
    public static readonly DateTimeOffset Min = new(2010, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The first invalid instant: 2100-01-01, UTC.</summary>
    public static readonly DateTimeOffset Max = new(2100, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>True when the instant is valid.</summary>
    public static bool IsPossible(DateTimeOffset instant) => instant >= Min && instant < Max;

    /// <summary>Returns the instant when it is valid; otherwise null.</summary>
    public static DateTimeOffset? Check(DateTimeOffset? instant) => instant is { } i && IsPossible(i) ? i : null;

    /// <summary>Converts seconds since 1970; null when the number is missing or invalid.</summary>
    public static DateTimeOffset? FromUnixSeconds(long? seconds) =>
        seconds is { } s && s >= Min.ToUnixTimeSeconds() && s < Max.ToUnixTimeSeconds() ? DateTimeOffset.FromUnixTimeSeconds(s) : null;

    /// <summary>
    /// Converts milliseconds since 1970, rounded to whole ones; null when the number is missing or invalid.
    /// </summary>
    public static DateTimeOffset? FromUnixMilliseconds(double? milliseconds) =>
        milliseconds is { } m && m >= Min.ToUnixTimeMilliseconds() && m < Max.ToUnixTimeMilliseconds()
            ? Check(DateTimeOffset.FromUnixTimeMilliseconds((long)Math.Round(m)))
            : null;
}
