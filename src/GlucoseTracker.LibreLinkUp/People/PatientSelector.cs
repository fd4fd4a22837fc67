using GlucoseTracker.Domain.Connection;
using GlucoseTracker.Domain.Values;
using GlucoseTracker.LibreLinkUp.Wire;

namespace GlucoseTracker.LibreLinkUp.People;

/// <summary>
/// Selects the person whose readings are shown. The person is never guessed, and never selected by position, because the order of the list
/// is not stable (protocol section 4.1).
/// </summary>
internal static class PatientSelector
{
    /// <summary>The maximum length of a name in a line of the terminal.</summary>
    private const int MaxNameLength = 100;

    /// <summary>The person.</summary>
    /// <param name="people">The people who share.</param>
    /// <param name="wanted">A patient id or "First Last" from the configuration; empty when none is named.</param>
    /// <param name="before">The patient id whose readings were given last; null when there were none.</param>
    /// <exception cref="SourceException">No person shares, no person is chosen, or the chosen person no longer shares.</exception>
    public static WireConnection Select(IReadOnlyList<WireConnection> people, string wanted, string? before)
    {
        var usable = people.Where(p => !string.IsNullOrWhiteSpace(p.PatientId)).DistinctBy(p => p.PatientId).ToList();
        if (usable.Count == 0)
        {
            throw people.Count == 0
                ? new SourceException(ConnectionCause.NobodyShares, "Nobody shares with this account.")
                : new SourceException(ConnectionCause.AnswerNotUnderstood, "The list of people holds no usable entry.");
        }

        var named = string.IsNullOrWhiteSpace(wanted) ? usable : Named(usable, wanted);
        return named.Count switch
        {
            0 => throw CreateGoneException(),
            1 when named == usable && before is not null && named[0].PatientId != before => throw CreateGoneException(),
            1 => named[0],
            var count => throw new SourceException(
                ConnectionCause.PersonNotChosen,
                $"{count} people come into question and none is chosen.",
                new CauseDetails { People = usable.Count }),
        };
    }

    /// <summary>Returns "First Last" for display and comparison, without spaces at the ends and without double spaces.</summary>
    public static string GetName(WireConnection person) => Normalize($"{person.FirstName} {person.LastName}");

    private static List<WireConnection> Named(List<WireConnection> people, string wanted)
    {
        var byId = people.Where(p => string.Equals(p.PatientId, wanted.Trim(), StringComparison.OrdinalIgnoreCase)).ToList();
        return byId.Count > 0 ? byId
            : [.. people.Where(p => string.Equals(GetName(p), Normalize(wanted), StringComparison.OrdinalIgnoreCase))];
    }

    private static string Normalize(string name) => string.Join(
        ' ', NeutralText.From(name, MaxNameLength).Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

    private static SourceException CreateGoneException() =>
        new(ConnectionCause.PersonGone, "The chosen person does not share with this account.");
}
