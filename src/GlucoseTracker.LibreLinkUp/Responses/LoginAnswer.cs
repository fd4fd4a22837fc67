using GlucoseTracker.Domain.Connection;
using GlucoseTracker.Domain.Values;

namespace GlucoseTracker.LibreLinkUp.Responses;

/// <summary>The result of a login: exactly one of the three.</summary>
internal abstract record LoginAnswer
{
    private LoginAnswer()
    {
    }

    /// <summary>Reads a response with a successful status.</summary>
    /// <exception cref="SourceException">The response is none of the three.</exception>
    public static LoginAnswer Read(LibreLinkUpResponse response)
    {
        var data = response.Content?.Data;
        if (data?.Redirect == true)
        {
            return new Redirect(data.Region);
        }

        var ticket = AuthTicketParser.Read(data?.AuthTicket);
        if (data?.Step is { } step)
        {
            return new Step(step.Type, ticket?.Token);
        }

        return ticket is { } session && data?.User?.Id is { Length: > 0 and <= MaxIdLength } id && id.All(char.IsAscii)
            ? new Session(id, session.Token, session.Expires)
            : throw new SourceException(
                ConnectionCause.AnswerNotUnderstood, "The login was taken, but the answer holds no usable session.");
    }

    private const int MaxIdLength = 200;

    /// <summary>The account belongs to another region.</summary>
    public sealed record Redirect(string? Region) : LoginAnswer;

    /// <summary>The account requires a step before the login.</summary>
    /// <param name="Type">The type of the step.</param>
    /// <param name="Token">The token for that step only, valid for an hour.</param>
    public sealed record Step(string? Type, Secret? Token) : LoginAnswer;

    /// <summary>A session.</summary>
    public sealed record Session(string UserId, Secret Token, DateTimeOffset Expires) : LoginAnswer;
}
