using GlucoseTracker.Domain.Connection;
using GlucoseTracker.Domain.Readings;
using GlucoseTracker.Domain.Values;
using GlucoseTracker.LibreLinkUp.Responses;

namespace GlucoseTracker.LibreLinkUp.People;

/// <summary>Reads the history of the person whose readings are shown. Pure.</summary>
/// <param name="Readings">The valid points, in the order of the response.</param>
/// <param name="LeftOut">The number of invalid points.</param>
/// <param name="Ticket">A new ticket; null when there is no usable one.</param>
internal sealed record HistoryAnswer(IReadOnlyList<Reading> Readings, int LeftOut, (Secret Token, DateTimeOffset Expires)? Ticket)
{
    /// <summary>Reads a response whose outcome is success.</summary>
    /// <exception cref="SourceException">The response contains no history, or another person's.</exception>
    public static HistoryAnswer Read(LibreLinkUpResponse response, string patientId)
    {
        var points = response.Content?.Data?.GraphData
            ?? throw new SourceException(ConnectionCause.AnswerNotUnderstood, "The answer holds no history.");
        if (response.Content.Data.Connection?.PatientId is { } owner && owner != patientId)
        {
            throw new SourceException(ConnectionCause.AnswerNotUnderstood, "The history belongs to another person.");
        }

        var readings = points.Select(MeasurementMapping.Read).OfType<Reading>().ToList();
        return new HistoryAnswer(readings, points.Count - readings.Count, AuthTicketParser.Read(response.Content.Ticket));
    }

    /// <summary>A placeholder.</summary>
    public override string ToString() => "[history answer]";
}
