namespace GlucoseTracker.Pi.Doctor;

/// <summary>Members of our enums as words.</summary>
internal static class EnumWords
{
    /// <summary>"NoPermission" as "no permission".</summary>
    public static string Describe<T>(T member)
        where T : struct, Enum =>
        string.Concat(member.ToString().Select((letter, n) => char.IsUpper(letter) ? $"{(n > 0 ? " " : "")}{char.ToLowerInvariant(letter)}" : letter.ToString()));
}
