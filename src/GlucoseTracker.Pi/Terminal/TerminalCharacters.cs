namespace GlucoseTracker.Pi.Terminal;

/// <summary>The characters that a terminal shows.</summary>
public enum TerminalCharacters
{
    /// <summary>All characters, block elements and Braille among them.</summary>
    Unicode,

    /// <summary>ASCII only.</summary>
    Ascii,
}
