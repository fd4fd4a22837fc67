using GlucoseTracker.Domain.Languages;
using GlucoseTracker.Screens.State;

namespace GlucoseTracker.Screens.Strings;

/// <summary>The feedback for a key in one language, and in one word for a low budget of pixels.</summary>
internal sealed class AnswerStrings(TextCatalogue texts)
{
    private readonly string _newValue = texts.Get("answer.new-value");
    private readonly string _newValueTiny = texts.Get("answer.new-value.tiny");
    private readonly string _nothingNewer = texts.Get("answer.nothing-newer");
    private readonly string _nothingNewerTiny = texts.Get("answer.nothing-newer.tiny");
    private readonly string _noResponse = texts.Get("answer.no-response");
    private readonly string _noResponseTiny = texts.Get("answer.no-response.tiny");
    private readonly TextPattern _asked = texts.GetPattern("answer.asked-recently", "seconds");
    private readonly string _askedTiny = texts.Get("answer.asked-recently.tiny");

    public ReadOnlySpan<char> Describe(KeyFeedback answer, Span<char> buffer) => answer.Kind switch
    {
        KeyFeedbackKind.NewValue => _newValue,
        KeyFeedbackKind.NothingNewer => _nothingNewer,
        KeyFeedbackKind.NoResponse => _noResponse,
        KeyFeedbackKind.PolledRecently => _asked.Write(buffer, answer.SecondsAgo),
    };

    public string GetTiny(KeyFeedback answer) => answer.Kind switch
    {
        KeyFeedbackKind.NewValue => _newValueTiny,
        KeyFeedbackKind.NothingNewer => _nothingNewerTiny,
        KeyFeedbackKind.NoResponse => _noResponseTiny,
        KeyFeedbackKind.PolledRecently => _askedTiny,
    };
}
