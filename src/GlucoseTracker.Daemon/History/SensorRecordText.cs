using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using GlucoseTracker.Domain.Sensors;

namespace GlucoseTracker.Daemon.History;

/// <summary>A sensor that was worn.</summary>
/// <param name="Person">The hash of the person; null when the source does not identify the person.</param>
/// <param name="StartedAt">The start of the sensor, UTC.</param>
/// <param name="NoticeGiven">True when the user was notified of the sensor's end.</param>
internal sealed record SensorRecord(string? Person, DateTimeOffset StartedAt, bool NoticeGiven);

/// <summary>The life of a person's sensors, learned from the readings.</summary>
/// <param name="Person">The hash of the person; null when the source does not identify the person.</param>
/// <param name="Days">The life in days, 14 or 15.</param>
internal sealed record LearnedDays(string? Person, int Days);

/// <summary>The text format of the records: a title, a line for the learned life if there is one, and one line for each sensor.</summary>
internal static class SensorRecordText
{
    /// <summary>The maximum number of records, about half a year for one person.</summary>
    public const int MaxRecords = 16;

    private const string Title = "glucose-tracker sensors 1";
    private const string None = "-";
    private const string Given = "notice-given";
    private const string Lasts = "lasts";
    private const string UtcFormat = "yyyy-MM-dd'T'HH:mm:ss'Z'";
    private const DateTimeStyles UtcStyle = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;

    /// <summary>Formats the records.</summary>
    public static string Write(IEnumerable<SensorRecord> records, LearnedDays? learned)
    {
        var text = new StringBuilder(Title).Append('\n');
        if (learned is { } l)
        {
            text.AppendJoin(' ', l.Person ?? None, Lasts, l.Days.ToString(CultureInfo.InvariantCulture)).Append('\n');
        }

        foreach (var record in records)
        {
            var start = record.StartedAt.UtcDateTime.ToString(UtcFormat, CultureInfo.InvariantCulture);
            text.AppendJoin(' ', record.Person ?? None, start, record.NoticeGiven ? Given : None).Append('\n');
        }

        return text.ToString();
    }

    /// <summary>Parses a text of <see cref="Write"/>; null when it is invalid.</summary>
    public static (ImmutableList<SensorRecord> Records, LearnedDays? Learned)? TryParse(string text)
    {
        if (text.Split('\n', StringSplitOptions.RemoveEmptyEntries) is not [Title, .. { Length: <= MaxRecords + 1 } lines])
        {
            return null;
        }

        var records = new List<SensorRecord>();
        LearnedDays? learned = null;
        foreach (var line in lines)
        {
            if (learned is null && line.Split(' ') is [{ Length: > 0 } whose, Lasts, var days and ("14" or "15")])
            {
                learned = new LearnedDays(whose == None ? null : whose, days == "14" ? SensorLife.ShortDays : SensorLife.LongDays);
                continue;
            }

            if (line.Split(' ') is not [{ Length: > 0 } person, var start, Given or None]
                || !DateTimeOffset.TryParseExact(start, UtcFormat, CultureInfo.InvariantCulture, UtcStyle, out var startedAt)
                || !new SensorInfo(startedAt, SensorInfo.DefaultWarmUp).IsPlausible)
            {
                return null;
            }

            records.Add(new SensorRecord(person == None ? null : person, startedAt, line.EndsWith(Given, StringComparison.Ordinal)));
        }

        return ([.. records.OrderBy(record => record.StartedAt)], learned);
    }
}
