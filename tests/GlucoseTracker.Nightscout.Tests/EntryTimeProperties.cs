using System.Globalization;
using System.Text;
using GlucoseTracker.Domain.Time;
using GlucoseTracker.Nightscout.Entries;

namespace GlucoseTracker.Nightscout.Tests;

/// <summary>The times of an entry over their full range: from 2010 to 2099, or none; nothing overflows.</summary>
public sealed class EntryTimeProperties
{
    private static readonly string[] Dates =
    [
        "-1e400", "-9223372036854775808", "-1", "0", "1", "1262303999999", "1262304000000", "1764000000000", "4102444799999",
        "4102444800000", "253402300799999",
        "9223372036854775807", "1e18", "1e308", "\"4102444800000\"", "null", "\"x\"",
    ];

    [Fact]
    public void Every_entry_has_a_possible_time_or_is_none()
    {
        var texts = Enumerable.Range(1, 9999).Where(y => y % 7 == 1 || y is 2009 or 2010 or 2099 or 2100 or 9999)
            .Select(y => string.Create(CultureInfo.InvariantCulture, $"{y:D4}-12-31T23:59:59.999-14:00"));
        foreach (var (date, text) in Dates.SelectMany(d => texts.Select(t => (d, t))))
        {
            var body = $$"""[{"type":"sgv","sgv":100,"date":{{date}},"dateString":"{{text}}","mills":{{date}},"srvModified":{{date}}}]""";
            var page = EntryList.Read(Encoding.UTF8.GetBytes(body), null);
            Assert.All(page.Readings, reading => Assert.True(ForeignTime.IsPossible(reading.MeasuredAt)));
        }
    }
}
