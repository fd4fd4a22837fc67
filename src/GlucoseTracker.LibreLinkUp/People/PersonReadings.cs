using GlucoseTracker.Domain.Connection;
using GlucoseTracker.Domain.Readings;
using GlucoseTracker.Domain.Sensors;
using GlucoseTracker.LibreLinkUp.Wire;

namespace GlucoseTracker.LibreLinkUp.People;

/// <summary>Reads the readings and the sensor of a connection.</summary>
internal static class PersonReadings
{
    /// <summary>The current reading; null when there has never been one.</summary>
    /// <exception cref="SourceException">The reading is invalid.</exception>
    public static Reading? Current(WireConnection person)
    {
        var reading = MeasurementMapping.Read(person.GlucoseMeasurement) ?? MeasurementMapping.Read(person.GlucoseItem);
        return reading is null && (person.GlucoseMeasurement is not null || person.GlucoseItem is not null)
            ? throw new SourceException(ConnectionCause.AnswerNotUnderstood, "The current reading cannot be read.")
            : reading;
    }

    /// <summary>The sensor; null when it is missing or implausible.</summary>
    public static SensorInfo? Sensor(WireConnection person) =>
        SensorInfo.FromService(person.Sensor?.Activated, person.Sensor?.WarmUpMinutes);
}
