using GlucoseTracker.Domain.Readings;
using GlucoseTracker.Domain.Sources;
using GlucoseTracker.Domain.Time;

namespace GlucoseTracker.Domain.Tests.Sources;

public sealed class CurrentReadingsTests
{
    private const string Site = SourceNames.Nightscout;
    private const string Cloud = SourceNames.LibreLinkUp;
    private static readonly ClockReading Now = new(Sample.Noon, TimeSpan.FromHours(5));

    [Fact]
    public void The_newer_usable_reading_is_current_and_the_other_source_keeps_its_own()
    {
        var current = GetCurrent(SourceSeries.Empty.Merge(Cloud, [Sample.At(-12, 45)]).Merge(Site, [Sample.At(-3, 100)]));

        Assert.Equal((Site, 100), (current.Source, current.Newest!.Value.Glucose.MilligramsPerDeciliter));
        Assert.Equal(AgeRange.From(TimeSpan.FromMinutes(3)), current.Age);
        var other = Assert.Single(current.Others);
        Assert.Equal((Cloud, AgeRange.From(TimeSpan.FromMinutes(12))), (other.Source, other.Age));
    }

    [Fact]
    public void Imported_rows_are_never_the_current_reading()
    {
        var imported = Sample.At(-1, 45) with { IsHistoryOnly = true };

        Assert.Equal(Sample.At(-10, 100), GetCurrent(SourceSeries.Empty.Merge(Cloud, [Sample.At(-10, 100), imported])).Newest);
        Assert.Equal(
            Sample.At(-10, 100),
            GetCurrent(SourceSeries.Empty.Merge(Cloud, [Sample.At(-10, 100)]).Merge(SourceNames.LibreView, [imported])).Newest);
        Assert.Null(GetCurrent(SourceSeries.Empty.Merge(SourceNames.LibreView, [imported])).Newest);
    }

    [Fact]
    public void Imported_rows_before_the_current_reading_are_in_the_graph()
    {
        var imported = Sample.At(-60, 90) with { IsHistoryOnly = true };

        Assert.Equal(2, GetCurrent(SourceSeries.Empty.Merge(Cloud, [imported, Sample.At(-1, 100)])).Series.Count);
    }

    [Fact]
    public void A_reading_that_is_ahead_of_a_clock_that_was_just_set_back_is_left_out_at_once()
    {
        var known = SourceSeries.Empty.Merge(Cloud, [Sample.At(-4, 100), Sample.At(3, 45)]);

        Assert.Equal(Sample.At(-4, 100), GetCurrent(known).Newest);
    }

    [Fact]
    public void A_source_with_known_ages_has_priority_over_one_without()
    {
        var known = SourceSeries.Empty.Merge(Cloud, [Sample.At(0, 45)]).Merge(Site, [Sample.At(-3, 100)]);
        var current = CurrentReadings.From(known, Contradicted(), Now);

        Assert.Equal((Site, AgeDoubt.None), (current.Source, current.Doubt));
        Assert.Null(Assert.Single(current.Others).Age);
    }

    [Fact]
    public void The_doubt_of_the_only_source_is_reported()
    {
        var current = CurrentReadings.From(SourceSeries.Empty.Merge(Cloud, [Sample.At(0, 45)]), Contradicted(), Now);

        Assert.Equal((AgeDoubt.ClocksDisagree, Cloud, null), (current.Doubt, current.DoubtedSource, current.Age));
    }

    [Fact]
    public void Without_any_clock_no_age_is_known()
    {
        var current = CurrentReadings.From(SourceSeries.Empty.Merge(Cloud, [Sample.At(0, 45)]), ClockKnowledge.None, Now);

        Assert.Equal((AgeDoubt.ClockNotTrusted, (AgeRange?)null), (current.Doubt, current.Age));
    }

    private static CurrentReadings GetCurrent(SourceSeries known) => CurrentReadings.From(known, ClockKnowledge.Synchronized, Now);

    private static ClockKnowledge Contradicted()
    {
        var known = ClockKnowledge.None;
        for (var i = 2; i >= 0; i--)
        {
            var at = Now.At(Now.Uptime - TimeSpan.FromMinutes(2 * i));
            known = known.ObserveAnswer(Cloud, at, isSynchronized: true, at.Wall.AddHours(2), isVerified: true);
        }

        return known;
    }
}
