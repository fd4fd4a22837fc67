using GlucoseTracker.Domain.Values;

namespace GlucoseTracker.LibreLinkUp.Session;

/// <summary>
/// The marks of several refused pairs as one text. All have one salt, so that one slow hash tells whether a pair is among them.
/// </summary>
internal static class RefusedMarks
{
    /// <summary>Far more than anybody tries; the oldest give way.</summary>
    internal const int MaxCount = 200;

    private const char Separator = ' ';

    /// <summary>The mark of a pair, to be added to those.</summary>
    public static string Make(string? marks, string email, Secret password) =>
        marks?.Split(Separator)[^1] is { } last
            ? CredentialFingerprint.MakeLike(last, email, password)
            : CredentialFingerprint.Make(email, password);

    /// <summary>The marks with another one.</summary>
    public static string With(string? marks, string mark)
    {
        var known = marks?.Split(Separator) ?? [];
        return known.Contains(mark) ? marks! : string.Join(Separator, known.Append(mark).TakeLast(MaxCount));
    }

    /// <summary>The marks of both.</summary>
    public static string? Union(string? marks, string? others) =>
        others is null ? marks : others.Split(Separator).Where(mark => mark.Length > 0).Aggregate(marks, With);

    /// <summary>True when the pair is among them.</summary>
    public static bool Contains(string? marks, string email, Secret password)
    {
        var known = marks?.Split(Separator) ?? [];
        return known.DistinctBy(CredentialFingerprint.GetSalt).Any(
            first => CredentialFingerprint.MakeLike(first, email, password) is var made
                && known.Any(mark => CredentialFingerprint.IsSame(made, mark)));
    }
}
