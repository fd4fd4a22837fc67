using GlucoseTracker.Screens.State;

namespace GlucoseTracker.Screens.Strings;

/// <summary>A text with a placeholder # for one fact, and an alternative text for an unknown fact.</summary>
internal readonly record struct Phrase(string Text, PhraseFact Fact = PhraseFact.None, string Without = "")
{
    /// <summary>True when the fact is a duration.</summary>
    public bool IsWait => Fact is PhraseFact.NextTry or PhraseFact.MinutesLeft;

    public static implicit operator Phrase(string text) => new(text);

    public ReadOnlySpan<char> Format(CauseView cause, ClockStyle clock, Span<char> buffer)
    {
        if (Fact == PhraseFact.None || (Fact == PhraseFact.NetworkChecked && cause.NetworkChecked))
        {
            return Text;
        }

        Span<char> part = stackalloc char[ScreenStrings.MaxLength];
        var fact = FormatFact(cause, clock, part);
        var mark = Text.IndexOf('#', StringComparison.Ordinal);
        return fact.IsEmpty || mark < 0
            ? Without
            : new LineBuilder(buffer).Add(Text.AsSpan(0, mark)).Add(fact).Add(Text.AsSpan(mark + 1)).Text;
    }

    private ReadOnlySpan<char> FormatFact(CauseView cause, ClockStyle clock, Span<char> buffer)
    {
        var minutes = Fact == PhraseFact.NextTry ? cause.NextTryMinutes : cause.MinutesLeft;
        return Fact switch
        {
            PhraseFact.MinutesLeft or PhraseFact.NextTry => minutes is { } m ? ScreenStrings.Wait(m, buffer) : [],
            PhraseFact.People => cause.People is { } people ? ScreenStrings.Number(people, buffer) : [],
            PhraseFact.VersionAsked => cause.VersionAsked,
            PhraseFact.EndedAt => cause.EndedAt is { } at ? FormatDate(at, clock, buffer) : [],
            PhraseFact.None or PhraseFact.NetworkChecked => [],
        };
    }

    private static ReadOnlySpan<char> FormatDate(DateTimeOffset at, ClockStyle clock, Span<char> buffer)
    {
        Span<char> part = stackalloc char[ScreenStrings.MaxLength];
        var day = new LineBuilder(buffer).Add(ScreenStrings.Date(at, part)).Add(" ");
        return day.Add(ScreenStrings.TimeOfDay(at, clock, part)).Text;
    }
}
