using GlucoseTracker.Domain.Values;

namespace GlucoseTracker.LibreLinkUp.Session;

/// <summary>
/// The fingerprints of several rejected credentials as one text. They share one salt, so that one slow hash suffices for a comparison.
/// </summary>
internal static class RefusedMarks
{
    /// <summary>The maximum number of fingerprints; the oldest are dropped.</summary>
    internal const int MaxCount = 200;

    private const char Separator = ' ';

    /// <summary>Computes a fingerprint with the salt of the existing ones.</summary>
    public static string Make(string? marks, string email, Secret password) =>
        marks?.Split(Separator)[^1] is { } last
            ? CredentialFingerprint.MakeLike(last, email, password)
            : CredentialFingerprint.Make(email, password);

    /// <summary>Adds a fingerprint.</summary>
    public static string With(string? marks, string mark)
    {
        var known = marks?.Split(Separator) ?? [];
        return known.Contains(mark) ? marks! : string.Join(Separator, known.Append(mark).TakeLast(MaxCount));
    }

    /// <summary>Combines two lists.</summary>
    public static string? Union(string? marks, string? others) =>
        others is null ? marks : others.Split(Separator).Where(mark => mark.Length > 0).Aggregate(marks, With);

    /// <summary>True when the list contains the credentials.</summary>
    public static bool Contains(string? marks, string email, Secret password)
    {
        var known = marks?.Split(Separator) ?? [];
        return known.DistinctBy(CredentialFingerprint.GetSalt).Any(
            first => CredentialFingerprint.MakeLike(first, email, password) is var made
                && known.Any(mark => CredentialFingerprint.IsSame(made, mark)));
    }
}
