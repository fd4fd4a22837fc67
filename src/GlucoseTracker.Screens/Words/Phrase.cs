using GlucoseTracker.Screens.State;

namespace GlucoseTracker.Screens.Words;

/// <summary>Words with a place for one fact, marked #, and other words for when the fact is not known.</summary>
internal readonly record struct Phrase(string Text, Fact Fact = Fact.None, string Without = "")
{
    /// <summary>It says how long something takes.</summary>
    public bool IsWait => Fact is Fact.NextTry or Fact.MinutesLeft;

    public static implicit operator Phrase(string text) => new(text);

    public ReadOnlySpan<char> Of(CauseView cause, ClockStyle clock, Span<char> buffer)
    {
        if (Fact == Fact.None || (Fact == Fact.NetworkChecked && cause.NetworkChecked))
        {
            return Text;
        }

        Span<char> part = stackalloc char[ScreenWords.Longest];
        var fact = Known(cause, clock, part);
        var mark = Text.IndexOf('#', StringComparison.Ordinal);
        return fact.IsEmpty || mark < 0 ? Without : new Line(buffer).Add(Text.AsSpan(0, mark)).Add(fact).Add(Text.AsSpan(mark + 1)).Text;
    }

    private ReadOnlySpan<char> Known(CauseView cause, ClockStyle clock, Span<char> buffer)
    {
        var minutes = Fact == Fact.NextTry ? cause.NextTryMinutes : cause.MinutesLeft;
        return Fact switch
        {
            Fact.MinutesLeft or Fact.NextTry => minutes is { } m ? ScreenWords.Wait(m, buffer) : [],
            Fact.People => cause.People is { } people ? ScreenWords.Number(people, buffer) : [],
            Fact.VersionAsked => cause.VersionAsked,
            Fact.EndedAt => cause.EndedAt is { } at ? Date(at, clock, buffer) : [],
            Fact.None or Fact.NetworkChecked => [],
        };
    }

    private static ReadOnlySpan<char> Date(DateTimeOffset at, ClockStyle clock, Span<char> buffer)
    {
        Span<char> part = stackalloc char[ScreenWords.Longest];
        var day = new Line(buffer).Add(ScreenWords.Date(at, part)).Add(" ");
        return day.Add(ScreenWords.TimeOfDay(at, clock, part)).Text;
    }
}
