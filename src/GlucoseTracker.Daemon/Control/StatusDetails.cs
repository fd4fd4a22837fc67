namespace GlucoseTracker.Daemon.Control;

/// <summary>The change of the value, scaled to five minutes, while the panel shows one.</summary>
/// <param name="Text">With its sign, as the panel shows it: "+0.1".</param>
/// <param name="Unit">The unit of <paramref name="Text"/>.</param>
/// <param name="MgPerDl">The measured difference, mg/dL.</param>
/// <param name="OverSeconds">The time in which it was measured, in seconds; 180 to 420.</param>
public sealed record StatusDelta(string Text, string Unit, int MgPerDl, int OverSeconds);

/// <summary>An alarm that is on.</summary>
/// <param name="Kind">urgentLow, noData, urgentHigh, low, high, fallingFast, risingFast, frozen, sensorEnding.</param>
/// <param name="Phase">ringing, snoozed, acknowledged; held: whether it is still so cannot be told, and the alarm for no data speaks for
/// it.</param>
/// <param name="QuietMinutes">Minutes of quiet that are left; null unless it is snoozed.</param>
public sealed record StatusAlarm(string Kind, string Phase, int? QuietMinutes);

/// <summary>The sensor that is worn.</summary>
/// <param name="Day">The day of its life, from 1; null before its start and after its end.</param>
/// <param name="Days">14 or 15; null: not known.</param>
/// <param name="StartedAt">UTC.</param>
/// <param name="EndsAt">UTC; null while it is not known how long it lasts.</param>
/// <param name="WarmUpEndsAt">UTC; null unless it warms up now.</param>
public sealed record StatusSensor(int? Day, int? Days, DateTimeOffset StartedAt, DateTimeOffset? EndsAt, DateTimeOffset? WarmUpEndsAt);

/// <summary>Something that is wrong with the device itself.</summary>
/// <param name="Notice">lowVoltage, cardFull, throttled, alarmTestDue.</param>
/// <param name="Words">What it means and what to do.</param>
public sealed record StatusDeviceNotice(string Notice, string Words);

/// <summary>How something that is sent again and again does.</summary>
/// <param name="Ok">True when the last attempt was accepted; false before the first one too.</param>
/// <param name="Target">Its name with the host, without path or token.</param>
/// <param name="AcceptedAt">When it was last accepted, UTC; null: never since the start.</param>
/// <param name="Words">Why the last attempt failed; null when it did not, or there was none.</param>
public sealed record StatusDelivery(bool Ok, string Target, DateTimeOffset? AcceptedAt, string? Words);
