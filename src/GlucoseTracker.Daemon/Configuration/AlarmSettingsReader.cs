using System.Globalization;
using GlucoseTracker.Domain.Alarms;
using GlucoseTracker.Domain.Languages;
using GlucoseTracker.Domain.Time;
using GlucoseTracker.Domain.Values;

namespace GlucoseTracker.Daemon.Configuration;

/// <summary>Reads the group Alarms.</summary>
internal static class AlarmSettingsReader
{
    private const int MinFallRate = 3;
    private const int MaxFallRate = 30;

    private static readonly CatalogueText RateAdvice =
        new("advice.rate", ("min", $"{MinFallRate} mg/dL"), ("max", $"{MaxFallRate} mg/dL"));

    private static readonly CatalogueText GateAdvice = new("advice.gate", ("first", "6.0 mmol/L"), ("second", "108 mg/dL"));
    private static readonly TimeSpan MaxTime = new(23, 59, 59);
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private static readonly Dictionary<string, bool> Flags = new() { ["true"] = true, ["false"] = false };
    private static readonly Dictionary<string, bool> InQuietHours = new() { ["ring"] = false, ["silent"] = true };

    public static AlarmRules Read(SettingsReader settings, TrackerOptions options)
    {
        var normal = AlarmRules.Default;
        var escalate = settings.Duration("Alarms:EscalateAfter", normal.EscalateAfter!.Value, TimeSpan.Zero, TimeSpan.FromHours(2));
        var rules = normal with
        {
            EscalateAfter = escalate > TimeSpan.Zero ? escalate : null,
            QuietHours = new DailyPeriod(
                ReadTime(settings, "Alarms:QuietHours:From", normal.QuietHours.From),
                ReadTime(settings, "Alarms:QuietHours:To", normal.QuietHours.To)),
            Levels = options.Limits,
            Freshness = options.Freshness,
            FrozenValue = options.Frozen,
        };
        foreach (var kind in AlarmKinds.All)
        {
            rules = rules.With(ReadRule(settings, normal[kind]));
        }

        // The daemon must start with an old configuration, but not without the urgent low that the owner relies on.
        var isAllowed = settings.Choice("Alarms:UrgentLow:AllowUnsafe", false, Flags);
        if (rules.UrgentLow.IsMeaningless && !isAllowed)
        {
            var (urgent, safe) = (rules.UrgentLow, normal.UrgentLow);
            rules = rules with
            {
                UrgentLow = urgent with
                {
                    Enabled = safe.Enabled,
                    Limit = safe.Limit,
                    Margin = safe.Margin,
                    For = safe.For,
                },
                UrgentLowReplaced = true
            };
        }

        CheckLowSoon(settings, rules);
        var twice = settings.Choice("Alarms:QuietHours:EvenUrgent", false, Flags);
        Check(settings, rules, twice, options.LibreLinkUp.PollInterval);
        return ScheduleSettingsReader.Read(settings, rules, twice, isAllowed);
    }

    private static AlarmRule ReadRule(SettingsReader settings, AlarmRule normal)
    {
        var (kind, group) = (normal.Kind, $"Alarms:{normal.Kind}");
        if (kind.IsOneShot())
        {
            settings.AcceptRetired($"{group}:Repeat");
        }

        return normal with
        {
            Enabled = settings.Choice($"{group}:Enabled", normal.Enabled, Flags),
            Limit = normal.Limit is { } limit ? settings.GlucoseValue($"{group}:Limit", limit) : null,
            Margin = normal.Margin is { } margin ? settings.GlucoseValue($"{group}:Margin", margin) : null,
            For = settings.Duration(
                $"{group}:For", normal.For, kind.IsLevel() || kind.HasValueGate() ? TimeSpan.Zero : 5 * Minute, MaxTime),
            Repeat = kind.IsOneShot() ? normal.Repeat : settings.Duration($"{group}:Repeat", normal.Repeat, Minute, TimeSpan.FromHours(4)),
            Snooze = kind.IsOneShot() ? normal.Snooze : settings.Duration($"{group}:Snooze", normal.Snooze, Minute, kind.GetMaxSnooze()),
            NoRepeatWhenFallingBy = kind is AlarmKind.High or AlarmKind.UrgentHigh
                ? settings.Parsed<Glucose?>($"{group}:NoRepeatWhenFallingBy", null, TryParseRate, RateAdvice) : null,
            ValueGate = ReadGate(settings, normal),
            SilentInQuietHours = settings.Choice($"{group}:DuringQuietHours", normal.SilentInQuietHours, InQuietHours),
        };
    }

    /// <summary>The value beside the limit. Low soon always has one; without one, "off", the fast changes ring at any value.</summary>
    private static Glucose? ReadGate(SettingsReader settings, AlarmRule normal) => normal.Kind switch
    {
        AlarmKind.LowSoon => settings.GlucoseValue($"Alarms:{normal.Kind}:Below", normal.ValueGate!.Value),
        AlarmKind.FallingFast => settings.Parsed($"Alarms:{normal.Kind}:Below", normal.ValueGate, TryParseGate, GateAdvice),
        AlarmKind.RisingFast => settings.Parsed($"Alarms:{normal.Kind}:Above", normal.ValueGate, TryParseGate, GateAdvice),
        _ => null,
    };

    private static bool TryParseGate(string text, out Glucose? gate)
    {
        gate = GlucoseText.TryParse(text, out var value) ? value : null;
        return gate is not null || text is "" or "off";
    }

    /// <summary>A warning that could never begin is an error, because the owner would rely on it.</summary>
    private static void CheckLowSoon(SettingsReader settings, AlarmRules rules)
    {
        if (rules.LowSoon.Enabled && !rules.Low.Enabled)
        {
            settings.Report("Alarms:LowSoon:Enabled", "setting.low-soon-without-low");
        }
    }

    private static bool TryParseRate(string text, out Glucose? rate)
    {
        rate = GlucoseText.TryParse(text, out var value) && value.MilligramsPerDeciliter is >= MinFallRate and <= MaxFallRate
            ? value
            : null;
        return rate is not null || text is "" or "off";
    }

    private static void Check(SettingsReader settings, AlarmRules rules, bool twice, TimeSpan pollInterval)
    {
        foreach (var kind in AlarmKinds.All.Where(kind => kind.OverridesQuietHours() && rules[kind].SilentInQuietHours && !twice))
        {
            settings.Report(
                $"Alarms:{kind}:DuringQuietHours", "setting.urgent-silent",
                ("advice", SettingsReader.Confirm("Alarms:QuietHours:EvenUrgent")));
        }

        if (rules is { UrgentLow.Limit: { } urgentLow, Low.Limit: { } low, High.Limit: { } high, UrgentHigh.Limit: { } urgentHigh }
            && ((urgentLow > low && !rules.UrgentLowReplaced) || low >= high || high > urgentHigh))
        {
            settings.Report("Alarms", "setting.limits-must-rise", ("names", "UrgentLow, Low, High, UrgentHigh"));
        }

        // Otherwise a working source would seem to be silent just before each poll.
        if (rules.NoData.For < (2 * pollInterval) + (5 * Minute))
        {
            settings.Report("Alarms:NoData:For", "setting.no-data-for", ("min", $"{(2 * pollInterval) + (5 * Minute):hh\\:mm\\:ss}"));
        }
    }

    private static TimeOnly ReadTime(SettingsReader settings, string key, TimeOnly fallback)
    {
        var text = settings.Text(key, fallback.ToString("HH:mm", CultureInfo.InvariantCulture));
        if (TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
        {
            return time;
        }

        settings.Refuse(key, text, new CatalogueText("advice.time-of-day", ("time", "22:00")));
        return fallback;
    }
}
