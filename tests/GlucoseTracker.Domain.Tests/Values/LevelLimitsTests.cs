using GlucoseTracker.Domain.Values;

namespace GlucoseTracker.Domain.Tests.Values;

public sealed class LevelLimitsTests
{
    [Fact]
    public void Defaults_are_those_of_the_screen_design()
    {
        var limits = LevelLimits.Default;

        Assert.Equal(
            [54, 61, 70, 157, 166, 301],
            new[] { limits.UrgentLow, limits.Low, limits.TargetLow, limits.TargetHigh, limits.High, limits.UrgentHigh }
                .Select(limit => limit.MilligramsPerDeciliter));
    }

    [Fact]
    public void Defaults_set_in_either_unit_are_the_same_limits()
    {
        var fromMillimoles = LevelLimits.Create(
            Glucose.FromMillimolesPerLiter(3.0m),
            Glucose.FromMillimolesPerLiter(3.4m),
            Glucose.FromMillimolesPerLiter(3.9m),
            Glucose.FromMillimolesPerLiter(8.7m),
            Glucose.FromMillimolesPerLiter(9.2m),
            Glucose.FromMillimolesPerLiter(16.7m));

        Assert.Equal(LevelLimits.Default, fromMillimoles);
    }

    [Fact]
    public void Every_value_from_40_to_500_has_the_level_of_the_table()
    {
        (int Last, GlucoseLevel Level)[] table =
        [
            (53, GlucoseLevel.UrgentLow), (60, GlucoseLevel.Low), (69, GlucoseLevel.SlightlyLow), (157, GlucoseLevel.Normal),
            (166, GlucoseLevel.SlightlyHigh), (300, GlucoseLevel.High), (500, GlucoseLevel.UrgentHigh),
        ];

        for (var value = 40; value <= 500; value++)
        {
            Assert.Equal(table.First(row => value <= row.Last).Level, LevelLimits.Default.GetLevel(Sample.Measured(value)));
        }
    }

    [Fact]
    public void Every_limit_belongs_to_the_better_side_except_urgent_high_wherever_the_limits_are()
    {
        for (var shift = -13; shift <= 190; shift++)
        {
            var limits = Limits(54 + shift, 61 + shift, 70 + shift, 157 + shift, 166 + shift, 301 + shift);

            Assert.Equal(GlucoseLevel.UrgentLow, limits.GetLevel(Sample.Measured(53 + shift)));
            Assert.Equal(GlucoseLevel.Low, limits.GetLevel(Sample.Measured(54 + shift)));
            Assert.Equal(GlucoseLevel.Low, limits.GetLevel(Sample.Measured(60 + shift)));
            Assert.Equal(GlucoseLevel.SlightlyLow, limits.GetLevel(Sample.Measured(61 + shift)));
            Assert.Equal(GlucoseLevel.SlightlyLow, limits.GetLevel(Sample.Measured(69 + shift)));
            Assert.Equal(GlucoseLevel.Normal, limits.GetLevel(Sample.Measured(70 + shift)));
            Assert.Equal(GlucoseLevel.Normal, limits.GetLevel(Sample.Measured(157 + shift)));
            Assert.Equal(GlucoseLevel.SlightlyHigh, limits.GetLevel(Sample.Measured(158 + shift)));
            Assert.Equal(GlucoseLevel.SlightlyHigh, limits.GetLevel(Sample.Measured(166 + shift)));
            Assert.Equal(GlucoseLevel.High, limits.GetLevel(Sample.Measured(167 + shift)));
            Assert.Equal(GlucoseLevel.High, limits.GetLevel(Sample.Measured(300 + shift)));
            Assert.Equal(GlucoseLevel.UrgentHigh, limits.GetLevel(Sample.Measured(301 + shift)));
        }
    }

    [Fact]
    public void Levels_rise_with_the_value()
    {
        GlucoseLevel[] rising =
        [
            GlucoseLevel.UrgentLow, GlucoseLevel.Low, GlucoseLevel.SlightlyLow, GlucoseLevel.Normal,
            GlucoseLevel.SlightlyHigh, GlucoseLevel.High, GlucoseLevel.UrgentHigh,
        ];
        var met = Enumerable.Range(1, 1000).Select(value => LevelLimits.Default.GetLevel(Sample.Measured(value)));

        Assert.Equal(rising, met.Distinct());
        Assert.Equal(rising.Length, Enum.GetValues<GlucoseLevel>().Length);
    }

    [Fact]
    public void The_level_is_found_on_milligrams_and_not_on_what_is_shown()
    {
        Assert.Equal("16.7", GlucoseText.Format(Sample.MgPerDl(300), GlucoseUnit.MillimolesPerLiter));
        Assert.Equal("16.7", GlucoseText.Format(Sample.MgPerDl(301), GlucoseUnit.MillimolesPerLiter));
        Assert.Equal(GlucoseLevel.High, LevelLimits.Default.GetLevel(Sample.Measured(300)));
        Assert.Equal(GlucoseLevel.UrgentHigh, LevelLimits.Default.GetLevel(Sample.Measured(301)));
    }

    [Fact]
    public void HI_and_LO_are_urgent()
    {
        Assert.Equal(GlucoseLevel.UrgentHigh, LevelLimits.Default.GetLevel(SensorValue.AboveRange));
        Assert.Equal(GlucoseLevel.UrgentLow, LevelLimits.Default.GetLevel(SensorValue.BelowRange));
    }

    [Fact]
    public void Equal_neighbours_leave_a_level_empty()
    {
        var limits = Limits(70, 70, 70, 180, 180, 181);

        Assert.Equal(GlucoseLevel.UrgentLow, limits.GetLevel(Sample.Measured(69)));
        Assert.Equal(GlucoseLevel.Normal, limits.GetLevel(Sample.Measured(70)));
        Assert.Equal(GlucoseLevel.Normal, limits.GetLevel(Sample.Measured(180)));
        Assert.Equal(GlucoseLevel.UrgentHigh, limits.GetLevel(Sample.Measured(181)));
    }

    [Theory]
    [InlineData(62, 61, 70, 157, 166, 301)]
    [InlineData(54, 71, 70, 157, 166, 301)]
    [InlineData(54, 61, 157, 157, 166, 301)]
    [InlineData(54, 61, 70, 167, 166, 301)]
    [InlineData(54, 61, 70, 157, 301, 301)]
    public void Limits_that_do_not_rise_are_refused(int urgentLow, int low, int targetLow, int targetHigh, int high, int urgentHigh)
    {
        var thrown = Assert.Throws<ArgumentException>(() => Limits(urgentLow, low, targetLow, targetHigh, high, urgentHigh));

        Assert.Contains("must rise", thrown.Message, StringComparison.Ordinal);
    }

    private static LevelLimits Limits(int urgentLow, int low, int targetLow, int targetHigh, int high, int urgentHigh) =>
        LevelLimits.Create(
            Sample.MgPerDl(urgentLow),
            Sample.MgPerDl(low),
            Sample.MgPerDl(targetLow),
            Sample.MgPerDl(targetHigh),
            Sample.MgPerDl(high),
            Sample.MgPerDl(urgentHigh));
}
