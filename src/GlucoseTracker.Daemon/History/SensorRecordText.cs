using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using GlucoseTracker.Domain.Sensors;

namespace GlucoseTracker.Daemon.History;

/// <summary>A sensor that was worn.</summary>
/// <param name="Person">Whose it was, as an unreadable mark; null: the source does not say.</param>
/// <param name="StartedAt">When it was started, UTC.</param>
/// <param name="NoticeGiven">True when the notice that it ends soon was given.</param>
internal sealed record SensorRecord(string? Person, DateTimeOffset StartedAt, bool NoticeGiven);

/// <summary>How long a person's sensors last, as their readings showed it.</summary>
/// <param name="Person">Whose; null: the source does not say.</param>
/// <param name="Days">14 or 15.</param>
internal sealed record LearnedDays(string? Person, int Days);

/// <summary>The records as a small text: a title, then a line for what was learned last, if anything, and one for each sensor.</summary>
internal static class SensorRecordText
{
    /// <summary>About half a year of one person's sensors.</summary>
    public const int MaxRecords = 16;

    private const string Title = "glucose-tracker sensors 1";
    private const string None = "-";
    private const string Given = "notice-given";
    private const string Lasts = "lasts";
    private const string UtcFormat = "yyyy-MM-dd'T'HH:mm:ss'Z'";
    private const DateTimeStyles UtcStyle = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;

    /// <summary>Writes them.</summary>
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

    /// <summary>Reads what <see cref="Write"/> wrote; null for anything else.</summary>
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
