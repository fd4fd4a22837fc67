using GlucoseTracker.Domain.Languages;

namespace GlucoseTracker.Notifications;

/// <summary>
/// Why something was not delivered, as a text of the section [delivery] of the catalogue. It has no topic, address or token in it.
/// </summary>
/// <param name="Key">The full key.</param>
/// <param name="Fact">The placeholder of the text with its value; null for a text without one.</param>
public sealed record DeliveryTrouble(string Key, (string Name, object Value)? Fact = null)
{
    /// <summary>The sentence in a language.</summary>
    public string Describe(ProgramTexts texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        return Fact is { } fact ? texts.Format(Key, fact) : texts.Get(Key);
    }

    /// <summary>The sentence in English, as the log has it.</summary>
    public override string ToString() => Describe(ProgramTexts.English);
}
