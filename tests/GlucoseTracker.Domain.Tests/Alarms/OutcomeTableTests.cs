using GlucoseTracker.Domain.Alarms;

namespace GlucoseTracker.Domain.Tests.Alarms;

/// <summary>Every pair of rule and freshness, and of rule and rule, is in docs/alarm-outcomes.md as the machine decides it.</summary>
public class OutcomeTableTests
{
    private static readonly string Document = ReadDocument();

    [Fact]
    public void Every_pair_of_rule_and_freshness_is_in_the_document() =>
        Assert.Contains(OutcomeTables.ByFreshness(), Document, StringComparison.Ordinal);

    [Fact]
    public void The_document_has_the_effect_of_a_new_alarm_on_each_snoozed_alarm() =>
        Assert.Contains(OutcomeTables.BySnooze(), Document, StringComparison.Ordinal);

    [Fact]
    public void The_document_names_which_of_two_ringing_alarms_is_heard() =>
        Assert.Contains(OutcomeTables.BySound(), Document, StringComparison.Ordinal);

    /// <summary>Frozen needs readings, no data means that there are none.</summary>
    [Fact]
    public void A_new_alarm_is_not_silenced_by_the_snooze_of_another()
    {
        foreach (var begins in AlarmKinds.All)
        {
            foreach (var snoozed in AlarmKinds.All.Where(
                k => k != begins && !(k.GetCategory() == AlarmCategory.Data || k == AlarmKind.NoData)))
            {
                Assert.DoesNotContain("cannot begin", OutcomeTables.Snoozed(begins, snoozed), StringComparison.Ordinal);
            }
        }
    }

    internal static void AssertInDocument(string table) => Assert.Contains(table, Document, StringComparison.Ordinal);

    private static string ReadDocument()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "GlucoseTracker.Pi.sln")))
        {
            folder = folder.Parent!;
        }

        var pages = new[] { "alarms.md", "alarm-outcomes.md" }.Select(page => Path.Combine(folder.FullName, "docs", page));
        return string.Join('\n', pages.Select(File.ReadAllText));
    }
}
