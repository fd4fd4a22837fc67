using FsCheck;
using FsCheck.Fluent;
using GlucoseTracker.Domain.Readings;
using GlucoseTracker.Domain.Values;

namespace GlucoseTracker.Domain.Tests.Readings;

/// <summary>Properties of every response: unsorted, with duplicates, in any portions.</summary>
public sealed class ReadingSeriesMergeProperties
{
    private static readonly Config Thorough = Config.QuickThrowOnFailure.WithMaxTest(200);

    /// <summary>Few instants and values, so that most responses contain one instant several times and contradict each other.</summary>
    private static readonly Gen<Reading> OneReading =
        from minute in Gen.Choose(0, 12)
        from value in Gen.Frequency(
            (8, Gen.Choose(98, 101).Select(Sample.Measured)),
            (1, Gen.Constant(SensorValue.BelowRange)),
            (1, Gen.Constant(SensorValue.AboveRange)))
        from trend in Gen.Elements(Enum.GetValues<Trend>())
        select Sample.At(minute, value, trend);

    private static readonly Arbitrary<Reading[]> Answers = OneReading.ArrayOf().ToArbitrary();

    /// <summary>
    /// Responses of a correct service: the value of an instant is always the same, except that the trend may be missing.
    /// </summary>
    private static readonly Arbitrary<Reading[]> HonestAnswers =
        OneReading.Select(Honest).ArrayOf().ToArbitrary();

    [Fact]
    public void The_order_within_an_answer_does_not_matter() =>
        Check.One(Thorough, Prop.ForAll(Answers, Gen.Choose(0, int.MaxValue).ToArbitrary(), (answer, seed) =>
        {
            var shuffled = answer.ToArray();
            new Random(seed).Shuffle(shuffled);

            return ReadingSeries.Empty.Merge(answer).SequenceEqual(ReadingSeries.Empty.Merge(shuffled));
        }));

    [Fact]
    public void The_order_of_consistent_responses_does_not_matter() =>
        Check.One(Thorough, Prop.ForAll(HonestAnswers, HonestAnswers, (first, second) =>
            ReadingSeries.Empty.Merge(first).Merge(second).SequenceEqual(ReadingSeries.Empty.Merge(second).Merge(first))));

    [Fact]
    public void Consistent_responses_may_have_any_portions() =>
        Check.One(Thorough, Prop.ForAll(HonestAnswers, answer =>
            answer.Aggregate(ReadingSeries.Empty, (series, reading) => series.Merge([reading]))
                .SequenceEqual(ReadingSeries.Empty.Merge(answer))));

    [Fact]
    public void Merging_the_same_answer_again_changes_nothing() =>
        Check.One(Thorough, Prop.ForAll(Answers, Answers, (before, answer) =>
        {
            var once = ReadingSeries.Empty.Merge(before).Merge(answer);

            return ReferenceEquals(once, once.Merge(answer));
        }));

    [Fact]
    public void There_is_one_reading_for_each_instant_in_rising_order() =>
        Check.One(Thorough, Prop.ForAll(Answers, Answers, (first, second) =>
        {
            var instants = ReadingSeries.Empty.Merge(first).Merge(second).Select(reading => reading.MeasuredAt).ToList();

            return instants.SequenceEqual(first.Concat(second).Select(reading => reading.MeasuredAt).Distinct().Order());
        }));

    [Fact]
    public void A_known_trend_is_never_lost() =>
        Check.One(Thorough, Prop.ForAll(Answers, Answers, (first, second) =>
        {
            var withTrend = first.Concat(second).Where(reading => reading.Trend != Trend.Unknown).Select(reading => reading.MeasuredAt);
            var merged = ReadingSeries.Empty.Merge(first).Merge(second).ToDictionary(reading => reading.MeasuredAt);

            return withTrend.All(instant => merged[instant].Trend != Trend.Unknown);
        }));

    [Fact]
    public void No_value_and_no_trend_is_invented() =>
        Check.One(Thorough, Prop.ForAll(Answers, Answers, (first, second) =>
        {
            var said = first.Concat(second).ToLookup(reading => reading.MeasuredAt);

            return ReadingSeries.Empty.Merge(first).Merge(second).All(reading =>
                said[reading.MeasuredAt].Any(source => source.Value == reading.Value)
                && said[reading.MeasuredAt].Any(source => source.Trend == reading.Trend));
        }));

    [Fact]
    public void Of_contradicting_answers_the_later_one_counts() =>
        Check.One(Thorough, Prop.ForAll(Answers, Answers, (first, second) =>
        {
            var merged = ReadingSeries.Empty.Merge(first).Merge(second).ToDictionary(reading => reading.MeasuredAt);

            return ReadingSeries.Empty.Merge(second).All(reading => merged[reading.MeasuredAt].Value == reading.Value);
        }));

    private static Reading Honest(Reading reading)
    {
        var minute = (int)(reading.MeasuredAt - Sample.Noon).TotalMinutes;
        var trend = reading.Trend == Trend.Unknown ? Trend.Unknown : (Trend)(1 + (minute % 5));
        return Sample.At(minute, 100 + minute, trend);
    }
}
