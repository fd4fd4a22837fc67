namespace GlucoseTracker.Domain.Languages;

/// <summary>The languages of texts for the owner. English is the base; every other language translates it.</summary>
public enum Language
{
    /// <summary>English, the default.</summary>
    English,
}
