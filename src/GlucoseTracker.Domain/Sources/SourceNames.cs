namespace GlucoseTracker.Domain.Sources;

/// <summary>
/// The names of the sources and their ranks. When two sources report the same measurement, the reading of the higher rank is used.
/// </summary>
public static class SourceNames
{
    /// <summary>The LibreLinkUp cloud, with times and values of the sensor.</summary>
    public const string LibreLinkUp = "LibreLinkUp";

    /// <summary>An app on a phone in the local network, which receives the sensor directly.</summary>
    public const string Phone = "Phone";

    /// <summary>A Nightscout site, with readings of an uploader.</summary>
    public const string Nightscout = "Nightscout";

    /// <summary>A LibreView file, with times truncated to the minute.</summary>
    public const string LibreView = "LibreView";

    /// <summary>A prefix for names with a lower rank than all sources.</summary>
    internal const string Last = "~";

    /// <summary>
    /// The tolerance for live sources, whose times are exact to a few seconds; no sensor measures more than once a minute.
    /// </summary>
    private static readonly TimeSpan HalfAMinute = TimeSpan.FromSeconds(30);

    /// <summary>The tolerance for files, whose points only fill gaps.</summary>
    private static readonly TimeSpan HalfAFileStep = TimeSpan.FromMinutes(2.5);

    /// <summary>Compares names by rank: LibreLinkUp, Phone, Nightscout, then the others alphabetically.</summary>
    public static IComparer<string> ByRank { get; } = Comparer<string>.Create((left, right) =>
        Rank(left) != Rank(right) ? Rank(left).CompareTo(Rank(right)) : string.CompareOrdinal(left, right));

    /// <summary>
    /// The maximum distance between a reading of this source and one of a higher rank at which both are the same measurement. For the same
    /// source only equal instants are the same measurement.
    /// </summary>
    public static TimeSpan SameMeasurement(string source) => source is LibreLinkUp or Phone or Nightscout ? HalfAMinute : HalfAFileStep;

    private static int Rank(string source) => source switch { LibreLinkUp => 0, Phone => 1, Nightscout => 2, _ => 3 };
}
