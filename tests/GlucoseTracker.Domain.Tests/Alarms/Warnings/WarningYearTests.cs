namespace GlucoseTracker.Domain.Tests.Alarms.Warnings;

/// <summary>
/// How often the warning of a low is right, over two simulated years. The test writes low-soon.md beside the test assembly.
/// </summary>
public class WarningYearTests
{
    private static readonly int[] Seeds = [1, 2];

    [Fact]
    public void The_document_has_the_lead_time_and_the_false_rate_of_the_warning()
    {
        List<WarningYear> years = [.. Seeds.Select(seed => new WarningYear(seed))];
        var table = WarningYear.Head + string.Concat(years.Select(year => year.Row));
        File.WriteAllText(Path.Combine(AppContext.BaseDirectory, "low-soon.md"), table);

        Assert.All(years, year => Assert.True(year.MedianLead >= 10 && year.FalseInSevenNights <= 1, year.Row));
        Assert.All(years, year => Assert.True(5 * year.Warned >= 2 * year.Lows, year.Row));
        OutcomeTableTests.AssertInDocument(table);
    }
}
