using GlucoseTracker.Domain.Values;

namespace GlucoseTracker.Testing.Oracle;

/// <summary>How the figures of a value are drawn.</summary>
public enum DigitStyle
{
    /// <summary>With a body, or in the line of the night: this is the value now.</summary>
    Solid,

    /// <summary>Hollow, by night dotted, or beside the word OLD: this was the value.</summary>
    Old,
}

/// <summary>The recognised content of the panel. Null and empty: nothing.</summary>
/// <param name="Value">The value as it is written: "5.6", "101", "HI".</param>
/// <param name="Form">How its figures are drawn.</param>
/// <param name="Arrow">The arrow; null when there is none.</param>
/// <param name="AgeMinutes">The age that is told.</param>
/// <param name="Words">Those of the words that matter which stand there: late, OLD, LOW, HIGH, waslow, washigh.</param>
/// <param name="Sentence">A value in the past tense without its spaces: "5.6was23minago".</param>
public sealed record RecognizedScreen(
    string? Value, DigitStyle Form, Trend? Arrow, int? AgeMinutes, IReadOnlySet<string> Words, string? Sentence)
{
    /// <summary>The time of a clock page as it is written: "14:32", "02:32". Null: the picture is no clock page.</summary>
    public string? Clock { get; init; }

    /// <inheritdoc/>
    public override string ToString() =>
        $"value {Value ?? "none"} {Form}, arrow {Arrow?.ToString() ?? "none"}, age {AgeMinutes?.ToString() ?? "none"}, words " +
        $"[{string.Join(' ', Words)}], sentence {Sentence ?? "none"}, clock {Clock ?? "none"}";
}
