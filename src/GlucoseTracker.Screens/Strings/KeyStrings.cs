using GlucoseTracker.Domain.Languages;
using GlucoseTracker.Screens.State;

namespace GlucoseTracker.Screens.Strings;

/// <summary>The words of keys and gestures in one language.</summary>
internal sealed class KeyStrings(TextCatalogue texts)
{
    private readonly string _byPhone = texts.Get("key.by-phone");
    private readonly string _byCommand = texts.Get("key.by-command");

    public string Snooze { get; } = texts.Get("key.snooze");

    public string Refresh { get; } = texts.Get("key.refresh");

    public string NextPage { get; } = texts.Get("key.next-page");

    public string Light { get; } = texts.Get("key.light");

    public string Press { get; } = texts.Get("key.press");

    public string Twice { get; } = texts.Get("key.twice");

    public string HoldForLight { get; } = texts.Get("key.hold-for-light");

    public string HoldForTest { get; } = texts.Get("key.hold-for-test");

    public string HoldForOff { get; } = texts.Get("key.hold-for-off");

    /// <summary>On a device without keys: from where an alarm is answered.</summary>
    public string GetAnswerWay(ScreenState state) => state.AnswersByPhone ? _byPhone : _byCommand;
}
