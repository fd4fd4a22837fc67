namespace GlucoseTracker.Screens.Alarms;

/// <summary>The size of an alarm's label. Each layout has a font for each size.</summary>
internal enum AlarmLabelSize
{
    /// <summary>A short word: LOW, HIGH, OLD.</summary>
    Large,

    /// <summary>A change, or a value that does not change.</summary>
    Medium,

    /// <summary>A level in the past tense, the end of a sensor.</summary>
    Small,

    /// <summary>Two words that leave space for the bell: "low soon".</summary>
    Narrow,
}
