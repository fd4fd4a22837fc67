namespace GlucoseTracker.LibreLinkUp.Responses;

/// <summary>Decides which requested client versions are adopted (protocol section 2.2).</summary>
internal static class VersionRules
{
    /// <summary>The supported generation of the interface; version 5 is a different interface (protocol section 0).</summary>
    public const int Major = 4;

    private const int Parts = 3;
    private const int MaxPartLength = 4;

    /// <summary>Parses "digits.digits.digits"; null for other texts.</summary>
    public static Version? Read(string? text)
    {
        var parts = text?.Split('.') ?? [];
        return parts.Length == Parts && parts.All(p => p.Length is > 0 and <= MaxPartLength && p.All(char.IsAsciiDigit))
            ? Version.Parse(text!)
            : null;
    }

    /// <summary>True when the requested version can be adopted: it is higher and of the same generation.</summary>
    public static bool MayReplace(Version present, Version asked) => asked.Major == Major && asked > present;
}
