namespace GlucoseTracker.History.LibreView;

/// <summary>What a column of a LibreView file holds, as far as its name tells.</summary>
internal enum ColumnMeaning
{
    /// <summary>Something that an import does not need, or a name that is not known.</summary>
    Other,

    /// <summary>The time of the record on the device's clock.</summary>
    Time,

    /// <summary>A time, by a name so short that it counts only when no other column is <see cref="Time"/>.</summary>
    ShortTime,

    /// <summary>The number of the record's type.</summary>
    RecordType,

    /// <summary>The sensor's own points, one every 5 or 15 minutes (record type 0).</summary>
    HistoricGlucose,

    /// <summary>What the sensor told when somebody scanned it (record type 1).</summary>
    ScanGlucose,

    /// <summary>Glucose from a test strip, or ketones: no values of the sensor.</summary>
    OtherMeasurement,

    /// <summary>Glucose with its unit, by a name that does not tell which.</summary>
    UnknownGlucose,
}
