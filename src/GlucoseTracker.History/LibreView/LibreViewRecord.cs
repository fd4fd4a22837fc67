using GlucoseTracker.Domain.Values;

namespace GlucoseTracker.History.LibreView;

/// <summary>A record of a LibreView file.</summary>
/// <param name="Kind">The kind of record.</param>
/// <param name="Local">The local time of the device; for a <see cref="LibreViewRecordKind.Reading"/> only.</param>
/// <param name="Value">The value; for a <see cref="LibreViewRecordKind.Reading"/> only.</param>
/// <param name="IsScan">True for a scan, false for an automatic reading.</param>
/// <param name="Line">The line number in the file, from 1.</param>
internal readonly record struct LibreViewRecord(LibreViewRecordKind Kind, DateTime Local, SensorValue Value, bool IsScan, int Line)
{
    /// <summary>A record without a reading.</summary>
    public static LibreViewRecord Without(LibreViewRecordKind kind, int line) => new(kind, default, default, IsScan: false, line);
}

/// <summary>The kinds of records.</summary>
internal enum LibreViewRecordKind
{
    /// <summary>A reading with a sensor value and a time.</summary>
    Reading,

    /// <summary>A reading without a valid sensor value.</summary>
    WithoutValue,

    /// <summary>A reading without a valid time.</summary>
    WithoutTime,

    /// <summary>Another record: a note, insulin, food or a test strip.</summary>
    Other,
}
