using GlucoseTracker.Domain.Values;

namespace GlucoseTracker.LibreLinkUp.Session;

/// <summary>
/// The fingerprints of several rejected credentials as one text. They share one salt, so that one slow hash suffices for a comparison.
/// </summary>
internal static class RefusedCredentials
{
    /// <summary>The maximum number of fingerprints; the oldest are dropped.</summary>
    internal const int MaxCount = 200;

    private const char Separator = ' ';

    /// <summary>Computes a fingerprint with the salt of the existing ones.</summary>
    public static string CreateFingerprint(string? fingerprints, string email, Secret password) =>
        fingerprints?.Split(Separator)[^1] is { } last
            ? CredentialFingerprint.CreateWithSameSalt(last, email, password)
            : CredentialFingerprint.Create(email, password);

    /// <summary>Adds a fingerprint.</summary>
    public static string With(string? fingerprints, string fingerprint)
    {
        var known = fingerprints?.Split(Separator) ?? [];
        return known.Contains(fingerprint) ? fingerprints! : string.Join(Separator, known.Append(fingerprint).TakeLast(MaxCount));
    }

    /// <summary>Combines two lists.</summary>
    public static string? Union(string? fingerprints, string? others) =>
        others is null ? fingerprints : others.Split(Separator).Where(fingerprint => fingerprint.Length > 0).Aggregate(fingerprints, With);

    /// <summary>True when the list contains the credentials.</summary>
    public static bool Contains(string? fingerprints, string email, Secret password)
    {
        var known = fingerprints?.Split(Separator) ?? [];
        return known.DistinctBy(CredentialFingerprint.GetSalt).Any(
            first => CredentialFingerprint.CreateWithSameSalt(first, email, password) is var made
                && known.Any(fingerprint => CredentialFingerprint.IsSame(made, fingerprint)));
    }
}
