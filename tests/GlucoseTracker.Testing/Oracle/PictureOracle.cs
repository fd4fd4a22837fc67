using System.Globalization;
using GlucoseTracker.Domain.Readings;
using GlucoseTracker.Domain.Values;
using GlucoseTracker.Graphics;

namespace GlucoseTracker.Testing.Oracle;

/// <summary>
/// Detects false statements of a frame about the value: a wrong value, a wrong age, or a past value that looks current. Its only input is
/// the arrived readings, the time, and whether the clock is trusted; the rules are those of docs/screens.md: fresh up to 6 minutes, late up
/// to 14, old up to 59.
/// </summary>
/// <param name="arrived">The readings that have reached the device.</param>
/// <param name="unit">The unit of displayed values.</param>
/// <param name="language">The language of the pictures. Default English.</param>
public sealed class PictureOracle(
    ArrivedReadings arrived, GlucoseUnit unit = GlucoseUnit.MillimolesPerLiter, OracleLanguage? language = null)
{
    private const int LateFrom = 7;
    private const int OldFrom = 15;
    private const int NoneFrom = 60;

    /// <summary>The target of the default limits, in mg/dL: a value outside it is never replaced by the clock.</summary>
    private const int TargetLow = 70;
    private const int TargetHigh = 157;

    private static readonly TimeSpan FrozenFrom = TimeSpan.FromMinutes(45);

    /// <summary>The maximum time by which a reading may be ahead of the clock and is shown as "now".</summary>
    private static readonly TimeSpan MaxAhead = TimeSpan.FromMinutes(2);

    /// <summary>The false statements of the frame in words; empty when the frame is true.</summary>
    /// <param name="frame">The picture.</param>
    /// <param name="now">The time of the picture, with the local offset.</param>
    /// <param name="clockTrusted">True when the device knows the time.</param>
    /// <param name="mustShow">True for a page that shows a value whenever there is one.</param>
    public IReadOnlyList<string> FindErrors(MonoFrame frame, DateTimeOffset now, bool clockTrusted, bool mustShow = false) =>
        FindErrors(PictureReader.Read(frame, language), now, clockTrusted, mustShow);

    /// <summary>The false statements of a picture that was read.</summary>
    public IReadOnlyList<string> FindErrors(RecognizedScreen seen, DateTimeOffset now, bool clockTrusted, bool mustShow = false)
    {
        ArgumentNullException.ThrowIfNull(seen);
        var lies = new List<string>();
        var newest = arrived.Newest;
        var known = newest is not null && clockTrusted && newest.MeasuredAt - now <= MaxAhead;
        var age = newest is null ? 0 : Math.Max(0, (int)((now - newest.MeasuredAt).Ticks / TimeSpan.TicksPerMinute));
        if (!known)
        {
            Check(seen.Value is null && seen.Arrow is null, "a value although none is known, or how old it is");
            Check(seen.Sentence is null, "a sentence about a value although none is known, or how old it is");
            Check(seen.Clock is null, "a clock page although no value is known, or how old it is");
            return lies;
        }

        if (seen.Value is not null)
        {
            Check(seen.Value == Format(newest!.Value), $"{seen.Value} instead of {Format(newest.Value)}");
            Check(age < NoneFrom, "a value that is an hour old");
            Check(seen.Form == DigitStyle.Old ? age >= LateFrom : age < OldFrom, $"figures called {seen.Form} at {age} minutes");
            Check(seen.AgeMinutes == age, seen.AgeMinutes is { } told
                ? $"an age of {told} minutes instead of {age}"
                : "a value without its age");
            Check(!seen.Words.Contains("LOW") || newest.Value.IsBelow(100), "LOW beside a value that is not");
            Check(!seen.Words.Contains("HIGH") || !newest.Value.IsBelow(100), "HIGH beside a value that is not");
        }
        else
        {
            Check(!mustShow || age >= NoneFrom || seen.Clock is not null, "no value although one is known");
            Check(seen.Arrow is null, "an arrow without a value");
        }

        if (seen.Clock is not null)
        {
            Check(seen.Value is null && seen.AgeMinutes is null && seen.Words.Count == 0, "a clock page that also shows a value");
            Check(GetTimes(now).Contains(seen.Clock), $"the time {seen.Clock}");
            Check(age < LateFrom, $"a clock page in place of a value of {age} minutes ago");
            Check(
                !newest!.Value.IsBelow(TargetLow) && newest.Value.IsBelow(TargetHigh + 1),
                $"a clock page in place of {Format(newest.Value)}");
            Check(newest.Trend is not (Trend.DroppingFast or Trend.IncreasingFast), $"a clock page in place of {newest.Trend}");
            Check(arrived.GetUnchangedTime() < FrozenFrom, "a clock page in place of a value that does not change");
        }

        Check(
            seen.Arrow is null || (seen.Arrow == newest!.Trend && age < LateFrom && arrived.GetUnchangedTime() < FrozenFrom),
            $"an arrow {seen.Arrow} at {age} minutes; {newest!.Trend} was sent");
        Check(seen.Sentence is null || GetSentences(newest, age, now).Contains(seen.Sentence), $"the sentence {seen.Sentence}");
        Check(seen.Value is not null
            || seen.AgeMinutes is null
            || seen.AgeMinutes >= age, "an age that is younger than the newest reading's");
        return lies;

        void Check(bool good, string lie)
        {
            if (!good)
            {
                lies.Add($"{now:HH:mm:ss}: {lie} ({seen})");
            }
        }
    }

    /// <summary>The time in both styles, always with two figures for the hour.</summary>
    private static string[] GetTimes(DateTimeOffset now) =>
        [now.ToString("HH:mm", CultureInfo.InvariantCulture), now.ToString("hh:mm", CultureInfo.InvariantCulture)];

    private string Format(SensorValue value)
    {
        if (!value.TryGetGlucose(out var glucose))
        {
            return value.IsBelow(100) ? "LO" : "HI";
        }

        var milligrams = glucose.MilligramsPerDeciliter;
        return unit == GlucoseUnit.MilligramsPerDeciliter
            ? milligrams.ToString(CultureInfo.InvariantCulture)
            : (Math.Round(milligrams * 10m / 18m, MidpointRounding.AwayFromZero) / 10m).ToString("0.0", CultureInfo.InvariantCulture);
    }

    /// <summary>
    /// The permitted sentences about a past value. The minute of a time of day is counted back in whole minutes, so it may be the next
    /// one.
    /// </summary>
    private IEnumerable<string> GetSentences(Reading newest, int age, DateTimeOffset now)
    {
        var sentences = (language ?? OracleLanguage.English).GetSentences(
            Format(newest.Value), age, newest.MeasuredAt.ToOffset(now.Offset));
        return sentences.SelectMany(sentence => new[] { sentence, sentence + "." });
    }
}
