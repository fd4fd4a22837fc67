using GlucoseTracker.Graphics.Pictures;
using GlucoseTracker.Screens.Charts;
using GlucoseTracker.Testing.Pictures;

namespace GlucoseTracker.Screens.Tests.Charts;

/// <summary>The approved sheets. A sheet that differs is written to charts-received beside the test assembly.</summary>
public sealed class ApprovedChartTests
{
    private static readonly string Approved = Path.Combine(GoldenFrames.Folder, "charts");
    private static readonly string Received = Path.Combine(AppContext.BaseDirectory, "charts-received");

    [Theory]
    [InlineData("usual")]
    [InlineData("high-and-gaps")]
    [InlineData("nothing")]
    public void The_SVG_is_the_approved_one(string name)
    {
        var svg = HistoryChart.ToSvg(ChartSamples.Get(name));
        Keep($"{name}.svg", System.Text.Encoding.UTF8.GetBytes(svg));

        Assert.Equal(File.ReadAllText(Path.Combine(Approved, $"{name}.svg")), svg);
    }

    [Theory]
    [InlineData("usual")]
    [InlineData("high-and-gaps")]
    [InlineData("nothing")]
    public void The_PNG_shows_the_approved_picture(string name)
    {
        using var stream = new MemoryStream();
        using var image = HistoryChart.ToImage(ChartSamples.Get(name));
        PngFile.Write(stream, image);
        Keep($"{name}.png", stream.ToArray());
        var (expected, actual) = (
            PngReader.ReadColors(File.ReadAllBytes(Path.Combine(Approved, $"{name}.png"))), PngReader.ReadColors(stream.ToArray()));

        Assert.Equal((expected.Width, expected.Height), (actual.Width, actual.Height));
        Assert.Equal(0, expected.Colors.Zip(actual.Colors).Count(pair => pair.First != pair.Second));
    }

    private static void Keep(string name, byte[] content)
    {
        Directory.CreateDirectory(Received);
        File.WriteAllBytes(Path.Combine(Received, name), content);
    }
}
