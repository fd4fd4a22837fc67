namespace GlucoseTracker.History.LibreView;

/// <summary>The meaning of a column of a LibreView file, by its name.</summary>
internal enum ColumnMeaning
{
    /// <summary>A column that is not needed, or with an unknown name.</summary>
    Other,

    /// <summary>The time of the record by the device's clock.</summary>
    Time,

    /// <summary>A time with an ambiguous short name, used only when no other column is <see cref="Time"/>.</summary>
    ShortTime,

    /// <summary>The type number of the record.</summary>
    RecordType,

    /// <summary>The automatic readings of the sensor, every 5 or 15 minutes (record type 0).</summary>
    HistoricGlucose,

    /// <summary>The readings of scans (record type 1).</summary>
    ScanGlucose,

    /// <summary>Glucose from a test strip, or ketones; not values of the sensor.</summary>
    OtherMeasurement,

    /// <summary>Glucose with its unit, with a name that does not show the kind.</summary>
    UnknownGlucose,
}
