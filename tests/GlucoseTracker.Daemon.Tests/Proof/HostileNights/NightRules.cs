using GlucoseTracker.Domain.Alarms;
using GlucoseTracker.Domain.Alarms.Schedules;
using GlucoseTracker.Domain.Time;

namespace GlucoseTracker.Daemon.Tests.Proof.HostileNights;

/// <summary>
/// The rules of a night: the defaults in most, a low rule that is off or may be silent in quiet hours in some, the warning of a low in
/// half, and a schedule in one of three whose entries begin or end during the night.
/// </summary>
internal static class NightRules
{
    private const int MinLow = 60;

    /// <summary>A low limit whose hysteresis is below every value of a night without a low.</summary>
    private const int MaxLow = 84;

    /// <summary>Creates the rules of a seed.</summary>
    /// <param name="seed">The seed of the night.</param>
    /// <param name="begin">The local time at which the night begins.</param>
    public static AlarmRules Create(int seed, DateTimeOffset begin)
    {
        var time = TimeOnly.FromTimeSpan(begin.TimeOfDay);
        var rules = CreateSingle(new Random(~seed), time);

        // A separate random source, so that the rest of the night does not depend on warning and schedule.
        var random = new Random(unchecked((seed * 7919) + 13));
        rules = random.Next(2) == 0 && rules.Low.Enabled ? rules.With(rules.LowSoon with { Enabled = true }) : rules;
        return random.Next(3) == 0 ? WithSchedule(rules, random, time) : rules;
    }

    /// <summary>The rules as text.</summary>
    public static string Describe(AlarmRules rules)
    {
        var single = rules switch
        {
            { Low.Enabled: false } => "low off",
            { UrgentLow.Enabled: false } => "urgent low off",
            { Low.SilentInQuietHours: true } => $"low silent from {rules.QuietHours.From:HH:mm} to {rules.QuietHours.To:HH:mm}",
            _ => "all rules",
        };
        var slots = rules.Schedule.Slots.Select(slot => $", daily {slot.Period.From:HH:mm}-{slot.Period.To:HH:mm}: "
            + string.Join("; ", slot.Changes.Select(Describe)) + (slot.IsQuiet ? " quiet" : ""));
        return $"{single}{(rules.LowSoon.Enabled ? ", low soon" : "")}{string.Concat(slots)}";
    }

    private static string Describe(SlotChange change) =>
        $"{change.Kind} {(change.Limit is { } limit ? $"{limit.MilligramsPerDeciliter} mg/dL" : "")}"
        + $"{(change.Silent is { } silent ? silent ? "silent" : "ring" : "")}"
        + $"{(change.LoudnessPercent is { } percent ? $"loudness {percent} %" : "")}";

    private static AlarmRules CreateSingle(Random random, TimeOnly begin)
    {
        var rules = AlarmRules.Default;
        return random.Next(12) switch
        {
            0 or 1 => rules.With(rules.Low with { Enabled = false }),
            2 => rules.With(rules.UrgentLow with { Enabled = false }),
            3 or 4 => rules.With(rules.Low with { SilentInQuietHours = true }) with
            {
                QuietHours = new DailyPeriod(begin.AddMinutes(random.Next(-300, 40)), begin.AddMinutes(random.Next(45, 300))),
            },
            _ => rules,
        };
    }

    private static AlarmRules WithSchedule(AlarmRules rules, Random random, TimeOnly begin)
    {
        List<string> slots = [$"{AnyPeriod(random, begin)}: {AnyLimits(random)}"];
        if (random.Next(2) == 0)
        {
            slots.Add($"{AnyPeriod(random, begin)}: {(random.Next(2) == 0 ? "quiet" : "Low silent")}");
        }

        var scheduled = rules with { Schedule = new AlarmSchedule([.. slots.Select(text => ScheduleText.TryParse(text)!)]) };
        return ScheduleCheck.Find(scheduled, allowsSilentUrgent: false, allowsUnsafe: false) is null ? scheduled
            : throw new InvalidOperationException($"The schedule does not fit together: {string.Join(" | ", slots)}");
    }

    private static string AnyPeriod(Random random, TimeOnly begin)
    {
        var from = begin.AddMinutes(random.Next(-60, 60));
        return $"daily {from:HH:mm}-{from.AddMinutes(random.Next(10, 120)):HH:mm}";
    }

    private static string AnyLimits(Random random) => random.Next(4) switch
    {
        0 => $"UrgentLow {random.Next(48, MinLow)} mg/dL; Low {random.Next(MinLow, MaxLow + 1)} mg/dL",
        1 => $"UrgentLow {random.Next(48, MinLow)} mg/dL",
        _ => $"Low {random.Next(MinLow, MaxLow + 1)} mg/dL; High 200 mg/dL",
    };
}
