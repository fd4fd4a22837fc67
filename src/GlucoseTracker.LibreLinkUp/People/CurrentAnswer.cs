using GlucoseTracker.Domain.Connection;
using GlucoseTracker.Domain.Time;
using GlucoseTracker.Domain.Values;
using GlucoseTracker.LibreLinkUp.Responses;

namespace GlucoseTracker.LibreLinkUp.People;

/// <summary>Reads the chosen person from the list of people. Pure.</summary>
/// <param name="PatientId">The id of the person.</param>
/// <param name="Source">The reading and the sensor.</param>
/// <param name="Ticket">A new ticket; null when there is no usable one.</param>
internal sealed record CurrentAnswer(string PatientId, FetchResult Source, (Secret Token, DateTimeOffset Expires)? Ticket)
{
    /// <summary>Reads a response whose outcome is success.</summary>
    /// <param name="response">The response.</param>
    /// <param name="wanted">The person named by the configuration; empty when none is named.</param>
    /// <param name="before">The person of the last reading.</param>
    /// <exception cref="SourceException">There is no such person, or the reading is invalid.</exception>
    public static CurrentAnswer Read(LibreLinkUpResponse response, string wanted, string? before)
    {
        var people = response.Content?.Data?.People
            ?? throw new SourceException(ConnectionCause.AnswerNotUnderstood, "The answer holds no list of people.");
        var person = PatientSelector.Select(people, wanted, before);
        return new CurrentAnswer(
            person.PatientId!,
            new FetchResult(PersonReadings.Current(person), PersonReadings.Sensor(person), ForeignTime.Check(response.Http.Date)),
            AuthTicketParser.Read(response.Content.Ticket));
    }

    /// <summary>A placeholder.</summary>
    public override string ToString() => "[current answer]";
}
