namespace GlucoseTracker.Pi.Languages;

/// <summary>The words of the daemon's documents in the language of the command.</summary>
internal static class StatusWords
{
    private static readonly Dictionary<string, string> FreshnessKeys = new()
    {
        ["none"] = "freshness.none",
        ["fresh"] = "freshness.fresh",
        ["ageing"] = "freshness.ageing",
        ["stale"] = "freshness.stale",
    };

    private static readonly Dictionary<string, string> LevelKeys = new()
    {
        ["none"] = "level.none",
        ["normal"] = "level.normal",
        ["slightlyLow"] = "level.slightly-low",
        ["slightlyHigh"] = "level.slightly-high",
        ["low"] = "level.low",
        ["high"] = "level.high",
        ["urgentLow"] = "level.urgent-low",
        ["urgentHigh"] = "level.urgent-high",
    };

    private static readonly Dictionary<string, string> TrendKeys = new()
    {
        ["unknown"] = "trend.unknown",
        ["droppingFast"] = "trend.dropping-fast",
        ["goingLow"] = "trend.going-low",
        ["stable"] = "trend.stable",
        ["goingHigh"] = "trend.going-high",
        ["increasingFast"] = "trend.increasing-fast",
    };

    private static readonly Dictionary<string, string> KindKeys = new()
    {
        ["urgentLow"] = "kind.urgent-low",
        ["noData"] = "kind.no-data",
        ["urgentHigh"] = "kind.urgent-high",
        ["low"] = "kind.low",
        ["lowSoon"] = "kind.low-soon",
        ["high"] = "kind.high",
        ["fallingFast"] = "kind.falling-fast",
        ["risingFast"] = "kind.rising-fast",
        ["frozen"] = "kind.frozen",
        ["sensorEnding"] = "kind.sensor-ending",
    };

    private static readonly Dictionary<string, string> StageKeys = new(StringComparer.OrdinalIgnoreCase)
    {
        ["idle"] = "stage.idle",
        ["pending"] = "stage.pending",
        ["ringing"] = "stage.ringing",
        ["snoozed"] = "stage.snoozed",
        ["acknowledged"] = "stage.acknowledged",
        ["cleared"] = "stage.cleared",
    };

    /// <summary>The freshness of the value.</summary>
    public static string GetFreshness(string word) => Get(FreshnessKeys, word);

    /// <summary>The level of the value.</summary>
    public static string GetLevel(string word) => Get(LevelKeys, word);

    /// <summary>The trend of the value.</summary>
    public static string GetTrend(string word) => Get(TrendKeys, word);

    /// <summary>An alarm.</summary>
    public static string GetKind(string word) => Get(KindKeys, word);

    /// <summary>The stage of an alarm.</summary>
    public static string GetStage(string word) => Get(StageKeys, word);

    /// <summary>A word that this version does not have, from a daemon of another version, stays as it is.</summary>
    private static string Get(Dictionary<string, string> keys, string word) =>
        keys.TryGetValue(word, out var key) ? UserTexts.Get(key) : EnumWords.Separate(word);
}
