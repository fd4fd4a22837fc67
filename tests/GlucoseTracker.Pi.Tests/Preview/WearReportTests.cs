using GlucoseTracker.Domain.Values;
using GlucoseTracker.Pi.Preview;

namespace GlucoseTracker.Pi.Tests.Preview;

public sealed class WearReportTests
{
    [Fact]
    public void The_report_has_a_line_for_what_is_built_and_for_a_fixed_layout()
    {
        var output = new StringWriter();

        var exit = WearReport.Write(1, GlucoseUnit.MillimolesPerLiter, output, png: null);

        Assert.Equal(0, exit);
        var lines = output.ToString().Split('\n');
        Assert.Contains("1 day,", lines[0], StringComparison.Ordinal);
        Assert.Contains(lines, line => line.StartsWith("As built", StringComparison.Ordinal));
        Assert.Contains(
            lines, line => line.StartsWith("Fixed", StringComparison.Ordinal) && line.Contains("100.0 %", StringComparison.Ordinal));
    }
}
