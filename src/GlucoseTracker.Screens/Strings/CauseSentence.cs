using GlucoseTracker.Screens.State;

namespace GlucoseTracker.Screens.Strings;

/// <summary>The panel words of a cause as one line of text, for other outputs.</summary>
public static class CauseSentence
{
    /// <summary>The sentence, such as "Wrong password. Sign in again: glucose-tracker login".</summary>
    public static string Describe(CauseView cause)
    {
        ArgumentNullException.ThrowIfNull(cause);
        var words = CauseStrings.Get(cause);
        Span<char> buffer = stackalloc char[ScreenStrings.MaxLength];
        var head = $"{words.Head} {words.Head2.Format(cause, ClockStyle.Hours24, buffer)}".TrimEnd();
        var line = words.Line.Format(cause, ClockStyle.Hours24, buffer).ToString();
        var line2 = words.Line2.Format(cause, ClockStyle.Hours24, buffer).ToString().TrimStart('>', ' ');
        return string.Join(' ', new[] { head + ".", line, line2 }.Where(part => part.Length > 0));
    }
}
