namespace GlucoseTracker.Domain.Languages;

/// <summary>The languages of texts for the owner. English is the base; every other language translates it.</summary>
public enum Language
{
    /// <summary>English, the default.</summary>
    English,

    /// <summary>Deutsch.</summary>
    German,

    /// <summary>Français.</summary>
    French,

    /// <summary>Español.</summary>
    Spanish,

    /// <summary>Italiano.</summary>
    Italian,

    /// <summary>Nederlands.</summary>
    Dutch,

    /// <summary>Português.</summary>
    Portuguese,

    /// <summary>Polski.</summary>
    Polish,

    /// <summary>Svenska.</summary>
    Swedish,
}
