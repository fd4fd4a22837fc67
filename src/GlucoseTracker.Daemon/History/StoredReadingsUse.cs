namespace GlucoseTracker.Daemon.History;

/// <summary>How the stored readings may be used after a start.</summary>
internal enum StoredReadingsUse
{
    /// <summary>The clock has to be observed first.</summary>
    NotYet,

    /// <summary>Use in graphs and statistics, but not as the current value.</summary>
    HistoryOnly,

    /// <summary>Use everywhere.</summary>
    Full,
}
