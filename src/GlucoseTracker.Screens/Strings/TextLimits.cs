using GlucoseTracker.Domain.Languages;

namespace GlucoseTracker.Screens.Strings;

/// <summary>
/// The columns that the layouts have for the texts of a language, measured in the smallest font that a place uses. A key that begins with
/// a point is the end of the keys of all causes.
/// </summary>
internal static class TextLimits
{
    private static readonly (string Key, int Columns)[] InSmallestFont =
    [
        (".line", 124), (".line.unknown", 124), (".line2", 124), (".line2.unknown", 124), (".short", 80), (".short.unknown", 80),
        (".small", 94), (".small-line", 94), (".small-line.unknown", 94), (".tiny", 26),
        ("level.low", 34), ("level.high", 34), ("level.old", 38), ("level.old.tiny", 33), ("level.was-low", 60), ("level.was-high", 60),
        ("level.below-range", 60), ("level.above-range", 60),
        ("alarm.low-soon", 54), ("alarm.low-soon.tiny", 36), ("alarm.falling-fast", 36), ("alarm.rising-fast", 36),
        ("alarm.unchanged", 36), ("alarm.sensor-ending", 36), ("alarm.test-question", 94), ("alarm.test-any-key", 124),
        ("alarm.test-ends", 124),
        ("time.late", 26), ("time.late-by", 60), ("time.for", 76),
        ("trend.dropping-fast", 74), ("trend.going-low", 74), ("trend.stable", 74), ("trend.going-high", 74),
        ("trend.increasing-fast", 74),
        ("status.connection-lost", 80), ("status.check-alarms", 80), ("status.unchanged-minutes", 80), ("status.unchanged-hours", 80),
        ("status.connection-lost.tiny", 30), ("status.check-alarms.tiny", 30), ("status.unchanged.tiny", 30),
        ("status.snoozed.tiny", 30), ("status.asking", 36), ("status.snoozed", 66), ("status.acknowledged", 66),
        ("status.acknowledged.tiny", 32),
        ("answer.new-value", 80), ("answer.nothing-newer", 80), ("answer.no-response", 80), ("answer.asked-recently", 80),
        ("answer.new-value.tiny", 32), ("answer.nothing-newer.tiny", 32), ("answer.no-response.tiny", 32),
        ("answer.asked-recently.tiny", 32),
        ("notice.low-voltage", 80), ("notice.card-full", 80), ("notice.throttled", 80), ("notice.alarm-test-due", 80),
        ("notice.low-voltage.tiny", 30), ("notice.card-full.tiny", 30), ("notice.throttled.tiny", 30), ("notice.alarm-test-due.tiny", 30),
        ("key.snooze", 48), ("key.by-phone", 36), ("key.by-command", 36), ("key.next-page", 112), ("key.snooze-for", 112),
        ("page.unplug-when-dark", 124), ("page.phone-near-sensor", 124), ("page.no-data-for", 86), ("page.time-in-range", 124),
        ("page.today", 64), ("page.last-night", 56), ("page.no-data-yet", 56), ("page.coverage", 56), ("page.coverage-low", 56),
        ("clock.not-set", 76), ("clock.differs", 76), ("clock.phone-is-fast", 76), ("details.address-is", 124),
    ];

    /// <summary>Large words, which have no smaller font than the bold one of 8 rows.</summary>
    private static readonly (string Key, int Columns)[] InBold =
    [
        (".head", 93), (".head2", 93), (".head2.unknown", 93), ("alarm.test", 93), ("page.switching-off", 94), ("page.no-data", 76),
        ("time.now", 34),
    ];

    /// <summary>The widest facts.</summary>
    private static readonly (string Placeholder, string Text)[] Facts =
    [
        ("{left}", "59 min"), ("{next}", "59 min"), ("{ended}", "28 Nov 22:44"), ("{people}", "12"), ("{version}", "4.44.44"),
        ("{minutes}", "48"), ("{hours}", "23"), ("{seconds}", "58"), ("{percent}", "48"), ("{address}", "192.168.188.188"),
        ("{span}", "23 h 48 min"),
    ];

    /// <summary>The missing, superfluous and too long texts of a language, one sentence each; empty without problems.</summary>
    public static IEnumerable<string> FindProblems(TextCatalogue texts)
    {
        var english = PanelTexts.Read(Language.English);
        foreach (var key in english.Keys.Except(texts.Keys))
        {
            yield return $"{key} is missing: the English text is \"{english.Get(key)}\".";
        }

        foreach (var key in texts.Keys.Except(english.Keys))
        {
            yield return $"{key} is not a key of the English file.";
        }

        foreach (var key in texts.Keys)
        {
            var text = Fill(texts.Get(key));
            var (columns, font) = FindColumns(key, InBold) is { } bold ? (bold, Fonts.Bold8)
                : (FindColumns(key, InSmallestFont) ?? int.MaxValue, Fonts.Text6);
            if (texts.Get(key) != "{command}" && font.GetWidth(text) > columns)
            {
                yield return $"{key} is too long: \"{text}\" needs {font.GetWidth(text)} columns, {columns} are there.";
            }

            foreach (var letter in text.Where(letter => !Fonts.Text6.Contains(letter) || !Fonts.Bold11.Contains(letter)).Distinct())
            {
                yield return $"{key}: the fonts have no {letter}.";
            }
        }
    }

    /// <summary>The text with the widest facts and the longest forms of words.</summary>
    private static string Fill(string text)
    {
        var filled = Facts.Aggregate(text, (part, fact) => part.Replace(fact.Placeholder, fact.Text, StringComparison.Ordinal));
        for (var bar = filled.IndexOf('|', StringComparison.Ordinal); bar >= 0; bar = filled.IndexOf('|', StringComparison.Ordinal))
        {
            var (open, close) = (filled.LastIndexOf('{', bar), filled.IndexOf('}', bar));
            if (open < 0 || close < 0)
            {
                break;
            }

            filled = filled[..open] + filled[(bar + 1)..close].Split('|').MaxBy(word => Fonts.Text6.GetWidth(word)) + filled[(close + 1)..];
        }

        return filled;
    }

    private static int? FindColumns(string key, (string Key, int Columns)[] limits)
    {
        var isCause = key.StartsWith("cause.", StringComparison.Ordinal) || key.StartsWith("nightscout.", StringComparison.Ordinal)
            || key.StartsWith("phone.", StringComparison.Ordinal);
        var end = isCause ? key[key.IndexOf('.', key.IndexOf('.') + 1)..] : key;
        foreach (var limit in limits)
        {
            if (limit.Key == end)
            {
                return limit.Columns;
            }
        }

        return null;
    }
}
