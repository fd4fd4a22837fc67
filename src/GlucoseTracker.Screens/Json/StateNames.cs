using System.Text.Json;
using GlucoseTracker.Domain.Alarms;
using GlucoseTracker.Domain.Connection;
using GlucoseTracker.Domain.Device;
using GlucoseTracker.Domain.Time;
using GlucoseTracker.Domain.Values;
using GlucoseTracker.Screens.State;

namespace GlucoseTracker.Screens.Json;

/// <summary>The names in the JSON format of screen states.</summary>
internal static class StateNames
{
    public static Dictionary<string, PanelSize> Panels { get; } = new() { ["128x64"] = PanelSize.Rows64, ["128x32"] = PanelSize.Rows32 };

    public static Dictionary<string, ScreenLayout> Layouts { get; } = new() { ["day"] = ScreenLayout.Day, ["night"] = ScreenLayout.Night };

    public static Dictionary<string, ClockStyle> Clocks { get; } = new() { ["24h"] = ClockStyle.Hours24, ["12h"] = ClockStyle.Hours12 };

    public static Dictionary<string, GlucoseUnit> Units { get; } = Enum.GetValues<GlucoseUnit>().ToDictionary(GlucoseText.Symbol);

    public static Dictionary<string, Trend> Arrows { get; } = Enum.GetValues<Trend>().ToDictionary(trend => trend.ToString());

    public static Dictionary<string, LinkState> LinkStates { get; } = new()
    {
        ["fine"] = LinkState.Fine,
        ["asking"] = LinkState.Polling,
        ["lost"] = LinkState.Lost,
        ["frozen"] = LinkState.Frozen,
    };

    public static Dictionary<string, AlarmPhase> AlarmPhases { get; } = MapCamelCase<AlarmPhase>();

    public static Dictionary<string, AlarmKind> AlarmKinds { get; } = MapCamelCase<AlarmKind>();

    public static Dictionary<string, WirelessState> WirelessStates { get; } = MapCamelCase<WirelessState>();

    public static Dictionary<string, DeviceFinding?> Findings { get; } =
        MapCamelCase<DeviceFinding>().ToDictionary(finding => finding.Key, finding => (DeviceFinding?)finding.Value);

    public static Dictionary<string, DeviceNotices> Notices { get; } = MapCamelCase<DeviceNotices>();

    public static Dictionary<string, bool> RingingFrames { get; } = new() { ["a"] = false, ["b"] = true };

    public static Dictionary<string, bool> Heartbeats { get; } = new() { ["large"] = false, ["small"] = true };

    public static Dictionary<string, KeySet> KeySets { get; } = MapCamelCase<KeySet>();

    public static Dictionary<string, bool> HelpKeys { get; } = new() { ["refresh"] = false, ["held"] = true, ["held 3 s"] = false };

    /// <summary>The pages and, for graphs, the hours.</summary>
    public static Dictionary<string, (ScreenPage Page, int Hours)> Pages { get; } = MapCamelCase<ScreenPage>()
        .Where(page => page.Value != ScreenPage.Graph)
        .Select(page => (page.Key, (page.Value, 3)))
        .Concat(new[] { 1, 3, 6, 12, 24 }.Select(hours => ($"{hours}h", (ScreenPage.Graph, hours))))
        .Append(("hour", (ScreenPage.Graph, 1)))
        .ToDictionary();

    /// <summary>The causes by their names and by the short names of the golden frames; null for an unknown cause.</summary>
    public static Dictionary<string, ConnectionCause?> Causes { get; } = Enum.GetValues<ConnectionCause>()
        .Select(cause => (ToCamelCase(cause), (ConnectionCause?)cause))
        .Concat(
        [
            ("setUp", ConnectionCause.NotSetUp), ("wifi", ConnectionCause.NetworkDown), ("lookup", ConnectionCause.NameLookup),
            ("service", ConnectionCause.Unreachable), ("tooMany", ConnectionCause.TooManyRequests), ("notVerified", ConnectionCause.Tls),
            ("clock", ConnectionCause.ClockNotTrusted), ("password", ConnectionCause.WrongPassword),
            ("terms", ConnectionCause.TermsWaiting),
            ("locked", ConnectionCause.LockedOut), ("version", ConnectionCause.VersionRefused), ("nobody", ConnectionCause.NobodyShares),
            ("person", ConnectionCause.PersonNotChosen), ("warming", ConnectionCause.SensorWarmingUp),
            ("ended", ConnectionCause.SensorEnded),
            ("phone", ConnectionCause.PhoneSilent), ("notUnderstood", ConnectionCause.AnswerNotUnderstood), ("noData", null),
            ("alarmTest", null),
        ])
        .ToDictionary();

    /// <summary>The variants of causes. "readingAhead" was a variant of the unset clock before it became a cause.</summary>
    public static Dictionary<string, (CauseDetail Detail, ConnectionCause? Instead)> CauseDetails { get; } = MapCamelCase<CauseDetail>()
        .Select(detail => (detail.Key, (detail.Value, (ConnectionCause?)null)))
        .Append(("readingAhead", (CauseDetail.None, ConnectionCause.ReadingAhead)))
        .ToDictionary();

    public static Dictionary<string, AgeDoubt> AgeDoubts { get; } = MapCamelCase<AgeDoubt>();

    private static Dictionary<string, T> MapCamelCase<T>()
        where T : struct, Enum => Enum.GetValues<T>().ToDictionary(ToCamelCase);

    private static string ToCamelCase<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
