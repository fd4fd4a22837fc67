using GlucoseTracker.Domain.Values;

namespace GlucoseTracker.History.LibreView;

/// <summary>A record of a LibreView file, as far as an import looks at it.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Local">The time on the device's clock; only of a <see cref="LibreViewRecordKind.Reading"/>.</param>
/// <param name="Value">The value; only of a <see cref="LibreViewRecordKind.Reading"/>.</param>
/// <param name="IsScan">True for a scan, false for a point of the sensor.</param>
/// <param name="Line">Its line in the file, from 1.</param>
internal readonly record struct LibreViewRecord(LibreViewRecordKind Kind, DateTime Local, SensorValue Value, bool IsScan, int Line)
{
    /// <summary>A record without a reading.</summary>
    public static LibreViewRecord Without(LibreViewRecordKind kind, int line) => new(kind, default, default, IsScan: false, line);
}

/// <summary>What a record is.</summary>
internal enum LibreViewRecordKind
{
    /// <summary>A value of the sensor and its time.</summary>
    Reading,

    /// <summary>A reading without a value that a sensor reports.</summary>
    WithoutValue,

    /// <summary>A reading without a time of the form that the file has.</summary>
    WithoutTime,

    /// <summary>No reading: a note, insulin, food, a test strip.</summary>
    Other,
}
