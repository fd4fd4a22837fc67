using GlucoseTracker.Screens.State;

namespace GlucoseTracker.Screens.Strings;

/// <summary>The panel words of a cause as one line of text, for other outputs.</summary>
public static class CauseSentence
{
    /// <summary>The sentence, such as "Wrong password. Sign in again: glucose-tracker login".</summary>
    /// <param name="cause">The cause.</param>
    /// <param name="strings">The texts of a language. Default English.</param>
    public static string Describe(CauseView cause, ScreenStrings? strings = null)
    {
        ArgumentNullException.ThrowIfNull(cause);
        var texts = strings ?? ScreenStrings.English;
        var words = texts.Causes.Get(cause);
        Span<char> buffer = stackalloc char[ScreenStrings.MaxLength];
        var head = GetHead(cause, texts);
        var line = words.Line.Format(cause, ClockStyle.Hours24, texts.Times, buffer).ToString();
        var line2 = words.Line2.Format(cause, ClockStyle.Hours24, texts.Times, buffer).ToString().TrimStart('>', ' ');
        return string.Join(' ', new[] { head + ".", line, line2 }.Where(part => part.Length > 0));
    }

    /// <summary>The cause without the next step and without a full stop, such as "Wrong password".</summary>
    /// <param name="cause">The cause.</param>
    /// <param name="strings">The texts of a language.</param>
    public static string GetHead(CauseView cause, ScreenStrings strings)
    {
        ArgumentNullException.ThrowIfNull(cause);
        ArgumentNullException.ThrowIfNull(strings);
        var words = strings.Causes.Get(cause);
        Span<char> buffer = stackalloc char[ScreenStrings.MaxLength];
        return $"{words.Head} {words.Head2.Format(cause, ClockStyle.Hours24, strings.Times, buffer)}".TrimEnd();
    }
}
