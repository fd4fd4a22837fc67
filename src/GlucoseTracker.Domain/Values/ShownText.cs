namespace GlucoseTracker.Domain;

/// <summary>What somebody wrote, as a message repeats it: on one line, and not more of it than helps.</summary>
public static class ShownText
{
    /// <summary>The text, cut after so many letters; what would spoil a line is a question mark.</summary>
    public static string Of(string text, int longest)
    {
        ArgumentNullException.ThrowIfNull(text);
        return string.Concat(text.Take(longest).Select(c => char.IsControl(c) || char.IsSurrogate(c) ? '?' : c)) + (text.Length > longest ? "..." : "");
    }
}
