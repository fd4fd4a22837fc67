using GlucoseTracker.Domain.Connection;
using GlucoseTracker.Domain.Sources;
using GlucoseTracker.Domain.Time;
using GlucoseTracker.Screens.State;
using GlucoseTracker.Screens.Strings;

namespace GlucoseTracker.Screens.Causes;

/// <summary>The texts of a cause screen. A state without a known cause has its own texts.</summary>
internal readonly ref struct CauseScreenText
{
    private static readonly CauseView NoReadingYet = new(ConnectionCause.NoReadingYet);
    private static readonly CauseView NotSetUp = new(ConnectionCause.NotSetUp);
    private static readonly CauseView ClockNotTrusted = new(ConnectionCause.ClockNotTrusted);
    private static readonly CauseView ReadingAhead = new(ConnectionCause.ReadingAhead);
    private static readonly CauseView ClocksDisagree = new(ConnectionCause.ClocksDisagree);
    private static readonly CauseView ReadingAheadOfSite = ReadingAhead with { Source = SourceNames.Nightscout };
    private static readonly CauseView ClocksDisagreeWithSite = ClocksDisagree with { Source = SourceNames.Nightscout };

    public CauseScreenText(in View view, Span<char> buffer)
    {
        IsUnknown = GetShownCause(view) is null;
        View = GetShownCause(view) ?? NoReadingYet;
        Words = view.Strings.Causes.Get(View);
        if (IsUnknown && view.HasReading)
        {
            Head = view.Strings.Pages.NoDataFor;
            Head2 = view.Times.Span(view.AgeMinutes, Slice(buffer, 0));
            Line = view.Strings.LastValue(view, Slice(buffer, 1), ".");
            Line2 = view.Strings.Pages.PhoneNearSensor;
            Footer = view.IsNight ? Line[..^1] : [];
            return;
        }

        var clock = view.State.Clock;
        Head = Words.Head;
        Head2 = Words.Head2.Format(View, clock, view.Times, Slice(buffer, 0));
        Line = Words.Line.Format(View, clock, view.Times, Slice(buffer, 1));
        Line2 = Words.Line2.Format(View, clock, view.Times, Slice(buffer, 2));
        Footer = GetFooter(view, Slice(buffer, 3));
        Wait = Words.Line.IsWait ? Line : Words.Line2.IsWait ? Line2 : [];
    }

    /// <summary>The required length of the buffer.</summary>
    public const int BufferLength = 4 * ScreenStrings.MaxLength;

    /// <summary>True when no cause is known.</summary>
    public bool IsUnknown { get; }

    public CauseView View { get; }

    public CauseStrings Words { get; }

    public ReadOnlySpan<char> Head { get; }

    public ReadOnlySpan<char> Head2 { get; }

    public ReadOnlySpan<char> Line { get; }

    public ReadOnlySpan<char> Line2 { get; }

    /// <summary>The line with the time until the next poll or until the end of the cause; can be empty.</summary>
    public ReadOnlySpan<char> Wait { get; }

    /// <summary>The last value in a sentence, or this device's address; can be empty.</summary>
    public ReadOnlySpan<char> Footer { get; }

    /// <summary>The completed share of the warm-up; null for other causes and when unknown.</summary>
    public (int Done, int Total)? WarmUp =>
        View is { Cause: ConnectionCause.SensorWarmingUp, MinutesLeft: { } left, MinutesTotal: { } total }
        ? (Math.Clamp(total - left, 0, total), total)
        : null;

    /// <summary>The displayed cause; null when none is known.</summary>
    private static CauseView? GetShownCause(in View view) => view.State switch
    {
        { Page: ScreenPage.SetUp } => NotSetUp,
        _ when view.IsAgeUnknown => GetClockCause(view),
        _ => view.State.Cause,
    };

    /// <summary>
    /// The clock that makes the age unknown. A reading that is ahead, without a doubt about its source, also comes from a wrong clock.
    /// </summary>
    private static CauseView GetClockCause(in View view) => (view.State.Doubt, view.State.DoubtedSource) switch
    {
        (AgeDoubt.ClockNotTrusted, _) => ClockNotTrusted,
        (AgeDoubt.ClocksDisagree, SourceNames.Nightscout) => ClocksDisagreeWithSite,
        (AgeDoubt.ClocksDisagree, _) => ClocksDisagree,
        (_, SourceNames.Nightscout) => ReadingAheadOfSite,
        _ => ReadingAhead,
    };

    private ReadOnlySpan<char> GetFooter(in View view, Span<char> buffer) => View.Cause switch
    {
        ConnectionCause.NotSetUp => view.State.Details.Address is { } address ? view.Strings.Device.AddressIs(address, buffer) : [],
        _ when !view.HasReading || view.IsAgeUnknown => [],
        _ => view.Strings.LastValue(view, buffer),
    };

    private static Span<char> Slice(Span<char> buffer, int part) => buffer.Slice(part * ScreenStrings.MaxLength, ScreenStrings.MaxLength);
}
