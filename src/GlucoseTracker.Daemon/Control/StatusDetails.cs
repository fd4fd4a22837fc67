namespace GlucoseTracker.Daemon.Control;

/// <summary>The delta of the value, scaled to five minutes, when the panel shows one.</summary>
/// <param name="Text">The delta with its sign, as on the panel: "+0.1".</param>
/// <param name="Unit">The unit of <paramref name="Text"/>.</param>
/// <param name="MgPerDl">The measured difference, mg/dL.</param>
/// <param name="OverSeconds">The time between the two readings, in seconds; 180 to 420.</param>
public sealed record StatusDelta(string Text, string Unit, int MgPerDl, int OverSeconds);

/// <summary>An alarm that is on.</summary>
/// <param name="Kind">urgentLow, noData, urgentHigh, low, high, fallingFast, risingFast, frozen, sensorEnding.</param>
/// <param name="Phase">ringing, snoozed, acknowledged; held: without data the condition is unknown, and the no-data alarm replaces
/// the alarm.</param>
/// <param name="QuietMinutes">The remaining minutes of the snooze; null unless the alarm is snoozed.</param>
public sealed record StatusAlarm(string Kind, string Phase, int? QuietMinutes);

/// <summary>The present sensor.</summary>
/// <param name="Day">The day of the sensor's life, starting at 1; null before its start and after its end.</param>
/// <param name="Days">The sensor's life, 14 or 15 days; null when unknown.</param>
/// <param name="StartedAt">The start of the sensor, UTC.</param>
/// <param name="EndsAt">The end of the sensor's life, UTC; null when unknown.</param>
/// <param name="WarmUpEndsAt">The end of the warm-up, UTC; null when the sensor is not warming up.</param>
public sealed record StatusSensor(int? Day, int? Days, DateTimeOffset StartedAt, DateTimeOffset? EndsAt, DateTimeOffset? WarmUpEndsAt);

/// <summary>A problem of the device.</summary>
/// <param name="Notice">lowVoltage, cardFull, throttled, alarmTestDue.</param>
/// <param name="Words">The meaning and the next step.</param>
public sealed record StatusDeviceNotice(string Notice, string Words);

/// <summary>The state of a recurring delivery.</summary>
/// <param name="Ok">True when the last attempt was accepted; false before the first one too.</param>
/// <param name="Target">The name of the target with the host, without path or token.</param>
/// <param name="AcceptedAt">The time of the last accepted request in UTC; null: none since the start.</param>
/// <param name="Words">The reason why the last attempt failed; null without a failure.</param>
public sealed record StatusDelivery(bool Ok, string Target, DateTimeOffset? AcceptedAt, string? Words);
