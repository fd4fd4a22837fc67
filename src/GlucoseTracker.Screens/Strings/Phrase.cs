using GlucoseTracker.Domain.Languages;
using GlucoseTracker.Screens.State;

namespace GlucoseTracker.Screens.Strings;

/// <summary>A text that may contain one fact, and an alternative text for an unknown fact.</summary>
/// <param name="Text">The text without a fact, or the command.</param>
/// <param name="Fact">The fact; it determines which text is used.</param>
/// <param name="Pattern">The text with a place for the fact; null when the fact is not a part of the text.</param>
/// <param name="Without">The text for an unknown fact.</param>
internal sealed record Phrase(string Text, PhraseFact Fact, TextPattern? Pattern, string Without)
{
    private const string Command = "{command}";

    /// <summary>The facts by their placeholders.</summary>
    private static readonly Dictionary<string, PhraseFact> Placeholders = new()
    {
        ["left"] = PhraseFact.MinutesLeft,
        ["next"] = PhraseFact.NextTry,
        ["people"] = PhraseFact.People,
        ["version"] = PhraseFact.VersionAsked,
        ["ended"] = PhraseFact.EndedAt,
    };

    /// <summary>True when the fact is a duration.</summary>
    public bool IsWait => Fact is PhraseFact.NextTry or PhraseFact.MinutesLeft;

    /// <summary>
    /// Reads the text of a key, or nothing. A text without a placeholder that has an alternative depends on the local network.
    /// </summary>
    public static Phrase Read(TextCatalogue texts, string key)
    {
        var (text, without) = (texts.Find(key) ?? "", texts.Find(key + ".unknown"));
        if (text == Command)
        {
            return new Phrase(ScreenStrings.Command, PhraseFact.None, null, "");
        }

        foreach (var (name, fact) in Placeholders)
        {
            if (text.Contains($"{{{name}}}", StringComparison.Ordinal))
            {
                return new Phrase(text, fact, texts.GetPattern(key, name), without ?? "");
            }
        }

        if (text.Length > 0)
        {
            _ = texts.GetPattern(key);
        }

        return new Phrase(text, without is null ? PhraseFact.None : PhraseFact.NetworkChecked, null, without ?? "");
    }

    public ReadOnlySpan<char> Format(CauseView cause, ClockStyle clock, TimeStrings times, Span<char> buffer)
    {
        if (Pattern is null)
        {
            return Fact == PhraseFact.None || cause.NetworkChecked ? Text : Without;
        }

        if (Fact == PhraseFact.People && cause.People is { } people)
        {
            return Pattern.Write(buffer, people);
        }

        var fact = FormatFact(cause, clock, times, stackalloc char[ScreenStrings.MaxLength]);
        return fact.IsEmpty ? Without : Pattern.Write(buffer, fact);
    }

    private ReadOnlySpan<char> FormatFact(CauseView cause, ClockStyle clock, TimeStrings times, Span<char> buffer)
    {
        var minutes = Fact == PhraseFact.NextTry ? cause.NextTryMinutes : cause.MinutesLeft;
        return Fact switch
        {
            PhraseFact.MinutesLeft or PhraseFact.NextTry => minutes is { } m ? times.Wait(m, buffer) : [],
            PhraseFact.VersionAsked => cause.VersionAsked,
            PhraseFact.EndedAt => cause.EndedAt is { } at ? FormatDate(at, clock, times, buffer) : [],
            PhraseFact.None or PhraseFact.People or PhraseFact.NetworkChecked => [],
        };
    }

    private static ReadOnlySpan<char> FormatDate(DateTimeOffset at, ClockStyle clock, TimeStrings times, Span<char> buffer)
    {
        Span<char> part = stackalloc char[ScreenStrings.MaxLength];
        var day = new LineBuilder(buffer).Add(times.Date(at, part)).Add(" ");
        return day.Add(times.TimeOfDay(at, clock, part)).Text;
    }
}
