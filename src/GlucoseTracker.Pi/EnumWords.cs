namespace GlucoseTracker.Pi;

/// <summary>Formats names of enum members as words.</summary>
internal static class EnumWords
{
    /// <summary>Formats a member: "NoPermission" becomes "no permission".</summary>
    public static string Describe<T>(T member)
        where T : struct, Enum => Separate(member.ToString());

    /// <summary>Separates the words of a camel-case name: "droppingFast" becomes "dropping fast".</summary>
    public static string Separate(string name) =>
        string.Concat(name.Select(
            (letter, index) => char.IsUpper(letter) ? $"{(index > 0 ? " " : "")}{char.ToLowerInvariant(letter)}" : $"{letter}"));
}
