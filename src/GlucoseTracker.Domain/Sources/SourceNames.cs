namespace GlucoseTracker.Domain.Sources;

/// <summary>The sources by name, and whose word counts where two tell of the same measurement.</summary>
public static class SourceNames
{
    /// <summary>The LibreLinkUp cloud: times and values as the sensor gave them.</summary>
    public const string LibreLinkUp = "LibreLinkUp";

    /// <summary>An app on a phone in the own network, which receives the sensor itself.</summary>
    public const string Phone = "Phone";

    /// <summary>A Nightscout site: what an uploader made of them.</summary>
    public const string Nightscout = "Nightscout";

    /// <summary>A file from LibreView: times cut to the minute.</summary>
    public const string LibreView = "LibreView";

    /// <summary>A name that begins with this ranks after all real ones.</summary>
    internal const string Last = "~";

    /// <summary>Live sources tell a measurement's time to a few seconds, and no sensor measures more than once a minute.</summary>
    private static readonly TimeSpan HalfAMinute = TimeSpan.FromSeconds(30);

    /// <summary>A file's point only fills gaps: nearer than this to a live reading it adds nothing.</summary>
    private static readonly TimeSpan HalfAFileStep = TimeSpan.FromMinutes(2.5);

    /// <summary>Orders names: LibreLinkUp, Phone, Nightscout, then the others by their letters.</summary>
    public static IComparer<string> ByRank { get; } = Comparer<string>.Create((left, right) =>
        Rank(left) != Rank(right) ? Rank(left).CompareTo(Rank(right)) : string.CompareOrdinal(left, right));

    /// <summary>
    /// How near a reading of this source must lie to one of a better source to be taken for the same measurement. Of the same
    /// source only the same instant is.
    /// </summary>
    public static TimeSpan SameMeasurement(string source) => source is LibreLinkUp or Phone or Nightscout ? HalfAMinute : HalfAFileStep;

    private static int Rank(string source) => source switch { LibreLinkUp => 0, Phone => 1, Nightscout => 2, _ => 3 };
}
