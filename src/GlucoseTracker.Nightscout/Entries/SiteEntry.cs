namespace GlucoseTracker.Nightscout.Entries;

/// <summary>One entry as the site wrote it: only the fields that are used, each null when it is missing or holds something else.</summary>
internal readonly record struct SiteEntry
{
    /// <summary>What kind of entry it is, such as "sgv"; old entries may have none.</summary>
    public string? Type { get; init; }

    /// <summary>The glucose value; mg/dL in a correct entry. Not checked. Also a number that was written as text.</summary>
    public double? Sgv { get; init; }

    /// <summary>What stands in the place of the glucose value when it is text that is no number, such as "5,6"; else null.</summary>
    public string? SgvText { get; init; }

    /// <summary>The unit that the uploader names, such as "mg/dl"; nearly all name none.</summary>
    public string? Units { get; init; }

    /// <summary>True when the entry holds a value of a blood meter, which Nightscout's own page does not show as sensor glucose.</summary>
    public bool IsMeterValue { get; init; }

    /// <summary>Milliseconds since 1970. Not checked. Also a number that was written as text.</summary>
    public double? Date { get; init; }

    /// <summary>The time as text.</summary>
    public string? DateString { get; init; }

    /// <summary>Nightscout's word for the trend.</summary>
    public string? Direction { get; init; }

    /// <summary>Which device or app wrote the entry.</summary>
    public string? Device { get; init; }

    /// <summary>A placeholder: neither value nor time goes into a log.</summary>
    public override string ToString() => "[entry]";
}
