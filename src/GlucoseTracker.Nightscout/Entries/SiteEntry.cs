namespace GlucoseTracker.Nightscout.Entries;

/// <summary>The used fields of an entry as written by the site; a missing or invalid field is null.</summary>
internal readonly record struct SiteEntry
{
    /// <summary>The type of the entry, such as "sgv"; old entries can have none.</summary>
    public string? Type { get; init; }

    /// <summary>The unchecked glucose value, in mg/dL for a correct entry; also a number written as text.</summary>
    public double? Sgv { get; init; }

    /// <summary>The text in place of a glucose value when it is not a number, such as "5,6"; otherwise null.</summary>
    public string? SgvText { get; init; }

    /// <summary>The unit that the uploader names, such as "mg/dl"; most name none.</summary>
    public string? Units { get; init; }

    /// <summary>True for a value of a blood glucose meter, which Nightscout's own page does not show as sensor glucose.</summary>
    public bool IsMeterValue { get; init; }

    /// <summary>The unchecked time in milliseconds since 1970; also a number written as text.</summary>
    public double? Date { get; init; }

    /// <summary>The time as text.</summary>
    public string? DateString { get; init; }

    /// <summary>The direction word of Nightscout.</summary>
    public string? Direction { get; init; }

    /// <summary>The device or app that wrote the entry.</summary>
    public string? Device { get; init; }

    /// <summary>A fixed text, so that neither value nor time reaches a log.</summary>
    public override string ToString() => "[entry]";
}
