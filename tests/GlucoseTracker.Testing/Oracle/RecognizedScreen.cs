using GlucoseTracker.Domain.Values;

namespace GlucoseTracker.Testing.Oracle;

/// <summary>How the figures of a value are drawn.</summary>
public enum DigitStyle
{
    /// <summary>Solid, or in the lines of the night layout: the present value.</summary>
    Solid,

    /// <summary>Hollow, dotted at night, or beside the word OLD: a past value.</summary>
    Old,
}

/// <summary>The recognised content of the panel. Null and empty: nothing.</summary>
/// <param name="Value">The text of the value: "5.6", "101", "HI".</param>
/// <param name="Form">The form of the figures.</param>
/// <param name="Arrow">The arrow; null when there is none.</param>
/// <param name="AgeMinutes">The displayed age in minutes.</param>
/// <param name="Words">The recognised words: late, OLD, LOW, HIGH, waslow, washigh.</param>
/// <param name="Sentence">A value in the past tense without its spaces: "5.6was23minago".</param>
public sealed record RecognizedScreen(
    string? Value, DigitStyle Form, Trend? Arrow, int? AgeMinutes, IReadOnlySet<string> Words, string? Sentence)
{
    /// <summary>The text of a clock page: "14:32", "02:32". Null: the picture is not a clock page.</summary>
    public string? Clock { get; init; }

    /// <inheritdoc/>
    public override string ToString() =>
        $"value {Value ?? "none"} {Form}, arrow {Arrow?.ToString() ?? "none"}, age {AgeMinutes?.ToString() ?? "none"}, words " +
        $"[{string.Join(' ', Words)}], sentence {Sentence ?? "none"}, clock {Clock ?? "none"}";
}
