namespace GlucoseTracker.LibreLinkUp.Responses;

/// <summary>Which versions the service may talk us into (protocol section 2.2).</summary>
internal static class VersionRules
{
    /// <summary>The generation of the interface that is spoken here; version 5 is another interface (protocol section 0).</summary>
    public const int Major = 4;

    private const int Parts = 3;
    private const int MaxPartLength = 4;

    /// <summary>Reads "digits.digits.digits"; null for anything else.</summary>
    public static Version? Read(string? text)
    {
        var parts = text?.Split('.') ?? [];
        return parts.Length == Parts && parts.All(p => p.Length is > 0 and <= MaxPartLength && p.All(char.IsAsciiDigit))
            ? Version.Parse(text!)
            : null;
    }

    /// <summary>True when the version asked for may be sent from now on: upwards, and of the same generation.</summary>
    public static bool MayReplace(Version present, Version asked) => asked.Major == Major && asked > present;
}
