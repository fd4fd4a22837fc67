using GlucoseTracker.Domain.Languages;

namespace GlucoseTracker.Screens.Strings;

/// <summary>The texts of the screens in one language, read once from languages/panel. Texts with numbers are written to a buffer.</summary>
public sealed class ScreenStrings
{
    /// <summary>The required length of a buffer.</summary>
    internal const int MaxLength = 40;

    /// <summary>The command of the next step, which is the same in every language.</summary>
    internal const string Command = "> glucose-tracker login";

    /// <summary>An unknown fact.</summary>
    internal const string NotKnown = "−−";

    /// <summary>The program's name in two rows, which is the same in every language.</summary>
    internal const string Name = "Glucose";
    internal const string Name2 = "Tracker";

    private readonly TextPattern _unchangedMinutes;
    private readonly TextPattern _unchangedHours;
    private readonly TextPattern _snoozed;
    private readonly TextPattern _snoozeFor;
    private readonly TextPattern _coverage;
    private readonly TextPattern _coverageLow;
    private readonly TextPattern _agoSentence;
    private readonly TextPattern _atSentence;
    private readonly TextPattern _onSentence;

    internal ScreenStrings(TextCatalogue texts)
    {
        Times = new TimeStrings(texts);
        Levels = new LevelStrings(texts);
        Answers = new AnswerStrings(texts);
        Keys = new KeyStrings(texts);
        Pages = new PageStrings(texts);
        Device = new DeviceStrings(texts);
        Causes = new CauseTexts(texts);
        DecimalMark = texts.Get("number.decimal-mark") is [var mark] ? mark : '.';
        ConnectionLost = texts.Get("status.connection-lost");
        Lost = texts.Get("status.connection-lost.tiny");
        CheckAlarms = texts.Get("status.check-alarms");
        CheckAlarmsTiny = texts.Get("status.check-alarms.tiny");
        UnchangedTiny = texts.Get("status.unchanged.tiny");
        Polling = texts.Get("status.asking");
        SnoozedTiny = texts.Get("status.snoozed.tiny");
        Acknowledged = texts.Get("status.acknowledged");
        AcknowledgedTiny = texts.Get("status.acknowledged.tiny");
        _unchangedMinutes = texts.GetPattern("status.unchanged-minutes", "minutes");
        _unchangedHours = texts.GetPattern("status.unchanged-hours", "hours");
        _snoozed = texts.GetPattern("status.snoozed", "minutes");
        _snoozeFor = texts.GetPattern("key.snooze-for", "minutes");
        _coverage = texts.GetPattern("page.coverage", "percent");
        _coverageLow = texts.GetPattern("page.coverage-low", "percent");
        _agoSentence = texts.GetPattern("last-value.ago", "value", "span");
        _atSentence = texts.GetPattern("last-value.at", "value", "time");
        _onSentence = texts.GetPattern("last-value.on", "value", "date");
    }

    /// <summary>The English texts.</summary>
    public static ScreenStrings English => Get(Language.English);

    internal TimeStrings Times { get; }

    internal LevelStrings Levels { get; }

    internal AnswerStrings Answers { get; }

    internal KeyStrings Keys { get; }

    internal PageStrings Pages { get; }

    internal DeviceStrings Device { get; }

    internal CauseTexts Causes { get; }

    /// <summary>The character before the decimals of a value: a point or a comma.</summary>
    internal char DecimalMark { get; }

    internal string ConnectionLost { get; }

    internal string Lost { get; }

    internal string CheckAlarms { get; }

    internal string CheckAlarmsTiny { get; }

    internal string UnchangedTiny { get; }

    internal string Polling { get; }

    internal string SnoozedTiny { get; }

    internal string Acknowledged { get; }

    internal string AcknowledgedTiny { get; }

    /// <summary>The texts of a language, which are read on the first use.</summary>
    public static ScreenStrings Get(Language language) => PanelTexts.Get(language);

    /// <summary>Reads a file in the format of languages/panel; a text that it does not have is the English one.</summary>
    /// <param name="bytes">The content.</param>
    /// <param name="name">The name of the file, for messages.</param>
    /// <param name="problems">The texts that are missing, superfluous or too long, one sentence each.</param>
    /// <exception cref="TextCatalogueException">It does not have the format.</exception>
    public static ScreenStrings Read(ReadOnlySpan<byte> bytes, string name, out IReadOnlyList<string> problems)
    {
        var texts = TextCatalogue.Parse(bytes, name, () => PanelTexts.Read(Language.English));
        problems = [.. TextLimits.FindProblems(texts)];
        return new ScreenStrings(texts);
    }

    /// <summary>The file of a language as it is built into the program.</summary>
    public static byte[] ReadFile(Language language) => PanelTexts.ReadBytes(language);

    internal static ReadOnlySpan<char> Number(int number, Span<char> buffer) => new LineBuilder(buffer).Add(number).Text;

    internal ReadOnlySpan<char> UnchangedFor(int minutes, Span<char> buffer) => minutes < 60
        ? _unchangedMinutes.Write(buffer, minutes)
        : _unchangedHours.Write(buffer, minutes / 60);

    internal ReadOnlySpan<char> Snoozed(int minutes, Span<char> buffer) => _snoozed.Write(buffer, minutes);

    internal ReadOnlySpan<char> SnoozeFor(int minutes, Span<char> buffer) => _snoozeFor.Write(buffer, minutes);

    internal ReadOnlySpan<char> Coverage(int percent, bool enough, Span<char> buffer) =>
        (enough ? _coverage : _coverageLow).Write(buffer, percent);

    /// <summary>
    /// The last value, such as "5.6 was 23 min ago", "5.6 was at 13:12" or "5.6 was on 20 Nov"; a value of an earlier day has its date.
    /// </summary>
    internal ReadOnlySpan<char> LastValue(in View view, Span<char> buffer, string end = "")
    {
        Span<char> part = stackalloc char[MaxLength];
        var at = view.State.Now.AddMinutes(-view.AgeMinutes);
        var sentence = view.AgeMinutes switch
        {
            < 60 => _agoSentence.Write(buffer, view.Text, Times.Span(view.AgeMinutes, part)),
            < TimeStrings.DayMinutes => _atSentence.Write(buffer, view.Text, Times.TimeOfDay(at, view.State.Clock, part)),
            _ => _onSentence.Write(buffer, view.Text, Times.Date(at, part)),
        };
        return new LineBuilder(buffer, sentence.Length).Add(end).Text;
    }
}
