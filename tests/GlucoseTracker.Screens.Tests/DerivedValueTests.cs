using System.Text.Json;
using GlucoseTracker.Domain.Values;

namespace GlucoseTracker.Screens.Tests;

public sealed class DerivedValueTests
{
    public static TheoryData<string> Names =>
        [.. GoldenFrames.Names.Where(name => GoldenFrames.Entry(name).TryGetProperty("derived", out _))];

    [Theory]
    [MemberData(nameof(Names))]
    public void Text_level_freshness_age_change_and_arrow_follow_from_the_state(string name)
    {
        var derived = GoldenFrames.Entry(name).GetProperty("derived");
        var view = new View(GoldenFrames.State(name), new char[View.BufferLength]);

        Assert.Equal(derived.GetProperty("text").GetString(), view.Text.ToString());
        Assert.Equal(derived.GetProperty("level").GetString(), Level(view.Level));
        Assert.Equal(derived.GetProperty("freshness").GetString(), JsonNamingPolicy.CamelCase.ConvertName(view.Freshness.ToString()));
        Assert.Equal(derived.GetProperty("ageMinutes").GetInt32(), view.AgeMinutes);
        Assert.Equal(derived.GetProperty("delta").GetString() ?? "", view.Delta.ToString());
        Assert.Equal(derived.GetProperty("arrow").GetString() ?? "Unknown", view.Arrow.ToString());
    }

    private static string Level(GlucoseLevel level) => level switch
    {
        GlucoseLevel.Normal => "normal",
        GlucoseLevel.SlightlyLow => "slightly low",
        GlucoseLevel.SlightlyHigh => "slightly high",
        GlucoseLevel.Low => "out low",
        GlucoseLevel.High => "out high",
        GlucoseLevel.UrgentLow => "urgent low",
        GlucoseLevel.UrgentHigh => "urgent high",
    };
}
